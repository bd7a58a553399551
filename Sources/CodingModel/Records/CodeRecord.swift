/// What people have done to a code by hand. A codebook's code has one only when something of it was changed.
///
/// The key is the path under which the code first came into the project (`Coding.codeKey`); it stays when the code is
/// renamed or moved, so its codings go with it and its rules find it.
public struct CodeRecord: ProjectRecord {
  /// What has become of the code.
  public enum Fate: Hashable, Sendable {
    /// It is in use.
    case living
    /// It was merged into the code with this key, and what is coded with it is coded with that.
    case merged(into: CodePath)
    /// It was deleted; rules that still stand under it make nothing.
    case deleted
  }

  public static let kind = RecordKind.code

  /// The path under which the code came into the project.
  public let code: CodePath
  /// True for a code made by hand, false for one that a codebook brought.
  public let isOwn: Bool
  /// What has become of it.
  public var fate: Fate
  /// Where it was moved: the key of the code above it, or none for the top; outer `nil` where it was not moved.
  public var parent: CodePath??
  /// The last component of its path, where it was renamed.
  public var component: String?
  /// Its name, where it is not the codebook's; so the following.
  public var name: String?
  /// `#rrggbb`.
  public var color: String?
  /// What it means.
  public var definition: String?
  /// What belongs to it although one might doubt.
  public var include: String?
  /// What does not belong to it although one might think so.
  public var exclude: String?
  /// A typical passage.
  public var example: String?

  /// Makes a record that says nothing yet but that the code lives.
  public init(code: CodePath, isOwn: Bool) {
    self.code = code
    self.isOwn = isOwn
    fate = .living
  }

  public var key: String { code.description }

  /// `own`, fate (`living`, `deleted`, `merged:KEY`), parent (`:KEY`, `:` for the top, empty for not moved), and then
  /// component, name, colour, definition, include, exclude, example: empty as it was, otherwise `:` and the text.
  public var fields: [String] {
    let fateText =
      switch fate {
      case .living: "living"
      case .deleted: "deleted"
      case .merged(let target): "merged:\(target)"
      }
    let parentText = parent.map { ":" + ($0?.description ?? "") } ?? ""
    return [isOwn ? "own" : "", fateText, parentText]
      + [component, name, color, definition, include, exclude, example].map { text in text.map { ":" + $0 } ?? "" }
  }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard let code = CodePath(key), fields.count >= 10, let fate = Self.fate(fields[1]) else { return nil }
    self.init(code: code, isOwn: fields[0] == "own")
    self.fate = fate
    if !fields[2].isEmpty { parent = .some(CodePath(String(fields[2].dropFirst()))) }
    let texts = fields[3..<10].map { $0.isEmpty ? nil : String($0.dropFirst()) }
    (component, name, color, definition) = (texts[0], texts[1], texts[2], texts[3])
    (include, exclude, example) = (texts[4], texts[5], texts[6])
  }

  private static func fate(_ text: String) -> Fate? {
    switch text {
    case "living": .living
    case "deleted": .deleted
    default: text.hasPrefix("merged:") ? CodePath(String(text.dropFirst(7))).map { .merged(into: $0) } : nil
    }
  }
}
