public import Foundation

/// A moment as XML Schema writes it (`2026-02-06T10:11:12Z`), kept as it was written: a time without a zone stays one.
public struct QDADateTime: Sendable, Hashable {
  /// The written form, valid as `xsd:dateTime`.
  public let text: String
  /// The moment; one without a zone is read as UTC.
  public let date: Date
  /// False where the file does not tell the time zone.
  public let hasZone: Bool

  /// Reads the written form of the years 1 to 9999; `nil` for anything else.
  public init?(_ text: String) {
    let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
    var reader = DigitReader(text)
    guard let day = reader.day(), reader.take("T"), let hour = reader.number(2), reader.take(":"),
      let minute = reader.number(2), reader.take(":"), let second = reader.number(2)
    else { return nil }
    guard let fraction = reader.fraction() else { return nil }
    let isMidnight = hour == 24 && minute == 0 && second == 0 && fraction == 0
    guard hour < 24 || isMidnight, minute < 60, second < 60 else { return nil }
    guard let zone = reader.zone(), reader.isAtEnd else { return nil }
    let whole = day * 86_400 + hour * 3_600 + minute * 60 + second - (zone.minutes ?? 0) * 60
    self.text = text
    date = Date(timeIntervalSince1970: Double(whole) + fraction)
    hasZone = zone.minutes != nil
  }

  /// A moment, written in UTC to the millisecond, without milliseconds where these are 0.
  public init(_ date: Date) {
    let milliseconds = Int((date.timeIntervalSince1970 * 1000).rounded(.down))
    let (days, rest) = milliseconds.quotientAndRemainder(flooredBy: 86_400_000)
    let (year, month, day) = Self.calendar(days)
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
    let seconds = rest / 1000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }.joined(separator: ":")
    let fraction = rest % 1000 == 0 ? "" : ".\(padded(rest % 1000, 3))"
    text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T\(clock)\(fraction)Z"
    self.date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    hasZone = true
  }

  /// True for a day as `xsd:date` writes it.
  static func isDay(_ text: String) -> Bool {
    var reader = DigitReader(text)
    return reader.day() != nil && reader.zone() != nil && reader.isAtEnd
  }

  /// Year, month and day so many days after 1970-01-01; years begin in March while it counts.
  private static func calendar(_ days: Int) -> (Int, Int, Int) {
    let (era, dayOfEra) = (days + 719_468).quotientAndRemainder(flooredBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month < 3 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// Equal as written.
  public static func == (left: QDADateTime, right: QDADateTime) -> Bool { left.text == right.text }

  /// As written.
  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension Int {
  fileprivate func quotientAndRemainder(flooredBy divisor: Int) -> (Int, Int) {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? (quotient - 1, rest + divisor) : (quotient, rest)
  }
}

/// Reads the parts of dates.
private struct DigitReader {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Exactly so many digits.
  mutating func number(_ width: Int) -> Int? {
    let digits = rest.prefix(width)
    guard digits.count == width, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    rest.removeFirst(width)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// Year, month and day, as days since 1970-01-01.
  mutating func day() -> Int? {
    guard let year = number(4), take("-"), let month = number(2), take("-"), let day = number(2) else { return nil }
    guard year > 0, (1...12).contains(month), day > 0 else { return nil }
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let last = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    guard day <= last else { return nil }
    let shifted = month > 2 ? year : year - 1
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468
  }

  /// A point and digits; 0 where there is no point.
  mutating func fraction() -> Double? {
    guard take(".") else { return 0 }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.prefix(9).reversed().reduce(0.0) { ($0 + Double($1 - 0x30)) / 10 }
  }

  /// `Z`, or a distance from UTC; no minutes where there is no zone.
  mutating func zone() -> (minutes: Int?, Void)? {
    if isAtEnd { return (nil, ()) }
    if take("Z") { return (0, ()) }
    let isWest = rest.first == UInt8(ascii: "-")
    guard take("+") || take("-"), let hours = number(2), take(":"), let minutes = number(2) else { return nil }
    guard minutes < 60, hours < 14 || (hours == 14 && minutes == 0) else { return nil }
    return ((hours * 60 + minutes) * (isWest ? -1 : 1), ())
  }
}
