public import CodingModel
public import Foundation
public import TranscriptText

/// A memo as it is read.
public struct ShownMemo: Hashable, Sendable {
  /// A piece of its text.
  public enum Piece: Hashable, Sendable {
    /// Text as it is.
    case text(String)
    /// A link: as written, what it leads to now (`nil`: nowhere), and the memo's identity where it is one.
    case link(String, title: String?, memo: String?)
  }

  /// The memo.
  public let memo: MemoRecord
  /// What it is about, as programs read it: the same in every language.
  public let name: String
  /// What it is about, for people.
  public let target: String
  /// True where that is not in the project any more, or cannot be placed.
  public let isTargetGone: Bool
  /// The words that it is about, each turn's apart.
  public let quotations: [ReportQuotation]
  /// Its text in pieces.
  public let pieces: [Piece]
  /// The identities of the memos that link to it.
  public let backlinks: [String]

  /// Makes one.
  public init(
    _ memo: MemoRecord, name: String, target: String, isTargetGone: Bool, quotations: [ReportQuotation],
    pieces: [Piece], backlinks: [String]
  ) {
    self.memo = memo
    self.name = name
    self.target = target
    self.isTargetGone = isTargetGone
    self.quotations = quotations
    self.pieces = pieces
    self.backlinks = backlinks
  }

  var shortID: String { String(memo.key.prefix(8)) }

  /// The links that lead nowhere.
  var broken: [String] {
    pieces.compactMap { piece in
      if case .link(let text, nil, _) = piece { text } else { nil }
    }
  }

  /// The text with links as they are called now.
  func text(in language: Language) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .link(_, let title?, _): "[[\(title)]]"
      case .link(let text, nil, _): "[[\(text)]]" + language.pick(" (findes ikke)", " (not found)")
      }
    }.joined()
  }

  /// What it is about, and whether that is gone.
  func target(in language: Language) -> String {
    isTargetGone ? target + language.pick(" (findes ikke mere)", " (gone)") : target
  }
}

/// What memos say of codings and codes.
public struct MemoNotes: Sendable {
  /// By coding.
  public var codings: [UUID: [ShownMemo]] = [:]
  /// By the code's present path.
  public var codes: [CodePath: [ShownMemo]] = [:]

  /// Makes none.
  public init() {}

  func lines(_ memos: [ShownMemo]?, in language: Language) -> [String] {
    (memos ?? []).map { memo in "Memo \(memo.shortID) (\(memo.memo.author.name)): \(memo.text(in: language))" }
  }
}

/// Memos in a list, or in full.
public enum MemoReport {
  /// A line per memo; where words were searched for, the text around the first of them.
  public static func list(
    _ memos: [ShownMemo], finding words: [String] = [], timeZone: TimeZone, language: Language
  ) -> Report {
    let statements = StatementBuilder(language: language).statements(
      .cases(.memos), counts: [.init(key: "memos", number: memos.count, noun: .memos)])
    let people = ReportTable(
      id: "memos", title: "", statements: statements,
      columns: [
        CaseReport.text("id", "Id"), CaseReport.text("target", language.pick("Om", "On")),
        CaseReport.text("text", language.pick("Tekst", "Text")),
        CaseReport.text("author", language.pick("Af", "By")), CaseReport.text("date", ColumnPhrase.date.text(in: language)),
      ],
      rows: memos.map { memo in
        ReportRow([
          .text(memo.shortID), .text(memo.target(in: language)),
          .text(excerpt(memo.text(in: language), around: words)), .text(memo.memo.author.name),
          .text(memo.memo.date.isoDay(in: timeZone)),
        ])
      }, audience: .people)
    return Report(
      id: "memos", title: language.pick("Memoer", "Memos"),
      blocks: [.table(people), .table(machineTable(memos, statements, language))], jsonShape: .array)
  }

  /// The first 80 characters, or 80 around the first word that was searched for.
  private static func excerpt(_ text: String, around words: [String]) -> String {
    let text = text.onOneLine
    let limit = 80
    guard text.count > limit else { return text }
    let found = words.compactMap { text.range(of: $0, options: .caseInsensitive)?.lowerBound }.min()
    let start = found.flatMap { text.index($0, offsetBy: -limit / 2, limitedBy: text.startIndex) } ?? text.startIndex
    let end = text.index(start, offsetBy: limit, limitedBy: text.endIndex) ?? text.endIndex
    return (start > text.startIndex ? "… " : "") + text[start..<end] + (end < text.endIndex ? " …" : "")
  }

  /// Each memo in full.
  public static func full(_ memos: [ShownMemo], timeZone: TimeZone, language: Language) -> Report {
    let statements = StatementBuilder(language: language).statements(
      .cases(.memos), counts: [.init(key: "memos", number: memos.count, noun: .memos)])
    return Report(
      id: "memos", title: language.pick("Memoer", "Memos"),
      blocks: blocks(memos, level: 2, timeZone: timeZone, language: language)
        + [.table(machineTable(memos, statements, language))], jsonShape: .array)
  }

  /// The memos to be read, each under a heading.
  static func blocks(_ memos: [ShownMemo], level: Int, timeZone: TimeZone, language: Language) -> [ReportBlock] {
    if memos.isEmpty { return [.paragraph(language.pick("Ingen memoer.", "No memos."))] }
    let shown = Set(memos.map(\.memo.key))
    return memos.flatMap { memo -> [ReportBlock] in
      let paragraphs = memo.text(in: language).split(separator: "\n").map(String.init)
      let linked = memo.pieces.compactMap { piece -> String? in
        if case .link(_, _, let id?) = piece, shown.contains(id) { id } else { nil }
      }
      var blocks: [ReportBlock] = [
        .heading(ReportHeading(level: level, text: memo.target(in: language), anchor: "memo-\(memo.memo.key)"))
      ]
      if !memo.quotations.isEmpty { blocks.append(.quotations(memo.quotations)) }
      blocks += paragraphs.filter { !$0.allSatisfy(\.isWhitespace) }.map { .paragraph($0) }
      blocks.append(.note(signature(memo, timeZone, language)))
      blocks += linked.map { .link("Memo \($0.prefix(8))", anchor: "memo-\($0)") }
      return blocks
    }
  }

  private static func signature(_ memo: ShownMemo, _ timeZone: TimeZone, _ language: Language) -> String {
    func day(_ date: Date) -> String {
      let day = date.isoDay(in: timeZone)
      return language.formatted(isoDate: day) ?? day
    }
    var parts = ["Memo \(memo.shortID)", "\(memo.memo.author.name), \(day(memo.memo.date))"]
    if let editor = memo.memo.editor, let date = memo.memo.editDate {
      parts.append(language.pick("rettet af \(editor.name), \(day(date))", "changed by \(editor.name), \(day(date))"))
    }
    if !memo.backlinks.isEmpty {
      let names = memo.backlinks.map { "memo " + $0.prefix(8) }.joined(separator: ", ")
      parts.append(language.pick("henvist til af \(names)", "linked from \(names)"))
    }
    return parts.joined(separator: " · ")
  }

  /// A row per memo; in JSON with its links as objects.
  static func machineTable(_ memos: [ShownMemo], _ statements: [ReportStatement], _ language: Language) -> ReportTable {
    let keys = [
      "id", "on", "target", "transcript", "turn", "start", "end", "text", "author", "created", "editor", "edited",
      "broken_links",
    ]
    return ReportTable(
      id: "memos", title: "", statements: statements, columns: keys.map { CaseReport.text($0, "") },
      rows: memos.map { memo in
        ReportRow(members(memo).map(\.value).map { $0 } + [.text(memo.broken.joined(separator: " | "))])
      }, records: memos.map(record), audience: .machines)
  }

  private static func members(_ memo: ShownMemo) -> [(key: String, value: ReportValue)] {
    let record = memo.memo
    var place: (start: ReportValue, end: ReportValue) = (.empty, .empty)
    if case .stretch(_, let range, _) = record.target { place = (.integer(range.start), .integer(range.end)) }
    return [
      ("id", .text(record.key)), ("on", .text(record.target.kind.rawValue)), ("target", .text(memo.name)),
      ("transcript", memo.quotations.first.map { .text($0.interview) } ?? .empty),
      ("turn", memo.quotations.first.flatMap { $0.turn > 0 ? .integer($0.turn) : nil } ?? .empty),
      ("start", place.start), ("end", place.end),
      ("text", .text(record.text)), ("author", .text(record.author.name)),
      ("created", .text(record.date.ISO8601Format())), ("editor", record.editor.map { .text($0.name) } ?? .empty),
      ("edited", record.editDate.map { .text($0.ISO8601Format()) } ?? .empty),
    ]
  }

  private static func record(_ memo: ShownMemo) -> JSONValue {
    let plain = members(memo).map { member -> JSONMember in
      switch member.value {
      case .text(let text): JSONMember(member.key, .string(text))
      case .integer(let number): JSONMember(member.key, .integer(number))
      default: JSONMember(member.key, .null)
      }
    }
    let links = memo.pieces.compactMap { piece -> JSONValue? in
      guard case .link(let text, let title, _) = piece else { return nil }
      return .object([JSONMember("link", .string(text)), JSONMember("leads_to", .optional(title))])
    }
    return .object(
      plain + [
        JSONMember("target_is_gone", .flag(memo.isTargetGone)), JSONMember("links", .array(links)),
        JSONMember("linked_from", .strings(memo.backlinks)),
      ])
  }
}
