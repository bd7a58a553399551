/// Rules as lines of one cell: a rule that is nothing but its text stands as it is, any other as a mapping between
/// braces, as YAML writes it on one line: `{match: "leder", span: turn, note: "hvorfor"}`.
public enum RuleCell {
  /// The rules of a code, one a line. Span, conditions and speakers are those that hold, wherever the book says them.
  public static func text(of rules: [CodingRule]) -> String {
    rules.map(line).joined(separator: "\n")
  }

  /// The alternatives of a word list, one a line; line breaks inside one, which mean no more than a blank, become blanks.
  public static func text(of list: WordList) -> String {
    list.texts.map(oneLine).joined(separator: "\n")
  }

  private static func line(_ rule: CodingRule) -> String {
    var fields = [("match", YAMLScalar.quoted(rule.text))]
    if rule.span != .sentence { fields.append(("span", rule.span.rawValue)) }
    if let requires = rule.requires { fields.append(("requires", YAMLScalar.quoted(requires.text))) }
    if let unless = rule.unless { fields.append(("unless", YAMLScalar.quoted(unless.text))) }
    if !rule.speakers.isDefault {
      fields.append(("speakers", "[" + rule.speakers.names.map(YAMLScalar.quoted).joined(separator: ", ") + "]"))
    }
    if rule.companions != .none { fields.append(("requires-code", YAMLScalar.quoted(rule.companions.text))) }
    if !rule.note.isEmpty { fields.append(("note", YAMLScalar.quoted(rule.note))) }
    if fields.count == 1, !rule.text.hasPrefix("{"), oneLine(rule.text) == rule.text { return rule.text }
    return "{" + fields.map { "\($0.0): \($0.1)" }.joined(separator: ", ") + "}"
  }

  private static func oneLine(_ text: String) -> String {
    text.split(omittingEmptySubsequences: true) { $0.isNewline }.map(\.trimmed).joined(separator: " ")
  }

  /// The lines of a cell that hold something, each with how many lines stand before it.
  static func lines(of cell: String) -> [(text: String, offset: Int)] {
    cell.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { (text: $0.element.trimmed, offset: $0.offset) }.filter { !$0.text.isEmpty }
  }

  /// A line of a cell as an item of a YAML list.
  static func item(_ line: String) -> String { line.hasPrefix("{") ? line : YAMLScalar.text(line) }
}
