public import Foundation

/// What the agreed coding says of a code in a turn: taken from both coders, from one of them, or left out.
///
/// The agreed coding itself is a coding by hand; this tells that the question was answered, also where the answer was that
/// the code does not belong there, so that it is not asked again.
public struct AgreedJudgement: ProjectRecord {
  public static let kind = RecordKind.agreedJudgement

  /// Under whose name the agreed coding stands.
  public let agreed: Coder
  /// The interview.
  public let interview: UUID
  /// The turn (`TurnFingerprint`): it is known by its words, also when the transcript is corrected around it.
  public let turn: String
  /// The code's key.
  public let code: CodePath
  /// Whose codings were compared.
  public var coders: [Coder]
  /// Whose coding was taken; empty where the code was left out.
  public var taken: [Coder]

  /// Makes one.
  public init(agreed: Coder, interview: UUID, turn: String, code: CodePath, coders: [Coder], taken: [Coder]) {
    self.agreed = agreed
    self.interview = interview
    self.turn = turn
    self.code = code
    self.coders = coders
    self.taken = taken
  }

  /// Interview, turn, code and the name of the agreed coding, one a line.
  public var key: String { "\(interview.uuidString.lowercased())\n\(turn)\n\(code)\n\(agreed.name)" }

  /// The coders, and those whose coding was taken, one a line.
  public var fields: [String] { [Self.lines(coders), Self.lines(taken)] }

  /// Reads `fields`; `nil` where they are no such record.
  public init?(key: String, fields: [String]) {
    let parts = key.split(separator: "\n", maxSplits: 3).map(String.init)
    guard parts.count == 4, fields.count >= 2, let interview = UUID(uuidString: parts[0]), let code = CodePath(parts[2])
    else { return nil }
    self.init(
      agreed: Coder(name: parts[3]), interview: interview, turn: parts[1], code: code, coders: Self.coders(fields[0]),
      taken: Self.coders(fields[1]))
  }

  private static func lines(_ coders: [Coder]) -> String { coders.map(\.name).joined(separator: "\n") }

  private static func coders(_ text: String) -> [Coder] {
    text.split(separator: "\n").map { Coder(name: String($0)) }
  }
}
