internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// Reads and answers queries of a project.
struct ProjectQueries {
  private let workspace: Workspace
  private let interviews: [Interview]
  private let known: Material?

  /// Queries of a material that was fetched already.
  init(_ material: Material) {
    workspace = material.workspace
    interviews = material.interviews
    known = material
  }

  /// Queries where codings and codes are fetched only when one asks for them.
  init(_ workspace: Workspace, interviews: [Interview]) {
    self.workspace = workspace
    self.interviews = interviews
    known = nil
  }

  private func material() throws -> Material { try known ?? Material(workspace) }

  // MARK: Reading

  /// The query that a text means; `place` says where the text comes from.
  ///
  /// - Throws: `DiagnosticError` with the place of what cannot be read or is not known.
  func query(_ text: String, at place: String) throws -> Query {
    try read(text, at: place) { material, keys in QueryNames(material, keys: keys) }
  }

  /// The saved query with a name, and the unit that it was saved with.
  ///
  /// - Throws: `DiagnosticError` where there is none, or where it cannot be understood any more.
  func saved(_ name: String) throws -> (query: Query, record: SavedQuery) {
    let store = try workspace.openProject()
    let record = try SavedQueries(store).record(name)
    let codes = try store.projectCodes()
    let known = record.codes.filter { codes.isLiving($0.value) }.mapValues { codes.path(of: $0) }
    let query = try read(record.text, at: record.name) { material, keys in
      QueryNames(material, keys: keys, known: known)
    }
    return (query, record)
  }

  private func read(_ text: String, at place: String, _ names: (Material, AttributeKeys) -> QueryNames) throws -> Query {
    do {
      let expression = try QueryParser.parse(text)
      return try QueryBinder(names(try material(), AttributeKeys(interviews))).query(expression)
    } catch let fault as QueryFault {
      throw DiagnosticError(fault.diagnostics(in: text, named: place))
    }
  }

  // MARK: Answering

  /// Answers a query.
  func evaluator(_ query: Query, filter: CodingFilter, unit: QueryUnit) throws -> QueryEvaluator {
    let material = try material()
    let store = try workspace.openProject()
    var sources = QueryMaterial(interviews: material.interviews, codings: material.allCodings)
    if !query.expression.terms.isEmpty {
      sources.terms = try QueryTerms(query.expression.terms).places(in: material.interviews, store, workspace)
    }
    if query.asksForMemos { sources.notes = try Self.notes(store) }
    if query.asksForTime {
      sources.days = try days(store)
    }
    return QueryEvaluator(query, in: sources, filter: filter, unit: unit)
  }

  /// When codings were made. Many were made at one time, so days are found once for each.
  private func days(_ store: ProjectStore) throws -> [UUID: Double] {
    let timeZone = workspace.timeZone()
    var known: [Date: Double?] = [:]
    return try store.codingDates().compactMapValues { date in
      if let day = known[date] { return day }
      let day = AttributeScalar.value(of: date.isoDay(in: timeZone), as: .date)
      known[date] = .some(day)
      return day
    }
  }

  /// What memos say of interviews, of codings and of stretches of the texts as they are now.
  private static func notes(_ store: ProjectStore) throws -> [QueryNote] {
    let texts = Dictionary(
      try store.interviewRecords().map { ($0.id, $0.textSHA256) }, uniquingKeysWith: { first, _ in first })
    return try store.records(MemoRecord.self).compactMap { memo in
      switch memo.target {
      case .interview(let id): QueryNote(.interview(id), text: memo.text)
      case .coding(let id): QueryNote(.coding(id), text: memo.text)
      case .stretch(let id, let range, let text) where texts[id] == text:
        QueryNote(.stretch(id, range), text: memo.text)
      case .stretch, .project, .code, .case: nil
      }
    }
  }

  // MARK: Choosing turns

  /// The turns that conditions, expressions and saved queries let in.
  ///
  /// - Throws: `DiagnosticError` for what cannot be read or does not exist.
  func filter(_ texts: [String], saved names: [String], includesInterviewer: Bool) throws -> CodingFilter {
    var filter = CodingFilter(includesInterviewer: includesInterviewer)
    let keys = texts.isEmpty ? nil : AttributeKeys(interviews)
    var queries: [(text: String, query: Query, unit: QueryUnit)] = []
    for text in texts {
      if let condition = try keys.flatMap({ try Self.condition(text, $0) }) {
        filter.conditions.append(condition)
      } else {
        queries.append((text, try query(text, at: "--where"), .turn))
      }
    }
    for name in names {
      let (query, record) = try saved(name)
      queries.append(("\(record.name): \(record.text)", query, record.unit))
    }
    if queries.contains(where: \.query.namesInterviewer) { filter.includesInterviewer = true }
    let all = CodingFilter(includesInterviewer: filter.includesInterviewer)
    filter.selections = try queries.map { text, query, unit in
      try evaluator(query, filter: all, unit: unit).selection(text: text)
    }
    return filter
  }

  /// A text that is one condition on an attribute, whatever its value holds; `nil` for any other expression.
  private static func condition(_ text: String, _ keys: AttributeKeys) throws -> AttributeCondition? {
    if let condition = try? keys.condition(text) { return condition }
    guard let expression = try? QueryParser.parse(text) else { return nil }
    guard case .condition(let condition) = expression.form, condition.sign != .holds,
      condition.isQuoted || QueryProperty(word: condition.key) == nil || keys.isWritten(condition.key)
    else { return nil }
    return try keys.condition(text)
  }
}
