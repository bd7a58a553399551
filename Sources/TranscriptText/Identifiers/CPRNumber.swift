/// What the ten signs of a civil registration number say, as far as it helps to recognise one.
enum CPRNumber {
  /// Whether six digits DDMMYY can begin a number: a date of any century. Of replacement numbers the day counts 60
  /// more, and, where `shiftsMonths` is set, the month 20 or 40 more.
  static func holdsDate(_ digits: some RandomAccessCollection<Int>, shiftsMonths: Bool = true) -> Bool {
    let digits = Array(digits)
    guard digits.count == 6 else { return false }
    let written = (day: digits[0] * 10 + digits[1], month: digits[2] * 10 + digits[3])
    let year = digits[4] * 10 + digits[5]
    let day = written.day > 60 ? written.day - 60 : written.day
    let month = written.month > 20 && shiftsMonths ? written.month % 20 : written.month
    guard written.month <= 52, (1...12).contains(month), day >= 1 else { return false }
    // A year that four divides may have been a leap year in one of the centuries.
    let february = year.isMultiple(of: 4) ? 29 : 28
    return day <= [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// Whether ten digits fit modulus 11 with the weights 4 3 2 7 6 5 4 3 2 1, as all numbers did that were issued before
  /// October 2007. Those issued since need not: it ranks, and never refuses.
  static func fitsModulus(_ digits: [Int]) -> Bool {
    let weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]
    return digits.count == 10 && zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }.isMultiple(of: 11)
  }
}
