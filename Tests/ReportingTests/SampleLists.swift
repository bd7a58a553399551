import CodingModel
import Foundation
import Reporting
import TranscriptText

/// Small results of changes to a project, for the reports that list them.
enum SampleLists {
  /// One coding that comes, one that goes, one that stays.
  static var difference: CodingDifference {
    let codings = SampleStudy.codes.prefix(3).enumerated().map { place, code in
      Coding(
        id: SampleStudy.uuid(place), interview: SampleStudy.uuid(9), range: TextRange(start: 0, end: 4), code: code,
        coder: .rules)
    }
    return CodingDifference(from: Array(codings[0...1]), to: Array(codings[1...2]))
  }

  /// The run that found it.
  static var run: CodingRun {
    CodingRun(codebooks: Array(books.books.prefix(2)), interviewCount: 2, includesInterviewer: true)
  }

  /// What the import, the codebooks and the log report: `import`, `codebooks`, `log`.
  static func reports(_ language: Language) -> [Report] {
    [
      ImportReport.report(imported.outcome, interviews: imported.interviews, language: language),
      CodebookReport.report(books.outcome, books: books.books, language: language),
      LogReport.report(changes, projectName: "p", timeZone: .gmt, language: language),
    ]
  }

  private static var imported: (outcome: ImportOutcome, interviews: [ImportedInterview]) {
    let interviews = SampleStudy().interviews.prefix(2).map { interview in
      ImportedInterview(interview: interview, source: SourceFile(path: "\(interview.name).txt", bytes: [0x41]))
    }
    let records = interviews.map { imported in
      InterviewRecord(
        id: imported.interview.id, name: imported.interview.name, textSHA256: "a", layoutSHA256: "b",
        sourceSHA256: "c", sourceName: "d.txt")
    }
    return (
      ImportOutcome(results: [.added(records[0]), .unchanged(records[1])], diagnostics: []), interviews
    )
  }

  private static var books: (outcome: CodebookOutcome, books: [Codebook]) {
    let books = ["a", "b", "c"].map { id in
      Codebook(
        id: id, name: id, version: "2.0", description: "", codes: [], file: "\(id).yaml",
        sha256: String(repeating: id, count: 64))
    }
    let record = { (id: String, version: String) in
      CodebookRecord(id: id, version: version, sha256: id, outlineSHA256: "", sourceName: "")
    }
    return (
      CodebookOutcome(
        added: [record("a", "2.0")], replaced: [.init(former: record("b", "1.0"), record: record("b", "2.0"))],
        unchanged: [record("c", "2.0")]), books
    )
  }

  static var changes: [ChangeSummary] {
    let coding = difference.operations
    return ChangeKind.allCases.enumerated().map { place, kind in
      ChangeSummary(
        id: SampleStudy.uuid(place), sequence: place + 1, date: Date(timeIntervalSince1970: 1_604_307_600),
        coder: Coder(name: "anna"), kind: kind, reason: "", counts: OperationCounts(of: kind == .code ? coding : []))
    }
  }
}
