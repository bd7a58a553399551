import CodingStore
import Testing
import TranscriptText

@Suite("What a check of a project says")
struct CheckMessageTests {
  @Test(
    "one of a thing and several of it",
    arguments: [
      (
        CheckMessage.alteredTexts(count: 1), "1 gemt tekst svarer ikke til sit fingeraftryk",
        "1 stored text does not match its fingerprint"
      ),
      (
        .alteredTexts(count: 2), "2 gemte tekster svarer ikke til deres fingeraftryk",
        "2 stored texts do not match their fingerprints"
      ),
      (.codingsOutsideText(count: 1), "1 kodning ligger uden for sin tekst", "1 coding lies outside its text"),
      (.codingsOutsideText(count: 3), "3 kodninger ligger uden for deres tekst", "3 codings lie outside their text"),
      (.brokenStructure(count: 1), "filens opbygning er brudt ét sted", "the file's structure is broken in one place"),
      (.brokenStructure(count: 4), "filens opbygning er brudt 4 steder", "the file's structure is broken in 4 places"),
      (
        .differsFromLog(table: "coding", surplus: 1, missing: 0),
        "tabellen »coding« følger ikke ændringsloggen: 1 række for meget, 0 mangler",
        "the table 'coding' does not follow the change log: 1 row too many, 0 missing"
      ),
    ])
  func counted(message: CheckMessage, danish: String, english: String) {
    #expect(message.text(in: .danish) == danish)
    #expect(message.text(in: .english) == english)
  }

  @Test(
    "every finding is told in both languages, of one thing and of several",
    arguments: [
      CheckMessage.alteredTexts, CheckMessage.codingsOutsideText, CheckMessage.verdictsOnOtherText,
      CheckMessage.strayEvidence,
      CheckMessage.codingsInsideCharacters, CheckMessage.misformedRecords, CheckMessage.homelessOrphans,
      CheckMessage.misplacedChanges, CheckMessage.wrongCounts, CheckMessage.strayTargets, CheckMessage.missingTexts,
      CheckMessage.wrongHandCodings,
    ] as [@Sendable (Int) -> CheckMessage])
  func numbers(message: @Sendable (Int) -> CheckMessage) {
    let texts = [1, 2].flatMap { count in
      [Language.danish, .english].map { message(count).text(in: $0).replacing("\(count)", with: "") }
    }
    #expect(Set(texts).count == 4, "\(texts)")
  }
}
