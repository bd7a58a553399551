import CodingModel
import Reporting
import Testing

@Suite("colours for codes by hand")
struct CodePaletteTests {
  @Test("each can be told from white paper and from black text, and none comes twice")
  func contrast() {
    for color in CodePalette.colors {
      #expect(CodeColor(color).hexadecimal == color)
      #expect(CodeColor(color).contrast(with: CodeColor("#ffffff")) >= 4.5, "\(color)")
      #expect(CodeColor(color).contrast(with: CodeColor("#000000")) >= 2, "\(color)")
    }
    #expect(Set(CodePalette.colors).count == CodePalette.colors.count)
  }

  @Test(
    "a colour is read as people write it",
    arguments: [("F00", "#ff0000"), ("#0055AA", "#0055aa"), ("0055aa", "#0055aa"), ("rød", nil), ("#12345", nil), ("", nil)])
  func written(text: String, color: String?) {
    #expect(CodePalette.color(text) == color)
  }
}
