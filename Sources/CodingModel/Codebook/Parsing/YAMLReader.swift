internal import TranscriptText
internal import Yams

/// Reads a codebook's YAML into nodes, without anchors, with each duplicate key reported where it stands.
struct YAMLReader {
  private let text: CodebookText
  private var lines: [[Unicode.Scalar]]
  private(set) var diagnostics: [Diagnostic] = []
  private var maskedKeys = 0

  /// How many duplicate keys are told of in one run.
  private static let duplicateLimit = 100

  private init(_ text: CodebookText) {
    self.text = text
    lines = text.lines
  }

  /// The root node, when the YAML could be read, and what there is to say.
  static func read(_ text: CodebookText) -> (root: Node?, diagnostics: [Diagnostic]) {
    var reader = YAMLReader(text)
    if let aliases = YAMLAliases(text.lines) {
      // Read first without what may be an alias: a few lines of them can stand for more than any memory holds.
      var probe = reader
      probe.lines = aliases.harmlessLines
      guard let harmless = probe.compose() else { return (nil, probe.diagnostics) }
      if let anchor = aliases.firstAnchor(usedIn: harmless) {
        reader.report(.anchor, line: anchor.line, column: anchor.column)
        return (nil, reader.diagnostics)
      }
    }
    let root = reader.compose()
    return (root, reader.diagnostics)
  }

  /// True for a key that was put out of the way because it was a duplicate.
  static func isMasked(_ key: String) -> Bool {
    key.unicodeScalars.first.map { (0xE000...0xF8FF).contains($0.value) } ?? false
  }

  private mutating func report(_ message: CodebookFileMessage, line: Int, column: Int) {
    diagnostics.append(Diagnostic(message, at: text.location(line: line, column: column)))
  }

  private mutating func compose() -> Node? {
    let yaml = (lines == text.lines ? text.lineTexts : lines.map(CodebookText.string)).joined(separator: "\n")
    do {
      let parser = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
      // The parser owns the anchors' names; nodes only point at them.
      return try withExtendedLifetime(parser) { try withoutAnchors(parser.singleRoot()) }
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      return mask(keys.first ?? "", after: context.mark) ? compose() : nil
    } catch let error as YamlError {
      report(error)
    } catch {
      report(.syntax(.other("\(error)")), line: 0, column: 0)
    }
    return nil
  }

  /// Reports a repeated key at its second place and overwrites it there with characters from the private use area, as
  /// many as it had, so that reading can go on and every other mark stays right. False when it cannot be found.
  private mutating func mask(_ key: String, after mark: Mark) -> Bool {
    let place = laterPlace(of: key, after: mark)
    let location = text.location(
      line: place?.line ?? mark.line, column: (place?.columns.lowerBound ?? mark.column - 1) + 1)
    diagnostics.append(Diagnostic(CodebookKeyMessage.duplicateKey(key), at: location))
    guard let place, maskedKeys < Self.duplicateLimit else { return false }
    for column in place.columns { lines[place.line - 1][column] = "\u{E000}" }
    lines[place.line - 1][place.columns.lowerBound] = Unicode.Scalar(UInt32(0xE001 + maskedKeys)) ?? "\u{E000}"
    maskedKeys += 1
    return true
  }

  /// Where a key of a block mapping stands for the second time: line from 1, columns from 0.
  private func laterPlace(of key: String, after mark: Mark) -> (line: Int, columns: Range<Int>)? {
    guard mark.line < lines.count, mark.column >= 1 else { return nil }
    let spellings = [key, "\"\(key)\"", "'\(key)'"].map { Array($0.unicodeScalars) }
    for number in mark.line + 1...lines.count {
      let line = lines[number - 1]
      let indent = line.prefix { $0 == " " }.count
      if indent == line.count || line[indent] == "#" { continue }
      if indent < mark.column - 1 { return nil }
      guard indent == mark.column - 1 else { continue }
      let rest = line[indent...]
      if let spelling = spellings.first(where: { rest.starts(with: $0) && isKeyEnd(rest.dropFirst($0.count)) }) {
        return (number, indent..<indent + spelling.count)
      }
    }
    return nil
  }

  private func isKeyEnd(_ rest: ArraySlice<Unicode.Scalar>) -> Bool { rest.first { $0 != " " } == ":" }

  // MARK: Anchors

  /// The node, unless an anchor stands in it; nothing below an anchor is looked at.
  private mutating func withoutAnchors(_ root: Node?) -> Node? {
    guard let root, let place = Self.anchor(in: root) else { return root }
    report(.anchor, line: place.line, column: place.column)
    return nil
  }

  private static func anchor(in node: Node) -> (line: Int, column: Int)? {
    if node.anchor != nil { return (node.mark?.line ?? 0, node.mark?.column ?? 0) }
    switch node {
    case .scalar, .alias: return nil
    case .sequence(let items): return items.lazy.compactMap { anchor(in: $0) }.first
    case .mapping(let pairs): return pairs.lazy.compactMap { anchor(in: $0.key) ?? anchor(in: $0.value) }.first
    }
  }
}

// MARK: Errors of the YAML library

extension YAMLReader {
  private mutating func report(_ error: YamlError) {
    switch error {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
      report(problem, context: context, at: mark)
    case .composer(_, let problem, let mark, _):
      report(
        problem.contains("undefined alias") ? .unquotedStar : .severalDocuments, line: mark.line, column: mark.column)
    case .reader(_, let offset, _, let yaml):
      let before = yaml.prefix(offset ?? 0).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      report(.syntax(.controlCharacter), line: max(before.count, 1), column: (before.last?.count ?? 0) + 1)
    default: report(.syntax(.other("libyaml")), line: 0, column: 0)
    }
  }

  private mutating func report(_ problem: String, context: YamlError.Context?, at mark: Mark) {
    let tabs = tabbedLines(upTo: mark.line)
    if !tabs.isEmpty {
      for tab in tabs { report(.tabIndentation, line: tab.line, column: tab.column) }
      return
    }
    let message = Self.message(problem, context: context?.text ?? "")
    // What is never finished is shown where it begins, not where the reader gave up.
    let isUnfinished = [.unquotedStar, .syntax(.unclosedQuote), .syntax(.unclosedBracket), .syntax(.missingColon)]
      .contains(message)
    let place = isUnfinished ? context?.mark ?? mark : mark
    report(message, line: min(place.line, lines.count), column: place.column)
  }

  /// Lines with a tab in their indentation, when the last of them is where reading stopped or just before it.
  private func tabbedLines(upTo last: Int) -> [(line: Int, column: Int)] {
    let tabbed = lines.enumerated().compactMap { number, line -> (line: Int, column: Int)? in
      let indentation = line.prefix { $0 == " " || $0 == "\t" }
      guard indentation.count < line.count, let tab = indentation.firstIndex(of: "\t") else { return nil }
      return (number + 1, tab + 1)
    }
    return tabbed.contains { ($0.line - 1...$0.line + 1).contains(last) } ? tabbed : []
  }

  private static func message(_ problem: String, context: String) -> CodebookFileMessage {
    if problem.contains("nesting level") { return .nestedTooDeeply }
    if context.contains("alias") { return .unquotedStar }
    if context.contains("anchor") { return .anchor }
    if problem.contains("document indicator") || problem.contains("<document start>") { return .severalDocuments }
    return .syntax(syntaxProblem(problem, context: context))
  }

  /// The library's words (libyaml 0.2.5, scanner.c and parser.c) sorted into what an author can do about them.
  private static func syntaxProblem(_ problem: String, context: String) -> YAMLProblem {
    let kinds: [(String, YAMLProblem)] = [
      ("unexpected end of stream", .unclosedQuote), ("escape character", .unknownEscape),
      ("hexdecimal number", .unknownEscape), ("Unicode character escape", .unknownEscape),
      ("mapping values are not allowed", .colonInText), ("could not find expected ':'", .missingColon),
      ("expected key", .indentation), ("expected '-' indicator", .listIndentation),
      ("expected ',' or", .unclosedBracket), ("cannot start any token", .reservedCharacter),
      ("sequence entries are not allowed", .colonInText), ("mapping keys are not allowed", .reservedCharacter),
      ("tag handle", .tag),
    ]
    if let kind = kinds.first(where: { problem.contains($0.0) }) { return kind.1 }
    if context.contains("directive") { return .directive }
    if context.contains("tag") { return .tag }
    if context.contains("block scalar") { return .blockHeader }
    return .other(problem)
  }
}
