public import CodingModel
public import Foundation

/// What of a project is exchanged with other programs.
public struct ExchangeContent: Sendable {
  /// The interviews with their texts.
  public var interviews: [Interview]
  /// The codes.
  public var codes: ProjectCodes
  /// The codings by people and by rules.
  public var codings: [Coding]
  /// When each coding came into the project.
  public var dates: [UUID: Date]
  /// Cases, attributes and sets.
  public var cases: CaseRecords
  /// The memos.
  public var memos: [MemoRecord]
  /// How things were called in files of other programs.
  public var records: [ExchangeRecord]

  /// Takes what a project holds.
  public init(
    interviews: [Interview], codes: ProjectCodes, codings: [Coding], dates: [UUID: Date], cases: CaseRecords,
    memos: [MemoRecord], records: [ExchangeRecord]
  ) {
    self.interviews = interviews
    self.codes = codes
    self.codings = codings
    self.dates = dates
    self.cases = cases
    self.memos = memos
    self.records = records
  }
}

/// The GUIDs of a project's things, and the things of GUIDs. What came from a file keeps its own; the GUID of all else
/// follows from what it is, so that it is the same in every export.
struct ExchangeIdentities {
  private var records: [String: ExchangeRecord] = [:]
  private var names: [ExchangeRecord.Subject: [QDAIdentifier: String]] = [:]

  init(_ records: [ExchangeRecord]) {
    for record in records {
      self.records[record.key] = record
      if let id = QDAIdentifier(record.guid) { names[record.subject, default: [:]][id] = record.name }
    }
  }

  func record(_ subject: ExchangeRecord.Subject, _ name: String) -> ExchangeRecord? {
    records[ExchangeRecord.key(subject, name)]
  }

  func record(_ subject: ExchangeRecord.Subject, _ id: UUID) -> ExchangeRecord? {
    record(subject, id.uuidString.lowercased())
  }

  /// The GUID of a thing that is known by name.
  func id(_ subject: ExchangeRecord.Subject, _ name: String) -> QDAIdentifier {
    record(subject, name).flatMap { QDAIdentifier($0.guid) } ?? Self.own(subject, name)
  }

  /// The GUID of a thing that has a UUID.
  func id(_ subject: ExchangeRecord.Subject, _ uuid: UUID) -> QDAIdentifier {
    record(subject, uuid).flatMap { QDAIdentifier($0.guid) } ?? QDAIdentifier(uuid)
  }

  /// The GUID of a thing that came from no file.
  static func own(_ subject: ExchangeRecord.Subject, _ name: String) -> QDAIdentifier {
    QDAIdentifier(naming: "\(subject.rawValue)\n\(name)")
  }

  /// The things of a kind by their GUIDs: those that came from files, and `others` by the GUIDs that they would have.
  func names(_ subject: ExchangeRecord.Subject, besides others: some Sequence<String>) -> [QDAIdentifier: String] {
    var result = names[subject] ?? [:]
    for name in others where record(subject, name) == nil { result[Self.own(subject, name)] = name }
    return result
  }

  /// What a thing is called in files: as it came, unless someone has renamed it since.
  static func title(_ record: ExchangeRecord?, now name: String) -> String {
    guard let record, !record.title.isEmpty, record.content == name else { return name }
    return record.title
  }
}

/// Makes names fit for a project.
enum ExchangeName {
  /// One line without control characters and without blanks at the ends; `fallback` where nothing is left.
  static func tidy(_ text: String?, fallback: String) -> String {
    var result = ""
    for scalar in (text ?? "").unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate: result += " "
      default: result.unicodeScalars.append(scalar == "\u{FFFD}" ? "?" : scalar)
      }
    }
    let name = result.trimmingXMLSpace
    return name.isEmpty ? fallback : name
  }

  /// The name, or the first free one with a number after it; `last` is the number that was given last.
  static func free(_ name: String, after last: inout Int?, isTaken: (String) -> Bool) -> String {
    guard isTaken(name) else { return name }
    var number = (last ?? 1) + 1
    while isTaken("\(name) (\(number))") { number += 1 }
    last = number
    return "\(name) (\(number))"
  }
}
