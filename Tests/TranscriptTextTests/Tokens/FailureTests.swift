import Testing

@testable import TranscriptText

@Suite("A failure inside ICU")
struct FailureTests {
  /// A tokeniser in which ICU failed once: a length that no text has is refused as want of memory would be.
  private func failed() throws -> Tokeniser {
    let tokeniser = try Tokeniser(rules: .icu)
    let text = Array("ord".utf8)
    text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return }
      _ = tokeniser.breaker.segments(of: base, length: -2, stop: 3, into: tokeniser.segments)
    }
    return tokeniser
  }

  @Test("is thrown, so that no coarser tokens are taken for right ones")
  func isThrown() throws {
    let tokeniser = try failed()
    let text = CanonicalText("I: To ord.")
    let range = text.fullRange
    let turn = Turn(number: 1, range: range, body: range, speaker: nil)
    let transcript = Transcript(name: "t", text: text, turns: [turn])
    let calls: [() throws -> Void] = [
      { _ = try tokeniser.tokenise(text) }, { _ = try tokeniser.tokenise(transcript) },
      { _ = try tokeniser.tokens(in: text, range: range) }, { try tokeniser.checkFailure() },
    ]
    for call in calls {
      let error = #expect(throws: DiagnosticError.self) { try call() }
      #expect(error?.diagnostics.map(\.id) == ["tokeniser.breaking-failed"])
    }
  }

  @Test("without one nothing is thrown, and bulk work tells none")
  func none() throws {
    let tokeniser = try Tokeniser()
    #expect(try tokeniser.tokenise(CanonicalText("To ord.")).tokens.count == 3)
    #expect(tokeniser.failure == nil)
  }
}
