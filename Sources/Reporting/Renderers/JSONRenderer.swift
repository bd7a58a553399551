internal import CodingAnalysis

/// Writes the data of a report as JSON: English keys in declared order, two blanks a level, a line feed at the end.
struct JSONRenderer {
  func render(_ report: Report) -> String {
    let tables = report.tables(for: .machines)
    switch report.jsonShape {
    case .array: return text(.array(tables.first.map(rows) ?? [])) + "\n"
    case .object: return text(object(report, tables: tables)) + "\n"
    }
  }

  private func object(_ report: Report, tables: [ReportTable]) -> JSONValue {
    let members = tables.map { table in
      JSONMember(
        table.id,
        .object([
          JSONMember("title", .string(table.title)),
          JSONMember("definition", .object(table.statements.map { JSONMember($0.key, $0.value) })),
          JSONMember("rows", .array(rows(table))),
        ]))
    }
    return .object([
      JSONMember("report", .string(report.id)), JSONMember("title", .string(report.title)),
      JSONMember("tables", .object(members)),
    ])
  }

  private func rows(_ table: ReportTable) -> [JSONValue] {
    if let records = table.records { return records }
    let places = table.columnPlaces(for: .machines)
    return table.rows.map { row in
      .object(places.flatMap { members(table.columns[$0].key, row.values[$0]) })
    }
  }

  /// A value's members: a share has two, a measure without a value says why.
  private func members(_ key: String, _ value: ReportValue) -> [JSONMember] {
    switch value {
    case .text(let text): [JSONMember(key, .string(text))]
    case .integer(let number): [JSONMember(key, .integer(number))]
    case .decimal(let number, _, _): [JSONMember(key, .decimal(number))]
    case .share(let part, let whole): [JSONMember(key, .integer(part)), JSONMember("\(key)_n", .integer(whole))]
    case .flag(let isSet): [JSONMember(key, .flag(isSet))]
    case .undefined(let reason): [JSONMember(key, .null), JSONMember("\(key)_undefined", .string(reason.rawValue))]
    case .empty: [JSONMember(key, .null)]
    case .code(let code): [JSONMember(key, .string(code.path))]
    }
  }

  /// A value as JSON text, without a line feed at the end.
  func text(_ value: JSONValue, indentation: String = "") -> String {
    switch value {
    case .null: return "null"
    case .flag(let isSet): return isSet ? "true" : "false"
    case .integer(let number): return String(number)
    case .decimal(let number): return number.isFinite ? "\(number)" : "null"
    case .string(let string): return JSONValue.quoted(string)
    case .array(let elements):
      let isFlat = elements.allSatisfy(\.isScalar)
      if isFlat { return "[" + elements.map { text($0) }.joined(separator: ", ") + "]" }
      return lines(elements.map { text($0, indentation: indentation + "  ") }, "[", "]", indentation)
    case .object(let members):
      if members.isEmpty { return "{}" }
      let parts = members.map { "\(JSONValue.quoted($0.key)): \(text($0.value, indentation: indentation + "  "))" }
      return lines(parts, "{", "}", indentation)
    }
  }

  private func lines(_ parts: [String], _ open: String, _ close: String, _ indentation: String) -> String {
    let inner = parts.map { "\(indentation)  \($0)" }.joined(separator: ",\n")
    return "\(open)\n\(inner)\n\(indentation)\(close)"
  }
}

extension JSONValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .null, .flag, .integer, .decimal, .string: true
    case .array(let elements): elements.isEmpty
    case .object(let members): members.isEmpty
    }
  }
}
