/// A transcript's tokens and sentences as bytes, to be kept beside its text and read again in a tenth of the time.
///
/// All numbers are variable-length (LEB128): seven bits a byte, the lowest first, the top bit set on all but the last.
///
///     1                                       the form's version
///     COUNT, then LENGTH BYTES of each        the spellings used, in NFC, numbered from 0 in order of first use
///     COUNT of turns, then of each:
///       COUNT of tokens, COUNT of sentences
///       the sentences' numbers of tokens
///       GAP TYPE [LENGTH] of each token
///
/// GAP is the distance in bytes from the token before (from the body's beginning), twice, and one more where a LENGTH
/// follows because the token is not as long as its spelling. TYPE is the spelling's number, eight times, and the kind.
public enum TokenArchive {
  /// Raised whenever the tokeniser or the sentence splitter cuts anything in another way than before.
  static let manner = 1

  /// Names what an archive depends on besides the text; archives of another identity are of no use.
  public static var identity: String { "\(manner)|icu \(Tokeniser.icuVersion)" }

  static let version: UInt8 = 1

  /// Writes archives of transcripts that were numbered with one vocabulary. Keeps its tables between transcripts.
  public struct Writer {
    private let vocabulary: Vocabulary
    /// For each type its number in the archive being written, plus one; 0 for none.
    private var places: [UInt32] = []
    private var types: [TypeID] = []

    /// Makes a writer.
    public init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// The archive of a transcript.
    public mutating func bytes(of transcript: TokenisedTranscript) -> [UInt8] {
      number(transcript.tokens)
      var output = ArchiveOutput(capacity: 4 * transcript.tokens.count + 16 * types.count + 64)
      output.bytes.append(TokenArchive.version)
      output.append(types.count)
      for type in types {
        vocabulary.withSurface(of: type) { surface in
          output.append(surface.count)
          output.bytes.append(contentsOf: surface)
        }
      }
      output.append(transcript.turnTokens.count)
      for turn in transcript.turnTokens.indices { append(turn, of: transcript, to: &output) }
      for type in types { places[Int(type)] = 0 }
      return output.bytes
    }

    private mutating func number(_ tokens: [Token]) {
      if places.count < vocabulary.count {
        places += repeatElement(0, count: vocabulary.count - places.count)
      }
      types.removeAll(keepingCapacity: true)
      for token in tokens where places[Int(token.type)] == 0 {
        types.append(token.type)
        places[Int(token.type)] = UInt32(types.count)
      }
    }

    private func append(_ turn: Int, of transcript: TokenisedTranscript, to output: inout ArchiveOutput) {
      let tokens = transcript.turnTokens[turn]
      let sentences = transcript.turnSentences[turn]
      output.append(tokens.count)
      output.append(sentences.count)
      for sentence in sentences { output.append(transcript.sentences[sentence].tokens.count) }
      var position = transcript.transcript.turns[turn].body.start
      for token in transcript.tokens[tokens] {
        let length = vocabulary.withSurface(of: token.type, \.count)
        let isOther = length != Int(token.length)
        output.append((Int(token.start) - position) << 1 | (isOther ? 1 : 0))
        output.append((Int(places[Int(token.type)]) - 1) << 3 | Int(token.kind.rawValue))
        if isOther { output.append(Int(token.length)) }
        position = token.range.end
      }
    }
  }
}

/// Bytes being written.
struct ArchiveOutput {
  var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func append(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}
