@testable import CodingStore
import CodingModel
import Foundation
import GRDB
import Testing
import TranscriptText

/// What a project's files may hold that this program never writes.
@Suite("files that others have written")
struct ForeignInputTests {
  @Test(
    "places before a text's beginning are no places",
    arguments: ["-5-3", "-5--3", "-1-0", "5-3", "--", "5-", "-"])
  func negativeRanges(field: String) {
    #expect(throws: FormError.self) {
      var reader = FieldReader(Array(field.utf8))
      _ = reader.nextLine()
      _ = try reader.range()
    }
  }

  @Test("nor are they places of memos and of codings that wait")
  func negativeRecords() throws {
    let target = MemoTarget.stretch(Sample.id(1), TextRange(start: 3, end: 5), textSHA256: "a")
    let memo = MemoRecord(
      id: Sample.id(1, 0xAA), on: target, text: "", author: Sample.anna, date: Sample.stamp(1).date)
    let orphan = OrphanRecord(coding: try Sample.coding(1, at: 3, length: 2), textSHA256: "a", reason: "gone")
    #expect(MemoRecord(key: memo.key, fields: memo.fields.replacing(["3"], with: ["-3"])) == nil)
    #expect(OrphanRecord(key: orphan.key, fields: orphan.fields.replacing(["3"], with: ["-3"])) == nil)
  }

  @Test("a record with less than no fields cannot be read")
  func negativeCounts() {
    #expect(throws: StoreFailure.self) { _ = try RecordRows.fields("-1\tx") }
    #expect(throws: FormError.self) { _ = try RecordRows.fields("99999999999999\tx") }
  }

  @Test(
    "a memo's moments lie in the years 0 to 9999",
    arguments: [
      ("9223372036854775807", false), ("-9223372036854775808", false), ("253402300800000", false),
      ("253402300799999", true), ("-62167219200000", true), ("-62167219200001", false), ("x", false), ("", false),
    ])
  func memoDates(text: String, isDate: Bool) {
    let memo = MemoRecord(
      id: Sample.id(1, 0xAA), on: .project, text: "t", author: Sample.anna, date: Sample.stamp(1).date)
    for place in [7, 9] {
      var fields = memo.fields
      fields[place] = text
      let read = MemoRecord(key: memo.key, fields: fields)
      #expect((read != nil) == (isDate || place == 9 && text.isEmpty))
      if let read { #expect(read.fields == fields) }
    }
  }

  @Test("what the log could not follow up on is no moment")
  func moments() {
    #expect(UTCTimestamp.date("9999-01-01T00:00:00.000Z") == nil)
    #expect(UTCTimestamp.date("1582-12-31T23:59:59.999Z") == nil)
    for text in ["9998-12-31T23:59:59.999Z", "1583-01-01T00:00:00.000Z"] {
      let date = UTCTimestamp.date(text)
      #expect(date.map(UTCTimestamp.moments.contains) == true)
      #expect(date.map(UTCTimestamp.text) == text)
    }
    #expect(UTCTimestamp.date("1583-01-01T00:00:00.000Z") == UTCTimestamp.moments.lowerBound)
    #expect(UTCTimestamp.moments.upperBound == UTCTimestamp.date("9998-12-31T23:59:59.999Z")?.addingTimeInterval(0.001))
  }

  @Test("a clock that runs thousands of years ahead makes no change", arguments: [253_370_764_800, 1e18, -1e18])
  func clock(seconds: Double) throws {
    let folder = try TemporaryFolder()
    let store = try Sample.project(in: folder)
    let stamp = ChangeStamp(
      id: Sample.id(9, 0xC0), date: Date(timeIntervalSince1970: seconds), coder: Sample.anna, reason: "")
    #expect(thrownID { _ = try store.importInterviews([Sample.interview(1)], stamp) } == "store.outside-calendar")
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    #expect(try store.check().isEmpty)
  }

  @Test("after the last moment there is none, and nothing is written")
  func lastMoment() throws {
    let folder = try TemporaryFolder()
    let store = try Sample.project(in: folder)
    let last = UTCTimestamp.moments.upperBound.addingTimeInterval(-0.001)
    _ = try store.importInterviews(
      [Sample.interview(1)], ChangeStamp(id: Sample.id(9, 0xC0), date: last, coder: Sample.anna, reason: ""))
    #expect(
      thrownID { _ = try store.importInterviews([Sample.interview(2)], Sample.stamp(10)) } == "store.outside-calendar")
    #expect(try store.changes().count == 2)
    #expect(try store.check().isEmpty)
  }

  @Test("a merge tells how far ahead the other copy's clock was")
  func latest() throws {
    let folder = try TemporaryFolder()
    let store = try Sample.project(in: folder)
    try store.backup(to: folder.path + "/bo.kodeks")
    let bo = try ProjectStore.open(at: folder.path + "/bo.kodeks")
    #expect(try store.merge(bo).latest == nil)
    for number in [1, 90_000_000] { _ = try bo.importInterviews([Sample.interview(number)], Sample.stamp(number)) }
    #expect(try store.merge(bo).latest == Sample.stamp(90_000_000).date)
  }
}
