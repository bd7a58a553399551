public import Foundation

extension Date {
  /// Day, time and offset from UTC as clocks of a time zone show them: `2020-11-02 10:00:00 +01:00`.
  func clockTime(in timeZone: TimeZone) -> String {
    let minutes = timeZone.secondsFromGMT(for: self) / 60
    let offset = [minutes.magnitude / 60, minutes.magnitude % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: timeZone)
      .year().month().day().time(includingFractionalSeconds: false)
    return "\(formatted(style)) \(minutes < 0 ? "−" : "+")\(offset.joined(separator: ":"))"
  }

  /// The day in a time zone as ISO 8601 writes it: `2020-11-02`.
  public func isoDay(in timeZone: TimeZone) -> String {
    formatted(Date.ISO8601FormatStyle(timeZone: timeZone).year().month().day())
  }
}
