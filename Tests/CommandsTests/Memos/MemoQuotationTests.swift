import Testing

@testable import Commands

@Suite("What a memo is about, in its words")
struct MemoQuotationTests {
  @Test("each turn of a stretch is quoted apart, with who says it, and no label stands in the words")
  func turns() throws {
    let project = try TestProject.coded()
    try project.succeed("memo add --on nord:1-3 Husk")
    let shown = try project.succeed("memo export --format markdown")
    #expect(shown.contains("nord · replik 1 · I\n") || shown.contains("nord · replik 1 · I"))
    #expect(shown.contains("replik 2 · IP") && shown.contains("replik 3 · IP"))
    #expect(!shown.contains("IP: "))
    #expect(try project.succeed("memo list --format json").contains("\"turn\": 1"))
  }
}
