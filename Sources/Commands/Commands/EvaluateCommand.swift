internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks evaluate GOLD.tsv`: the rules' codings against passages coded by hand.
struct EvaluateCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "evaluate", alias: "evaluer",
      "Hold reglernes kodninger op mod replikker, der er kodet i hånden: præcision, genkaldelse, F1.",
      "Hold the rules' codings against turns coded by hand: precision, recall, F1.",
      discussion: (
        "Facit er en tabel (TSV) med kolonnerne passage (INTERVIEW:REPLIK), codes (kodestier med komma imellem; tom for"
          + " ingen) og eventuelt split (en del af facit, f.eks. held).",
        "The gold is a table (TSV) with the columns passage (INTERVIEW:TURN), codes (code paths with commas between"
          + " them; empty for none) and perhaps split (a part of it, such as held)."
      ))
  }

  @Argument(help: .text("Facit (TSV).", "The gold (TSV).", value: .file), completion: .file(extensions: ["tsv"]))
  var gold: String

  @Option(
    parsing: .unconditional,
    help: .text(
      "Koderne på dette niveau (1 = overkoder); det, der er kodet under dem, tæller med.",
      "The codes at this level (1 = top); what is coded below them counts too.", value: .number),
    transform: WholeNumber.atLeast(1))
  var level = 1

  @Flag(
    help: .text("Vis alle niveauer; --fail-below ser på --level.", "Show all levels; --fail-below looks at --level."))
  var allLevels = false

  @Option(
    help: .text(
      "Kun replikker, der hører til denne del af facit.", "Only turns that belong to this split.", value: .name))
  var split: String?

  @Flag(
    help: .text(
      "Vis replikker med andre koder end facit, og reglerne bag det, der er for meget.",
      "Show turns with other codes than the gold, and the rules behind what is too much."))
  var errors = false

  @Flag(help: .text("Det samme, med hvad der blev sagt.", "The same, with what was said."))
  var text = false

  @Option(
    help: .text(
      "Slut med status 1, hvis mikro-F1 er lavere (0–1).", "End with status 1 if micro F1 is lower (0–1).",
      value: .number), transform: DecimalNumber.reading(0...1))
  var failBelow: Double?

  @Option(name: .customLong("where"), help: .condition)
  var conditions: [String] = []

  @OptionGroup var verdicts: VerdictOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try Material(workspace)
    let levels = try levels(for: material)
    let codings = try material.codings(CodingFilter(coders: [.rules], verdicts: verdicts.verdict))
    let names = try workspace.openProject().projectCodes()
    let read = GoldStandard.read(
      try workspace.readSource(gold), interviews: material.interviews,
      codes: material.codes.map(\.path) + names.allKeys.filter { names.path(of: $0) != $0 })
    guard !read.hasErrors else { throw DiagnosticError(read.diagnostics) }
    let filter = try ProjectQueries(material).filter(conditions, saved: [], includesInterviewer: true)
    let passages = try passages(of: read.value).filter { passage in
      conditions.isEmpty
        || material.interviews.contains { $0.id == passage.interview && filter.admits($0, turn: passage.turn - 1) }
    }.map { $0.calling(names) }
    let evaluation = RuleEvaluation(
      gold: passages, interviews: material.interviews, codings: codings,
      codes: material.codes.map(\.path), levels: levels)
    let failure = failure(evaluation)
    return Outcome(
      .report(
        RuleEvaluationReport.report(evaluation, scope: scope(material, filter), context: context(passages, material)), output.format),
      diagnostics: read.diagnostics + material.warnings(for: filter) + (failure.map { [$0] } ?? []),
      status: failure == nil && !passages.isEmpty ? .done : .nothing)
  }

  /// The levels to show.
  private func levels(for material: Material) throws -> [Int] {
    let deepest = material.codes.map(\.path.components.count).max() ?? 1
    guard level <= deepest else {
      let allowed = (1...deepest).map(String.init)
      throw DiagnosticError(
        UsageMessage.invalid(.invalidValue(String(level), option: "--level", allowed: allowed)))
    }
    return allLevels ? Array(1...deepest) : [level]
  }

  private func passages(of gold: GoldStandard) throws -> [GoldPassage] {
    guard let split else { return gold.passages }
    let passages = gold.passages.filter { $0.split == split }
    guard !passages.isEmpty else {
      let near = Suggestion.nearest(to: split, among: gold.splits)
      let message = GoldMessage.unknownSplit(split, near: near, splits: gold.splits)
      throw DiagnosticError(message, at: SourceLocation(file: self.gold))
    }
    return passages
  }

  private func scope(_ material: Material, _ filter: CodingFilter) -> RuleEvaluationScope {
    var scope = RuleEvaluationScope(
      file: gold, split: split, conditions: filter.conditions,
      codebookFiles: Dictionary(
        material.codebooks.map { ($0.sha256, $0.sourceName) }, uniquingKeysWith: { first, _ in first }),
      showsDifferences: errors || text, showsText: text, verdicts: verdicts.verdict)
    scope.queries = filter.selections.map(\.text)
    return scope
  }

  /// The context, with the number of rejected codings that touch a passage.
  private func context(_ passages: [GoldPassage], _ material: Material) -> ReportContext {
    var context = material.context
    let rejected = material.storedCodings(CodingFilter(coders: [.rules], verdicts: .rejected))
    guard !rejected.isEmpty else { return context }
    let interviews = Dictionary(material.interviews.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let bodies = Dictionary(grouping: passages, by: \.interview).mapValues { passages in
      passages.compactMap { interviews[$0.interview]?.transcript.turns[$0.turn - 1].body }
    }
    context.rejectedCount = rejected.count { coding in
      bodies[coding.interview, default: []].contains { coding.range.overlaps($0) }
    }
    return context
  }

  /// What to tell when the micro F1 at the level asked for is too low.
  private func failure(_ evaluation: RuleEvaluation) -> Diagnostic? {
    guard let threshold = failBelow else { return nil }
    let f1 = evaluation.levels.first { $0.level == level }?.micro.f1.number
    if let f1, f1 >= threshold { return nil }
    return Diagnostic(EvaluationMessage.below(threshold, f1: f1))
  }
}

extension GoldPassage {
  /// The same with the codes as the project calls them now; the file may name them as the codebooks do.
  fileprivate func calling(_ names: ProjectCodes) -> GoldPassage {
    guard !names.isPlain else { return self }
    let known = Set(names.allKeys)
    var seen: Set<CodePath> = []
    let present = codes.map { known.contains($0) ? names.path(of: $0) : $0 }.filter { seen.insert($0).inserted }
    return GoldPassage(
      interview: interview, interviewName: interviewName, turn: turn, codes: present, split: split, line: line)
  }
}
