internal import Foundation

/// Moments as the log writes them: `2026-01-31T12:34:56.789Z`, UTC, milliseconds. Text order is time order.
///
/// Foundation writes the whole seconds; the milliseconds are added as a whole number, so none is lost to rounding.
enum UTCTimestamp {
  /// The written form; `date` is rounded to the millisecond.
  static func text(_ date: Date) -> String {
    let total = Int((date.timeIntervalSince1970 * 1000).rounded())
    let milliseconds = (total % 1000 + 1000) % 1000
    let seconds = Date(timeIntervalSince1970: Double((total - milliseconds) / 1000))
    let digits = String(milliseconds)
    return seconds.formatted(.iso8601).dropLast() + "." + String(repeating: "0", count: 3 - digits.count) + digits + "Z"
  }

  /// The moments that the log can hold: the years 1583 to 9998. Before them another calendar was in use; what is later
  /// could be written, but not what follows upon it.
  static let moments = Date(timeIntervalSince1970: -12_212_553_600)..<Date(timeIntervalSince1970: 253_370_764_800)

  /// The moment of a written form; `nil` for anything else, and for what lies outside `moments`. A log has tens of
  /// thousands of them, so they are read digit by digit.
  static func date(_ text: String) -> Date? {
    var text = text
    return text.withUTF8(date)
  }

  private static func date(_ form: UnsafeBufferPointer<UInt8>) -> Date? {
    guard form.count == template.count else { return nil }
    for place in template.indices {
      let (byte, sign) = (form[place], template[place])
      guard sign == digit ? byte &- digit < 10 : byte == sign else { return nil }
    }
    func number(_ places: Range<Int>) -> Int { places.reduce(0) { $0 * 10 + Int(form[$1] - digit) } }
    let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
    let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
    guard (1...12).contains(month), (1...days(inMonth: month, of: year)).contains(day), hour < 24, minute < 60,
      second < 60, (1583...9998).contains(year)
    else { return nil }
    let seconds = ((dayNumber(year, month, day) * 24 + hour) * 60 + minute) * 60 + second
    return Date(timeIntervalSince1970: Double(seconds * 1000 + number(20..<23)) / 1000)
  }

  private static let template = Array("0000-00-00T00:00:00.000Z".utf8)
  private static let digit = UInt8(ascii: "0")

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01 to a day of the Gregorian calendar. Years are counted from March, so that a leap day ends one;
  /// 153 days are any five months from March on (after Richards 2013, Explanatory Supplement to the Astronomical
  /// Almanac, § 15.11).
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let years = month > 2 ? year : year - 1
    let months = month > 2 ? month - 3 : month + 9
    let leapDays = years / 4 - years / 100 + years / 400
    return years * 365 + leapDays + (153 * months + 2) / 5 + day - 1 - 719_468
  }
}
