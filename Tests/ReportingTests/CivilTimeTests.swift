import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("Moments as clocks show them")
struct CivilTimeTests {
  private static func foundation(_ date: Date, _ offset: Int) throws -> String {
    let zone = try #require(TimeZone(secondsFromGMT: offset))
    let style = Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: zone)
      .year().month().day().time(includingFractionalSeconds: false)
    return date.formatted(style)
  }

  @Test("any moment is written as Foundation writes it, in any zone", arguments: 0..<20)
  func asFoundation(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      // From 1584 to 9998.
      let seconds = Int.random(in: -12_180_000_000...253_360_000_000, using: &generator)
      let date = Date(timeIntervalSince1970: Double(seconds))
      let offset = Int.random(in: -43_200...50_400, using: &generator) / 60 * 60
      #expect(try CivilTime(date, offset: offset)?.text(separatedBy: " ") == Self.foundation(date, offset))
    }
  }

  @Test(
    "leap days, ends of years and the second before a new day are right",
    arguments: [
      (951_782_400, "2000-02-29 00:00:00"), (4_107_542_399, "2100-02-28 23:59:59"), (-1, "1969-12-31 23:59:59"),
      (1_735_689_599, "2024-12-31 23:59:59"),
    ])
  func borders(seconds: Int, text: String) {
    let date = Date(timeIntervalSince1970: Double(seconds))
    #expect(CivilTime(date, offset: 0)?.text(separatedBy: " ") == text)
    #expect(date.isoTime == text.replacing(" ", with: "T") + "Z")
  }

  @Test("moments outside the calendar are left to Foundation")
  func outside() {
    #expect(CivilTime(Date(timeIntervalSince1970: -1e11), offset: 0) == nil)
    #expect(CivilTime(.distantFuture + 1e12, offset: 0) == nil)
    #expect(CivilTime(Date(timeIntervalSince1970: .infinity), offset: 0) == nil)
  }
}
