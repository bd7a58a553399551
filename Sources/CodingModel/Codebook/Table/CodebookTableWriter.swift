internal import TranscriptText

/// Writes the rows of a table as YAML, keeping for each line the row that it comes from.
struct CodebookTableWriter {
  /// The YAML, line by line.
  private(set) var lines: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// True when at least one code was written.
  private(set) var hasCodes = false
  private let rows: [CodebookRows.Row]
  private let file: String
  /// For each line of YAML the line of the table, and the rule that stands there.
  private var places: [(line: Int, rule: String?)] = []
  /// The colours that the table gives.
  private var colors: [CodePath: String] = [:]

  init(_ rows: [CodebookRows.Row], file: String) {
    self.rows = rows
    self.file = file
  }

  private mutating func report(_ message: CodebookTableMessage, line: Int = 0) {
    diagnostics.append(Diagnostic(message, at: SourceLocation(file: file, line: line)))
  }

  private mutating func add(_ text: String, from line: Int, rule: String? = nil) {
    lines.append(text)
    places.append((line, rule))
  }

  private mutating func add(_ key: CodebookKey, _ text: String, indent: String = "", from line: Int) {
    if !text.isEmpty { add("\(indent)\(key.rawValue): \(YAMLScalar.text(text))", from: line) }
  }

  /// Writes the book named `codebook`, or the only one.
  mutating func write(codebook: String?, fallback: String) {
    let ids = rows.map { $0[.codebook] }.filter { !$0.isEmpty }.uniqued()
    let wanted = codebook ?? ids.first ?? fallback
    if codebook == nil, ids.count > 1 { return report(.severalCodebooks(ids)) }
    if !ids.isEmpty, !ids.contains(wanted) { return report(.unknownCodebook(wanted, known: ids)) }
    let own = rows.filter { [wanted, ""].contains($0[.codebook]) }
    writeHead(own, id: wanted)
    writeLists(own.filter { $0.kind == .list })
    let codes = own.filter { $0.kind == .code }.compactMap { row in path(of: row).map { (row, $0) } }
    for (row, path) in codes where !row[.color].isEmpty { colors[path] = row[.color].lowercased() }
    guard !codes.isEmpty else { return }
    hasCodes = true
    add("codes:", from: codes[0].0.line)
    for (row, path) in codes { write(row, path) }
  }

  private mutating func writeHead(_ rows: [CodebookRows.Row], id: String) {
    let books = rows.filter { $0.kind == .codebook }
    for extra in books.dropFirst() { report(.repeatedCodebook(line: books[0].line), line: extra.line) }
    let head = books.first
    let line = head?.line ?? 1
    let version = rows.lazy.map { $0[.version] }.first { !$0.isEmpty } ?? "1.0.0"
    let name = head.map { $0[.name] } ?? ""
    add(.codebook, id, from: line)
    add(.name, name.isEmpty ? id : name, from: line)
    add("version: \(YAMLScalar.quoted(version))", from: line)
    add(.description, head.map { $0[.definition] } ?? "", from: line)
    switch (head.map { $0[.parent] } ?? "").lowercased() {
    case "": break
    case "follow": add(.parents, "follow", from: line)
    case let other: report(.badParentsCell(other), line: line)
    }
  }

  private mutating func writeLists(_ rows: [CodebookRows.Row]) {
    guard let first = rows.first else { return }
    add("lists:", from: first.line)
    for row in rows {
      add("  \(YAMLScalar.quoted(row[.path])):", from: row.line)
      for (text, line) in row.lines(.rules) { add("    - \(YAMLScalar.text(text))", from: line, rule: text) }
    }
  }

  /// A row's whole path; `nil` and a finding when it has none or is not where it says.
  private mutating func path(of row: CodebookRows.Row) -> CodePath? {
    guard let path = CodePath(row[.path]) else {
      report(.emptyPath, line: row.line)
      return nil
    }
    let written = row[.parent]
    if written.isEmpty { return path }
    if let parent = CodePath(written) {
      if path.components.count == 1 { return parent.child(path.last) }
      if path.parent == parent { return path }
    }
    report(.wrongParent(path: path, parent: written), line: row.line)
    return nil
  }

  private mutating func write(_ row: CodebookRows.Row, _ path: CodePath) {
    add("  - id: \(YAMLScalar.text(path.description))", from: row.line)
    add(.name, row[.name], indent: "    ", from: row.line)
    let color = row[.color].lowercased()
    if color != inheritedColor(of: path) { add(.color, color, indent: "    ", from: row.line) }
    add(.definition, row[.definition], indent: "    ", from: row.line)
    add(.include, row[.include], indent: "    ", from: row.line)
    add(.exclude, row[.exclude], indent: "    ", from: row.line)
    add(.example, row[.example], indent: "    ", from: row.line)
    let rules = row.lines(.rules)
    if rules.isEmpty { return }
    add("    rules:", from: row.line)
    for (text, line) in rules { add("      - \(RuleCell.item(text))", from: line, rule: text) }
  }

  private func inheritedColor(of path: CodePath) -> String {
    path.ancestors.lazy.compactMap { colors[$0] }.first ?? "#666666"
  }

  /// The same finding at the row that the YAML line comes from.
  func atRow(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let location = diagnostic.location, location.line >= 1, location.line <= places.count else {
      return diagnostic
    }
    let place = places[location.line - 1]
    let here = SourceLocation(file: file, line: place.line, sourceLine: place.rule)
    switch diagnostic.message as? CodebookMessage {
    case .duplicateRule(let line): return Diagnostic(CodebookMessage.duplicateRule(line: tableLine(line)), at: here)
    case .duplicatePath(let path, let line):
      return Diagnostic(CodebookMessage.duplicatePath(path, line: tableLine(line)), at: here)
    default: return Diagnostic(diagnostic.message, at: here)
    }
  }

  private func tableLine(_ line: Int) -> Int {
    line >= 1 && line <= places.count ? places[line - 1].line : line
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  fileprivate func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
