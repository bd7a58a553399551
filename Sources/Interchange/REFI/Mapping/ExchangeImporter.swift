public import CodingModel
public import Foundation
public import TranscriptText

/// What is to be done with a code that is called like one which is there, but is another by its GUID.
public enum EqualNames: String, Sendable, Hashable, CaseIterable {
  /// Nothing is done before someone has said.
  case ask
  /// They are the same.
  case merge
  /// They stay two.
  case separate
}

/// What a project from a file brings into a project of ours: one change.
public struct ExchangePlan: Sendable {
  /// Interviews that are new.
  public var interviews: [ImportedInterview] = []
  /// Codes, cases, attributes, memos and the like that are new or changed.
  public var records: [any ProjectRecord] = []
  /// Codings that are new.
  public var codings: [Coding] = []
  /// What was lost, changed or kept aside.
  public var report = InterchangeReport()
  /// What the texts have to tell as transcripts.
  public var diagnostics: [Diagnostic] = []
  /// Paths of codes that are there under the same name but another GUID.
  public var equalNames: [String] = []
  /// How many codes and memos are new.
  public var codes = 0
  /// How many memos are new.
  public var memos = 0
  /// How many interviews were there already.
  public var knownInterviews = 0
  /// How many codings were there already.
  public var knownCodings = 0
}

/// Works out what a project from a file brings into a project of ours.
public struct ExchangeImporter {
  /// Reads a text as a transcript with a name and an identity.
  public typealias Reader = (SourceFile, String, UUID) -> Parsed<ImportedInterview?>

  let content: ExchangeContent
  let identities: ExchangeIdentities
  let equalNames: EqualNames
  let read: Reader
  var plan = ExchangePlan()
  /// By GUIDs of the file: who, which code, which attribute, which interview.
  var coders: [QDAIdentifier: Coder] = [:]
  var codeKeys: [QDAIdentifier: CodePath] = [:]
  var attributes: [QDAIdentifier: AttributeDefinition] = [:]
  var interviewIDs: [QDAIdentifier: UUID] = [:]
  var cases: [QDAIdentifier: CaseReference] = [:]
  /// What notes are about, by the notes' GUIDs.
  var targets: [QDAIdentifier: [NoteTarget]] = [:]
  /// What has no other place in the project.
  var remainder: QDAProject
  var names: Set<String>
  var takenPlaces: Set<CodedPlaceKey>
  var takenIDs: Set<UUID>
  let known: [UUID: Coding]
  let knownMemos: Set<UUID>
  var coderNames: Set<String> = []
  /// The codes that are there by the code above and the folded name; the keys that were ever used; those that are new.
  var siblings: [CodePath?: [String: CodePath]] = [:]
  var usedKeys: Set<CodePath> = []
  var newCodes: Set<CodePath> = []
  var joinedCodes = 0
  /// The numbers that were given last to names that several things have.
  var numbers: [String: Int] = [:]
  let values: [CaseReference: [String: String]]
  var colors: [CodePath?: [String]] = [:]

  /// A note's target, with the GUID of the selection where it is one.
  struct NoteTarget {
    let target: MemoTarget
    let form: String
    var place = ""
  }

  /// A coder codes a stretch with a code once.
  struct CodedPlaceKey: Hashable {
    let interview: UUID
    let range: TextRange
    let code: CodePath
    let coder: Coder
  }

  /// Takes what the project holds already.
  public init(_ content: ExchangeContent, equalNames: EqualNames, read: @escaping Reader) {
    self.content = content
    self.equalNames = equalNames
    self.read = read
    identities = ExchangeIdentities(content.records)
    remainder = QDAProject(name: "")
    names = Set(content.interviews.map { $0.name.lowercased() })
    takenPlaces = Set(
      content.codings.map {
        CodedPlaceKey(interview: $0.interview, range: $0.range, code: $0.codeKey, coder: $0.coder)
      })
    takenIDs = Set(content.codings.map(\.id))
    known = Dictionary(content.codings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    knownMemos = Set(content.memos.map(\.id))
    values = Dictionary(grouping: content.cases.values, by: \.bearer).mapValues { values in
      Dictionary(values.map { ($0.attribute, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The plan for a project; `fingerprint` tells its file from others.
  public mutating func plan(for project: QDAProject, fingerprint: String) -> ExchangePlan {
    plan = ExchangePlan()
    remainder = project
    takeUsers(project.users)
    takeCodes(project.codes, under: nil)
    remainder.codes = []
    takeVariables(project.variables)
    remainder.variables = []
    for place in remainder.sources.indices { takeSource(at: place) }
    takeCases()
    takeSets()
    if remainder.description != nil || !project.noteRefs.isEmpty {
      for note in project.noteRefs { targets[note, default: []].append(NoteTarget(target: .project, form: "note")) }
      remainder.noteRefs = []
    }
    takeNotes()
    keepRemainder(fingerprint)
    return plan
  }

  private mutating func takeUsers(_ users: [QDAUser]) {
    let known = Set((content.codings.map(\.coder) + content.memos.map(\.author)).map(\.name) + [Coder.rules.name])
    let byID = identities.names(.coder, besides: known.subtracting([Coder.rules.name]))
    for user in users {
      if let name = byID[user.id] {
        coders[user.id] = Coder(name: name)
        coderNames.insert(name)
      }
    }
    for user in users where coders[user.id] == nil {
      let wanted = ExchangeName.tidy(user.name, fallback: Coder.unknown.name)
      // Whoever is called like somebody in the project is the same person; two in one file are two.
      var last = numbers["coder \(wanted)"]
      let name = ExchangeName.free(wanted, after: &last) {
        $0 == Coder.rules.name || coderNames.contains($0)
      }
      numbers["coder \(wanted)"] = last
      coderNames.insert(name)
      coders[user.id] = Coder(name: name)
      // Someone who came in under another GUID before keeps that one.
      guard identities.record(.coder, name) == nil else { continue }
      var record = ExchangeRecord(.coder, name, guid: user.id.spelling)
      if let title = user.name, Array(title.utf8) != Array(name.utf8) { (record.title, record.content) = (title, name) }
      plan.records.append(record)
    }
  }

  func coder(_ id: QDAIdentifier?) -> Coder { id.flatMap { coders[$0] } ?? .unknown }

  /// A project remembers nothing of a file that brought nothing new.
  private mutating func keepRemainder(_ fingerprint: String) {
    let isNew =
      !plan.interviews.isEmpty || !plan.codings.isEmpty || plan.codes + plan.memos + joinedCodes > 0
    let known = content.records.contains { $0.subject == .remainder }
    let holdsMore =
      !remainder.links.isEmpty || !remainder.graphs.isEmpty || remainder.sources.contains { !$0.kind.isText }
    guard isNew || (!known && holdsMore) else {
      plan.records = plan.records.filter { !($0 is ExchangeRecord) }
      return
    }
    var bare = QDAProject(name: remainder.name)
    bare.origin = remainder.origin
    guard remainder != bare else { return }
    tellKept()
    var record = ExchangeRecord(.remainder, fingerprint)
    record.order = content.records.count { $0.subject == .remainder }
    record.content = QDARemainder.text(of: remainder)
    plan.records.append(record)
  }

  private mutating func tellKept() {
    for link in remainder.links { plan.report.note(.keptForExport, "Link", link.id) }
    for graph in remainder.graphs { plan.report.note(.keptForExport, "Graph", graph.id) }
    for source in remainder.sources where !source.kind.isText {
      plan.report.note(.keptForExport, source.kind.rawValue, source.id)
    }
    for source in remainder.allSources where !source.syncPoints.isEmpty {
      plan.report.note(.keptForExport, "SyncPoint", detail: "\(source.syncPoints.count)")
    }
  }
}

/// What of a file has no other place in a project, as text.
enum QDARemainder {
  /// The XML, without texts and files that lie beside it.
  static func text(of project: QDAProject) -> String {
    var writer = QDAXMLWriter(QDAWriteOptions(keepsPaths: true))
    writer.write(project)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Reads it back; nothing in it is resolved, since what it refers to is elsewhere.
  static func project(_ text: String) -> QDAProject? {
    guard let xml = try? XMLReader(Array(text.utf8), file: "", limits: .refi) else { return nil }
    var reader = QDAElementReader(xml, files: QDAArchiveFiles())
    guard let root = try? reader.root("Project", namespace: QDASchema.project) else { return nil }
    return try? reader.project(root)
  }
}
