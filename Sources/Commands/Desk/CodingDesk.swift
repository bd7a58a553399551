internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// The desk at which a coder codes an interview: lines in, answers out. Everything is stored before its answer is given.
///
/// It knows nothing of terminals; what is typed and shown goes through the conversation that owns it.
struct CodingDesk: Sendable {
  /// The world outside; its width may change between lines.
  var workspace: Workspace
  let store: ProjectStore
  let coder: Coder
  private let reason: String

  /// The interview at hand.
  private(set) var interview: Interview
  /// The turn at hand, from 0.
  private(set) var place = 0
  /// All codings of the interview.
  private(set) var codings: [Coding] = []
  /// Who has judged proposals of the rules, by their identities.
  private(set) var judges: [UUID: Coder] = [:]
  /// The fingerprint of its text.
  private(set) var textSHA256: String
  /// The project's memos, the oldest first.
  private(set) var memos: [MemoRecord] = []
  /// The codes to choose from.
  var prefixes: CodePrefixes
  /// What is known of a code by its path.
  private(set) var labels: [CodePath: CodeOutline] = [:]

  /// The codes used lately, by their keys, the latest first.
  var recent: [CodePath] = []
  /// The codes that were given last.
  var latest: [CodeOutline] = []
  /// What waits for the answer to "which of these?".
  var pending: PendingChoice?
  /// The search at hand.
  var search: DeskSearch?
  /// Words to point out on the next card.
  var found: [TextRange] = []
  /// True when other coders' codings are shown.
  var showsOthers = false
  /// The proposals of the turn as they were numbered when it was shown.
  var proposals: [Coding] = []
  /// What was done at this sitting.
  var tally = DeskTally()

  private var fingerprints: [String]
  private var read: Set<String>
  private var sequence: Int

  /// Sits down at the first turn of an interview that the coder has not read.
  ///
  /// - Throws: `DiagnosticError` when the project cannot be read.
  init(_ interview: Interview, store: ProjectStore, workspace: Workspace, change: ChangeOptions) throws {
    self.store = store
    self.workspace = workspace
    self.interview = interview
    coder = try workspace.coder(change.coder)
    reason = change.reason ?? ""
    fingerprints = TurnFingerprint.all(of: interview)
    textSHA256 = Fingerprint.sha256(Array(interview.transcript.text.utf8))
    read = Set(try store.turnsRead(by: coder, of: interview.id).map(\.turn))
    prefixes = CodePrefixes([], use: [:])
    sequence = try store.lastSequence()
    try load()
    recent = try store.recentCodes(by: coder, limit: 9)
    place = turns.indices.first { !isRead($0) } ?? max(0, turns.count - 1)
  }

  var language: Language { workspace.language }
  var turns: [Turn] { interview.transcript.turns }
  /// The turn at hand.
  var turn: Turn { turns[place] }
  /// What a change made now is stamped with.
  var stamp: ChangeStamp {
    ChangeStamp(id: workspace.newID(), date: workspace.now(), coder: coder, reason: reason)
  }

  /// True where the coder has passed the turn, or has coded it.
  func isRead(_ turn: Int) -> Bool {
    read.contains(fingerprints[turn]) || codings.contains { $0.coder == coder && $0.range.overlaps(turns[turn].body) }
  }

  /// How many turns are read.
  var readCount: Int {
    var coded = Set(fingerprints.indices.filter { read.contains(fingerprints[$0]) })
    for coding in codings where coding.coder == coder {
      if let first = interview.turnIndex(at: coding.range.start) { coded.insert(first) }
    }
    return coded.count
  }

  /// Reads codings and codes anew where the project has changed since.
  ///
  /// - Throws: `DiagnosticError` when it cannot be read.
  mutating func refresh() throws {
    let now = try store.lastSequence()
    guard now != sequence else { return }
    sequence = now
    if let current = try store.interview(interview.id) { adopt(current) }
    try load()
  }

  /// Takes over the interview as it is now: its text may have been corrected.
  private mutating func adopt(_ current: Interview) {
    guard current.transcript != interview.transcript else { return }
    interview = current
    fingerprints = TurnFingerprint.all(of: current)
    textSHA256 = Fingerprint.sha256(Array(current.transcript.text.utf8))
    place = min(place, max(0, turns.count - 1))
    search = nil
  }

  private mutating func load() throws {
    codings = try store.codings(of: interview.id)
    judges = try store.judges(of: interview.id)
    memos = try store.records(MemoRecord.self).sorted { ($0.date, $0.key) < ($1.date, $1.key) }
    let codes = try store.codes()
    var prefixes = CodePrefixes(codes, use: try store.codeUse(by: coder))
    prefixes.adopt(self.prefixes)
    self.prefixes = prefixes
    labels = Dictionary(codes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes over what a change of this desk has led to, without reading everything anew.
  mutating func follow() throws {
    codings = try store.codings(of: interview.id)
    judges = try store.judges(of: interview.id)
    sequence = try store.lastSequence()
  }

  /// Notes that a code was given.
  mutating func note(_ code: CodeOutline, count: Int) {
    for _ in 0..<count { prefixes.note(code) }
    recent.removeAll { $0 == code.key }
    recent = Array(([code.key] + recent).prefix(9))
  }

  /// Goes to a turn, and forgets what belongs to the one before.
  mutating func go(to turn: Int) {
    place = min(max(0, turn), max(0, turns.count - 1))
    found = []
  }

  /// Remembers that a turn is read: the one at hand, unless another is named.
  mutating func passTurn(_ turn: Int? = nil) throws {
    let fingerprint = fingerprints[turn ?? place]
    guard read.insert(fingerprint).inserted else { return }
    tally.read += 1
    try store.rememberRead(fingerprint, of: interview.id, by: coder, at: workspace.now())
  }

  /// What is known of a code that is used; a code that is gone is named by its path.
  func outline(_ path: CodePath) -> CodeOutline {
    labels[path]
      ?? CodeOutline(
        codebook: "", path: path, name: path.last, color: "", definition: "", include: "", exclude: "", example: "")
  }

  /// The code of a place among the recent ones, from 1; codes that are gone are passed over.
  var recentCodes: [CodeOutline] {
    recent.compactMap { key in prefixes.codes.first { $0.key == key } }
  }
}

/// What was done at one sitting.
struct DeskTally: Hashable, Sendable {
  /// Codings made.
  var codings = 0
  /// Proposals judged.
  var verdicts = 0
  /// Turns read for the first time.
  var read = 0
  /// True where the store has refused work.
  var isRefused = false
}

/// What a desk has to say to a line.
struct DeskAnswer: Sendable {
  /// For the output stream: laid out, each line ended.
  var text = ""
  /// What went wrong.
  var problems: [Diagnostic] = []
  /// The answer of a `kodeks` command that was run.
  var command: Answer?
  /// What comes after the desk: another interview, the list of interviews, or the end.
  var exit: DeskExit?
}

/// Where to from the desk.
enum DeskExit: Hashable, Sendable {
  /// Out of the program.
  case leave
  /// To the list of interviews, or, with a name, to another interview.
  case interviews(String)
}

/// "Which of these?": the candidates, and what is done with the answer.
struct PendingChoice: Sendable {
  /// What waits.
  enum Action: Sendable {
    case code(CodeRequest)
    case uncode(CodeRequest)
    case describe
  }

  let action: Action
  /// The letters that fit several codes, and their place among the codes of the request.
  let letters: String
  let word: Int
  let candidates: [CodeOutline]
}
