internal import Foundation

/// A moment as clocks and calendars of a time zone show it (Gregorian calendar).
///
/// Foundation says the same, but takes thousands of steps for each; a log has tens of thousands of moments.
struct CivilTime {
  private let year: Int
  private let month: Int
  private let day: Int
  private let second: Int

  /// `offset`: seconds that the clocks are ahead of UTC. `nil` outside the years 1583 to 9999.
  ///
  /// Years are counted from March, so that a leap day ends one; 153 days are any five months from March on (after
  /// Richards 2013, Explanatory Supplement to the Astronomical Almanac, § 15.11).
  init?(_ date: Date, offset: Int) {
    guard date.timeIntervalSince1970.magnitude < 1e12 else { return nil }
    let seconds = Int(date.timeIntervalSince1970.rounded(.down)) + offset
    let days = (seconds - (seconds % 86_400 + 86_400) % 86_400) / 86_400
    second = seconds - days * 86_400
    // From 1 March of the year 0, in periods of 400 years, which all have the same days.
    let since = days + 719_468
    let period = (since >= 0 ? since : since - 146_096) / 146_097
    let dayOfPeriod = since - period * 146_097
    let yearOfPeriod = (dayOfPeriod - dayOfPeriod / 1460 + dayOfPeriod / 36_524 - dayOfPeriod / 146_096) / 365
    let dayOfYear = dayOfPeriod - (365 * yearOfPeriod + yearOfPeriod / 4 - yearOfPeriod / 100)
    let place = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * place + 2) / 5 + 1
    month = place < 10 ? place + 3 : place - 9
    year = period * 400 + yearOfPeriod + (month <= 2 ? 1 : 0)
    guard (1583...9999).contains(year) else { return nil }
  }

  /// `2020-11-02`, `10:00:00`, with `sign` between them.
  func text(separatedBy sign: Character) -> String {
    var text = ""
    append(year, 4, to: &text)
    for number in [month, day] {
      text.append("-")
      append(number, 2, to: &text)
    }
    text.append(sign)
    append(second / 3600, 2, to: &text)
    for number in [second / 60 % 60, second % 60] {
      text.append(":")
      append(number, 2, to: &text)
    }
    return text
  }

  private func append(_ number: Int, _ digits: Int, to text: inout String) {
    let written = String(number)
    for _ in written.utf8.count..<digits { text.append("0") }
    text += written
  }
}
