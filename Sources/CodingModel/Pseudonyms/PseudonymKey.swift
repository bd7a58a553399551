public import TranscriptText

/// What leads from replacements back to what was said: the project's list, which thing got which replacement, and what
/// was replaced where. Whoever has it can undo a pseudonymisation; it belongs in a place of its own.
public struct PseudonymKey: Hashable, Sendable, Codable {
  /// The project's list.
  public var list: IdentifierList
  /// What is not on the list and got a number, in the order in which it was met.
  public private(set) var numbered: [Numbered]
  /// What gives a text back, by where it stands (`RewritePlace.identity`) and by kind and digest.
  public private(set) var texts: [String: Former]

  /// Something that got a number.
  public struct Numbered: Hashable, Sendable, Codable {
    /// What.
    public let subject: IdentifierSubject
    /// From 1, among those of its kind.
    public let number: Int
    /// As it stood where it was met first.
    public let written: String
  }

  /// What gives a text back.
  public struct Former: Hashable, Sendable, Codable {
    /// SHA-256 of the text that the edits are for.
    public let sha256: String
    /// The edits that give the former text.
    public let edits: [TextEdit]
  }

  /// Makes a key for a project of which nothing is known.
  public init() {
    list = IdentifierList()
    numbered = []
    texts = [:]
  }

  /// What stands for something from now on, without a genitive.
  ///
  /// - Parameter written: as it stands where it is met.
  public mutating func replacement(for subject: IdentifierSubject, written: String) -> Pseudonym {
    switch subject {
    case .entry(let kind, let number): return Pseudonym(kind, number: number)
    case .entries(let kind), .kind(let kind): return Pseudonym(kind, number: nil)
    case .municipality, .value:
      if let known = numbered.first(where: { $0.subject == subject }) {
        return Pseudonym(subject.kind, number: known.number)
      }
      let number = numbered.count { $0.subject.kind == subject.kind } + 1
      numbered.append(Numbered(subject: subject, number: number, written: written))
      return Pseudonym(subject.kind, number: number)
    }
  }

  /// Remembers what gives a text back.
  public mutating func remember(_ edits: TextEdits, of text: CanonicalText, at place: RewritePlace) {
    let sha256 = Fingerprint.sha256(edits.applied(to: text.utf8))
    let former = Former(sha256: sha256, edits: edits.reversed(of: text.utf8).edits)
    texts[place.identity] = former
    let anywhere = Self.anywhere(place, sha256)
    if texts[anywhere] == nil { texts[anywhere] = former }
  }

  /// The edits that give back a text at a place; where that is known by a name that was rewritten itself, those of the
  /// first text of its kind that reads so. `nil` where the text was changed since.
  public func former(of text: CanonicalText, at place: RewritePlace) -> TextEdits? {
    let sha256 = text.sha256
    let found = [place.identity, Self.anywhere(place, sha256)].compactMap { texts[$0] }.first { $0.sha256 == sha256 }
    return found.map { TextEdits($0.edits) }
  }

  private static func anywhere(_ place: RewritePlace, _ sha256: String) -> String {
    "\(place.kind.rawValue) = \(sha256)"
  }

  /// What a replacement stands for, as it may be written in its place.
  public func original(of pseudonym: Pseudonym) -> String? {
    guard let number = pseudonym.number else { return nil }
    if IdentifierList.kinds.contains(pseudonym.kind) {
      return list.entries.first { $0.kind == pseudonym.kind && $0.number == number }?.names.first
    }
    return numbered.first { $0.subject.kind == pseudonym.kind && $0.number == number }.map { found in
      if case .municipality(let name) = found.subject { name + " Kommune" } else { found.written }
    }
  }

  /// All replacements that lead back to one thing, the longest first.
  public var pseudonyms: [Pseudonym] {
    let all =
      list.entries.map { Pseudonym($0.kind, number: $0.number) }
      + numbered.map { Pseudonym($0.subject.kind, number: $0.number) }
    return all.sorted { ($0.text.utf8.count, $0.text) > ($1.text.utf8.count, $1.text) }
  }
}

/// What stands in the place of something: `[navn 3]`, `Kommune A`.
public struct Pseudonym: Hashable, Sendable {
  /// What kind of thing it stands for.
  public let kind: IdentifierKind
  /// Which; `nil` where it is not told apart.
  public let number: Int?

  /// Makes one.
  public init(_ kind: IdentifierKind, number: Int?) {
    self.kind = kind
    self.number = number
  }

  /// As it stands in a text.
  public var text: String {
    if kind == .municipality { return number.map { "Kommune \(Self.letters($0))" } ?? "Kommune" }
    return number.map { "[\(word) \($0)]" } ?? "[\(word)]"
  }

  /// In genitive: `[navn 3]s`, `Kommune A's`.
  public var genitive: String { kind == .municipality ? text + "'s" : text + "s" }

  /// As it stands in the name of a file, a code or a coder, where brackets and blanks are in the way: `navn-3`.
  public var name: String {
    if kind == .municipality { return number.map { "kommune-\(Self.letters($0).lowercased())" } ?? "kommune" }
    return number.map { "\(word)-\($0)" } ?? word
  }

  private var word: String {
    switch kind {
    case .cpr, .spokenCPR: "cpr"
    case .phone: "telefon"
    case .mail: "mail"
    case .url: "netadresse"
    case .address: "adresse"
    case .municipality: "kommune"
    case .person: "navn"
    case .place: "sted"
    case .workplace: "arbejdsplads"
    case .candidate: "ord"
    }
  }

  /// A, B … Z, AA, AB …
  static func letters(_ number: Int) -> String {
    var rest = number
    var letters = ""
    while rest > 0 {
      rest -= 1
      letters = String(UnicodeScalar(UInt8(0x41 + rest % 26))) + letters
      rest /= 26
    }
    return letters
  }
}
