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

  /// JSON Lines: the rows of the first table that programs get, one object a line.
  func lines(_ report: Report) -> String {
    var bytes: [UInt8] = []
    for row in report.tables(for: .machines).first.map(rows) ?? [] {
      appendLine(row, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A value without any line feed.
  private func appendLine(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value {
    case .array(let elements):
      bytes.append(UInt8(ascii: "["))
      for (place, element) in elements.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        appendLine(element, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in members.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        JSONValue.appendQuoted(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        appendLine(member.value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    default: append(value, indentation: 0, to: &bytes)
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
      .object(places.flatMap { row.values[$0].members(table.columns[$0].key) })
    }
  }

  /// A value as JSON text, without a line feed at the end.
  func text(_ value: JSONValue) -> String {
    var bytes: [UInt8] = []
    append(value, indentation: 0, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(_ value: JSONValue, indentation: Int, to bytes: inout [UInt8]) {
    switch value {
    case .null: bytes += "null".utf8
    case .flag(let isSet): bytes += (isSet ? "true" : "false").utf8
    case .integer(let number): bytes += String(number).utf8
    case .decimal(let number): bytes += (number.isFinite ? "\(number)" : "null").utf8
    case .string(let string): JSONValue.appendQuoted(string, to: &bytes)
    case .array(let elements) where elements.allSatisfy(\.isScalar): appendFlat(elements, to: &bytes)
    case .array(let elements):
      appendLines(elements, "[", "]", indentation, to: &bytes) { element, bytes in
        append(element, indentation: indentation + 2, to: &bytes)
      }
    case .object(let members) where members.isEmpty: bytes += "{}".utf8
    case .object(let members):
      appendLines(members, "{", "}", indentation, to: &bytes) { member, bytes in
        JSONValue.appendQuoted(member.key, to: &bytes)
        bytes += ": ".utf8
        append(member.value, indentation: indentation + 2, to: &bytes)
      }
    }
  }

  private func appendFlat(_ elements: [JSONValue], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (place, element) in elements.enumerated() {
      if place > 0 { bytes += ", ".utf8 }
      append(element, indentation: 0, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Parts one a line, two blanks further in than what encloses them.
  private func appendLines<Part>(
    _ parts: [Part], _ open: String, _ close: String, _ indentation: Int, to bytes: inout [UInt8],
    appending append: (Part, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (place, part) in parts.enumerated() {
      bytes += (place == 0 ? "\n" : ",\n").utf8
      bytes += repeatElement(UInt8(ascii: " "), count: indentation + 2)
      append(part, &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
    bytes += repeatElement(UInt8(ascii: " "), count: indentation)
    bytes += close.utf8
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
