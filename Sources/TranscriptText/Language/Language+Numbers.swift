extension Language {
  /// The decimal mark: `,` in Danish, `.` in English.
  public var decimalMark: String { pick(",", ".") }

  /// The mark between groups of three digits: `.` in Danish, `,` in English.
  public var groupMark: String { pick(".", ",") }

  /// A whole number for people: `1.234`, with the sign `−` (U+2212). Machine formats use `description` instead.
  public func formatted(_ value: Int) -> String {
    (value < 0 ? "\u{2212}" : "") + grouped(String(value.magnitude))
  }

  /// A number for people with `digits` decimals (0–15), halves rounded away from zero: `−1.234,50`.
  ///
  /// What is rounded is the shortest decimal number that stands for the value (`1.005` becomes `1,01`), as one would
  /// by hand. A value that is not a number is shown as `–`, an infinite one as `∞`. Zero has no sign.
  public func formatted(_ value: Double, digits: Int) -> String {
    guard !value.isNaN else { return "–" }
    let sign = value < 0 ? "\u{2212}" : ""
    guard value.isFinite else { return sign + "∞" }
    let number = DecimalDigits(value.magnitude).rounded(to: min(max(digits, 0), 15))
    let text = grouped(number.whole) + (number.fraction.isEmpty ? "" : decimalMark + number.fraction)
    return number.isZero ? text : sign + text
  }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += groupMark }
      result.append(digit)
    }
    return result
  }
}

/// A number of zero or more as decimal digits, so that rounding sees what a reader sees.
private struct DecimalDigits {
  /// Digits before the mark, at least one.
  var whole: String
  /// Digits after the mark.
  var fraction: String

  var isZero: Bool { (whole + fraction).allSatisfy { $0 == "0" } }

  /// The digits of the shortest decimal number that reads back as `value`.
  init(_ value: Double) {
    let parts = value.description.split(separator: "e", maxSplits: 1)
    let mantissa = parts.first.map(String.init) ?? "0"
    let pieces = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let shift = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
    let before = pieces.first ?? "0"
    let after = pieces.count == 2 ? pieces[1] : ""
    if shift >= 0 {
      let padded = after + String(repeating: "0", count: max(0, shift - after.count))
      whole = before + padded.prefix(shift)
      fraction = String(padded.dropFirst(shift))
    } else {
      let padded = String(repeating: "0", count: max(0, -shift - before.count + 1)) + before
      whole = String(padded.dropLast(-shift))
      fraction = padded.suffix(-shift) + after
    }
    whole = String(whole.drop { $0 == "0" })
    if whole.isEmpty { whole = "0" }
  }

  /// The same with exactly `count` decimals, halves rounded away from zero.
  func rounded(to count: Int) -> DecimalDigits {
    var result = self
    let padded = fraction + String(repeating: "0", count: max(0, count - fraction.count))
    result.fraction = String(padded.prefix(count))
    guard let next = padded.dropFirst(count).first, next >= "5" else { return result }
    var digits = Array((whole + result.fraction).utf8)
    var index = digits.count - 1
    while index >= 0, digits[index] == UInt8(ascii: "9") {
      digits[index] = UInt8(ascii: "0")
      index -= 1
    }
    if index >= 0 { digits[index] += 1 } else { digits.insert(UInt8(ascii: "1"), at: 0) }
    result.whole = String(decoding: digits.dropLast(count), as: UTF8.self)
    result.fraction = String(decoding: digits.suffix(count), as: UTF8.self)
    return result
  }
}
