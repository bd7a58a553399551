internal import ArgumentParser
internal import CodingModel
internal import Interchange
internal import TranscriptText

/// The jobs of the public benchmark.
enum BenchJob: String, CaseIterable, ExpressibleByArgument {
  /// Word tokens and distinct case-folded words.
  case words = "J1"
  /// J1 and each code's matches.
  case matches = "J2"
  /// J2 and the lines that hold two codes.
  case lines = "J3"
  /// Where stretches of a text stand in a corrected one; for `Scripts/evaluate-anchors`, not shown in help.
  case anchors
  /// The turns that a file is read as; for `Scripts/evaluate-imports`, not shown in help.
  case turns
}

/// `kodeks bench JOB FILE`: one job of the benchmark, by ICU's own word rules, a line as a unit.
struct BenchCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "bench", alias: "mål", "Kør et målejob (J1, J2, J3) på en tekst, linje for linje.",
      "Run a measuring job (J1, J2, J3) on a text, line by line.",
      discussion: (
        "J1: ord efter ICUs ordregler og forskellige ord, store og små bogstaver under ét. J2: også hver kodes træffere. "
          + "J3: også de linjer, der rummer hvert par af koder.",
        "J1: words by ICU's word rules and distinct words regardless of case. J2: also each code's matches. "
          + "J3: also the lines that hold each pair of codes."
      ))
  }

  @Argument(help: .text("J1, J2 eller J3.", "J1, J2 or J3.", value: .job))
  var job: BenchJob
  @Argument(help: .text("Teksten.", "The text.", value: .file))
  var file: String
  @Option(help: .text("Ordliste: kode, tabulator, mønster.", "Word list: code, tab, pattern.", value: .file))
  var dictionary: String?
  @Option(
    parsing: .unconditional, help: .text("Tråde.", "Threads.", value: .number), transform: WholeNumber.atLeast(1))
  var threads = 1
  @Option(help: .hidden)
  var corrected: String?
  @Option(help: .hidden)
  var stretches: String?
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let source = try workspace.readSource(file)
    if job == .turns { return Outcome(.text(TurnListing(TranscriptSource.read(source).value.composed).lines)) }
    if job == .anchors { return try anchors(of: source, in: workspace) }
    let patterns = job == .words ? [] : try readDictionary(in: workspace)
    let result = try LineCount(source.bytes, patterns: patterns, threads: threads)
    return Outcome(.text(result.lines(for: job)))
  }

  private func anchors(of source: SourceFile, in workspace: Workspace) throws -> Outcome {
    guard let corrected else { throw DiagnosticError(UsageMessage.invalid(.missingArgument("--corrected"))) }
    guard let stretches else { throw DiagnosticError(UsageMessage.invalid(.missingArgument("--stretches"))) }
    let listing = AnchorListing(
      old: TranscriptSource.read(source).value.composed.transcript,
      new: TranscriptSource.read(try workspace.readSource(corrected)).value.composed.transcript)
    return Outcome(.text(listing.lines(for: try workspace.readSource(stretches))))
  }

  private func readDictionary(in workspace: Workspace) throws -> [(code: String, pattern: String)] {
    guard let dictionary else { throw DiagnosticError(UsageMessage.invalid(.missingArgument("--dictionary"))) }
    let text = TextDecoder.decode(try workspace.readSource(dictionary))
    guard !text.hasErrors else { throw DiagnosticError(text.diagnostics) }
    return text.value.text[text.value.text.fullRange].split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", maxSplits: 1)
      return fields.count == 2 ? (String(fields[0]), String(fields[1])) : nil
    }
  }
}
