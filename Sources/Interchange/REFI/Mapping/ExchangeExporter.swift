internal import CodingModel
internal import Foundation
internal import TranscriptText

/// A project of ours as other programs can read it, with a report on what they cannot.
public struct ExchangeExport: Sendable {
  /// The project.
  public let project: QDAProject
  /// What it does not hold.
  public let report: InterchangeReport
}

/// Makes a REFI-QDA project of what a project holds. What came from a file of another program and has no place in ours
/// goes out again.
public struct ExchangeExporter {
  let content: ExchangeContent
  let identities: ExchangeIdentities
  let interviews: [UUID: Interview]
  var project: QDAProject
  var report = InterchangeReport()
  /// Whoever codes or writes.
  var coders: Set<Coder> = []
  /// The notes that things refer to, by what these are.
  var references: [QDAKind: [QDAIdentifier: [QDAIdentifier]]] = [:]
  /// The variables' kinds by attribute.
  var kinds: [String: QDAVariable.Kind] = [:]

  /// Takes what a project holds; `name` is what it is called.
  public init(_ content: ExchangeContent, name: String) {
    self.content = content
    identities = ExchangeIdentities(content.records)
    interviews = Dictionary(content.interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    project = Self.remainder(content.records, name: name)
  }

  /// The whole project.
  public mutating func export() -> ExchangeExport {
    project.codes = codes()
    project.variables = variables()
    let placed = content.codings.filter { coding in
      guard coding.verdict == .rejected else { return true }
      report.note(.rejected, "Coding", identities.id(.coding, coding.id))
      return false
    }
    takeInterviews(placed)
    takeNotes()
    takeCases()
    takeSets()
    project.users = users()
    noteLosses(placed)
    return ExchangeExport(project: project, report: report)
  }

  /// What files brought that the project has no place for, the first file's first; nothing twice.
  private static func remainder(_ records: [ExchangeRecord], name: String) -> QDAProject {
    let kept = records.filter { $0.subject == .remainder }.sorted { ($0.order, $0.name) < ($1.order, $1.name) }
    let projects = kept.compactMap { QDARemainder.project($0.content) }
    guard var first = projects.first else { return QDAProject(name: name) }
    for other in projects.dropFirst() {
      func new<Element>(_ elements: [Element], _ mine: [Element], _ id: (Element) -> QDAIdentifier) -> [Element] {
        let known = Set(mine.map(id))
        return elements.filter { !known.contains(id($0)) }
      }
      first.users += new(other.users, first.users) { $0.id }
      first.cases += new(other.cases, first.cases) { $0.id }
      first.sources += new(other.sources, first.sources) { $0.id }
      first.notes += new(other.notes, first.notes) { $0.id }
      first.links += new(other.links, first.links) { $0.id }
      first.sets += new(other.sets, first.sets) { $0.id }
      first.graphs += new(other.graphs, first.graphs) { $0.id }
    }
    return first
  }

  /// The codes as a tree, those that came from a file in its order.
  private func codes() -> [QDACode] {
    var below: [CodePath?: [(order: Int, code: CodeOutline)]] = [:]
    for outline in content.codes.codes {
      let order = identities.record(.code, outline.key.description)?.order ?? Int.max
      below[outline.path.parent, default: []].append((order, outline))
    }
    func tree(_ path: CodePath?) -> [QDACode] {
      // `sorted` keeps the order of those that came from no file.
      (below[path] ?? []).enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }
        .map(\.element.code).map { outline in
          var code = self.code(outline)
          code.codes = tree(outline.path)
          return code
        }
    }
    return tree(nil)
  }

  private func code(_ outline: CodeOutline) -> QDACode {
    let record = identities.record(.code, outline.key.description)
    var code = QDACode(
      id: identities.id(.code, outline.key.description), name: ExchangeIdentities.title(record, now: outline.name))
    let forms = (record?.form ?? "").split(separator: " ").map(String.init)
    code.isCodable = !forms.contains("folder")
    if !forms.contains("no-color:\(outline.color)") { code.color = QDAColor(outline.color) }
    let parts = [
      outline.definition, Self.labelled("Medregnes", outline.include), Self.labelled("Medregnes ikke", outline.exclude),
      Self.labelled("Eksempel", outline.example),
    ].filter { !$0.isEmpty }
    code.description = parts.isEmpty ? nil : parts.joined(separator: "\n\n")
    return code
  }

  private static func labelled(_ label: String, _ text: String) -> String { text.isEmpty ? "" : "\(label): \(text)" }

  private func users() -> [QDAUser] {
    let known = Set(project.users.map(\.id))
    let new = coders.subtracting([.unknown]).map { coder in
      let record = identities.record(.coder, coder.name)
      return QDAUser(
        id: identities.id(.coder, coder.name), name: ExchangeIdentities.title(record, now: coder.name))
    }
    return project.users
      + new.filter { !known.contains($0.id) }.sorted {
        ($0.name ?? "", $0.id.fileStem) < ($1.name ?? "", $1.id.fileStem)
      }
  }

  /// Who did something; `nil` where nobody knows.
  mutating func user(_ coder: Coder) -> QDAIdentifier? {
    guard coder != .unknown else { return nil }
    coders.insert(coder)
    return identities.id(.coder, coder.name)
  }

  /// What only this program has.
  private mutating func noteLosses(_ codings: [Coding]) {
    for coding in codings where !coding.evidence.isEmpty {
      report.note(.notCarried, "Rule", identities.id(.coding, coding.id), detail: "evidence of the coding")
    }
    for interview in content.interviews {
      for speaker in interview.transcript.speakers where !speaker.attributes.isEmpty {
        report.note(.notCarried, "Speaker", identities.id(.interview, interview.id), detail: "attributes in the text")
      }
    }
    for value in content.cases.values where [.informant, .municipality].contains(value.bearer.kind) {
      report.note(.notCarried, "VariableValue", detail: value.bearer.kind.rawValue)
    }
    for memo in content.memos where !memo.links.isEmpty {
      report.note(.notCarried, "MemoLink", identities.id(.memo, memo.id), detail: "\(memo.links.count)")
    }
  }
}
