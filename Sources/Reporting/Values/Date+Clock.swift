public import Foundation

extension Date {
  /// Day, time and offset from UTC as clocks of a time zone show them: `2020-11-02 10:00:00 +01:00`.
  public func clockTime(in timeZone: TimeZone) -> String {
    let seconds = timeZone.secondsFromGMT(for: self)
    let minutes = seconds / 60
    let offset = [minutes.magnitude / 60, minutes.magnitude % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let time = CivilTime(self, offset: seconds)?.text(separatedBy: " ") ?? foundationTime(in: timeZone)
    return "\(time) \(minutes < 0 ? "−" : "+")\(offset.joined(separator: ":"))"
  }

  private func foundationTime(in timeZone: TimeZone) -> String {
    formatted(
      Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: timeZone)
        .year().month().day().time(includingFractionalSeconds: false))
  }

  /// Day and time of UTC as ISO 8601 writes them: `2020-11-02T09:00:00Z`.
  var isoTime: String {
    CivilTime(self, offset: 0).map { $0.text(separatedBy: "T") + "Z" } ?? ISO8601Format()
  }

  /// The day in a time zone as ISO 8601 writes it: `2020-11-02`.
  public func isoDay(in timeZone: TimeZone) -> String {
    formatted(Date.ISO8601FormatStyle(timeZone: timeZone).year().month().day())
  }
}
