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

  /// The moment of a written form; `nil` for anything else.
  static func date(_ text: String) -> Date? {
    let parts = text.split(separator: ".")
    guard parts.count == 2, parts[1].utf8.count == 4, parts[1].hasSuffix("Z"),
      let milliseconds = Int(parts[1].dropLast()), milliseconds >= 0,
      let seconds = try? Date(parts[0] + "Z", strategy: .iso8601)
    else { return nil }
    return Date(timeIntervalSince1970: (seconds.timeIntervalSince1970 * 1000 + Double(milliseconds)) / 1000)
  }
}
