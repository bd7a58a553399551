public import Foundation
public import TranscriptText

/// Where a coding lies, and whose and what it is: a coder gives a code to a stretch at most once.
public struct CodedPlace: Hashable, Sendable {
  /// The interview.
  public let interview: UUID
  /// The stretch, in UTF-8 bytes of the interview's text.
  public let range: TextRange
  /// The code's key.
  public let code: CodePath
  /// Who coded.
  public let coder: Coder

  /// The place of a coding.
  public init(_ coding: Coding) {
    (interview, range, code, coder) = (coding.interview, coding.range, coding.codeKey, coding.coder)
  }

  /// Leaves out what hardly tells two places apart: a difference of tens of thousands of codings hashes each of them
  /// several times.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(interview)
    hasher.combine(range)
    hasher.combine(code.last)
  }
}
