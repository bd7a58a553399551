/// The names that a project knows of, and the words that were looked at and may stay.
public struct IdentifierList: Hashable, Sendable, Codable {
  /// Somebody or something with all its names.
  public struct Entry: Hashable, Sendable, Codable {
    /// Person, place or workplace.
    public let kind: IdentifierKind
    /// Its number among those of its kind, from 1; never used again.
    public let number: Int
    /// The names as they are written, the chief one first.
    public var names: [String]

    /// Makes an entry.
    public init(kind: IdentifierKind, number: Int, names: [String]) {
      self.kind = kind
      self.number = number
      self.names = names
    }
  }

  /// In the order in which they came.
  public private(set) var entries: [Entry]
  /// Words that stay as they are.
  public private(set) var kept: [String]
  /// The last number that was given out, by kind.
  private var lastNumbers: [String: Int]

  /// The kinds that entries have.
  public static let kinds: [IdentifierKind] = [.person, .place, .workplace]

  /// Makes an empty list.
  public init() {
    entries = []
    kept = []
    lastNumbers = [:]
  }

  /// Adds names of one and the same; where the first is listed already, the others are added to it.
  public mutating func add(_ kind: IdentifierKind, names: [String]) -> Entry? {
    guard let chief = names.first, Self.kinds.contains(kind) else { return nil }
    if let index = entries.firstIndex(where: { $0.kind == kind && $0.names.contains(chief) }) {
      for name in names where !entries[index].names.contains(name) { entries[index].names.append(name) }
      return entries[index]
    }
    let number = (lastNumbers[kind.rawValue] ?? 0) + 1
    lastNumbers[kind.rawValue] = number
    let entry = Entry(kind: kind, number: number, names: names)
    entries.append(entry)
    return entry
  }

  /// Leaves words as they are from now on.
  public mutating func keep(_ words: [String]) {
    for word in words where !kept.contains(word) { kept.append(word) }
  }

  /// Takes a name, or a word that was kept, off the list; an entry goes with its last name. False where it is not
  /// there.
  public mutating func remove(_ name: String) -> Bool {
    var found = false
    if let index = kept.firstIndex(of: name) {
      kept.remove(at: index)
      found = true
    }
    for index in entries.indices.reversed() where entries[index].names.contains(name) {
      entries[index].names.removeAll { $0 == name }
      if entries[index].names.isEmpty { entries.remove(at: index) }
      found = true
    }
    return found
  }
}
