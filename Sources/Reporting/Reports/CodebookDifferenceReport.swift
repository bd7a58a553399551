public import CodingAnalysis
internal import CodingModel
public import TranscriptText

/// What is different between two versions of a codebook; for programs one row per difference.
public enum CodebookDifferenceReport {
  /// Makes the report.
  public static func report(_ difference: CodebookDifference, language: Language) -> Report {
    let rows = DifferenceRows(difference)
    let versions = [difference.former.versionName, difference.current.versionName]
    let title = CodebookPhrase.difference.text(in: language)
    return Report(
      id: "codebook_difference", title: "\(title): \(versions.joined(separator: " → "))",
      blocks: people(difference, rows, language) + [.table(table(rows, versions, language))])
  }

  private static func people(
    _ difference: CodebookDifference, _ rows: DifferenceRows, _ language: Language
  ) -> [ReportBlock] {
    guard !difference.isEmpty else {
      let nothing = ReportBlock.paragraph(CodebookPhrase.nothingDifferent.text(in: language))
      let layout = ReportBlock.note(CodebookPhrase.otherLayout.text(in: language))
      return difference.former.sha256 == difference.current.sha256 ? [nothing] : [nothing, layout]
    }
    let parts: [(CodebookPhrase, [DifferenceRow])] = [
      (.fields, rows.fields), (.codes, rows.codes), (.lists, rows.lists), (.rules, rows.rules),
    ]
    return parts.filter { !$0.1.isEmpty }.flatMap { phrase, rows -> [ReportBlock] in
      let title = "\(phrase.text(in: language)) (\(language.formatted(rows.count)))"
      let note = rows.first?.part == .list ? [ReportBlock.note(CodebookPhrase.listEffect.text(in: language))] : []
      return [.heading(ReportHeading(level: 2, text: title)), .definitions(rows.map { $0.definition(in: language) })]
        + note
    }
  }

  private static func table(_ rows: DifferenceRows, _ versions: [String], _ language: Language) -> ReportTable {
    let statements = StatementBuilder(language: language).statements(
      .codebook(.difference), counts: [.init(key: "differences", number: rows.all.count, noun: .differences)],
      codebookVersions: versions)
    let keys = ["part", "change", "name", "key", "former", "current", "former_line", "current_line"]
    return ReportTable(
      id: "differences", title: "", statements: statements,
      columns: keys.map { ReportColumn(key: $0, title: "", alignment: .leading) }, rows: rows.all.map(\.values),
      audience: .machines)
  }
}

/// One difference.
private struct DifferenceRow {
  /// What is different.
  enum Part: String {
    case field
    case code
    case list
    case rule
  }

  /// What became of it.
  enum Change: String {
    case added
    case removed
    case moved
    case renamed
    case redefined
    case changed
  }

  let part: Part
  let change: Change
  /// Path, list or rule identity; empty for fields of the book.
  var name = ""
  /// The code's or the list's name in what people read.
  var shownName = ""
  var key: CodebookKey?
  var former = ""
  var current = ""
  var formerLine: Int?
  var currentLine: Int?
  /// For rules: how people read them.
  var formerRule: CodingRule?
  var currentRule: CodingRule?

  var values: ReportRow {
    ReportRow([
      .text(part.rawValue), .text(change.rawValue), .text(name), .text(key?.rawValue ?? ""), .text(former),
      .text(current), formerLine.map { .integer($0) } ?? .empty, currentLine.map { .integer($0) } ?? .empty,
    ])
  }

  func definition(in language: Language) -> ReportDefinition {
    let what = key.map { $0.title(in: language) } ?? ""
    let parts = [change.text(in: language), [shownName, what].filter { !$0.isEmpty }.joined(separator: " · ")]
    var texts: [ReportFact] = []
    if change != .added { texts.append(fact(.former, formerRule?.text(in: language) ?? former, formerLine, language)) }
    if change != .removed {
      texts.append(fact(.current, currentRule?.text(in: language) ?? current, currentLine, language))
    }
    if change == .added || change == .removed { texts = texts.map { ReportFact(title: "", value: $0.value) } }
    return ReportDefinition(
      term: .text(parts.filter { !$0.isEmpty }.joined(separator: ": ")), texts: texts.filter { $0.value != .text("") })
  }

  private func fact(_ phrase: CodebookPhrase, _ text: String, _ line: Int?, _ language: Language) -> ReportFact {
    let place = line.map { ", \(CodebookPhrase.line($0).text(in: language))" } ?? ""
    let shown = text.isEmpty && change == .redefined ? "–" : text
    return ReportFact(title: phrase.text(in: language) + place, value: .text(shown))
  }
}

extension DifferenceRow.Change {
  /// The change in a word.
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .added: language.pick("ny", "added")
    case .removed: language.pick("fjernet", "removed")
    case .moved: language.pick("flyttet", "moved")
    case .renamed: language.pick("omdøbt", "renamed")
    case .redefined: language.pick("omdefineret", "redefined")
    case .changed: language.pick("ændret", "changed")
    }
  }
}

/// The differences as rows.
private struct DifferenceRows {
  let fields: [DifferenceRow]
  let codes: [DifferenceRow]
  let lists: [DifferenceRow]
  let rules: [DifferenceRow]
  var all: [DifferenceRow] { fields + codes + lists + rules }

  init(_ difference: CodebookDifference) {
    fields = difference.fields.map { field in
      DifferenceRow(part: .field, change: .changed, key: field.key, former: field.former, current: field.current)
    }
    codes = difference.codes.map(Self.row)
    lists = difference.lists.map(Self.row)
    rules = difference.rules.map(Self.row)
  }

  private static func row(_ change: CodebookDifference.CodeChange) -> DifferenceRow {
    switch change {
    case .added(let code):
      let path = code.path.description
      return DifferenceRow(
        part: .code, change: .added, name: path, shownName: path, current: code.name, currentLine: code.location.line)
    case .removed(let code):
      let path = code.path.description
      return DifferenceRow(
        part: .code, change: .removed, name: path, shownName: path, former: code.name, formerLine: code.location.line)
    case .moved(let from, let to):
      return DifferenceRow(
        part: .code, change: .moved, name: to.description, shownName: to.last, former: from.description,
        current: to.description)
    case .changed(let path, let field):
      let change: DifferenceRow.Change =
        field.key == .name ? .renamed : field.key == .color ? .changed : .redefined
      return DifferenceRow(
        part: .code, change: change, name: path.description, shownName: path.description, key: field.key,
        former: field.former, current: field.current)
    }
  }

  private static func row(_ change: CodebookDifference.ListChange) -> DifferenceRow {
    let former: WordList?
    let current: WordList?
    let kind: DifferenceRow.Change
    switch change {
    case .added(let list): (former, current, kind) = (nil, list, .added)
    case .removed(let list): (former, current, kind) = (list, nil, .removed)
    case .changed(let old, let new): (former, current, kind) = (old, new, .changed)
    }
    let name = current?.name ?? former?.name ?? ""
    return DifferenceRow(
      part: .list, change: kind, name: name, shownName: "$\(name)",
      former: former?.texts.joined(separator: " or ") ?? "", current: current?.texts.joined(separator: " or ") ?? "",
      formerLine: former?.location.line, currentLine: current?.location.line)
  }

  private static func row(_ change: CodebookDifference.RuleChange) -> DifferenceRow {
    let former: CodingRule?
    let current: CodingRule?
    let kind: DifferenceRow.Change
    switch change {
    case .added(let rule): (former, current, kind) = (nil, rule, .added)
    case .removed(let rule): (former, current, kind) = (rule, nil, .removed)
    case .changed(let old, let new): (former, current, kind) = (old, new, .changed)
    }
    let rule = current ?? former
    return DifferenceRow(
      part: .rule, change: kind, name: rule?.id ?? "", shownName: rule?.code.description ?? "",
      former: former.map { RuleCell.text(of: [$0]) } ?? "", current: current.map { RuleCell.text(of: [$0]) } ?? "",
      formerLine: former?.location.line, currentLine: current?.location.line, formerRule: former, currentRule: current)
  }
}
