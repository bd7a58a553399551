/// How many colours a terminal shows.
public enum TerminalColors: Hashable, Sendable {
  /// None: the program's output is no terminal, or somebody asked for none.
  case none
  /// The 256 of xterm.
  case indexed
  /// 24 bits.
  case full

  /// What a terminal shows, by `COLORTERM`, which those that know 24 bits set.
  public init(usesColor: Bool, colorTerm: String?) {
    guard usesColor else {
      self = .none
      return
    }
    self = ["truecolor", "24bit"].contains(colorTerm?.lowercased() ?? "") ? .full : .indexed
  }
}

/// Colours and weights as ANSI sequences, or nothing where there is no colour. Each line is closed by itself.
struct TerminalInk {
  private let colors: TerminalColors

  init(_ colors: TerminalColors) { self.colors = colors }

  func bold(_ text: String) -> String { styled(text, "1") }
  func dim(_ text: String) -> String { styled(text, "2") }
  func underlined(_ text: String) -> String { styled(text, "4") }

  /// In a code's colour.
  func colored(_ text: String, _ color: CodeColor) -> String { styled(text, code(color, isGround: false)) }

  /// On a ground of the code's colour, in black or white; faint: in the colour itself, on no ground.
  func block(_ text: String, _ color: CodeColor, isFaint: Bool) -> String {
    if isFaint { return colored(text, color) }
    return styled(text, code(color, isGround: true) + ";" + code(color.readableText, isGround: false))
  }

  private func styled(_ text: String, _ code: String) -> String {
    guard colors != .none, !text.isEmpty else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\u{1B}[\(code)m\($0)\u{1B}[0m" }.joined(separator: "\n")
  }

  private func code(_ color: CodeColor, isGround: Bool) -> String {
    let kind = isGround ? "48" : "38"
    let parts = color.components.map { Int($0) }
    if colors == .full { return "\(kind);2;" + parts.map(String.init).joined(separator: ";") }
    // The six steps of xterm's colour cube: 0, 95, 135, 175, 215, 255.
    let steps = parts.map { $0 < 48 ? 0 : $0 < 115 ? 1 : ($0 - 35) / 40 }
    return "\(kind);5;\(16 + 36 * steps[0] + 6 * steps[1] + steps[2])"
  }
}
