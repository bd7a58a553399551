import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@Suite("what is put into a project and comes out again")
struct RecordingTests {
  let folder: TemporaryFolder
  let store: ProjectStore

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.project(in: folder)
  }

  @Test("interviews come back complete, in byte order of their names")
  func interviews() throws {
    let names = ["ø", "b", "B", "a"]
    let given = names.enumerated().map { Sample.interview($0 + 1, name: $1, words: "Tekst \($1) 🙂.") }
    let outcome = try store.importInterviews(given, Sample.stamp(1))
    #expect(outcome.added.map(\.name) == names)
    #expect(outcome.diagnostics.isEmpty)
    let read = try store.interviews()
    #expect(read.map(\.name) == ["B", "a", "b", "ø"])
    for imported in given {
      let same = try #require(read.first { $0.id == imported.interview.id })
      #expect(facts(same) == facts(imported.interview))
    }
    #expect(try store.interviewRecords().map(\.sourceName) == ["B.txt", "a.txt", "b.txt", "ø.txt"])
  }

  @Test("importing the same file again changes nothing and logs nothing")
  func importingAgain() throws {
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    let again = ImportedInterview(
      interview: Sample.interview(9, name: "interview-1").interview, source: Sample.interview(1).source)
    let outcome = try store.importInterviews([again], Sample.stamp(2))
    #expect(outcome.unchanged.map(\.id) == [Sample.id(1)])
    #expect(outcome.added.isEmpty && outcome.refused.isEmpty)
    #expect(try store.changes().count == 2)
  }

  @Test("another text under a name that is taken is refused, and the other files go in")
  func nameTaken() throws {
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1))
    let other = Sample.interview(2, name: "interview-1", words: "Noget andet.")
    let outcome = try store.importInterviews([other, Sample.interview(3, words: "Nyt.")], Sample.stamp(2))
    #expect(outcome.refused == ["interview-1"])
    #expect(outcome.added.map(\.name) == ["interview-3"])
    #expect(outcome.diagnostics.map(\.id) == ["store.name-taken"])
    #expect(outcome.diagnostics.first?.location?.file == "Transcripts/interview-1.txt")
    #expect(try facts(store.interviews()[0]) == facts(Sample.interview(1).interview))
  }

  @Test("two new files of one name: the first goes in")
  func nameGivenTwice() throws {
    let outcome = try store.importInterviews(
      [Sample.interview(1), Sample.interview(2, name: "interview-1", words: "Andet.")], Sample.stamp(1))
    #expect(outcome.added.map(\.id) == [Sample.id(1)])
    #expect(outcome.refused == ["interview-1"])
  }

  @Test("one text under two names is told")
  func sameText() throws {
    let outcome = try store.importInterviews([Sample.interview(1), Sample.interview(2)], Sample.stamp(1))
    #expect(outcome.added.count == 2)
    #expect(outcome.diagnostics.map(\.id) == ["store.same-text"])
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
  }

  @Test("an interview whose parts do not fit each other is refused")
  func inconsistent() throws {
    let good = Sample.interview(1)
    let bad = Interview(id: Sample.id(2), transcript: good.interview.transcript, sentences: [], wordStarts: [1])
    let outcome = try store.importInterviews([ImportedInterview(interview: bad, source: good.source)], Sample.stamp(1))
    #expect(outcome.diagnostics.map(\.id) == ["store.inconsistent-interview"])
    #expect(try store.changes().count == 1)
  }

  @Test("codebooks are added, replaced by another version, or unchanged")
  func codebooks() throws {
    let first = try store.setCodebooks([Sample.codebook("org"), Sample.codebook("digi")], Sample.stamp(1))
    #expect(first.added.map(\.id) == ["org", "digi"])
    let second = try store.setCodebooks(
      [Sample.codebook("org", version: 2), Sample.codebook("digi")], Sample.stamp(2))
    #expect(second.replaced.map(\.former) == [first.added[0]])
    #expect(second.unchanged == [first.added[1]])
    #expect(try store.codebooks().map(\.record.version) == ["1.0", "2.0"])
    #expect(
      try store.codebooks().map(\.file.bytes)
        == [Sample.codebook("digi").1, Sample.codebook("org", version: 2).1].map(\.bytes))
    let third = try store.setCodebooks([Sample.codebook("org", version: 2)], Sample.stamp(3))
    #expect(third.unchanged.count == 1)
    #expect(try store.changes().count == 3)
    #expect(try store.check().isEmpty)
  }

  @Test("codes are read as the codebook describes them")
  func codes() throws {
    let (book, file) = Sample.codebook("org")
    _ = try store.setCodebooks([(book, file)], Sample.stamp(1))
    #expect(try store.codes() == book.codes.map { CodeOutline($0, in: book) })
  }

  @Test("two codebooks of one name at once, or one with other bytes, are refused whole")
  func refusedCodebooks() throws {
    let (book, file) = Sample.codebook("org")
    #expect(
      thrownID { _ = try store.setCodebooks([(book, file), (book, file)], Sample.stamp(1)) }
        == "store.codebook-given-twice")
    #expect(
      thrownID { _ = try store.setCodebooks([(book, SourceFile(path: "x", text: "x"))], Sample.stamp(1)) }
        == "store.inconsistent-codebook")
    #expect(try store.codebooks().isEmpty)
    #expect(try store.changes().count == 1)
  }

  @Test("the log lists changes newest first, by coder, kind and date, with counts")
  func log() throws {
    let bo = Coder(name: "Bo")
    _ = try store.importInterviews([Sample.interview(1)], Sample.stamp(1, reason: "første\tgang"))
    _ = try store.setCodebooks([Sample.codebook("org")], Sample.stamp(2, by: bo))
    _ = try store.recordCodings([Sample.coding(1), Sample.coding(2, at: 60)], by: .rules, Sample.stamp(3, by: bo))
    #expect(try store.changes().map(\.kind) == [.code, .addCodebooks, .importTranscripts, .initialise])
    #expect(try store.changes(limit: 2).map(\.sequence) == [4, 3])
    #expect(try store.changes(coder: bo).map(\.sequence) == [4, 3])
    #expect(try store.changes(kind: .importTranscripts).map(\.reason) == ["første\tgang"])
    #expect(try store.changes(since: Sample.stamp(2).date).map(\.sequence) == [4, 3])
    #expect(try store.changes(limit: 1).first?.counts[.addCoding] == 2)
    #expect(try store.summary().coders == [ProjectSummary.CoderCount(coder: .rules, codings: 2)])
  }

  @Test("a change comes back with its operations")
  func change() throws {
    let outcome = try store.importInterviews([Sample.interview(1)], Sample.stamp(1, reason: "fordi"))
    #expect(
      try store.change(Sample.stamp(1).id)
        == Change(
          Sample.stamp(1, reason: "fordi"), kind: .importTranscripts,
          operations: outcome.added.map { .addInterview($0) }))
    #expect(try store.change(Sample.id(99)) == nil)
  }

  @Test("an empty and a large text come back byte for byte")
  func oddTexts() throws {
    for (number, text) in ["", "\u{0}æ\n", String(repeating: "ord ", count: 500_000)].enumerated() {
      let transcript = Transcript(name: "t\(number)", text: CanonicalText(text))
      let interview = Interview(id: Sample.id(number), transcript: transcript, sentences: [], wordStarts: [])
      let source = SourceFile(path: "t\(number).txt", text: text)
      _ = try store.importInterviews(
        [ImportedInterview(interview: interview, source: source)], Sample.stamp(number + 1))
      #expect(try store.interviews()[number].transcript == transcript)
    }
  }
}
