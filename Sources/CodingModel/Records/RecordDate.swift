internal import Foundation

/// Times as records keep them: whole milliseconds since 1970, UTC.
enum RecordDate {
  /// The time to the millisecond.
  static func rounded(_ date: Date) -> Date {
    Date(timeIntervalSince1970: (date.timeIntervalSince1970 * 1000).rounded() / 1000)
  }

  /// The time as a field.
  static func text(_ date: Date) -> String { String(Int((date.timeIntervalSince1970 * 1000).rounded())) }

  /// Reads a field; `nil` for what is no time of the years 0 to 9999.
  static func date(_ text: String) -> Date? {
    Int(text).flatMap { years.contains($0) ? Date(timeIntervalSince1970: Double($0) / 1000) : nil }
  }

  private static let years = -62_167_219_200_000..<253_402_300_800_000
}
