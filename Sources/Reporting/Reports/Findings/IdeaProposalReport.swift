public import CodingAnalysis
public import CodingModel
internal import Foundation
internal import TranscriptText

/// Where entries of the idea catalogue may come from.
public enum IdeaProposalReport {
  /// A line per subject, then the passages of each; `shown` passages of each kind at most.
  public static func report(
    _ proposals: IdeaProposals, challenge: CodePath, proposal: CodePath, shown: Int, context: ReportContext,
    filter: CodingFilter
  ) -> Report {
    let language = context.language
    let title = language.pick("Forslag til idéer", "Proposals for ideas")
    guard !proposals.proposals.isEmpty else {
      let text = language.pick(
        "Ingen steder står \(challenge) og \(proposal) nær hinanden og sammen med noget, de handler om.",
        "Nowhere do \(challenge) and \(proposal) stand near each other with something they are about.")
      return Report(id: "idea-proposals", title: title, blocks: [.paragraph(text)])
    }
    let table = ReportTable(
      id: "idea-proposals", title: "",
      statements: StatementBuilder(context: context).statements(
        .findings(.ideaProposals), filter: filter,
        counts: [.init(key: "interviews", number: proposals.interviewCount, noun: .interviews)]),
      columns: [
        ReportColumn(key: "code", title: language.pick("Emne", "Subject"), alignment: .leading),
        ReportColumn(key: "challenges", title: language.pick("Udfordringer", "Challenges")),
        ReportColumn(key: "proposals", title: language.pick("Forslag", "Proposals")),
        ReportColumn(key: "interviews", title: ColumnPhrase.interviews.text(in: language)),
        ReportColumn(key: "municipalities", title: ColumnPhrase.municipalities.text(in: language)),
      ],
      rows: proposals.proposals.map {
        ReportRow([
          .code(context.code($0.theme)), .integer($0.challenges.count), .integer($0.proposals.count),
          .integer($0.interviewCount), .integer($0.municipalityCount),
        ])
      })
    let passages = proposals.proposals.flatMap { proposal -> [ReportBlock] in
      let code = context.code(proposal.theme)
      return [.heading(ReportHeading(level: 2, text: code.text, code: code))]
        + quotations(.challenge, proposal.challenges, shown, language)
        + quotations(.proposal, proposal.proposals, shown, language)
        + [.note(language.pick("Tag den med: ", "Take it in: ") + "kodeks idea new '…' --from \(proposal.theme)")]
    }
    return Report(id: "idea-proposals", title: title, blocks: [.table(table)] + passages)
  }

  private static func quotations(
    _ part: IdeaPart, _ segments: [CodedSegment], _ shown: Int, _ language: Language
  ) -> [ReportBlock] {
    let more = segments.count - shown
    let rest = language.pick("og \(more) til", "and \(more) more")
    return [
      .heading(ReportHeading(level: 3, text: part.text(in: language))),
      .quotations(
        segments.prefix(shown).map { QuotationsReport.quotation($0, language: language, isNamed: true) }),
    ] + (more > 0 ? [.note(rest)] : [])
  }
}
