internal import CodingModel
internal import Dispatch
internal import Foundation
internal import Synchronization
internal import TranscriptText

/// One run of all rules over interviews: first all texts are read, then all are coded.
struct RuleRun {
  /// What was taken to be a word; `nil` where no rule looks for a term in compounds and no word has its end left out.
  private(set) var known: KnownWords?
  /// What had to be tokenised, to be remembered for the next time.
  private(set) var newArchives: [UUID: [UInt8]] = [:]
  private let vocabulary = Vocabulary()
  private var rules: CompiledRules
  private let roles: Set<SpeakerRole>
  private var material: [(interview: Interview, transcript: TokenisedTranscript)] = []

  /// Compiles the books' rules.
  init(books: [Codebook], roles: Set<SpeakerRole>) {
    rules = CompiledRules(codebooks: books)
    self.roles = roles
  }

  /// Reads interviews; `archives` are tokens that are remembered, `knownWords` gets the words of all of them on request.
  ///
  /// - Throws: `DiagnosticError` when ICU fails inside a text, or a rule's expression takes endless time on a word.
  mutating func read(
    _ interviews: [Interview], archives: [UUID: [UInt8]] = [:],
    knownWords: (_ corpus: () -> [(word: String, count: Int)]) throws -> KnownWords
  ) throws {
    let tokens = try TokenisedMaterial(interviews, archives: archives, vocabulary)
    material += tokens.transcripts
    newArchives.merge(tokens.newArchives) { _, new in new }
    if !rules.hasTerms {
      rules.extend(to: vocabulary, known: nil)
      guard rules.hasHangingWords else { return try checkFailure() }
    }
    let transcripts = material.map(\.transcript)
    let known = try knownWords { Self.words(of: transcripts, vocabulary) }
    self.known = known
    rules.extend(to: vocabulary, known: known)
    let hyphens = SuspendedHyphen(known: known)
    for transcript in transcripts { rules.complete(transcript, vocabulary, hyphens: hyphens, known: known) }
    try checkFailure()
  }

  private func checkFailure() throws {
    if let failure = rules.failure { throw DiagnosticError([failure]) }
  }

  /// The rules' codings of all interviews that were read, in their order. Interviews are shared out among the cores.
  func codings() -> [Coding] {
    let found = Mutex<[Int: [Coding]]>([:])
    let (material, rules, roles) = (material, rules, roles)
    DispatchQueue.concurrentPerform(iterations: material.count) { place in
      let codings = RuleCoder.codings(
        in: material[place].transcript, interview: material[place].interview.id, rules: rules, roles: roles)
      found.withLock { $0[place] = codings }
    }
    let all = found.withLock { $0 }
    return material.indices.flatMap { all[$0] ?? [] }
  }

  /// The distinct words of all transcripts with their counts.
  private static func words(
    of transcripts: [TokenisedTranscript], _ vocabulary: Vocabulary
  ) -> [(word: String, count: Int)] {
    var counter = FoldedWordCounter(vocabulary)
    for transcript in transcripts { counter.add(transcript.tokens[...]) }
    return counter.words
  }
}
