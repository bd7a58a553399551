internal import CodingModel
internal import Foundation
internal import GRDB

/// Looks through the log for the changes that a filter lets in.
struct ChangeSearch {
  private let db: Database
  private let filter: ChangeFilter
  private let reversals: Reversals
  private var outlines: [String: [CodePath: CodeOutline]] = [:]

  init(_ db: Database, _ filter: ChangeFilter) throws {
    self.db = db
    self.filter = filter
    reversals = try Reversals(db)
  }

  /// The changes, newest first.
  mutating func changes(limit: Int) throws -> [ChangeSummary] {
    let condition = condition
    // Few changes are of a kind: they are picked from the table and then sorted, not looked up one by one in the order
    // of all (the plus keeps SQLite from its index). Operations would be sorted along, so only who asks gets them.
    let order = filter.kinds.isEmpty ? "date DESC, uuid DESC" : "+date DESC, uuid DESC"
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(ChangeLog.summaryColumns)\(looksInside ? ", operations" : "") FROM change WHERE \(condition.sql)
        ORDER BY \(order)
        """, arguments: condition.arguments)
    var found: [ChangeSummary] = []
    while found.count < limit, let row = try rows.next() {
      let summary = try ChangeLog.summary(row)
      guard try touches(row) else { continue }
      found.append(reversals.mark(summary))
    }
    return found
  }

  /// What SQLite can say of a row without its operations being read. The words of a code or an interview stand in the
  /// operations wherever these touch it, so rows without them are passed over; whether they really do is seen later.
  private var condition: (sql: String, arguments: StatementArguments) {
    var sql = ["TRUE"]
    var arguments = StatementArguments()
    func add(_ condition: String, _ values: [String]) {
      sql.append(condition)
      arguments += StatementArguments(values)
    }
    if !filter.kinds.isEmpty {
      add("kind IN (\(filter.kinds.map { _ in "?" }.joined(separator: ", ")))", filter.kinds.map(\.rawValue))
    }
    if let coder = filter.coder { add("coder = ?", [coder.name]) }
    if let since = filter.since { add("date >= ?", [UTCTimestamp.text(since)]) }
    if let until = filter.until { add("date <= ?", [UTCTimestamp.text(until)]) }
    if let interview = filter.interview?.uuidString.lowercased() {
      add(
        "(instr(operations, ?) > 0 OR instr(operations, ?) > 0)", [interview.replacing("-", with: ""), interview])
    }
    if !filter.codes.isEmpty {
      let words = filter.codes.map { FieldWriter.written($0.description) }.sorted()
      let either = words.map { _ in "instr(operations, ?) > 0" } + ["instr(operations, 'codebook') > 0"]
      add("(\(either.joined(separator: " OR ")))", words)
    }
    return (sql.joined(separator: " AND "), arguments)
  }

  /// Whether operations have to be read to know which changes are let in.
  private var looksInside: Bool { filter.interview != nil || !filter.codes.isEmpty }

  private mutating func touches(_ row: Row) throws -> Bool {
    guard looksInside else { return true }
    let operations = try OperationsReader.operations(in: try row.decode(String.self, atIndex: 7))
    if let interview = filter.interview, !operations.contains(where: { $0.touches(interview: interview) }) {
      return false
    }
    guard !filter.codes.isEmpty else { return true }
    for operation in operations {
      if operation.touches(codes: filter.codes) { return true }
      if try changesOutline(operation) { return true }
    }
    return false
  }

  /// Whether a codebook says something else of a code than the version before, or no longer knows it.
  private mutating func changesOutline(_ operation: ChangeOperation) throws -> Bool {
    let versions: (CodebookRecord?, CodebookRecord?)
    switch operation {
    case .setCodebook(let record, replacing: let former): versions = (former, record)
    case .removeCodebook(let record): versions = (record, nil)
    default: return false
    }
    let before = try outline(versions.0)
    let after = try outline(versions.1)
    return filter.codes.contains { before[$0] != after[$0] }
  }

  private mutating func outline(_ record: CodebookRecord?) throws -> [CodePath: CodeOutline] {
    guard let record else { return [:] }
    if let known = outlines[record.outlineSHA256] { return known }
    guard let document = try Content.bytes(record.outlineSHA256, in: db) else { throw StoreFailure(.damaged) }
    let codes = try CodebookOutline.codes(document: document, codebook: record.id)
    let byPath = Dictionary(codes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    outlines[record.outlineSHA256] = byPath
    return byPath
  }
}
