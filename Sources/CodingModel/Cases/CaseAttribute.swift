public import TranscriptText

/// A property of an interview or a speaker: `kommune` = `nordjysk`. Keys are lower case.
public struct CaseAttribute: Hashable, Sendable, Codable {
  /// Lower-case key.
  public let key: String
  /// Value as written.
  public let value: String

  /// Makes an attribute; the key is lower-cased.
  public init(key: String, value: String) {
    self.key = key.lowercased()
    self.value = value
  }

  /// Takes a header field.
  public init(_ field: HeaderField) { self.init(key: field.key, value: field.value) }
}

/// Where the value of an attribute comes from; the nearest to the words counts.
public enum AttributeOrigin: Hashable, Sendable {
  /// Someone gave it to the speaker.
  case speaker
  /// The label or the legend of the text.
  case speakerText
  /// A case that the speaker belongs to.
  case speakerCase(String)
  /// Someone gave it to the interview, or to the very municipality or case that is looked at.
  case interview
  /// The text's header.
  case header
  /// A case that the interview belongs to.
  case interviewCase(String)
  /// Someone gave it to the municipality.
  case municipality(String)
  /// A case that the municipality belongs to.
  case municipalityCase(String)
}

/// A value with where it comes from.
public struct AttributeFact: Hashable, Sendable {
  /// The value.
  public let value: String
  /// Where it comes from.
  public let origin: AttributeOrigin

  /// Makes one.
  public init(_ value: String, from origin: AttributeOrigin) {
    self.value = value
    self.origin = origin
  }
}

extension Interview {
  /// The interview's own attributes: its header, keys in lower case.
  public var attributes: [CaseAttribute] { transcript.header.map(CaseAttribute.init) }

  /// The keys that the interview and its speakers have, from text or by hand, lower case, in order of first appearance;
  /// those by hand last, in order of their letters.
  public var attributeKeys: [String] {
    let written = (transcript.header + transcript.speakers.flatMap(\.attributes)).map { $0.key.lowercased() }
    var seen: Set<String> = []
    return (written + cases.keys(inMunicipalities: municipalities)).filter { seen.insert($0).inserted }
  }

  /// The folded names of the municipalities that the interview and its speakers belong to.
  public var municipalities: [String] {
    var seen: Set<String> = []
    return ([nil] + transcript.speakers.map(Optional.init)).compactMap { speaker in
      fact(of: "kommune", speaker: speaker).map { CaseReference.folded($0.value) }
    }.filter { seen.insert($0).inserted }
  }

  /// The value of `key` for a turn: what the speaker has, otherwise the interview, otherwise its municipality; at each of
  /// them what people gave it counts before what the text says, and that before what a case that it belongs to has.
  ///
  /// `key` is lower case. `interview` gives the interview's name, `taler` the speaker's label, `sæt` and `case` the names
  /// of the sets and cases that the interview belongs to.
  public func value(of key: String, turn index: Int?) -> String? {
    let values = values(of: key, turn: index)
    return values.count > 1 ? values.joined(separator: " + ") : values.first
  }

  /// The same where there can be several: only `sæt` and `case` have more than one.
  public func values(of key: String, turn index: Int?) -> [String] {
    let speaker = index.flatMap { transcript.speaker(of: transcript.turns[$0]) }
    if index != nil, key == "taler" { return speaker.map { [$0.label] } ?? [] }
    if let speaker, let fact = speakerFact(of: key, speaker) { return [fact.value] }
    if key == "interview" { return [name] }
    if let fact = interviewFact(of: key, municipalOf: speaker) { return [fact.value] }
    switch key {
    case "sæt": return cases.sets
    case "case": return cases.groupNames(ofSpeaker: speaker?.label)
    default: return []
    }
  }

  /// The value of `key` for a speaker, or for the interview as a whole, with where it comes from.
  public func fact(of key: String, speaker: Speaker?) -> AttributeFact? {
    speaker.flatMap { speakerFact(of: key, $0) } ?? interviewFact(of: key, municipalOf: speaker)
  }

  private func speakerFact(of key: String, _ speaker: Speaker) -> AttributeFact? {
    let level = cases.speakers[speaker.label]
    if let value = level?.values[key] { return AttributeFact(value, from: .speaker) }
    if let field = speaker.attributes.first(where: { $0.key.lowercased() == key }) {
      return AttributeFact(field.value, from: .speakerText)
    }
    return level?.inherited(key).map { AttributeFact($0.value, from: .speakerCase($0.name)) }
  }

  /// The interview's value, then that of the municipality which `other` (or the interview itself) belongs to.
  private func interviewFact(of key: String, municipalOf other: Speaker?) -> AttributeFact? {
    if let value = cases.own.values[key] { return AttributeFact(value, from: .interview) }
    if let field = transcript.header.first(where: { $0.key.lowercased() == key }) {
      return AttributeFact(field.value, from: .header)
    }
    if let found = cases.own.inherited(key) { return AttributeFact(found.value, from: .interviewCase(found.name)) }
    guard !cases.municipalities.isEmpty, key != "kommune", let name = fact(of: "kommune", speaker: other)?.value,
      let level = cases.municipalities[CaseReference.folded(name)]
    else { return nil }
    if let value = level.values[key] { return AttributeFact(value, from: .municipality(name)) }
    return level.inherited(key).map { AttributeFact($0.value, from: .municipalityCase($0.name)) }
  }
}
