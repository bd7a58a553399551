/// Reads numbers and days as people write them in attributes.
public enum AttributeScalar {
  /// The value as a number: of a day the days since 1970-01-01. `nil` for what is not of the type, and for text.
  public static func value(of text: String, as type: AttributeType) -> Double? {
    switch type {
    case .number: number(text)
    case .date: day(text).map(Double.init)
    case .text, .choice: nil
    }
  }

  /// The one way in which a value is kept: numbers with a decimal comma and without groups (`1234,5`), days as ISO 8601
  /// writes them, everything else trimmed. `nil` for what is not of the type.
  public static func canonical(_ text: String, as type: AttributeType) -> String? {
    switch type {
    case .number: writtenNumber(text)
    case .date: day(text).map { CalendarDay(daysSince1970: $0).description }
    case .text, .choice: text.trimmed
    }
  }

  /// `12`, `-3,5`, `1.234,5`, `1.5`; a point before exactly three digits parts thousands (`1.234` is 1234). Numbers that
  /// begin with a superfluous 0 or have more than 15 digits are names, not numbers.
  public static func number(_ text: String) -> Double? { plain(text).flatMap { Double($0) } }

  /// The number with a decimal point and without groups.
  private static func plain(_ text: String) -> String? {
    var digits = text.trimmed.replacing("\u{2212}", with: "-")
    // Most numbers are nothing but digits, and a pattern takes long.
    let isPlain = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if !isPlain, digits.wholeMatch(of: /[+-]?[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?/) != nil {
      digits = digits.replacing(".", with: "")
    } else if !isPlain, digits.wholeMatch(of: /[+-]?[0-9]+(?:[.,][0-9]+)?/) == nil {
      return nil
    }
    let bare = digits.drop { "+-".contains($0) }
    guard bare.count(where: \.isNumber) <= 15, !(bare.hasPrefix("0") && bare.dropFirst().first?.isNumber == true) else {
      return nil
    }
    return digits.replacing(",", with: ".").replacing("+", with: "")
  }

  private static func writtenNumber(_ text: String) -> String? {
    guard let plain = plain(text) else { return nil }
    guard plain.contains(".") else { return plain == "-0" ? "0" : plain }
    var digits = plain[...]
    while digits.hasSuffix("0") { digits.removeLast() }
    if digits.hasSuffix(".") { digits.removeLast() }
    return digits == "-0" ? "0" : String(digits).replacing(".", with: ",")
  }

  /// A day: `2026-02-06`, `6.2.2026`, `06-02-2026`, `6/2/2026`, `6/2-2026`, `6. februar 2026`.
  static func day(_ text: String) -> Int? {
    let text = text.trimmed.lowercased()
    if let match = text.wholeMatch(of: /(\d{4})-(\d{1,2})-(\d{1,2})/) {
      return CalendarDay(year: Int(match.1), month: Int(match.2), day: Int(match.3))?.daysSince1970
    }
    if let match = text.wholeMatch(of: /(\d{1,2})(?:\.\s?|-|\/)(\d{1,2})(?:\.\s?|-|\/|\s)(\d{4})/) {
      return CalendarDay(year: Int(match.3), month: Int(match.2), day: Int(match.1))?.daysSince1970
    }
    if let match = text.wholeMatch(of: /(\d{1,2})\.?\s+(\p{L}{3,9})\.?\s+(\d{4})/),
      let month = months.firstIndex(where: { $0 == match.2 || $0.prefix(3) == match.2 })
    {
      return CalendarDay(year: Int(match.3), month: month + 1, day: Int(match.1))?.daysSince1970
    }
    return nil
  }

  /// True for three numbers with points, hyphens, strokes or blanks between, also where the calendar has no such day.
  public static func looksLikeDay(_ text: String) -> Bool {
    text.trimmed.wholeMatch(of: /\d{1,4}[.\-\/\s]+\d{1,2}[.\-\/\s]+\d{1,4}/) != nil
  }

  private static let months = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
  ]

  /// The stretch of values that a condition's value means: `5`, `2..5`, `2..`, `..5`; of days also a month (`2026-02`) or
  /// a year. `nil` for what is not of the type.
  static func stretch(_ text: String, as type: AttributeType) -> ClosedRange<Double>? {
    guard let dots = text.firstRange(of: "..") else { return unit(text, as: type) }
    let (first, last) = (text[..<dots.lowerBound].trimmed, text[dots.upperBound...].trimmed)
    guard !(first.isEmpty && last.isEmpty) else { return nil }
    let low = first.isEmpty ? -Double.infinity...(-Double.infinity) : unit(first, as: type)
    let high = last.isEmpty ? Double.infinity...Double.infinity : unit(last, as: type)
    guard let low, let high, low.lowerBound <= high.upperBound else { return nil }
    return low.lowerBound...high.upperBound
  }

  private static func unit(_ text: String, as type: AttributeType) -> ClosedRange<Double>? {
    if let value = value(of: text, as: type) { return value...value }
    guard type == .date, let match = text.trimmed.wholeMatch(of: /(\d{4})(?:-(\d{1,2}))?/), let year = Int(match.1) else {
      return nil
    }
    let month = match.2.flatMap { Int($0) }
    let next = month.map { $0 == 12 ? (year + 1, 1) : (year, $0 + 1) } ?? (year + 1, 1)
    guard let first = CalendarDay(year: year, month: month ?? 1, day: 1),
      let end = CalendarDay(year: next.0, month: next.1, day: 1)
    else { return nil }
    return Double(first.daysSince1970)...Double(end.daysSince1970 - 1)
  }
}

/// A day of the Gregorian calendar.
struct CalendarDay: Hashable, CustomStringConvertible {
  let year: Int
  let month: Int
  let day: Int

  /// `nil` for a day that the calendar does not have, and for years without four digits.
  init?(year: Int?, month: Int?, day: Int?) {
    guard let year, let month, let day, (1000...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.init(checked: year, month, day)
  }

  private init(checked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01. Years are counted from March, so that the leap day is the last (Fliegel and Van Flandern 1968
  /// have the same idea).
  var daysSince1970: Int {
    let shifted = month > 2 ? year : year - 1
    let (era, place) = (shifted / 400, shifted % 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + place * 365 + place / 4 - place / 100 + dayOfYear - 719_468
  }

  /// The day so many days after 1970-01-01; of the years 1000 to 9999.
  init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let (era, dayOfEra) = (shifted / 146_097, shifted % 146_097)
    let place = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * place + place / 4 - place / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      checked: era * 400 + place + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// As ISO 8601 writes it: `2026-02-06`.
  var description: String {
    "\(year)-" + [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
  }
}
