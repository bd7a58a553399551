/// A query with a name.
public struct SavedQuery: ProjectRecord {
  public static let kind = RecordKind.query

  /// Its name, as written.
  public let name: String
  /// The expression, as written.
  public var text: String
  /// What `and`, `xor` and `not` put segments together in.
  public var unit: QueryUnit
  /// The keys of the codes that the expression's names meant when it was saved: they stay when codes are renamed.
  public var codes: [String: CodePath]

  /// Makes one.
  public init(name: String, text: String, unit: QueryUnit = .turn, codes: [String: CodePath] = [:]) {
    self.name = name
    self.text = text
    self.unit = unit
    self.codes = codes
  }

  public var key: String { Self.key(of: name) }

  /// The key of the query with a name.
  public static func key(of name: String) -> String { CaseReference.folded(name) }

  /// Name, expression, unit, and the codes, one a line, as `NAME<tab>KEY`.
  public var fields: [String] {
    let codes = codes.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)" }
    return [name, text, unit.rawValue, codes.joined(separator: "\n")]
  }

  /// The codes are those that the expression names.
  public static func group(ofField place: Int) -> Int { place == 3 ? 1 : place }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard fields.count >= 4, Self.key(of: fields[0]) == key, let unit = QueryUnit(rawValue: fields[2]) else { return nil }
    var codes: [String: CodePath] = [:]
    for line in fields[3].split(separator: "\n") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let code = CodePath(parts[1]) else { return nil }
      codes[parts[0]] = code
    }
    self.init(name: fields[0], text: fields[1], unit: unit, codes: codes)
  }
}
