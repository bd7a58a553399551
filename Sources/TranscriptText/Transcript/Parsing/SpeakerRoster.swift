/// Everyone who speaks, with what legend and labels say about them.
struct SpeakerRoster {
  /// The speakers: those of the legend first, then by first appearance.
  private(set) var speakers: [Speaker] = []
  private var numbers: [String: Int] = [:]
  /// Labels of legend entries that no turn has.
  private(set) var silent: [String] = []

  /// Makes the list for `turns`, whose labels are in the order of the text.
  ///
  /// A field such as `Interviewer: Milica` in the header makes `Milica` an interviewer.
  init(_ turns: [RawTurn], legend: [LegendEntry], header: [HeaderField] = []) {
    var firsts: [String: LabelFacts] = [:]
    var order: [String] = []
    for turn in turns {
      guard let label = turn.label, firsts[label.key] == nil else { continue }
      firsts[label.key] = label.facts
      order.append(label.key)
    }
    var entries: [String: LegendEntry] = [:]
    for entry in legend where entries[entry.key] == nil { entries[entry.key] = entry }
    let named = legend.map(\.key)
    silent = legend.filter { firsts[$0.key] == nil }.map(\.label)
    let roles = RoleFinder(Set(order), header: header)
    for key in named + order where numbers[key] == nil {
      guard let facts = firsts[key] else { continue }
      numbers[key] = speakers.count
      let label = facts.text
      speakers.append(
        Speaker(
          label: label, attributes: Self.attributes(facts, entries[key]),
          role: roles.role(of: facts, key: key, entry: entries[key])))
    }
  }

  /// The number of the speaker with `key`.
  func number(of key: String?) -> Int? { key.flatMap { numbers[$0] } }

  private static func attributes(_ facts: LabelFacts, _ entry: LegendEntry?) -> [HeaderField] {
    var fields: [HeaderField] = []
    if let entry {
      fields.append(HeaderField(key: "betegnelse", value: entry.name))
      if !entry.description.isEmpty { fields.append(HeaderField(key: "beskrivelse", value: entry.description)) }
    }
    guard let inner = facts.parenthesis else { return fields }
    if entry == nil { fields.append(HeaderField(key: "rolle", value: facts.base)) }
    let isParty = inner.count <= 4 && inner.allSatisfy { $0.isLetter && $0.isUppercase }
    fields.append(HeaderField(key: isParty ? "parti" : "beskrivelse", value: inner))
    return fields
  }
}

/// Tells interviewers from informants.
struct RoleFinder {
  /// True when labels of other kinds show that `I1`, `I2` are interviewers.
  private let hasAnsweringCodes: Bool
  /// Keys of those whom the header names as interviewers.
  private let named: Set<String>

  /// Makes a finder for a text with these label keys.
  init(_ keys: Set<String>, header: [HeaderField] = []) {
    let askers = header.filter { Self.asks(Self.stem(LabelFacts.key(of: $0.key))) }
    named = Set(askers.flatMap { $0.value.split { ",;/&".contains($0) } }.map { LabelFacts.key(of: String($0)) })
    let answering: Set<String> = [
      "ip", "r", "b", "inf", "resp", "informant", "respondent", "interviewperson", "deltager",
    ]
    hasAnsweringCodes = keys.contains { answering.contains(Self.stem($0)) }
  }

  /// The role of the speaker with `key`. The legend decides; without one, the label.
  func role(of facts: LabelFacts, key: String, entry: LegendEntry?) -> SpeakerRole {
    if let entry { return Self.role(of: entry) ?? role(of: facts, key: key, entry: nil) }
    if named.contains(key) { return .interviewer }
    let stem = Self.stem(LabelFacts.key(of: facts.base))
    if stem == "i", key.count > 1 { return hasAnsweringCodes ? .interviewer : .informant }
    return Self.asks(stem) ? .interviewer : .informant
  }

  private static func role(of entry: LegendEntry) -> SpeakerRole? {
    let words = (entry.name + " " + entry.description).lowercased().split { !$0.isLetter && !$0.isNumber }
      .map { stem(String($0)) }
    if let first = words.first, first.count > 1, LabelWords.answering.contains(first), first != "konsulent" {
      return .informant
    }
    return words.contains { $0.count > 3 && asks($0) } ? .interviewer : words.isEmpty ? nil : .informant
  }

  private static func asks(_ stem: String) -> Bool {
    LabelWords.asking.contains(stem) || stem.hasSuffix("interviewer") || stem.hasSuffix("intervieweren")
  }

  private static func stem(_ key: String) -> String {
    var stem = key[...]
    while let last = stem.last, last.isNumber || last == "." { stem.removeLast() }
    return String(stem)
  }
}
