internal import Interchange
internal import Reporting
internal import Synchronization
internal import TranscriptText

/// What stands between results and the world: numbers shaped as civil registration numbers are masked, unless it was
/// asked for in words that they stay.
enum ResidualGuard {
  /// The option that lets them out, in English and Danish.
  static let optionNames = ["--include-cpr-numbers", "--med-cpr-numre"]
}

extension Workspace {
  /// A text that goes out.
  func guarded(_ text: String) -> String {
    let masked = ResidualIdentifiers.masked(text)
    metNumbers.add(masked.count)
    return includesCPRNumbers ? text : masked.text
  }

  /// A report that goes out in a layout that no text is: a spreadsheet, a document.
  func guarded(_ report: Report) -> Report {
    let masked = report.masked()
    metNumbers.add(masked.count)
    return includesCPRNumbers ? report : masked.report
  }

  /// How many masks stand in a text; Markdown puts a backslash before each bracket.
  private static func masks(in text: String) -> Int {
    text.ranges(of: ResidualIdentifiers.mask).count + text.ranges(of: "\\[cpr\\]").count
  }

  /// A report that goes out, laid out. What counts as met is what a reader of this layout would see.
  func rendered(
    _ report: Report, as format: ReportFormat, width: Int? = nil, color: Bool = false, csv: CSVDialect = .standard
  ) -> String {
    let report = report.parts(for: format)
    let masked = report.masked()
    let render = { (report: Report) in
      report.rendered(as: format, language: language, width: width, color: color, csv: csv)
    }
    let text = render(masked.report)
    guard masked.count > 0 else { return text }
    let open = render(report)
    metNumbers.add(Self.masks(in: text) - Self.masks(in: open))
    return includesCPRNumbers ? open : text
  }
}

extension Workspace {
  /// A document for Word that goes out; a number that reaches over several runs of a paragraph is found as well.
  func guarded(_ document: WordDocument) -> WordDocument {
    var guarded = document
    guarded.title = self.guarded(document.title)
    guarded.blocks = document.blocks.map { block in
      switch block {
      case .heading(let level, let runs, let anchor): .heading(level: level, self.guarded(runs), anchor: anchor)
      case .paragraph(let runs, let style): .paragraph(self.guarded(runs), style: style)
      case .table(var table):
        .table(
          {
            table.rows = table.rows.map { row in
              row.map { WordCell(self.guarded($0.runs), isTrailing: $0.isTrailing, shade: $0.shade) }
            }
            return table
          }())
      case .contents(let title, let levels): .contents(title: self.guarded(title), levels: levels)
      case .pageBreak: .pageBreak
      }
    }
    guarded.comments = document.comments.map {
      WordComment(author: self.guarded($0.author), date: $0.date, text: self.guarded($0.text))
    }
    return guarded
  }

  private func guarded(_ runs: [WordRun]) -> [WordRun] {
    let masked = ResidualIdentifiers.masked(pieces: runs.map(\.text))
    metNumbers.add(masked.count)
    guard !includesCPRNumbers, masked.count > 0 else { return runs }
    return zip(runs, masked.pieces).map { run, text in
      var run = run
      run.text = text
      return run
    }
  }
}

/// How many numbers were met on the way out since it was told last.
final class MetNumbers: Sendable {
  private let count = Mutex(0)

  /// Adds some.
  func add(_ more: Int) {
    if more > 0 { count.withLock { $0 += more } }
  }

  /// What there is to tell of them, once.
  func take(_ workspace: Workspace) -> [Diagnostic] {
    let met = count.withLock { count in
      defer { count = 0 }
      return count
    }
    guard met > 0 else { return [] }
    return [Diagnostic(workspace.includesCPRNumbers ? ResidualMessage.included(met) : .masked(met))]
  }
}

/// What is told of numbers that are left in what goes out.
enum ResidualMessage: DiagnosticMessage {
  case masked(Int)
  case included(Int)
  case dumped(Int)

  var id: String {
    switch self {
    case .masked: "export.masked-numbers"
    case .included: "export.included-numbers"
    case .dumped: "export.full-texts"
    }
  }

  var severity: Severity { .warning }

  func text(in language: Language) -> String {
    switch self {
    case .masked(let count):
      language.pick(
        "\(language.formatted(count)) tal med form som et CPR-nummer er skrevet som [cpr]; hvem der ellers kan kendes"
          + " af det, der fortælles, finder regler ikke",
        "\(Self.numbers(count)) written as [cpr]; rules do not find who else can be recognised by what is told")
    case .included(let count):
      language.pick(
        "\(language.formatted(count)) tal med form som et CPR-nummer er skrevet, som de er",
        "\(Self.numbers(count)) written as they are")
    case .dumped(let count):
      language.pick(
        "mappen holder udskrifterne, som de er, også \(language.formatted(count)) tal med form som et CPR-nummer",
        "the folder holds the transcripts as they are, also \(language.formatted(count)) numbers shaped as civil"
          + " registration numbers")
    }
  }

  private static func numbers(_ count: Int) -> String {
    let number = Language.english.formatted(count)
    return number
      + (count == 1
        ? " number shaped as a civil registration number was" : " numbers shaped as civil registration numbers were")
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .masked:
      language.pick("--med-cpr-numre skriver dem, som de er", "--include-cpr-numbers writes them as they are")
    case .included: nil
    case .dumped:
      language.pick(
        "»kodeks pseudonymise --output NY.kodeks« laver et projekt uden dem",
        "'kodeks pseudonymise --output NEW.kodeks' makes a project without them")
    }
  }
}
