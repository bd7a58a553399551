internal import CodingModel
internal import Foundation
internal import TranscriptText

/// One step of a change as a row: what, where, with which code, in which words.
struct ChangeLine {
  private let change: Change
  private let surroundings: ChangeSurroundings
  private let language: Language
  private let kind: OperationKind
  private var step = ""
  private var interview: String?
  private var turn: Int?
  private var code: String?
  private var range: TextRange?
  private var id: String?
  private var text = ""

  /// Works out the row of a step.
  init(_ operation: ChangeOperation, of change: Change, in surroundings: ChangeSurroundings, _ language: Language) {
    self.change = change
    self.surroundings = surroundings
    self.language = language
    kind = operation.kind
    switch operation {
    case .addInterview(let record): takeInterview(record, language.pick("interview hentet ind", "interview brought in"))
    case .removeInterview(let record): takeInterview(record, language.pick("interview taget ud", "interview taken out"))
    case .replaceInterview(_, with: let record):
      takeInterview(record, language.pick("udskrift rettet", "transcript corrected"))
    case .setCodebook(let record, replacing: let former): takeCodebook(record, replacing: former)
    case .removeCodebook(let record):
      step = language.pick("kodebog taget ud", "codebook taken out")
      text = record.versionName
    case .addCoding(let coding):
      takeCoding(coding, language.pick("kodning tilføjet", "coding added"), in: change.newTexts)
    case .removeCoding(let coding): takeCoding(coding, language.pick("kodning fjernet", "coding removed"))
    case .replaceCoding(let former, with: let coding): takeReplacement(of: former, with: coding)
    case .setVerdict(let record, replacing: _):
      takeVerdict(record, statusText(record.verdict), in: change.newTexts)
    case .removeVerdict(let record):
      takeVerdict(record, language.pick("vurdering trukket tilbage", "verdict withdrawn"))
    case .setRecord(let record, replacing: let former): takeRecord(record, isNew: former == nil, isRemoved: false)
    case .removeRecord(let record): takeRecord(record, isNew: false, isRemoved: true)
    }
  }

  /// The values in the order of the report's columns.
  var row: ReportRow {
    ReportRow([
      .text(step), .text(kind.rawValue), interview.map { .text($0) } ?? .empty, turn.map { .integer($0) } ?? .empty,
      code.map { .text($0) } ?? .empty, .text(text.shown.excerpt(of: 60)),
      range.map { .integer($0.start) } ?? .empty, range.map { .integer($0.end) } ?? .empty,
      id.map { .text($0) } ?? .empty, .text(text),
    ])
  }

  private mutating func takeInterview(_ record: InterviewRecord, _ step: String) {
    self.step = step
    interview = record.name
    text = record.sourceName
  }

  private mutating func takeCodebook(_ record: CodebookRecord, replacing former: CodebookRecord?) {
    step = language.pick("kodebog i kraft", "codebook in force")
    text = (former.map { $0.versionName + " → " } ?? "") + record.versionName
  }

  /// `texts` are those after the change, where it replaced them.
  private mutating func takeCoding(_ coding: Coding, _ step: String, in texts: [UUID: String] = [:]) {
    self.step = step
    id = coding.writtenID
    place(coding.interview, coding.range, coding.codeKey, in: texts)
  }

  private mutating func takeReplacement(of former: Coding, with coding: Coding) {
    let step =
      if former.codeKey != coding.codeKey {
        language.pick("fik anden kode", "got another code")
      } else if former.range != coding.range {
        language.pick("kodning flyttet", "coding moved")
      } else if former == coding {
        language.pick("ord under kodningen rettet", "words under the coding corrected")
      } else {
        language.pick("ny begrundelse", "new evidence")
      }
    takeCoding(coding, step, in: change.newTexts)
    if former.codeKey != coding.codeKey, let present = code { code = "\(name(former.codeKey)) → \(present)" }
  }

  private mutating func takeVerdict(_ record: VerdictRecord, _ step: String, in texts: [UUID: String] = [:]) {
    self.step = step
    id = record.coding.uuidString.lowercased()
    place(record.interview, record.range, record.code, in: texts)
  }

  private func statusText(_ verdict: Verdict) -> String { VerdictStatus(verdict).text(in: language) }

  private mutating func place(_ id: UUID, _ range: TextRange, _ code: CodePath, in texts: [UUID: String]) {
    interview = surroundings.names[id]
    self.code = name(code)
    self.range = range
    let fingerprint = texts[id] ?? change.texts[id] ?? surroundings.lastTexts[id]
    guard let fingerprint, let said = surroundings.texts[fingerprint] else { return }
    text = said[range]
    // Turns are counted in the text as it is; in a former one they may have been others.
    if let known = surroundings.interviews[id], surroundings.lastTexts[id] == fingerprint {
      turn = known.turnIndex(at: range.start).map { known.transcript.turns[$0].number }
    }
  }

  private func name(_ code: CodePath) -> String { surroundings.codes.path(of: code).description }

  private mutating func takeRecord(_ record: StoredRecord, isNew: Bool, isRemoved: Bool) {
    step = record.kind.text(in: language) + " "
    step +=
      isRemoved
      ? language.pick("taget bort", "taken away")
      : isNew ? language.pick("tilføjet", "added") : language.pick("ændret", "changed")
    id = record.key
    switch record.kind {
    case .code:
      code = CodePath(record.key).map(name) ?? record.key
      text = record.fields.dropFirst(3).filter { $0.hasPrefix(":") }.map { $0.dropFirst() }.joined(separator: " · ")
    case .orphan:
      guard let orphan = OrphanRecord(record) else { return }
      interview = surroundings.names[orphan.coding.interview]
      code = name(orphan.coding.codeKey)
      range = orphan.coding.range
      text = surroundings.texts[orphan.textSHA256].map { $0[orphan.coding.range] } ?? ""
    case .memo: text = MemoRecord(record)?.text ?? ""
    case .assignment:
      guard let assignment = CoderAssignment(record) else { return }
      interview = surroundings.names[assignment.interview]
      text = assignment.coder.name
    case .agreedJudgement:
      guard let settled = AgreedJudgement(record) else { return }
      interview = surroundings.names[settled.interview]
      code = name(settled.code)
      text = settled.taken.map(\.name).joined(separator: " + ")
    case .query: text = record.fields.prefix(2).joined(separator: " · ")
    case .listedWord, .idea, .ideaEvidence, .exchange: text = record.fields.first ?? ""
    case .ideaVote: text = record.fields.joined(separator: " · ")
    case .attribute, .attributeValue, .case, .documentSet, .membership:
      text = record.fields.filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }
}

extension RecordKind {
  /// What such a record is, for people.
  func text(in language: Language) -> String {
    switch self {
    case .code: language.pick("kode", "code")
    case .orphan: language.pick("hjemløs kodning", "orphan")
    case .attribute: language.pick("egenskab", "attribute")
    case .attributeValue: language.pick("værdi", "value")
    case .case: language.pick("case", "case")
    case .documentSet: language.pick("sæt", "set")
    case .membership: language.pick("tilhørsforhold", "membership")
    case .memo: language.pick("memo", "memo")
    case .query: language.pick("forespørgsel", "query")
    case .assignment: language.pick("fordeling", "assignment")
    case .agreedJudgement: language.pick("afgørelse", "settlement")
    case .listedWord: language.pick("ord på liste", "listed word")
    case .idea: language.pick("idé", "idea")
    case .ideaEvidence: language.pick("belæg", "evidence")
    case .ideaVote: language.pick("stemme", "vote")
    case .exchange: language.pick("oplysning fra en udveksling", "detail of an exchange")
    }
  }
}

extension String {
  /// The beginning of a long text, cut at a blank.
  func excerpt(of limit: Int) -> String {
    guard count > limit else { return self }
    let head = prefix(limit)
    return head[..<(head.lastIndex(of: " ") ?? head.endIndex)] + " …"
  }
}
