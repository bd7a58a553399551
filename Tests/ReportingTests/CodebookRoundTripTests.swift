import CodingModel
import Reporting
import TestSupport
import Testing
import TranscriptText

@Suite("Codebooks as tables")
struct CodebookRoundTripTests {
  @Test("what is exported and imported again is the same book", arguments: 0..<150)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = RandomBook.yaml(using: &generator)
    let parsed = CodebookParser.parse(SourceFile(path: "bog.yaml", text: text))
    try #require(!parsed.hasErrors, "\(parsed.diagnostics.map { $0.rendered(in: .english) })\n\(text)")
    let book = try #require(parsed.value)
    for dialect in [CSVDialect.standard, .excel] {
      let csv = table(book, dialect)
      let imported = CodebookTable.read(SourceFile(path: "bog.csv", text: csv), fallback: "x")
      let again = try #require(
        imported.value, "\(imported.diagnostics.map { $0.rendered(in: .english) })\n\(csv)")
      #expect(facts(again.book) == facts(book), "\(csv)")
      #expect(table(again.book, dialect) == csv)
      let file = CodebookParser.parse(SourceFile(path: "ny.yaml", text: again.yaml))
      #expect(file.value.map(facts) == facts(book))
    }
  }

  @Test("the package's own codebooks come back the same")
  func own() throws {
    for file in PackageFiles.files(below: "Codebooks", suffix: ".yaml") {
      let book = try #require(
        CodebookParser.parse(SourceFile(path: file, text: try PackageFiles.text(file))).value)
      let csv = table(book, .excel)
      let again = try #require(CodebookTable.read(SourceFile(path: "x.csv", text: csv), fallback: "x").value)
      #expect(facts(again.book) == facts(book), "\(file)")
    }
  }

  private func table(_ book: Codebook, _ dialect: CSVDialect) -> String {
    let context = ReportContext(
      language: .danish, codes: book.codes.map(CodeLabel.init), codebookVersions: [], projectName: "", date: "")
    return CodebookShowReport.report([book], context: context).rendered(as: .csv, language: .danish, csv: dialect)
  }

  /// Everything that a codebook says, without the places.
  private func facts(_ book: Codebook) -> [String] {
    [book.id, book.name, book.version, book.description, "\(book.parentsFollow)"]
      + book.lists.flatMap { [$0.name] + $0.texts }
      + book.codes.flatMap { code in
        [
          code.path.description, code.name, code.definition, code.include, code.exclude, code.example, code.color,
        ] + code.rules.flatMap { [$0.id, $0.text, $0.note] }
      }
  }
}

/// Codebooks of every kind of text that YAML and tables must keep.
enum RandomBook {
  private static let pieces = [
    "æøå", "Ærø", "»citat«", "\"", "''", "'", "=1+1", "+", "-", "@", ";", ",", ": ", " #", "\n", "\n\n",
    "\t", "🙂", "👩‍👩‍👧", "e\u{301}", "\"\u{301}", "\\", "\\n", "{", "}", "[", "$", "null", "~", "%", "&", "*", "!", "|",
    ">", "sep=;", "\u{2028}", "\u{A0}", "\u{FEFF}", "1.0", "ja", "no", " ", "  ", "/",
  ]
  private static let rules = [
    "sag*", "KY", "på tværs", "\"på tværs\"", "near(a, b, 4)", "=bredde", "a or b", "a and not b", "*kontor*",
    "$parter", "/b[aå]nd|x/", "(a or b) and c",
  ]

  /// A codebook in YAML, all texts in double quotation marks.
  static func yaml(using generator: inout SeededGenerator) -> String {
    var lines = [
      "codebook: \(quoted(text(&generator)))", "name: \(quoted(text(&generator)))",
      "version: 1.2.\(generator.next() % 9)",
      "parents: \(generator.pick(["follow", "stay"]))", "description: \(quoted(text(&generator)))",
      "lists:", "  parter: \(generator.pick(["[jobcenter, \"=x or y\"]", "borger*"]))", "codes:",
    ]
    var paths: [String] = []
    for number in 0..<Int(1 + generator.next() % 5) { lines += code(number, &paths, &generator) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func code(_ number: Int, _ paths: inout [String], _ generator: inout SeededGenerator) -> [String] {
    let name = "\(generator.pick(["å", "kode", "= x", "-", "🙂 y", "a'b"]))\(number)"
    let parent = paths.isEmpty || generator.next() % 2 == 0 ? nil : generator.pick(paths)
    paths.append((parent.map { $0 + "/" } ?? "") + name)
    var lines = ["  - id: \(quoted(name))", "    name: \(quoted(text(&generator)))"]
    if let parent { lines.append("    parent: \(quoted(parent))") }
    if generator.next() % 2 == 0 { lines.append("    color: \"#\(generator.pick(["abc", "4269D0", "666666"]))\"") }
    for key in ["definition", "include", "exclude", "example"] where generator.next() % 3 > 0 {
      lines.append("    \(key): \(quoted(text(&generator)))")
    }
    var rules = self.rules
    let count = Int(generator.next() % 4)
    if count > 0 { lines.append("    rules:") }
    for _ in 0..<count {
      let rule = rules.remove(at: Int(generator.next() % UInt64(rules.count)))
      lines.append("      - match: \(quoted(rule))")
      if generator.next() % 3 == 0 { lines.append("        span: \(generator.pick(["match", "turn", "sentence"]))") }
      if generator.next() % 4 == 0 { lines.append("        requires: [kommune, $parter]") }
      if generator.next() % 4 == 0 { lines.append("        unless: guide") }
      if generator.next() % 4 == 0 { lines.append("        speakers: [leder, Medarbejder 4]") }
      if generator.next() % 3 == 0 { lines.append("        note: \(quoted(text(&generator)))") }
    }
    return lines
  }

  /// Some pieces with a letter at both ends, or one piece alone where it is more than white space.
  private static func text(_ generator: inout SeededGenerator) -> String {
    let text = (0..<Int(1 + generator.next() % 5)).map { _ in generator.pick(pieces) }.joined()
    let isBlank = text.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" }
    return isBlank || generator.next() % 2 == 0 ? "x\(text)å" : text
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\u{2028}": result += "\\u2028"
      case "\u{FEFF}": result += "\\uFEFF"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
