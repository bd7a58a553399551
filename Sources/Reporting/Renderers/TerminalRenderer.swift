internal import TranscriptText

/// Writes a report for a terminal: headings, aligned tables without boxes, wrapped quotations.
struct TerminalRenderer {
  let language: Language
  let width: Int?
  let hasColor: Bool

  /// Running text is wrapped here where no width is given.
  private var textWidth: Int { max(20, min(width ?? 100, 100)) }
  private var display: DisplayText { DisplayText(language: language) }

  func render(_ report: Report) -> String {
    var parts = [style(report.title.shown, .bold)]
    parts += report.blocks.compactMap(block)
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: ReportBlock) -> String? {
    switch block {
    case .heading(let heading): return self.heading(heading)
    case .paragraph(let text): return wrapped(text)
    case .facts(let facts): return self.facts(facts)
    case .definitions(let definitions): return definitions.map(definition).joined(separator: "\n")
    case .table(let table): return table.audience == .machines ? nil : self.table(table)
    case .quotations(let quotations): return quotations.map(quotation).joined(separator: "\n\n")
    case .turns(let turns): return turns.map(turn).joined(separator: "\n\n")
    case .note(let text): return style(wrapped(text), .dim)
    case .figure, .contents, .link: return nil
    }
  }

  private func heading(_ heading: ReportHeading) -> String {
    let title = style(wrapped(heading.text), .bold)
    guard let code = heading.code else { return title }
    let path = code.path.shown
    let isTight = TextWidth.columns(heading.text.shown) + TextWidth.columns(path) + 4 > textWidth
    return swatch(code) + title + (isTight ? "\n  " : "  ") + style(path, .dim)
  }

  private func turn(_ turn: ReportTurn) -> String {
    let lines = TurnRenderer(language: language).lines(turn)
    let codes = lines.codes.map { indented($0, by: 2) }
    return ([style(wrapped(lines.head), .bold), wrapped(lines.text)] + codes).joined(separator: "\n")
  }

  private func facts(_ facts: [ReportFact]) -> String {
    let widest = facts.map { TextWidth.columns($0.title.shown) }.max() ?? 0
    return facts.map { fact in
      TextWidth.pad(fact.title.shown, to: widest, alignment: .leading) + "  " + display.text(fact.value)
    }.joined(separator: "\n")
  }

  private func definition(_ definition: ReportDefinition) -> String {
    let texts = definition.texts.map { ($0.title.isEmpty ? "" : "\($0.title.shown): ") + display.text($0.value) }
    return ([style(display.text(definition.term), .bold)] + texts.map { indented($0, by: 2) }).joined(separator: "\n")
  }

  private func table(_ table: ReportTable) -> String {
    let body = TerminalTable(table, language: language, width: width, styling: styling).text
    let statements = table.statements.map { "\($0.title): \($0.text)" }.joined(separator: " · ")
    let notes = table.notes + [display.undefinedNote(table)].compactMap { $0 }
    let below = ([statements] + notes).filter { !$0.isEmpty }.map { style(wrapped($0), .dim) }
    let title = table.title.isEmpty ? [] : [style(table.title.shown, .bold)]
    return (title + [body] + (below.isEmpty ? [] : [""] + below)).joined(separator: "\n")
  }

  private func quotation(_ quotation: ReportQuotation) -> String {
    let source = style(wrapped(display.source(quotation)), .dim)
    let details = quotation.details.map { style(indented($0.shown, by: 2), .dim) }
    return ([source] + markedLines(quotation).map { "  " + $0 } + details).joined(separator: "\n")
  }

  /// Wraps first, so that the invisible codes of marks do not count as columns.
  private func markedLines(_ quotation: ReportQuotation) -> [String] {
    guard hasColor else {
      let text = quotation.pieces.map { $0.isMarked && quotation.showsMarks ? "»\($0.text)«" : $0.text }.joined()
      return TextWidth.wrap(text, width: textWidth - 2)
    }
    let opening: Character = "\u{E000}"
    let closing: Character = "\u{E001}"
    // Private-use characters stand for the marks while the text is wrapped; they take no part in the text itself.
    let text = quotation.pieces.map { piece in
      let plain = piece.text.filter { $0 != opening && $0 != closing }
      guard piece.isMarked else { return plain }
      return plain.split(separator: " ", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "\(opening)\($0)\(closing)" }.joined(separator: " ")
    }.joined()
    return TextWidth.wrap(text, width: textWidth - 2).map { line in
      line.map { $0 == opening ? "\u{1B}[1;4m" : $0 == closing ? "\u{1B}[0m" : String($0) }.joined()
    }
  }

  private func wrapped(_ text: String) -> String {
    TextWidth.wrap(text.shown, width: textWidth).joined(separator: "\n")
  }

  private func indented(_ text: String, by columns: Int) -> String {
    let blanks = String(repeating: " ", count: columns)
    return TextWidth.wrap(text, width: textWidth - columns).map { blanks + $0 }.joined(separator: "\n")
  }

  private var styling: TerminalStyling { TerminalStyling(hasColor: hasColor) }
  private func style(_ text: String, _ kind: TerminalStyling.Kind) -> String { styling.style(text, kind) }
  private func swatch(_ code: ReportCode) -> String { styling.swatch(code.color) }
}

/// ANSI sequences, or nothing where there is no colour.
struct TerminalStyling {
  enum Kind: String {
    case bold = "1"
    case dim = "2"
  }

  let hasColor: Bool

  /// Each line by itself, so that a pager which cuts lines cuts no sequence in two.
  func style(_ text: String, _ kind: Kind) -> String {
    guard hasColor, !text.isEmpty else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\u{1B}[\(kind.rawValue)m\($0)\u{1B}[0m" }.joined(separator: "\n")
  }

  /// A small square in a code's colour and a blank.
  func swatch(_ color: CodeColor) -> String {
    guard hasColor else { return "" }
    let parts = color.components.map { String($0) }.joined(separator: ";")
    return "\u{1B}[38;2;\(parts)m■\u{1B}[0m "
  }
}
