import Foundation
import Testing
import TranscriptText

@testable import Commands

@Suite("Times as people name them")
struct NamedTimeTests {
  private let zone = TimeZone(identifier: "Europe/Copenhagen")
  private let now = Date(timeIntervalSince1970: 1_604_307_600)  // 2020-11-02 10:00 in Copenhagen

  private func span(_ text: String, _ language: Language = .danish) throws -> [String]? {
    let zone = try #require(zone)
    let time = NamedTime(text, now: { now }, timeZone: zone, language: language)
    return time.map { [$0.start, $0.end].map { $0.ISO8601Format() } }
  }

  @Test(
    "a day goes to its end, a minute and a second to theirs, on the reader's clock",
    arguments: [
      ("2020-11-02", "2020-11-01T23:00:00Z", "2020-11-02T23:00:00Z"),
      ("2020-06-30", "2020-06-29T22:00:00Z", "2020-06-30T22:00:00Z"),
      ("2020-10-25", "2020-10-24T22:00:00Z", "2020-10-25T23:00:00Z"),
      ("2020-11-02T14:30", "2020-11-02T13:30:00Z", "2020-11-02T13:31:00Z"),
      ("2020-11-02 14.30", "2020-11-02T13:30:00Z", "2020-11-02T13:31:00Z"),
      ("2020-11-02T14:30:05", "2020-11-02T13:30:05Z", "2020-11-02T13:30:06Z"),
      ("i dag", "2020-11-01T23:00:00Z", "2020-11-02T23:00:00Z"),
      ("I går", "2020-10-31T23:00:00Z", "2020-11-01T23:00:00Z"),
      ("i-forgårs", "2020-10-30T23:00:00Z", "2020-10-31T23:00:00Z"),
      ("yesterday", "2020-10-31T23:00:00Z", "2020-11-01T23:00:00Z"),
      ("2/11-2020", "2020-11-01T23:00:00Z", "2020-11-02T23:00:00Z"),
      ("02.11.2020", "2020-11-01T23:00:00Z", "2020-11-02T23:00:00Z"),
    ])
  func times(text: String, start: String, end: String) throws {
    #expect(try span(text) == [start, end])
  }

  @Test(
    "what is no time, or no day of the calendar, is none",
    arguments: ["", "i morgen", "2020-02-30", "2020-13-01", "2020-11-02T24:00", "2020-11-02T10:60", "31/2-2020", "7", "nu"])
  func noTimes(text: String) throws {
    #expect(try span(text) == nil)
  }

  @Test("in English, a day written with slashes could be two and is none")
  func slashes() throws {
    #expect(try span("2/11-2020", .english) == nil)
  }

  @Test("the last moment of a time belongs to it, the first of the next one does not")
  func last() throws {
    let time = try #require(NamedTime("2020-11-02", now: { now }, timeZone: .gmt, language: .danish))
    #expect(time.end.timeIntervalSince(time.last) == 0.001 || abs(time.end.timeIntervalSince(time.last) - 0.001) < 1e-6)
  }
}
