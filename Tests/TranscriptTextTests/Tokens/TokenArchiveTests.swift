import TestSupport
import Testing

@testable import TranscriptText

@Suite("Tokens kept as bytes")
struct TokenArchiveTests {
  /// A transcript of odd text: turns without words, long words, decomposed letters, marks of the transcriber.
  static let odd = """
    Kommune: fynsk

    Interviewer: Hvad så?

    Leder: [griner] Cafe\u{301}en i »KY/KSD« kl. 8.30 – ja! (pause) Nej.

    Medarbejder 2: …

    Leder: \(String(repeating: "sagsbehandlings", count: 40)) 200.000 kr. Ring 12 34 56-7890, jens@eksempel.dk.

    """

  static func transcript(_ text: String) -> Transcript {
    TranscriptReadout(text).transcript
  }

  private func equal(_ left: TokenisedTranscript, _ a: Vocabulary, _ right: TokenisedTranscript, _ b: Vocabulary) -> Bool
  {
    left.tokens.count == right.tokens.count && left.sentences == right.sentences
      && left.turnTokens == right.turnTokens && left.turnSentences == right.turnSentences
      && zip(left.tokens, right.tokens).allSatisfy { one, other in
        one.range == other.range && one.kind == other.kind && a.surface(of: one.type) == b.surface(of: other.type)
      }
  }

  @Test("what is read is what was written, also into a vocabulary that knows other words")
  func roundTrip() throws {
    let texts =
      try [Self.odd] + PackageFiles.files(below: "Transcripts", suffix: ".txt").map(PackageFiles.text)
    let tokeniser = try Tokeniser()
    var writer = TokenArchive.Writer(tokeniser.vocabulary)
    let other = Vocabulary()
    _ = other.intern("andet")
    for text in texts {
      let transcript = Self.transcript(text)
      let tokenised = try tokeniser.tokenise(transcript)
      let bytes = writer.bytes(of: tokenised)
      let read = try #require(TokenArchive.read(bytes, of: transcript, other))
      #expect(equal(tokenised, tokeniser.vocabulary, read, other))
    }
  }

  @Test("bytes that are cut or changed are refused or read, and never reach beyond a turn")
  func damage() throws {
    let transcript = Self.transcript(Self.odd)
    let tokeniser = try Tokeniser()
    var writer = TokenArchive.Writer(tokeniser.vocabulary)
    let bytes = writer.bytes(of: try tokeniser.tokenise(transcript))
    for count in 0..<bytes.count {
      #expect(TokenArchive.read(Array(bytes[..<count]), of: transcript, Vocabulary()) == nil)
    }
    #expect(TokenArchive.read(bytes + [0], of: transcript, Vocabulary()) == nil)
    for place in bytes.indices {
      for mask: UInt8 in [0x01, 0x7F, 0x80, 0xFF] {
        var wrong = bytes
        wrong[place] ^= mask
        guard let read = TokenArchive.read(wrong, of: transcript, Vocabulary()) else { continue }
        for (turn, tokens) in zip(transcript.turns, read.turnTokens) {
          #expect(read.tokens[tokens].allSatisfy { turn.body.contains($0.range) })
        }
      }
    }
  }

  @Test("an archive of another transcript is refused")
  func otherTranscript() throws {
    let tokeniser = try Tokeniser()
    var writer = TokenArchive.Writer(tokeniser.vocabulary)
    let bytes = writer.bytes(of: try tokeniser.tokenise(Self.transcript(Self.odd)))
    let other = Self.transcript("Leder: Kort.\n\nInterviewer: Ja.\n\nLeder: Nej.\n\nLeder: Nå.\n")
    #expect(TokenArchive.read(bytes, of: other, Vocabulary()) == nil)
  }

  @Test("the tokeniser cuts as it did when the manner got its number; if this fails, raise TokenArchive.manner")
  func mannerStands() throws {
    let tokeniser = try Tokeniser()
    var writer = TokenArchive.Writer(tokeniser.vocabulary)
    var digests = ""
    for file in PackageFiles.files(below: "Transcripts", suffix: ".txt") {
      let transcript = Self.transcript(try PackageFiles.text(file))
      digests += Fingerprint.sha256(writer.bytes(of: try tokeniser.tokenise(transcript)))
    }
    digests += Fingerprint.sha256(writer.bytes(of: try tokeniser.tokenise(Self.transcript(Self.odd))))
    #expect("\(TokenArchive.manner) \(Fingerprint.sha256(digests).prefix(16))" == "1 6292a0b49038211f")
  }
}
