import CodingModel
import Foundation
import Reporting
import Testing
import TranscriptText

@Suite("what is told of a merge")
struct MergeReportTests {
  private static let now = Date(timeIntervalSince1970: 1_769_000_000)

  private func notes(latest seconds: TimeInterval?, in language: Language) throws -> [String] {
    let outcome = MergeOutcome(
      coders: [], conflicts: [], orphans: 0, ahead: 0, needsCoding: false,
      latest: seconds.map { Self.now.addingTimeInterval($0) })
    let report = MergeReport.report(
      outcome, names: RecordNames(codes: ProjectCodes(outlines: [], records: []), interviews: [:]), isTrial: false,
      backup: nil, now: Self.now, timeZone: try #require(TimeZone(identifier: "UTC")),
      language: language)
    return report.blocks.compactMap { block in
      if case .note(let text) = block { text } else { nil }
    }
  }

  @Test("changes that are dated in the future are told of with the last date", arguments: [Language.danish, .english])
  func clockAhead(language: Language) throws {
    let notes = try notes(latest: 86_400, in: language)
    #expect(notes.count == 1)
    #expect(notes.first?.contains("2026-01-22 12:53") == true)
  }

  @Test("clocks that are only a little apart are not, nor is a merge that brought nothing", arguments: [nil, -5, 60, 600])
  func clocks(seconds: TimeInterval?) throws {
    #expect(try notes(latest: seconds, in: .danish).isEmpty)
  }
}
