@testable import CodingStore
import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("the text forms of the log and its documents")
struct TextFormTests {
  private func operations() throws -> [ChangeOperation] {
    let interview = InterviewRecord(
      id: Sample.id(1), name: "møde\tmed \\ og\nlinjer\r", textSHA256: "a", layoutSHA256: "b", sourceSHA256: "c",
      sourceName: "")
    let book = CodebookRecord(id: "org", version: "", sha256: "d", outlineSHA256: "e", sourceName: "")
    let newer = CodebookRecord(id: "org", version: "2", sha256: "f", outlineSHA256: "g", sourceName: "ø.yaml")
    let bare = try Sample.coding(1, by: Sample.anna)
    let ruled = try Sample.coding(2, at: 0, code: "ny kode 🙂/æ", evidence: [Sample.evidence(1), Sample.evidence(2)])
    let empty = RuleEvidence(codebook: "", codebookSHA256: "", rule: "", text: "", line: -1, matches: [])
    return [
      .addInterview(interview), .setCodebook(book, replacing: nil), .setCodebook(newer, replacing: book),
      .addCoding(bare), .addCoding(ruled), .replaceCoding(bare, with: ruled), .removeCoding(ruled),
      .addCoding(try Sample.coding(3, in: 2, evidence: [empty])), .removeCodebook(newer), .removeInterview(interview),
    ]
  }

  @Test("operations come back equal")
  func operationsRoundTrip() throws {
    let operations = try operations()
    #expect(try OperationsReader.operations(in: OperationsWriter.text(of: operations)) == operations)
    #expect(try OperationsReader.operations(in: OperationsWriter.text(of: [])).isEmpty)
  }

  @Test("the same operations give the same bytes, and a rule is written once")
  func operationsAreCompact() throws {
    let codings = try (0..<100).map { number in
      ChangeOperation.addCoding(try Sample.coding(number, at: 20 * number, evidence: [Sample.evidence(1)]))
    }
    let text = try OperationsWriter.text(of: codings)
    #expect(text == (try OperationsWriter.text(of: codings)))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("rule\t") } == 1)
    #expect(text.utf8.count < 100 * 80)
  }

  @Test("the text form of a coding is as documented")
  func documentedForm() throws {
    let text = try OperationsWriter.text(of: [.addCoding(Sample.coding(7, evidence: [Sample.evidence(1)]))])
    let sha = String(repeating: "a", count: 64)
    #expect(
      text == """
        operations\t1
        interview\t01000000000040008000000000000001
        code\torg/gang
        coder\tregler
        rule\torganisering\t\(sha)\torg/gang#1\t11\tnear(tid, "mangl*", 1)
        +\td0000000000040008000000000000007\t0\t40-55\t0\t0\t0:40-43,49-52

        """)
  }

  @Test(
    "a form that this program does not write is refused, not guessed at",
    arguments: [
      "", "operations\t2\n", "operations\t1\n?\n", "operations\t1\n+\tx\n", "operations\t1\ninterview\tzz\n",
      "operations\t1\n<\t01000000000040008000000000000001\t0\t1-2\t0\t0\n", "operations\t1\ncode\t/\n",
      "operations\t1\ncoder\ta\\q\n", "operations\t1\nrule\ta\tb\tc\t999999999999999999999\td\n",
    ])
  func malformed(text: String) {
    #expect(throws: FormError.self) { try OperationsReader.operations(in: text) }
  }

  @Test("layouts come back equal")
  func layoutRoundTrip() throws {
    let interview = Sample.interview(1).interview
    let layout = TranscriptLayout(interview)
    let read = try TranscriptLayout(document: layout.document)
    #expect(read == layout)
    #expect(
      facts(read.interview(id: interview.id, name: interview.name, text: interview.transcript.text)) == facts(interview)
    )
    #expect(try TranscriptLayout(document: TranscriptLayout().document) == TranscriptLayout())
  }

  @Test("the places of words come back equal, however far apart, in about a byte each")
  func wordPlaces() throws {
    let gaps = [0, 1, 5, 31, 32, 33, 1023, 1024, 1025, 32767, 32768, 1 << 20, 1 << 30]
    var layout = TranscriptLayout()
    var place = 0
    for (number, gap) in gaps.enumerated() {
      let places = (0..<40).map { place + gap + 6 * $0 }
      let body = TextRange(start: place, end: places[39] + 5)
      layout.turns.append(Turn(number: number + 1, range: body, body: body, speaker: nil))
      layout.wordStarts += places
      place = body.end
    }
    let document = layout.document
    #expect(try TranscriptLayout(document: document) == layout)
    #expect(layout.fits(length: place))
    let bare = layout.turns.map {
      "turn\t\($0.number)\t\($0.range.start)-\($0.range.end)\t\($0.body.start)-\($0.body.end)\t\t\t\n"
    }
    let head = "layout\t1\nencoding\tutf-8\n"
    #expect(document.count <= head.utf8.count + bare.joined().utf8.count + 41 * gaps.count + 60)
  }

  @Test(
    "places of words that this program does not write are refused",
    arguments: ["]", "5]", "\u{7F}5", "~5", "Z", "5 5", "||||||||||||5"])
  func malformedWordPlaces(field: String) {
    let document = "layout\t1\nturn\t1\t0-9\t0-9\t\t\t\(field)\n"
    #expect(throws: FormError.self) { try TranscriptLayout(document: Array(document.utf8)) }
  }

  @Test("a layout's parts must fit each other and the text")
  func layoutFits() {
    let layout = TranscriptLayout(Sample.interview(1).interview)
    let length = Sample.interview(1).interview.transcript.text.length
    #expect(layout.fits(length: length))
    #expect(!layout.fits(length: length - 2))
    var other = layout
    other.wordStarts.append(length - 1)
    #expect(!other.fits(length: length), "a word after the last body")
    other = layout
    other.wordStarts.insert(0, at: 0)
    #expect(!other.fits(length: length), "a word before the first body")
    other = layout
    other.wordStarts.insert(other.wordStarts[3], at: 3)
    #expect(!other.fits(length: length), "a word twice")
    other = layout
    other.wordStarts.reverse()
    #expect(!other.fits(length: length), "words out of order")
    other = layout
    other = layout
    other.speakers.removeAll()
    #expect(!other.fits(length: length))
    other = layout
    other.sentences.reverse()
    #expect(!other.fits(length: length))
  }

  @Test(
    "moments are written to the millisecond and come back",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (1_769_000_000.789, "2026-01-21T12:53:20.789Z"),
      (951_782_399.9996, "2000-02-29T00:00:00.000Z"), (-0.001, "1969-12-31T23:59:59.999Z"),
    ])
  func timestamps(seconds: Double, text: String) {
    let date = Date(timeIntervalSince1970: seconds)
    #expect(UTCTimestamp.text(date) == text)
    #expect(UTCTimestamp.date(text).map(UTCTimestamp.text) == text)
    #expect(UTCTimestamp.date(text) == Change(Sample.stamp(1), date: date).date)
  }

  @Test("days from 1600 to 2100 are read as the calendar counts them")
  func days() throws {
    for day in stride(from: -11_676_096_000, to: 4_102_444_800, by: 86_400 * 17 + 3_601) {
      let date = Date(timeIntervalSince1970: Double(day) + 0.25)
      #expect(UTCTimestamp.date(UTCTimestamp.text(date)) == date)
    }
  }

  @Test("what is no moment is none", 
    arguments: [
      "", "2026-01-21", "2026-01-21T12:53:20Z", "i går.789Z", "x.y", "2026-13-01T12:53:20.789Z",
      "2026-02-29T12:53:20.789Z", "1900-02-29T12:53:20.789Z", "2026-04-31T12:53:20.789Z", "2026-01-00T12:53:20.789Z",
      "2026-01-21T24:00:00.000Z", "2026-01-21T12:60:20.789Z", "2026-01-21T12:53:20.78æ", "2026-01-21 12:53:20.789Z",
    ])
  func noTimestamp(text: String) {
    #expect(UTCTimestamp.date(text) == nil)
  }

  @Test("counts of operations come back from their text")
  func counts() throws {
    let counts = OperationCounts(of: try operations())
    #expect(
      counts.description
        == "add-interview=1 remove-interview=1 set-codebook=2 remove-codebook=1 add-coding=3 remove-coding=1 replace-coding=1"
    )
    #expect(OperationCounts(counts.description) == counts)
    #expect(OperationCounts("")?.total == 0)
    #expect(OperationCounts("add-coding=x") == nil)
  }
}

extension Change {
  fileprivate init(_ stamp: ChangeStamp, date: Date) {
    self.init(id: stamp.id, date: date, coder: stamp.coder, kind: .code, operations: [])
  }
}
