/// What became of the parts of a file that could not be taken, or given, just as they were: for people to read, and as
/// JSON for programs.
public struct InterchangeReport: Sendable, Hashable {
  /// One finding.
  public struct Entry: Sendable, Hashable {
    /// The element that it is about, as the standard calls it.
    public let element: String
    /// The element's GUID as written; `nil` where it has none.
    public let guid: String?
    /// What happened.
    public let reason: InterchangeReason
    /// Facts: a number, a convention, an attribute's name. Never what someone said or is called.
    public let detail: String?

    /// Makes an entry.
    public init(_ reason: InterchangeReason, element: String, guid: String? = nil, detail: String? = nil) {
      self.reason = reason
      self.element = element
      self.guid = guid
      self.detail = detail
    }
  }

  /// The findings, in the order in which they were made.
  public private(set) var entries: [Entry] = []

  /// An empty report.
  public init() {}

  /// Adds a finding.
  public mutating func note(
    _ reason: InterchangeReason, _ element: String, _ id: QDAIdentifier? = nil, detail: String? = nil
  ) {
    entries.append(Entry(reason, element: element, guid: id?.spelling, detail: detail))
  }

  /// Adds the findings of another report.
  public mutating func append(_ other: InterchangeReport) { entries += other.entries }

  /// True when nothing was found.
  public var isEmpty: Bool { entries.isEmpty }

  /// How often each thing happened, the gravest first.
  public var counts: [(reason: InterchangeReason, element: String, count: Int)] {
    struct Kind: Hashable {
      let reason: InterchangeReason
      let element: String
    }
    var counts: [Kind: Int] = [:]
    for entry in entries { counts[Kind(reason: entry.reason, element: entry.element), default: 0] += 1 }
    let order = InterchangeReason.Outcome.allCases
    func rank(_ kind: Kind) -> (Int, String, String) {
      (order.firstIndex(of: kind.reason.outcome) ?? 0, kind.reason.rawValue, kind.element)
    }
    return counts.sorted { rank($0.key) < rank($1.key) }.map { ($0.key.reason, $0.key.element, $0.value) }
  }

  /// The findings as JSON, one a line; keys and reasons are English.
  public var json: String {
    let lines = entries.map { entry in
      let fields: [(String, String?)] = [
        ("element", entry.element), ("guid", entry.guid), ("reason", entry.reason.rawValue),
        ("outcome", entry.reason.outcome.rawValue), ("detail", entry.detail),
      ]
      let pairs = fields.compactMap { key, value in value.map { "\(Self.quoted(key)): \(Self.quoted($0))" } }
      return "    {\(pairs.joined(separator: ", "))}"
    }
    return lines.isEmpty
      ? "{\n  \"entries\": []\n}\n" : "{\n  \"entries\": [\n\(lines.joined(separator: ",\n"))\n  ]\n}\n"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{0}"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
