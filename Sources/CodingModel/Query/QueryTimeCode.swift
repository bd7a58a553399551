/// Reads times in a recording as people write them.
enum QueryTimeCode {
  /// `00:10:00`, `10:00`, `10:00..12:30`, `10:00..`; in seconds.
  static func stretch(_ text: String) -> ClosedRange<Double>? {
    guard let dots = text.firstRange(of: "..") else { return seconds(text).map { $0...$0 } }
    let (first, last) = (text[..<dots.lowerBound].trimmed, text[dots.upperBound...].trimmed)
    guard !(first.isEmpty && last.isEmpty), let low = first.isEmpty ? 0 : seconds(first),
      let high = last.isEmpty ? Double.infinity : seconds(last), low <= high
    else { return nil }
    return low...high
  }

  private static func seconds(_ text: String) -> Double? {
    guard let match = text.trimmed.wholeMatch(of: /(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?/),
      let minutes = Double(match.2), let seconds = Double(match.3), seconds < 60
    else { return nil }
    let hours = match.1.flatMap { Double($0) } ?? 0
    guard match.1 == nil || minutes < 60 else { return nil }
    return hours * 3600 + minutes * 60 + seconds + (match.4.flatMap { Double("0." + $0) } ?? 0)
  }
}
