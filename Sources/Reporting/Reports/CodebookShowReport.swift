public import CodingModel
internal import TranscriptText

/// Codebooks to read and to print: every code with all that its book says of it; for programs one row per code, list
/// and book, in the columns of `CodebookColumn`.
public enum CodebookShowReport {
  /// Makes the report.
  ///
  /// - Parameters:
  ///   - books: the codebooks, in the order to be shown.
  ///   - code: only this code and those below it; `nil` for all.
  ///   - context: language, names and date; its codes are those of `books`.
  public static func report(_ books: [Codebook], code: CodePath? = nil, context: ReportContext) -> Report {
    let shown = books.map { book in (book, book.codes.filter { code?.encloses($0.path) ?? true }) }
      .filter { code == nil || !$0.1.isEmpty }
    let parts = CodebookParts(context: context)
    let table = CodebookTableParts(context: context)
    let title = CodebookPhrase.codebooks(shown.count).text(in: context.language)
    return Report(
      id: "codebook", title: title,
      blocks: [.contents] + shown.flatMap { parts.blocks($0.0, $0.1, isWhole: code == nil) } + table.tables(shown))
  }
}

/// What people read of a codebook.
private struct CodebookParts {
  let context: ReportContext

  private var language: Language { context.language }
  private func text(_ phrase: CodebookPhrase) -> String { phrase.text(in: language) }

  func blocks(_ book: Codebook, _ codes: [Code], isWhole: Bool) -> [ReportBlock] {
    var blocks = [ReportBlock.heading(ReportHeading(level: 2, text: book.name, anchor: "kodebog-\(book.id)"))]
    if isWhole, !book.description.isEmpty { blocks.append(.paragraph(book.description)) }
    blocks.append(.note(summary(book)))
    if isWhole, !book.lists.isEmpty { blocks += lists(book) }
    if book.codes.isEmpty { blocks.append(.paragraph(text(.noCodes))) }
    return blocks + codes.flatMap(self.code)
  }

  private func summary(_ book: Codebook) -> String {
    let rules = book.codes.reduce(0) { $0 + $1.rules.count }
    var parts = [
      book.versionName, CountedNoun.codes.counted(book.codes.count, in: language),
      CountedNoun.rules.counted(rules, in: language),
    ]
    if book.parentsFollow { parts.append(text(.parentsFollow)) }
    return parts.joined(separator: " · ")
  }

  private func lists(_ book: Codebook) -> [ReportBlock] {
    let definitions = book.lists.map { list in
      ReportDefinition(
        term: .text("$\(list.name)"), texts: list.texts.map { ReportFact(title: "", value: .text($0)) })
    }
    return [.heading(ReportHeading(level: 3, text: text(.lists))), .definitions(definitions)]
  }

  private func code(_ code: Code) -> [ReportBlock] {
    let shown = context.code(code.path)
    let texts = [
      (StudyPhrase.include.text(in: language), code.include), (StudyPhrase.exclude.text(in: language), code.exclude),
      (text(.example), code.example), (text(.color), code.color),
    ]
    var definitions = texts.filter { !$0.1.isEmpty }.map { title, text in
      ReportDefinition(term: .text(title), texts: [ReportFact(title: "", value: .text(text))])
    }
    if !code.rules.isEmpty {
      let rules = code.rules.map { rule in
        ReportFact(title: text(.line(rule.location.line)), value: .text(rule.text(in: language)))
      }
      definitions.append(ReportDefinition(term: .text(text(.rules)), texts: rules))
    }
    let heading = ReportHeading(
      level: 3, text: code.name, anchor: context.anchor(of: code.path), code: shown)
    return [.heading(heading)] + (code.definition.isEmpty ? [] : [.paragraph(code.definition)])
      + [.definitions(definitions)]
  }
}

/// What programs read of codebooks.
private struct CodebookTableParts {
  let context: ReportContext

  /// The codes first: formats that hold one table hold that one, with lists and books among its rows.
  func tables(_ books: [(Codebook, [Code])]) -> [ReportBlock] {
    let rows = books.flatMap { book, codes in
      [row(book)] + book.lists.map { row($0, book) } + codes.map { row($0, book) }
    }
    return [
      table("codes", rows, books.flatMap { book, codes in codes.map { record($0, book) } }, books),
      table("lists", [], books.flatMap { book, _ in book.lists.map { record($0, book) } }, books),
      table("codebooks", [], books.map { record($0.0) }, books),
    ]
  }

  private func table(
    _ id: String, _ rows: [ReportRow], _ records: [JSONValue], _ books: [(Codebook, [Code])]
  ) -> ReportBlock {
    let counts = [
      StatementBuilder.Count(key: "codes", number: books.reduce(0) { $0 + $1.1.count }, noun: .codes),
      .init(key: "codebooks", number: books.count, noun: .codebooks),
    ]
    let statements = StatementBuilder(context: context).statements(
      .codebook(.rows), counts: counts, codebookVersions: books.map(\.0.versionName))
    let columns = CodebookColumn.allCases.map { ReportColumn(key: $0.rawValue, title: "", alignment: .leading) }
    return .table(
      ReportTable(
        id: id, title: "", statements: statements, columns: columns, rows: rows, records: records,
        audience: .machines))
  }

  private func row(_ values: [CodebookColumn: String], _ kind: CodebookRowKind, _ book: Codebook) -> ReportRow {
    let shared: [CodebookColumn: String] = [.kind: kind.rawValue, .codebook: book.id, .version: book.version]
    return ReportRow(
      CodebookColumn.allCases.map { column in .text(values[column] ?? shared[column] ?? "") })
  }

  private func row(_ book: Codebook) -> ReportRow {
    row(
      [.name: book.name, .definition: book.description, .parent: book.parentsFollow ? "follow" : ""], .codebook, book)
  }

  private func row(_ list: WordList, _ book: Codebook) -> ReportRow {
    row([.path: list.name, .rules: RuleCell.text(of: list)], .list, book)
  }

  private func row(_ code: Code, _ book: Codebook) -> ReportRow {
    row(
      [
        .path: code.path.description, .name: code.name, .definition: code.definition, .include: code.include,
        .exclude: code.exclude, .example: code.example, .color: code.color,
        .parent: code.path.parent?.description ?? "", .rules: RuleCell.text(of: code.rules),
      ], .code, book)
  }

  private func record(_ book: Codebook) -> JSONValue {
    .object([
      JSONMember("codebook", .string(book.id)), JSONMember("name", .string(book.name)),
      JSONMember("version", .string(book.version)), JSONMember("sha256", .string(book.sha256)),
      JSONMember("description", .string(book.description)), JSONMember("parents_follow", .flag(book.parentsFollow)),
    ])
  }

  private func record(_ list: WordList, _ book: Codebook) -> JSONValue {
    .object([
      JSONMember("codebook", .string(book.id)), JSONMember("name", .string(list.name)),
      JSONMember("line", .integer(list.location.line)), JSONMember("texts", .strings(list.texts)),
    ])
  }

  private func record(_ code: Code, _ book: Codebook) -> JSONValue {
    .object([
      JSONMember("codebook", .string(book.id)), JSONMember("path", .string(code.path.description)),
      JSONMember("name", .string(code.name)), JSONMember("definition", .string(code.definition)),
      JSONMember("include", .string(code.include)), JSONMember("exclude", .string(code.exclude)),
      JSONMember("example", .string(code.example)), JSONMember("color", .string(code.color)),
      JSONMember("parent", .optional(code.path.parent?.description)),
      JSONMember("line", .integer(code.location.line)), JSONMember("rules", .array(code.rules.map(record))),
    ])
  }

  private func record(_ rule: CodingRule) -> JSONValue {
    .object([
      JSONMember("id", .string(rule.id)), JSONMember("line", .integer(rule.location.line)),
      JSONMember("match", .string(rule.text)), JSONMember("span", .string(rule.span.rawValue)),
      JSONMember("requires", .optional(rule.requires?.text)), JSONMember("unless", .optional(rule.unless?.text)),
      JSONMember("speakers", .strings(rule.speakers.names)),
      JSONMember("requires_code", .string(rule.companions.text)), JSONMember("note", .string(rule.note)),
    ])
  }
}
