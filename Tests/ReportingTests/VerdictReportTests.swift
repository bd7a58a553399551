import CodingAnalysis
import CodingModel
import Foundation
import Reporting
import Testing
import TranscriptText

@Suite("Verdicts on paper")
struct VerdictReportTests {
  private static let study = SampleStudy()

  private static func context(leavingOut rejected: Int = 0, _ language: Language = .danish) -> ReportContext {
    var context = SampleStudy.context(language)
    context.rejectedCount = rejected
    return context
  }

  /// What a table of codings says of its filter.
  private static func filter(_ verdicts: VerdictSelection, leavingOut rejected: Int, _ language: Language) -> String {
    let list = QuotationList(
      interviews: study.interviews, codings: study.codings, filter: CodingFilter(verdicts: verdicts))
    let report = QuotationsReport.report(list, context: context(leavingOut: rejected, language))
    let statements = report.blocks.compactMap { block in
      if case .table(let table) = block { table.statements.first { $0.key == "filter" }?.text } else { nil }
    }
    return statements.first ?? ""
  }

  @Test(
    "a filter tells of verdicts where they matter",
    arguments: [
      (VerdictSelection.notRejected, 0, "", ""),
      (.notRejected, 1, "; 1 afvist kodning holdt ude", "; 1 rejected coding left out"),
      (.notRejected, 1200, "; 1.200 afviste kodninger holdt ude", "; 1,200 rejected codings left out"),
      (.proposed, 3, "; kun kodninger, som ingen har vurderet", "; only codings that nobody has judged"),
      (.accepted, 3, "; kun godkendte kodninger", "; only accepted codings"),
      (.rejected, 3, "; kun afviste kodninger", "; only rejected codings"),
      (.all, 3, "; også afviste kodninger", "; rejected codings too"),
    ])
  func filters(verdicts: VerdictSelection, rejected: Int, danish: String, english: String) {
    #expect(Self.filter(verdicts, leavingOut: rejected, .danish) == "kun informanternes replikker" + danish)
    #expect(Self.filter(verdicts, leavingOut: rejected, .english) == "informants' turns only" + english)
  }

  @Test("an identity, a verdict and details stand with a quotation in every layout, and can steer nothing")
  func quotation() {
    var quotation = ReportQuotation(
      text: "Ja.", marks: [], interview: "a", turn: 2, time: nil, speaker: "IP", id: "a1b2c3d4", verdict: "afvist")
    quotation.details = ["org#1: <b> \u{1B}[1m*x*", "nej"]
    let report = Report(id: "x", title: "T", blocks: [.quotations([quotation])])
    let terminal = report.rendered(as: .terminal, language: .danish)
    #expect(terminal.hasSuffix("a1b2c3d4 · a · replik 2 · IP · afvist\n  Ja.\n  org#1: <b> \u{FFFD}[1m*x*\n  nej\n"))
    let page = report.rendered(as: .html, language: .danish)
    #expect(page.contains("a1b2c3d4 · a · replik 2 · IP · afvist<br>org#1: &lt;b&gt; \u{FFFD}[1m*x*<br>nej</figcaption>"))
    let markdown = report.rendered(as: .markdown, language: .danish)
    #expect(markdown.contains("> — a1b2c3d4 · a · replik 2 · IP · afvist  \n> org\\#1: \\<b\\> \u{FFFD}\\[1m\\*x\\*  \n> nej"))
  }

  @Test("a whole study names no identities, and marks only what was rejected")
  func study() {
    let codings = Self.study.codings.enumerated().map { place, coding in
      Coding(
        id: coding.id, interview: coding.interview, range: coding.range, code: coding.code, coder: .rules,
        evidence: coding.evidence, verdict: place.isMultiple(of: 2) ? .accepted : .rejected)
    }
    let analysis = StudyAnalysis(
      interviews: Self.study.interviews, codings: codings, codes: SampleStudy.codes,
      filter: CodingFilter(verdicts: .all))
    let text = StudyReport.report(analysis, context: Self.context()).rendered(as: .terminal, language: .danish)
    #expect(text.contains(" · afvist\n"))
    #expect(!text.contains(" · godkendt\n"))
    for coding in codings { #expect(!text.contains(coding.shortID)) }
  }

  @Test("a rejected coding that the rules make again is told apart, and is nothing new", arguments: [true, false])
  func difference(isDryRun: Bool) throws {
    let code = try #require(SampleStudy.codes.first)
    let interview = try #require(Self.study.interviews.first)
    let codings = (0..<4).map { number in
      Coding(
        id: SampleStudy.uuid(number), interview: interview.id, range: TextRange(start: number, end: number + 1),
        code: code, coder: .rules, verdict: number < 2 ? .rejected : nil)
    }
    let report = CodingDifferenceReport.report(
      CodingDifference(from: [codings[0]], to: codings), of: SampleLists.run, isDryRun: isDryRun,
      context: Self.context())
    #expect(report.title.hasSuffix("2 kodninger tilføjet, 0 fjernet, 2 i alt; afvist før: 2"))
    let rows = report.rendered(as: .tsv, language: .danish).split(separator: "\n")
    #expect(rows[0] == "code\tadded\tremoved\treplaced\ttotal\trejected")
    #expect(rows[1] == "\(code)\t2\t0\t0\t2\t2")
  }
}
