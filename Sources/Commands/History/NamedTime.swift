internal import Foundation
internal import TranscriptText

/// A stretch of time as someone names it: a day, a minute, a second, on the clock of a time zone.
struct NamedTime: Equatable {
  /// When it begins.
  let start: Date
  /// When the next one begins.
  let end: Date

  /// The last moment that belongs to it; the log counts in milliseconds.
  var last: Date { end.addingTimeInterval(-0.001) }

  /// Reads `2026-11-02`, `2026-11-02T14:30` (or with a blank, or with seconds), `i dag`, `i går`, `i forgårs`, `today`,
  /// `yesterday`, and in Danish `2/11-2026` and `2.11.2026`; `nil` for anything else and for days that do not exist.
  ///
  /// `now` is asked for only where the words go by it.
  init?(_ text: String, now: () -> Date, timeZone: TimeZone, language: Language) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let words = text.lowercased().replacing("-", with: " ").split(separator: " ").joined(separator: " ")
    if let days = Self.daysAgo[words] {
      guard let day = calendar.date(byAdding: .day, value: -days, to: calendar.startOfDay(for: now())) else {
        return nil
      }
      self.init(from: day, unit: .day, calendar)
      return
    }
    guard let (parts, unit) = Self.parts(text, language), let start = Self.date(parts, calendar) else { return nil }
    self.init(from: start, unit: unit, calendar)
  }

  private init?(from start: Date, unit: Calendar.Component, _ calendar: Calendar) {
    guard let end = calendar.date(byAdding: unit, value: 1, to: start) else { return nil }
    self.start = start
    self.end = end
  }

  private static let daysAgo = [
    "i dag": 0, "idag": 0, "today": 0, "i går": 1, "igår": 1, "yesterday": 1, "i forgårs": 2, "iforgårs": 2,
  ]

  /// True for a word that begins a name of two words, such as `i går`.
  static func takesTwo(_ word: String, _ next: String) -> Bool { daysAgo["\(word) \(next)".lowercased()] != nil }

  private static func parts(_ text: String, _ language: Language) -> (DateComponents, Calendar.Component)? {
    if let found = text.wholeMatch(of: /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2})[:.](\d{2})(?:[:.](\d{2}))?)?/) {
      let numbers = [found.1, found.2, found.3, found.4 ?? "0", found.5 ?? "0", found.6 ?? "0"].compactMap { Int($0) }
      let unit: Calendar.Component = found.6 != nil ? .second : found.4 != nil ? .minute : .day
      return (components(numbers), unit)
    }
    guard language == .danish, let found = text.wholeMatch(of: /(\d{1,2})[.\/](\d{1,2})[.\/-](\d{4})/) else { return nil }
    return (components([found.3, found.2, found.1, "0", "0", "0"].compactMap { Int($0) }), .day)
  }

  private static func components(_ numbers: [Int]) -> DateComponents {
    DateComponents(
      year: numbers[0], month: numbers[1], day: numbers[2], hour: numbers[3], minute: numbers[4], second: numbers[5])
  }

  private static func date(_ parts: DateComponents, _ calendar: Calendar) -> Date? {
    // A calendar would read the 31st of February as the 3rd of March.
    guard let date = calendar.date(from: parts), calendar.component(.month, from: date) == parts.month,
      calendar.component(.day, from: date) == parts.day, parts.hour ?? 0 < 24, parts.minute ?? 0 < 60, parts.second ?? 0 < 60
    else { return nil }
    return date
  }
}

extension Workspace {
  /// The time that someone names.
  ///
  /// - Throws: `DiagnosticError` for what is no time.
  func time(_ text: String) throws -> NamedTime {
    guard let time = NamedTime(text, now: now, timeZone: timeZone(), language: language) else {
      throw DiagnosticError(HistoryMessage.unknownTime(text))
    }
    return time
  }
}
