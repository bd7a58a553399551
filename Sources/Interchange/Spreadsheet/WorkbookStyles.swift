internal import TranscriptText

/// Which of a workbook's cell styles show numbers as dates or times.
struct WorkbookStyles {
  private var isDate: [Bool] = []

  /// True when a cell of this style is a date or a time.
  func isDate(_ style: Int?) -> Bool { style.map { isDate.indices.contains($0) && isDate[$0] } ?? false }

  /// Reads the part with the styles.
  mutating func read(_ reader: XMLReader) throws(DiagnosticError) {
    var own: [Int: Bool] = [:]
    var isInCells = false
    while let event = try reader.next() {
      switch event {
      case .start(let element) where element.name == "numFmt":
        if let id = element["numFmtId"].flatMap({ Int($0) }), let code = element["formatCode"] {
          own[id] = Self.isDateFormat(code)
        }
      case .start(let element) where element.name == "cellXfs": isInCells = true
      case .start(let element) where element.name == "xf" && isInCells:
        let id = element["numFmtId"].flatMap { Int($0) } ?? 0
        isDate.append(own[id] ?? Self.isBuiltInDate(id))
      case .end(name: "cellXfs"): isInCells = false
      case .start, .end, .text: break
      }
    }
  }

  /// ECMA-376, part 1, 18.8.30: the numbers of formats that programs know by themselves.
  private static func isBuiltInDate(_ id: Int) -> Bool {
    (14...22).contains(id) || (27...36).contains(id) || (45...47).contains(id) || (50...58).contains(id)
  }

  /// True when a format shows parts of a date or a time, what is quoted or in brackets apart.
  static func isDateFormat(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\"": isQuoted.toggle()
      case "[" where !isQuoted: isBracketed = true
      case "]" where !isQuoted: isBracketed = false
      case "\\", "_", "*": isEscaped = !isQuoted
      case "y", "d", "h", "s", "m":
        if !isQuoted, !isBracketed { return true }
      default: break
      }
    }
    // `[h]:mm` counts hours; its letters after the bracket were met above.
    return false
  }
}

/// Days since 1899-12-30, or since 1904-01-01, as spreadsheets count.
enum SerialDate {
  /// ISO 8601 of a serial number: `2026-02-06`, `2026-02-06T13:45:00`, below one day `13:45:00`; `nil` outside the
  /// years 1900–9999.
  static func text(_ serial: Double, from1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var day = Int(serial)
    var second = Int(((serial - Double(day)) * 86_400).rounded())
    if second == 86_400 { (day, second) = (day + 1, 0) }
    let time = [second / 3_600, second / 60 % 60, second % 60].map { two($0) }.joined(separator: ":")
    if day == 0, !from1904 { return time }
    // Lotus 1-2-3 took 1900 for a leap year, and others followed: before 1 March all days are one off.
    return date(fromEpoch: from1904 ? day - 24_107 : (day < 60 ? day + 1 : day) - 25_569)
      + (second == 0 ? "" : "T" + time)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// The Gregorian date of a day counted from 1970-01-01 (Richards 2013, algorithm for the civil calendar).
  private static func date(fromEpoch day: Int) -> String {
    let julian = day + 2_440_588
    let f = julian + 1401 + (4 * julian + 274_277) / 146_097 * 3 / 4 - 38
    let e = 4 * f + 3
    let h = 5 * (e % 1461 / 4) + 2
    let month = (h / 153 + 2) % 12 + 1
    let year = e / 1461 - 4716 + (14 - month) / 12
    return "\(year)-\(two(month))-\(two(h % 153 / 5 + 1))"
  }
}
