public import CodingModel
public import Foundation
public import TranscriptText

/// What a change did, in a line: with which codes, in which interviews, in which words.
///
/// `+ dig/komp · nordjysk-leder:12`, `Ha → Ha ha`, `om dig/komp: »Sagerne er …«`.
public struct ChangeGist {
  /// A change with more steps than these is told by how much it did.
  static let mostSteps = 60
  /// So many things are named.
  private static let mostNamed = 3

  private let change: Change
  private let surroundings: ChangeSurroundings
  private let aspects: RecordAspects
  private let names: RecordNames
  private let language: Language

  /// True where what a change did can be told in a line.
  public static func isTold(_ summary: ChangeSummary) -> Bool {
    guard summary.counts.total > 0, summary.counts.total <= mostSteps else { return false }
    switch summary.kind {
    case .hand, .verdict, .editCodes, .memo, .cases, .query, .settle, .importTranscripts, .addCodebooks, .assign,
      .wordLists, .ideas, .rewrite, .undo, .redo:
      return true
    case .initialise, .code, .updateTranscript: return false
    }
  }

  /// Takes a change with what it speaks of.
  public init(_ change: Change, in surroundings: ChangeSurroundings, language: Language) {
    self.change = change
    self.surroundings = surroundings
    self.language = language
    names = RecordNames(codes: surroundings.codes, interviews: surroundings.names)
    aspects = RecordAspects(names, language)
  }

  /// The line; empty where there is nothing to tell.
  public var text: String {
    let pieces = told
    let shown = pieces.prefix(Self.mostNamed).joined(separator: "; ")
    let more = pieces.count - Self.mostNamed
    return more > 0 ? shown + language.pick("; og \(more) mere", "; and \(more) more") : shown
  }

  /// Of work on codes what was done to these, with how many codings that changed; otherwise each thing.
  private var told: [String] {
    let codes = change.kind == .editCodes ? pieces { $0.record?.kind == .code } : []
    guard let last = codes.last else { return pieces { _ in true } }
    let extent = OperationCounts(of: change.operations).text(in: language)
    return extent.isEmpty ? codes : codes.dropLast() + ["\(last) (\(extent))"]
  }

  private func pieces(where isTold: (ChangeOperation) -> Bool) -> [String] {
    var pieces: [String] = []
    var places: [String: [Int]] = [:]
    for operation in change.operations where !operation.leavesAll && isTold(operation) {
      let piece: String
      if let coded = coded(operation) {
        piece = "\(coded.sign) \(coded.code) · \(coded.interview)"
        places[piece, default: []] += coded.turn.map { [$0] } ?? []
      } else {
        piece = plain(operation)
      }
      if !piece.isEmpty, !pieces.contains(piece) { pieces.append(piece) }
    }
    return pieces.map { piece in
      let turns = Set(places[piece] ?? []).sorted()
      if turns.isEmpty { return piece }
      return piece + ":" + turns.prefix(6).map(String.init).joined(separator: ",") + (turns.count > 6 ? " …" : "")
    }
  }

  private struct Coded {
    let sign: String
    let code: String
    let interview: String
    let turn: Int?
  }

  /// A step on codings: what was done to which code where; `nil` for other steps.
  private func coded(_ operation: ChangeOperation) -> Coded? {
    switch operation {
    case .addCoding(let coding): coded("+", path(coding.codeKey), coding.interview, coding.range)
    case .removeCoding(let coding): coded("−", path(coding.codeKey), coding.interview, coding.range)
    case .replaceCoding(let former, let coding):
      coded("±", recoded(former.codeKey, coding.codeKey), coding.interview, coding.range)
    case .setVerdict(let record, _):
      coded(record.verdict == .accepted ? "✓" : "✗", path(record.code), record.interview, record.range)
    case .removeVerdict(let record): coded("?", path(record.code), record.interview, record.range)
    default: nil
    }
  }

  private func coded(_ sign: String, _ code: String, _ interview: UUID, _ range: TextRange) -> Coded {
    Coded(sign: sign, code: code, interview: names.interview(interview), turn: turn(of: range, in: interview))
  }

  private func recoded(_ former: CodePath, _ code: CodePath) -> String {
    former == code ? path(code) : "\(path(former)) → \(path(code))"
  }

  /// Turns are counted in the text as it is; in a former one they may have been others.
  private func turn(of range: TextRange, in interview: UUID) -> Int? {
    let text = change.texts[interview] ?? surroundings.lastTexts[interview]
    guard let known = surroundings.interviews[interview], surroundings.lastTexts[interview] == text else { return nil }
    return known.turnIndex(at: range.start).map { known.transcript.turns[$0].number }
  }

  private func path(_ key: CodePath) -> String { surroundings.codes.path(of: key).description }

  private func plain(_ operation: ChangeOperation) -> String {
    switch operation {
    case .addInterview(let record), .replaceInterview(_, let record): record.name
    case .removeInterview(let record): "− \(record.name)"
    case .setCodebook(let record, _): record.versionName
    case .removeCodebook(let record): "− \(record.versionName)"
    case .setRecord(let record, let former): set(record, from: former)
    case .removeRecord(let record): "− \(name(of: record))"
    case .addCoding, .removeCoding, .replaceCoding, .setVerdict, .removeVerdict: ""
    }
  }

  private func set(_ record: StoredRecord, from former: StoredRecord?) -> String {
    switch record.kind {
    case .code: CodeRecord(record).map { code($0, from: former.flatMap(CodeRecord.init)) } ?? record.key
    case .memo: MemoRecord(record).map { memo($0, isNew: former == nil) } ?? record.key
    case .attributeValue:
      "\(name(of: record)) = \(record.fields.first ?? "")"
        + (former?.fields.first.map { language.pick(" (før \($0))", " (was \($0))") } ?? "")
    case .orphan, .membership, .assignment, .listedWord, .ideaEvidence, .exchange: "+ \(name(of: record))"
    case .attribute, .case, .documentSet, .query, .agreedJudgement, .idea, .ideaVote:
      [name(of: record), aspects.text(aspects.changed(in: record, from: former).filter { !$0.text.isEmpty })]
        .filter { !$0.isEmpty }.joined(separator: ": ")
    }
  }

  /// `+ Ha`, `Ha → Ha ha`, `udf flyttet under sam`, `Ha: definition »…«`.
  private func code(_ record: CodeRecord, from former: CodeRecord?) -> String {
    let name = { (record: CodeRecord) in record.name ?? record.component ?? record.code.last }
    if former == nil, record.isOwn { return "+ " + path(record.code) }
    let before = former ?? CodeRecord(code: record.code, isOwn: record.isOwn)
    if before.fate != record.fate {
      switch record.fate {
      case .living: return "+ " + name(record)
      case .deleted: return language.pick("\(name(record)) slettet", "\(name(record)) deleted")
      case .merged(let key):
        return language.pick("\(name(record)) lagt ind i \(path(key))", "\(name(record)) merged into \(path(key))")
      }
    }
    if name(before) != name(record) { return "\(name(before)) → \(name(record))" }
    let changed = aspects.changed(in: record.stored, from: before.stored)
    if let place = changed.first(where: { $0.key == "under" }) {
      return language.pick("\(name(record)) flyttet: \(place.text)", "\(name(record)) moved: \(place.text)")
    }
    return "\(path(record.code)): " + aspects.text(changed)
  }

  private func memo(_ memo: MemoRecord, isNew: Bool) -> String {
    let text = memo.text.shown.excerpt(of: 50)
    let about = about(memo.target)
    let quoted = language.pick("»\(text)«", "“\(text)”")
    return (isNew ? "+ " : "± ") + (about.isEmpty ? "" : about + ": ") + quoted
  }

  private func about(_ target: MemoTarget) -> String {
    switch target {
    case .project: language.pick("projektet", "the project")
    case .code(let key): path(key)
    case .interview(let id): names.interview(id)
    case .coding(let id): String(id.uuidString.lowercased().prefix(8))
    case .case(let reference): names.name(of: reference)
    case .stretch(let id, let range, let text):
      names.interview(id) + (surroundings.lastTexts[id] == text ? turn(of: range, in: id).map { ":\($0)" } ?? "" : "")
    }
  }

  private func name(of record: StoredRecord) -> String {
    switch record.kind {
    case .code: CodePath(record.key).map(path) ?? record.key
    case .orphan:
      OrphanRecord(record).map { "\(path($0.coding.codeKey)) · \(names.interview($0.coding.interview))" } ?? record.key
    case .memo: MemoRecord(record).map { about($0.target) + ": " + $0.text.shown.excerpt(of: 50) } ?? record.key
    case .attribute, .attributeValue, .case, .documentSet, .membership, .query, .assignment, .agreedJudgement,
      .listedWord, .idea, .ideaEvidence, .ideaVote, .exchange:
      aspects.subject(of: record)
    }
  }
}

extension ChangeOperation {
  /// The interviews that must be known to say in which turn a step did something.
  public var gistInterview: UUID? {
    switch self {
    case .addCoding(let coding), .removeCoding(let coding), .replaceCoding(_, let coding): coding.interview
    case .setVerdict(let record, _), .removeVerdict(let record): record.interview
    case .setRecord(let record, _), .removeRecord(let record):
      if case .stretch(let id, _, _)? = MemoRecord(record)?.target { id } else { nil }
    case .addInterview, .removeInterview, .replaceInterview, .setCodebook, .removeCodebook: nil
    }
  }
}
