extension Language {
  /// A date for people: `2020-09-14` gives `14. september 2020`, in English `14 September 2020`.
  ///
  /// `nil` when `isoDate` is not a day of the Gregorian calendar in the form year-month-day (ISO 8601).
  public func formatted(isoDate: String) -> String? {
    let parts = isoDate.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    return pick("\(day). \(monthName(month)) \(year)", "\(day) \(monthName(month)) \(year)")
  }

  private func monthName(_ month: Int) -> String {
    let danish = [
      "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    return pick(danish[month - 1], english[month - 1])
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
