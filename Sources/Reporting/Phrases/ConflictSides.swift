internal import CodingModel
internal import TranscriptText

/// What both sides of a conflict wanted, and what holds now.
struct ConflictSides {
  private let conflict: ProjectConflict
  private let aspects: RecordAspects
  private let names: RecordNames
  private let language: Language

  init(_ conflict: ProjectConflict, _ names: RecordNames, _ language: Language) {
    self.conflict = conflict
    self.names = names
    self.language = language
    aspects = RecordAspects(names, language)
  }

  /// What the later side wanted; empty where its sentence says it all.
  var wanted: String { wish(conflict.operation) }

  /// What the other side wanted.
  var otherWanted: String { conflict.otherOperation.map(wish) ?? "" }

  /// What the thing is that both have changed, where it is not told by interview and code.
  var subject: String {
    switch conflict.operation {
    case .setRecord(let record, _), .removeRecord(let record): aspects.subject(of: record)
    case .setCodebook(let record, _), .removeCodebook(let record): record.id
    default: ""
    }
  }

  /// What holds now of what one of them has changed.
  var present: String {
    guard let record = conflict.operation.record else { return presentCode }
    guard let present = conflict.present else { return language.pick("slettet", "deleted") }
    let changed = Set((changes(conflict.operation) + (conflict.otherOperation.map(changes) ?? [])).map(\.key))
    guard record.kind == present.kind, !changed.isEmpty else { return "" }
    // That a code lives goes without saying where nobody wanted anything else.
    return aspects.text(aspects.all(in: present).filter { changed.contains($0.key) })
  }

  private var presentCode: String {
    guard case .replaceCoding(let former, let coding) = conflict.operation, former.codeKey != coding.codeKey else {
      return ""
    }
    return conflict.code.map { language.pick("koden \($0)", "the code \($0)") } ?? ""
  }

  private func wish(_ operation: ChangeOperation) -> String {
    switch operation {
    case .setRecord(let record, _):
      record == conflict.operation.record || record.key == conflict.operation.record?.key || record.kind == .code
        ? aspects.text(changes(operation)) : ""
    case .removeRecord, .removeCoding: language.pick("slettet", "deleted")
    case .replaceCoding(let former, let coding): placing(coding, from: former)
    case .setVerdict(let record, _): VerdictStatus(record.verdict).text(in: language)
    case .removeVerdict: language.pick("trukket tilbage", "withdrawn")
    case .setCodebook(let record, _): record.version
    case .addCoding, .addInterview, .removeInterview, .replaceInterview, .removeCodebook: ""
    }
  }

  private func changes(_ operation: ChangeOperation) -> [RecordAspects.Aspect] {
    guard case .setRecord(let record, let former) = operation else { return [] }
    return aspects.changed(in: record, from: former)
  }

  private func placing(_ coding: Coding, from former: Coding) -> String {
    guard former.codeKey != coding.codeKey else {
      return former.range == coding.range ? "" : language.pick("et andet sted i teksten", "another place in the text")
    }
    let path = names.codes.path(of: coding.codeKey)
    return language.pick("koden \(path)", "the code \(path)")
  }
}

extension ChangeOperation {
  /// The record that an operation sets or takes away.
  var record: StoredRecord? {
    switch self {
    case .setRecord(let record, _), .removeRecord(let record): record
    default: nil
    }
  }
}
