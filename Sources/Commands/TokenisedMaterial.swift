internal import CodingModel
internal import CodingStore
internal import Foundation
internal import TranscriptText

/// Interviews with their tokens: those that a project remembers, the others found anew.
struct TokenisedMaterial {
  /// The interviews, in the order given.
  let transcripts: [(interview: Interview, transcript: TokenisedTranscript)]
  /// What the tokens' spellings were numbered with.
  let vocabulary: Vocabulary
  /// What had to be tokenised, to be remembered for the next time.
  let newArchives: [UUID: [UInt8]]

  /// Reads interviews; `archives` are tokens that are remembered.
  ///
  /// ICU's rules take longer to open than a small project takes to read, so they are opened only where needed.
  ///
  /// - Throws: `DiagnosticError` when ICU fails inside a text.
  init(_ interviews: [Interview], archives: [UUID: [UInt8]], _ vocabulary: Vocabulary = Vocabulary()) throws {
    var tokeniser: Tokeniser?
    var writer = TokenArchive.Writer(vocabulary)
    var new: [UUID: [UInt8]] = [:]
    self.vocabulary = vocabulary
    transcripts = try interviews.map { interview in
      if let archive = archives[interview.id],
        let transcript = TokenArchive.read(archive, of: interview.transcript, vocabulary)
      {
        return (interview, transcript)
      }
      let open = try tokeniser ?? Tokeniser(vocabulary: vocabulary)
      tokeniser = open
      let transcript = try open.tokenise(interview.transcript)
      new[interview.id] = writer.bytes(of: transcript)
      return (interview, transcript)
    }
    newArchives = new
  }

  /// Reads interviews with all tokens that a project remembers of them.
  ///
  /// - Throws: `DiagnosticError` as the other, and when the project cannot be read.
  init(_ interviews: [Interview], in store: ProjectStore) throws {
    try self.init(interviews, archives: try store.tokenArchives(of: TokenArchive.identity))
  }
}
