public import CodingModel
internal import Foundation
internal import TranscriptText

/// Which changes a log shows, with the names of what its filter knows by identity.
public struct LogSelection: Sendable {
  private let filter: ChangeFilter
  private let code: CodePath?
  private let interview: String?

  /// Takes a filter, the code that was asked for, and the interview's name.
  public init(_ filter: ChangeFilter, code: CodePath? = nil, interview: String? = nil) {
    self.filter = filter
    self.code = code
    self.interview = interview
  }

  /// The selection as a table tells it; `nil` where all changes are shown.
  func shown(in language: Language, _ timeZone: TimeZone) -> TableSelection? {
    guard filter != ChangeFilter() else { return nil }
    let kinds = ChangeKind.allCases.filter(filter.kinds.contains)
    let texts = [
      filter.coder.map { language.pick("af \($0.name)", "by \($0.name)") },
      kinds.isEmpty ? nil : kinds.map { $0.text(in: language) }.joined(separator: language.pick(" eller ", " or ")),
      code.map { language.pick("rører \($0) med underkoder", "touch \($0) with the codes below it") },
      interview.map { language.pick("rører \($0)", "touch \($0)") },
      filter.since.map { language.pick("fra ", "from ") + $0.clockTime(in: timeZone) },
      filter.until.map { language.pick("til og med ", "up to ") + $0.clockTime(in: timeZone) },
    ].compactMap { $0 }
    let members = [
      JSONMember("coder", filter.coder.map { .string($0.name) } ?? .null),
      JSONMember("kinds", .strings(kinds.map(\.rawValue))),
      JSONMember("code", code.map { .string($0.description) } ?? .null),
      JSONMember("interview", interview.map { .string($0) } ?? .null),
      JSONMember("since", filter.since.map { .string($0.ISO8601Format()) } ?? .null),
      JSONMember("until", filter.until.map { .string($0.ISO8601Format()) } ?? .null),
    ]
    return TableSelection(text: texts.joined(separator: "; "), json: .object(members))
  }
}
