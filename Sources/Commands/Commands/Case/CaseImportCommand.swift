internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Reporting
internal import TranscriptText

/// `kodeks case import FILE.csv`: attributes from a table.
struct CaseImportCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "import", alias: "importer",
      "Hent egenskaber fra en tabel (CSV). Er én celle forkert, hentes intet.",
      "Bring in attributes from a table (CSV). If one cell is wrong, nothing is brought in.",
      discussion: (
        "Første kolonne nævner casen: et interview, INTERVIEW:TALER eller, med --kind kommune, en kommune. De andre"
          + " kolonner er egenskaber; første linje er deres navne. Skilletegn er semikolon, komma eller tabulator. Typen"
          + " ses af cellerne (tal med decimalkomma eller -punktum, datoer som 2026-02-06, 6.2.2026 eller 06-02-2026),"
          + " hvis »case define« ikke har sagt den. En tom celle lader værdien være, som den er.",
        "The first column names the case: an interview, INTERVIEW:SPEAKER or, with --kind municipality, a municipality."
          + " The other columns are attributes; the first line is their names. Cells are parted by semicolons, commas or"
          + " tabs. The type is seen from the cells (numbers with a decimal comma or point, dates such as 2026-02-06,"
          + " 6.2.2026 or 06-02-2026) unless 'case define' has said it. An empty cell leaves the value as it is."
      ))
  }

  @Argument(help: .text("Tabellen (CSV).", "The table (CSV).", value: .file), completion: .file())
  var file: String

  @Option(help: .caseKind)
  var kind: CaseKind?

  @Flag(help: .text("Vis kun, hvad der ville ske, og gem intet.", "Only show what would happen; store nothing."))
  var dryRun = false

  @OptionGroup var change: ChangeOptions
  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let definitions = Dictionary(material.records.definitions.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let read = AttributeTable.read(try workspace.readSource(file), definitions: definitions)
    let values = try values(of: read, material)
    let table = read.value
    let former = Dictionary(material.records.values.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    if !dryRun {
      try material.store.edit(.cases, workspace.stamp(change)) { view in
        var operations: [ChangeOperation] = []
        for column in table.columns where !column.isDefined {
          operations += try view.setting(AttributeDefinition(key: column.key, type: column.type))
        }
        for value in values { operations += try view.setting(value) }
        return (operations, ())
      }
    }
    let columns = table.columns.map { column in
      let own = values.filter { $0.attribute == column.key }
      return CaseReport.ImportedColumn(
        key: column.key, type: column.type, isDefined: column.isDefined,
        added: own.count { former[$0.key] == nil },
        changed: own.count { value in former[value.key].map { $0 != value.value } ?? false },
        unchanged: own.count { former[$0.key] == $0.value })
    }
    return Outcome(
      .report(
        CaseReport.imported(columns, caseCount: table.rows.count, isDryRun: dryRun, language: workspace.language),
        output.format), diagnostics: read.diagnostics)
  }

  /// The values of all rows.
  ///
  /// - Throws: `DiagnosticError` with all that is wrong in the table.
  private func values(of read: Parsed<AttributeTable>, _ material: CaseMaterial) throws -> [AttributeValue] {
    var findings = read.diagnostics
    var lines: [CaseReference: Int] = [:]
    var values: [AttributeValue] = []
    for row in read.value.rows {
      do {
        let reference = try material.names.reference(for: row.name, kind: kind)
        if let first = lines[reference] {
          findings.append(Diagnostic(CaseMessage.repeated(firstLine: first), at: row.location))
        } else {
          lines[reference] = row.location.line
        }
        values += row.values.sorted { $0.key < $1.key }.map { AttributeValue(attribute: $0.key, of: reference, value: $0.value) }
      } catch let error as DiagnosticError {
        findings += error.diagnostics.map { Diagnostic($0.message, at: row.location) }
      }
    }
    guard findings.contains(where: { $0.severity == .error }) else { return values }
    throw DiagnosticError(
      findings.sorted { ($0.location?.line ?? 0, $0.location?.column ?? 0) < ($1.location?.line ?? 0, $1.location?.column ?? 0) })
  }
}
