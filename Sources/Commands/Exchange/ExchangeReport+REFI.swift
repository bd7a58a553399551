internal import Interchange
internal import Reporting
internal import TranscriptText

extension ExchangeReport {
  /// The report on a project that came in.
  static func imported(
    _ plan: ExchangePlan, _ findings: InterchangeReport, isPreview: Bool, language: Language
  ) -> Report {
    let title =
      isPreview
      ? language.pick("Ville hente ind fra REFI-QDA", "Would bring in from REFI-QDA")
      : language.pick("Hentet ind fra REFI-QDA", "Brought in from REFI-QDA")
    return report(
      title: title,
      counts: [
        Count("interviews", language.pick("interviews", "interviews"), plan.interviews.count),
        Count(
          "interviews_known", language.pick("interviews, der var der", "interviews already there"), plan.knownInterviews
        ),
        Count("codes", language.pick("koder", "codes"), plan.codes),
        Count("codings", language.pick("kodninger", "codings"), plan.codings.count),
        Count("codings_known", language.pick("kodninger, der var der", "codings already there"), plan.knownCodings),
        Count("memos", language.pick("memoer", "memos"), plan.memos),
      ], findings: findings.findings(in: language),
      notes: plan.equalNames.isEmpty
        ? []
        : [
          language.pick(
            "Koder, der hedder som i projektet: \(plan.equalNames.count)",
            "Codes called as in the project: \(plan.equalNames.count)")
        ], language: language)
  }

  /// The report on a project that went out.
  static func exported(
    _ project: QDAProject, _ findings: InterchangeReport, file: String, isCodebook: Bool, language: Language
  ) -> Report {
    let sources = project.allSources
    let codings = sources.flatMap { $0.codings + $0.selections.flatMap(\.codings) }
    let codes = Count("codes", language.pick("koder", "codes"), project.allCodes.count)
    let others = [
      Count("sources", language.pick("kilder", "sources"), project.sources.count),
      Count("codings", language.pick("kodninger", "codings"), codings.count),
      Count("notes", language.pick("noter", "notes"), project.notes.count),
      Count("cases", language.pick("cases", "cases"), project.cases.count),
      Count("users", language.pick("kodere", "users"), project.users.count),
    ]
    return report(
      title: language.pick("Skrev \(file)", "Wrote \(file)"), counts: [codes] + (isCodebook ? [] : others),
      findings: findings.findings(in: language), notes: [], language: language)
  }
}

extension InterchangeReport {
  fileprivate func findings(in language: Language) -> [ExchangeReport.Finding] {
    counts.map { reason, element, count in
      ExchangeReport.Finding(
        outcome: (reason.outcome.rawValue, reason.outcome.text(in: language)),
        reason: (reason.rawValue, reason.text(in: language)), element: element, count: count)
    }
  }
}
