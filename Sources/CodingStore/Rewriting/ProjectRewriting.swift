internal import CodingModel
internal import Foundation
internal import TranscriptText

/// Makes of what stands in one project the changes of another: the same with rewritten texts. Stretches are moved by
/// the edits themselves. Each thing keeps the date, the coder and the kind of the change that brought it; the rest of
/// the log stays behind, since it holds the former texts.
struct ProjectRewriting<Rewriter: TextRewriter> {
  let standing: StandingProject
  var rewriter: Rewriter
  /// The texts that the changes speak of.
  var contents: [[UInt8]] = []
  /// What each of the former changes becomes.
  var operations: [UUID: [ChangeOperation]] = [:]
  var outcome = RewritingOutcome()
  var interviews: [UUID: RewrittenInterview] = [:]
  /// Edits of former texts, by their fingerprints, and the fingerprints that they have now.
  var formerTexts: [String: (edits: TextEdits, sha256: String)] = [:]
  var keys: [CodePath: CodePath] = [:]
  var rules: [RuleIdentity: RuleIdentity] = [:]
  var books: [(record: CodebookRecord, book: StandingProject.Book)] = []
  /// The identities that codings have now.
  var codingIDs: [UUID: UUID] = [:]
  var caseNames: [String: String] = [:]
  let tokenise: (UUID, Transcript) throws -> Interview

  /// An interview as it was and as it becomes.
  struct RewrittenInterview {
    let record: InterviewRecord
    let edits: TextEdits
    let interview: Interview
    let labels: [String: String]
    let turns: [String: String]
  }

  init(_ standing: StandingProject, _ rewriter: Rewriter, tokenise: @escaping (UUID, Transcript) throws -> Interview) {
    self.standing = standing
    self.rewriter = rewriter
    self.tokenise = tokenise
  }

  /// Rewrites everything.
  mutating func run() throws {
    try rewriteInterviews()
    rewriteFormerTexts()
    try rewriteBooks()
    rewriteCodings()
    rewriteVerdicts()
    rewriteRecords()
  }

  /// The whole log of the new project: its making at the former project's date, what stands, and that it was rewritten.
  ///
  /// - Parameter joiningCodes: true to do all that was done to codes at once, at the end: former names of codes, which are
  ///   not known any more, could clash meanwhile.
  mutating func log(_ stamp: ChangeStamp, joiningCodes: Bool) -> [Change] {
    let beginning = standing.beginning
    let changes = changes(joiningCodes: joiningCodes)
    let earliest = changes.first?.date.addingTimeInterval(-0.001) ?? stamp.date
    let first = Change(
      id: stamp.id, date: min(beginning?.date ?? stamp.date, earliest),
      coder: coder(beginning?.coder ?? stamp.coder), kind: .initialise, operations: [])
    let last = Change(
      id: Self.derived(stamp.id), date: stamp.date, coder: coder(stamp.coder), kind: .rewrite, reason: stamp.reason,
      operations: [])
    return [first] + changes + [last]
  }

  /// Steps of one former change that are done at one moment.
  private struct Moment: Hashable {
    let date: Date
    let origin: UUID
  }

  /// The changes of the new project after its first, oldest first.
  private mutating func changes(joiningCodes: Bool) -> [Change] {
    var moments: [Moment: [ChangeOperation]] = [:]
    for (id, steps) in operations {
      guard let origin = standing.origins[id] else { continue }
      moments[Moment(date: origin.date, origin: id)] = steps
    }
    if joiningCodes { joinCodes(in: &moments) }
    addInterviews(to: &moments)
    addBooks(to: &moments)
    let texts = interviews.mapValues(\.record.textSHA256)
    var taken: Set<UUID> = []
    let ordered = moments.sorted {
      ($0.key.date, $0.key.origin.uuidString) < ($1.key.date, $1.key.origin.uuidString)
    }
    return ordered.compactMap { moment, steps in
      guard let origin = standing.origins[moment.origin] else { return nil }
      let spokenOf = Set(steps.compactMap(\.placedInterview))
      return Change(
        id: taken.insert(origin.id).inserted ? origin.id : Self.derived(origin.id), date: moment.date,
        coder: coder(origin.coder), kind: origin.kind, reason: reason(origin), operations: steps,
        texts: texts.filter { spokenOf.contains($0.key) })
    }
  }

  /// Does all that was done to codes in the last change that did any. It knows of the memos on codes that are deleted, as
  /// whoever deleted them did.
  private func joinCodes(in moments: inout [Moment: [ChangeOperation]]) {
    let holding = moments.filter { $0.value.contains(where: \.isOnCode) }
    guard let last = holding.keys.max(by: { ($0.date, $0.origin.uuidString) < ($1.date, $1.origin.uuidString) }) else {
      return
    }
    var codes: [ChangeOperation] = []
    for (moment, steps) in holding.sorted(by: { $0.key.date < $1.key.date }) {
      codes += steps.filter(\.isOnCode)
      moments[moment] = steps.filter { !$0.isOnCode }
    }
    let deleted = Set(codes.compactMap(\.deletedCode))
    var known: [ChangeOperation] = []
    for (moment, steps) in moments {
      let memos = steps.filter { $0.memoCode.map(deleted.contains) ?? false }
      guard !memos.isEmpty else { continue }
      moments[moment] = steps.filter { !memos.contains($0) }
      let early = Moment(date: min(moment.date, last.date.addingTimeInterval(-0.001)), origin: moment.origin)
      moments[early, default: []] += memos
      known += memos.compactMap {
        if case .setRecord(let memo, _) = $0 { .setRecord(memo, replacing: memo) } else { nil }
      }
    }
    moments[last, default: []] += codes + known.sorted { "\($0)" < "\($1)" }
    moments = moments.filter { !$0.value.isEmpty }
  }

  /// Interviews come at their own time, but before anything that is about them.
  private func addInterviews(to moments: inout [Moment: [ChangeOperation]]) {
    var first: [UUID: Date] = [:]
    for (moment, steps) in moments {
      for step in steps {
        guard let interview = step.groundInterview else { continue }
        first[interview] = min(first[interview] ?? moment.date, moment.date)
      }
    }
    for (record, _) in standing.interviews {
      guard let id = standing.interviewOrigins[record.id], let origin = standing.origins[id],
        let made = interviews[record.id]
      else { continue }
      let latest = first[record.id].map { $0.addingTimeInterval(-0.001) } ?? origin.date
      moments[Moment(date: min(origin.date, latest), origin: id), default: []].append(.addInterview(made.record))
    }
  }

  /// The versions of a codebook come in their order, the one in force last.
  private func addBooks(to moments: inout [Moment: [ChangeOperation]]) {
    var former: [String: (record: CodebookRecord, date: Date)] = [:]
    for (record, book) in books.filter({ !$0.book.isInForce }) + books.filter(\.book.isInForce) {
      guard former[record.id]?.record != record, let origin = standing.origins[book.change] else { continue }
      let date = former[record.id].map { max(origin.date, $0.date.addingTimeInterval(0.001)) } ?? origin.date
      moments[Moment(date: date, origin: origin.id), default: []]
        .append(.setCodebook(record, replacing: former[record.id]?.record))
      former[record.id] = (record, date)
    }
  }

  /// Why a change was made, rewritten.
  mutating func reason(_ origin: StandingProject.Origin) -> String {
    let id = origin.id.uuidString.lowercased()
    return rewriter.rewritten(
      origin.reason, as: .speech, at: RewritePlace(.reason, name: String(id.prefix(8)), identity: id))
  }

  /// A coder under the name in the new project.
  mutating func coder(_ coder: Coder) -> Coder {
    guard coder != .rules else { return coder }
    let place = RewritePlace(.coder, name: coder.name, identity: coder.name)
    let known = caseNames["coder \(coder.name)"] ?? rewriter.rewritten(coder.name, as: .name, at: place)
    caseNames["coder \(coder.name)"] = known
    return Coder(name: known)
  }

  mutating func add(_ operation: ChangeOperation, of change: UUID) {
    operations[change, default: []].append(operation)
  }
}

extension ChangeOperation {
  fileprivate var isOnCode: Bool {
    if case .setRecord(let record, _) = self { record.kind == .code } else { false }
  }

  /// The code that a step deletes.
  fileprivate var deletedCode: CodePath? {
    guard case .setRecord(let record, _) = self, let code = CodeRecord(record), code.fate == .deleted else {
      return nil
    }
    return code.code
  }

  /// The code that the memo of a step is about.
  fileprivate var memoCode: CodePath? {
    guard case .setRecord(let record, _) = self, case .code(let key) = MemoRecord(record)?.target else { return nil }
    return key
  }

  /// The interview without which a step could not be done.
  fileprivate var groundInterview: UUID? {
    if case .setRecord(let record, replacing: _) = self { return RecordGrounds(record).interview }
    return placedInterview
  }
}
