internal import TranscriptText

/// Writes a report as HTML that can be read without scripts and without a network.
struct HTMLRenderer {
  let language: Language

  private var display: DisplayText { DisplayText(language: language) }
  private var tables: HTMLTable { HTMLTable(language: language) }

  /// The line in a page's head that tells which kind of report it is.
  static func generatorLine(_ id: String) -> String { "<meta name=\"generator\" content=\"Kodeks \(id.escapedForHTML)\">" }

  /// A whole page; style and pictures are in it.
  func page(_ report: Report) -> String {
    let skip = HTMLPhrase.skipToContent.text(in: language)
    let contents = contents(report)
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      \(Self.generatorLine(report.id))
      <title>\(report.title.escapedForHTML)</title>
      <style>
      \(HTMLStyle.sheet)
      </style>
      </head>
      <body>
      <a class="skip" href="#indhold">\(skip.escapedForHTML)</a>
      <div class="\(contents.isEmpty ? "page" : "page with-contents")">
      \(contents)
      <main id="indhold" tabindex="-1">
      \(fragment(report))
      </main>
      </div>
      </body>
      </html>

      """
  }

  /// The content alone; each second-level heading opens a section.
  func fragment(_ report: Report) -> String {
    var parts = ["<header class=\"title\">\n<h1>\(report.title.escapedForHTML)</h1>"]
    var isInHeader = true
    var isInSection = false
    var place = report.title
    for block in report.blocks {
      if case .heading(let heading) = block, heading.level == 2 {
        if isInHeader { parts.append("</header>") }
        if isInSection { parts.append("</section>") }
        isInHeader = false
        isInSection = true
        parts.append("<section>")
      } else if isInHeader, block.endsTitle {
        parts.append("</header>")
        isInHeader = false
      }
      if case .heading(let heading) = block { place = heading.text }
      parts.append(self.block(block, below: place))
    }
    if isInHeader { parts.append("</header>") }
    if isInSection { parts.append("</section>") }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func block(_ block: ReportBlock, below place: String) -> String {
    switch block {
    case .heading(let heading): return self.heading(heading)
    case .paragraph(let text): return "<p>\(text.escapedForHTML)</p>"
    case .facts(let facts): return self.facts(facts)
    case .definitions(let definitions):
      return "<dl class=\"definitions\">\n\(definitions.map(definition).joined(separator: "\n"))\n</dl>"
    case .table(let table): return table.audience == .machines ? "" : tables.html(table, below: place)
    case .quotations(let quotations): return quotations.map(quotation).joined(separator: "\n")
    case .turns(let turns): return TurnRenderer(language: language).html(turns)
    case .figure(let figure):
      let label = figure.alternative.escapedForHTML
      return "<div class=\"figure\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">\n\(figure.svg)\n</div>"
    case .note(let text): return "<p class=\"note\">\(text.escapedForHTML)</p>"
    case .contents: return ""
    case .link(let text, let anchor):
      return "<p class=\"back\"><a href=\"#\(anchor.escapedForHTML)\">\(text.escapedForHTML)</a></p>"
    }
  }

  private func heading(_ heading: ReportHeading) -> String {
    let level = min(max(heading.level, 2), 6)
    let anchor = heading.anchor.map { " id=\"\($0.escapedForHTML)\"" } ?? ""
    guard let code = heading.code else {
      return "<h\(level)\(anchor)>\(heading.text.escapedForHTML)</h\(level)>"
    }
    let path = "<span class=\"path\">\(code.path.escapedForHTML)</span>"
    let chip = tables.chip(code, text: heading.text)
    return "<h\(level)\(anchor) class=\"code-heading\">\(chip) \(path)</h\(level)>"
  }

  private func facts(_ facts: [ReportFact]) -> String {
    let items = facts.map { fact in
      "<div><dt>\(fact.title.escapedForHTML)</dt><dd>\(display.text(fact.value).escapedForHTML)</dd></div>"
    }
    return "<dl class=\"facts\">\n\(items.joined(separator: "\n"))\n</dl>"
  }

  private func definition(_ definition: ReportDefinition) -> String {
    let texts = definition.texts.map { text in
      let title = text.title.isEmpty ? "" : "<em>\(text.title.escapedForHTML):</em> "
      return "<dd>\(title)\(display.text(text.value).escapedForHTML)</dd>"
    }
    return "<div>\n<dt>\(tables.value(definition.term))</dt>\n\(texts.joined(separator: "\n"))\n</div>"
  }

  private func quotation(_ quotation: ReportQuotation) -> String {
    let text = quotation.pieces.map { piece in
      piece.isMarked ? "<mark>\(piece.text.escapedForHTML)</mark>" : piece.text.escapedForHTML
    }.joined()
    let source = ([display.source(quotation)] + quotation.details.map(\.shown)).map(\.escapedForHTML)
    return """
      <figure class="quotation">
      <blockquote><p>\(text)</p></blockquote>
      <figcaption>\(source.joined(separator: "<br>"))</figcaption>
      </figure>
      """
  }

  /// The contents list, where the report asks for one.
  private func contents(_ report: Report) -> String {
    guard report.blocks.contains(.contents) else { return "" }
    var items: [(heading: ReportHeading, children: [ReportHeading])] = []
    for case .heading(let heading) in report.blocks where heading.anchor != nil {
      if heading.level == 2 || items.isEmpty {
        items.append((heading, []))
      } else {
        items[items.count - 1].children.append(heading)
      }
    }
    let title = HTMLPhrase.contents.text(in: language).escapedForHTML
    let list = items.map { item in
      let children = item.children.map { "<li>\(link($0))</li>" }.joined(separator: "\n")
      return "<li>\(link(item.heading))\(children.isEmpty ? "" : "\n<ul>\n\(children)\n</ul>")</li>"
    }
    return
      "<nav aria-label=\"\(title)\">\n<p class=\"nav-title\">\(title)</p>\n<ol>\n\(list.joined(separator: "\n"))\n</ol>\n</nav>"
  }

  private func link(_ heading: ReportHeading) -> String {
    "<a href=\"#\((heading.anchor ?? "").escapedForHTML)\">\(heading.text.escapedForHTML)</a>"
  }
}

extension ReportBlock {
  /// Paragraphs, facts and notes right below the title belong to it.
  fileprivate var endsTitle: Bool {
    switch self {
    case .paragraph, .facts, .note, .contents: false
    case .heading, .definitions, .table, .quotations, .turns, .figure, .link: true
    }
  }
}

/// Words that only pages need.
enum HTMLPhrase {
  case skipToContent
  case contents

  func text(in language: Language) -> String {
    switch self {
    case .skipToContent: language.pick("Gå til indholdet", "Skip to the content")
    case .contents: language.pick("Indhold", "Contents")
    }
  }
}

extension String {
  /// Safe as text and inside quoted attributes of HTML and SVG.
  var escapedForHTML: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // Control characters may not stand in HTML or XML, not even escaped.
      case "\u{0}"..<"\t", "\u{B}"..<"\r", "\u{E}"..<" ", "\u{7F}"..."\u{9F}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
