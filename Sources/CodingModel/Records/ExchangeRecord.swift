/// How something was called in a file of another program (REFI-QDA), so that it leaves the project under the same
/// identity and with what the project itself has no place for.
public struct ExchangeRecord: ProjectRecord {
  public static let kind = RecordKind.exchange

  /// What kind of thing it is about.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// A coder, by name.
    case coder
    /// A code, by its key. `form`: `folder`, `no-color:#rrggbb`, both divided by a blank. `order`: its place.
    case code
    /// An attribute, by its key. `form`: the type that its values had.
    case attribute
    /// A case, by its folded name. `form`: `unnamed`.
    case `case`
    /// A set, by its folded name.
    case set
    /// An interview, by its UUID. `form`: what it was: `TextSource`, `Representation`, `Transcript` …; `check`: the
    /// fingerprint of its text.
    case interview
    /// A coding, by its UUID. `place`: the GUID of the selection that it was on, empty for the whole source; `check`: the
    /// fingerprint of the words.
    case coding
    /// A memo, by its UUID. `form`: `note` where something refers to it, `link` where a link or nothing does, or
    /// `description` of a selection; `place`: the GUID of that selection.
    case memo
    /// What of a file has no other place in the project, by the file's fingerprint. `content`: XML.
    case remainder
  }

  /// What kind of thing it is about.
  public let subject: Subject
  /// Which.
  public let name: String
  /// Its GUID as the file has it; empty where it has none.
  public var guid = ""
  /// Its name in the file, where that is another.
  public var title = ""
  /// When it was made, as the file has it; empty where the file does not tell.
  public var date = ""
  /// See `Subject`.
  public var form = ""
  /// See `Subject`.
  public var place = ""
  /// See `Subject`.
  public var check = ""
  /// Its place among its like, from 0.
  public var order = 0
  /// See `Subject`.
  public var content = ""

  /// Makes a record that says nothing yet.
  public init(_ subject: Subject, _ name: String, guid: String = "") {
    self.subject = subject
    self.name = name
    self.guid = guid
  }

  /// The key of a thing's record.
  public static func key(_ subject: Subject, _ name: String) -> String { "\(subject.rawValue):\(name)" }

  public var key: String { Self.key(subject, name) }

  /// GUID, name in the file, date, form, place, check, order, content.
  public var fields: [String] { [guid, title, date, form, place, check, "\(order)", content] }

  /// All of it came from one file.
  public static func group(ofField place: Int) -> Int { 0 }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    guard let colon = key.firstIndex(of: ":"), let subject = Subject(rawValue: String(key[..<colon])),
      fields.count >= 8, let order = Int(fields[6])
    else { return nil }
    self.init(subject, String(key[key.index(after: colon)...]), guid: fields[0])
    (title, date, form, place, check, self.order, content) = (
      fields[1], fields[2], fields[3], fields[4], fields[5], order, fields[7]
    )
  }
}

extension Coder {
  /// Whoever coded where a file does not tell.
  public static let unknown = Coder(name: "ukendt")
}
