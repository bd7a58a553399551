internal import TranscriptText

/// Numbers as people write them: `1.234,5` in Danish, `1,234.5` in English.
struct NumberStyle {
  let language: Language

  private var decimalMark: String { language.pick(",", ".") }
  private var groupMark: String { language.pick(".", ",") }

  /// A count, with a mark between thousands.
  func integer(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(String(number.magnitude))
  }

  /// A number rounded half away from zero; a result of zero has no sign.
  func decimal(_ number: Double, digits: Int) -> String {
    let plain = Self.plain(number, digits: digits)
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".")
    guard let whole = parts.first, whole.allSatisfy(\.isNumber) else { return plain }
    let fraction = parts.count > 1 ? decimalMark + parts[1] : ""
    return (isNegative ? "-" : "") + grouped(String(whole)) + fraction
  }

  /// The number with a decimal point, no marks between thousands.
  static func plain(_ number: Double, digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<max(0, digits) { scale *= 10 }
    let scaled = (number * scale).rounded(.toNearestOrAwayFromZero)
    guard scaled.magnitude < 9e15 else { return "\(number)" }
    let all = String(Int64(scaled.magnitude))
    let padded = String(repeating: "0", count: max(0, digits + 1 - all.count)) + all
    let sign = scaled < 0 ? "-" : ""
    return digits > 0 ? "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))" : sign + padded
  }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { result += groupMark }
      result.append(digit)
    }
    return result
  }
}
