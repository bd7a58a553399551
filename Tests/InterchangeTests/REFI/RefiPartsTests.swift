@testable import Interchange
import TestSupport
import Testing
import TranscriptText

@Suite("REFI-QDA: values, sets, notes, recordings and the rest")
struct RefiPartsTests {
  private static let variables = QDAVariable.Kind.allCases.enumerated().map { place, kind in
    "<Variable guid=\"\(Refi.guid(20 + place))\" name=\"\(kind.rawValue)\" typeOfVariable=\"\(kind.rawValue)\"/>"
  }.joined()

  private func value(_ place: Int, _ content: String) -> String {
    "<VariableValue><VariableRef targetGUID=\"\(Refi.guid(20 + place))\"/>\(content)</VariableValue>"
  }

  @Test("I22 values of six types on cases, sources and notes; a missing one is not an empty text")
  func values() throws {
    let all = [
      value(0, "<TextValue>æ</TextValue>"), value(1, "<BooleanValue>1</BooleanValue>"),
      value(2, "<IntegerValue>-12</IntegerValue>"), value(3, "<FloatValue>1.50</FloatValue>"),
      value(4, "<DateValue>2020-02-29</DateValue>"), value(5, "<DateTimeValue>2020-02-29T10:00:00</DateTimeValue>"),
      value(0, ""), value(0, "<TextValue/>"),
    ].joined()
    let qde = Refi.project(
      """
      <Variables>\(Self.variables)</Variables><Cases><Case guid="\(Refi.guid(1))">\(all)</Case></Cases>
      <Sources><TextSource guid="\(Refi.guid(2))"><PlainTextContent>x</PlainTextContent>\(all)</TextSource></Sources>
      <Notes><Note guid="\(Refi.guid(3))"><PlainTextContent>x</PlainTextContent>\(all)</Note></Notes>
      """)
    let project = try Refi.read(qde).project
    let expected: [QDAVariableValue.Value?] = [
      .text("æ"), .boolean(true), .integer("-12"), .float("1.50"), .date("2020-02-29"),
      QDADateTime("2020-02-29T10:00:00").map { .dateTime($0) }, nil, .text(""),
    ]
    for values in [project.cases[0].values, project.sources[0].values, project.notes[0].values] {
      #expect(values.map(\.value) == expected)
    }
    #expect(try Refi.read(qde).report.isEmpty)
  }

  @Test("I22 a decimal comma is told and read; what is no number stays as text")
  func malformedValues() throws {
    let values =
      value(3, "<FloatValue>1,5</FloatValue>") + value(2, "<IntegerValue>mange</IntegerValue>")
      + value(3, "<FloatValue>1e5</FloatValue>") + value(4, "<DateValue>29-02-2020</DateValue>")
    let reading = try Refi.read(
      Refi.project(
        "<Variables>\(Self.variables)</Variables><Cases><Case guid=\"\(Refi.guid(1))\">\(values)</Case></Cases>"))
    #expect(
      reading.project.cases[0].values.map(\.value) == [
        .float("1.5"), .text("mange"), .text("1e5"), .text("29-02-2020"),
      ])
    #expect(reading.reasons() == Array(repeating: .malformedValue, count: 4))
  }

  @Test(
    "I23 sets of codes, sources and notes, by either attribute; an empty one stays", arguments: ["targetGUID", "guid"])
  func sets(attribute: String) throws {
    let qde = Refi.project(
      """
      \(Refi.oneCode)\(Refi.textSource([]))<Notes><Note guid="\(Refi.guid(3))"/></Notes>
      <Sets><Set guid="\(Refi.guid(4))" name="S"><MemberCode \(attribute)="\(Refi.guid(1))"/>
      <MemberSource \(attribute)="\(Refi.guid(2))"/><MemberNote \(attribute)="\(Refi.guid(3))"/></Set>
      <Set guid="\(Refi.guid(5))" name="tom"/></Sets>
      """)
    let sets = try Refi.read(qde, files: [("t.txt", [])]).project.sets
    #expect(sets[0].codes == [Refi.id(1)] && sets[0].sources == [Refi.id(2)] && sets[0].notes == [Refi.id(3)])
    #expect(sets.count == 2 && sets[1].name == "tom")
  }

  @Test("I24 notes by file and in the project, without names, on many things, by reference and by link")
  func notes() throws {
    let ref = "<NoteRef targetGUID=\"\(Refi.guid(3))\"/>"
    let qde = Refi.project(
      """
      <CodeBook><Codes><Code guid="\(Refi.guid(1))" name="A" isCodable="true">\(ref)</Code></Codes></CodeBook>
      <Sources><TextSource guid="\(Refi.guid(2))"><PlainTextContent>x</PlainTextContent>\(ref)</TextSource></Sources>
      <Notes><Note guid="\(Refi.guid(3))" plainTextPath="internal://n.txt"/>
      <Note guid="\(Refi.guid(4))"><PlainTextContent>to</PlainTextContent></Note></Notes>
      <Links><Link guid="\(Refi.guid(5))" originGUID="\(Refi.guid(2))" targetGUID="\(Refi.guid(4))"/></Links>\(ref)
      """)
    let reading = try Refi.read(qde, files: [("n.txt", Array("en".utf8))])
    let project = reading.project
    #expect(project.notes.map { $0.text?.string } == ["en", "to"] && project.notes.map(\.name) == [nil, nil])
    #expect(project.codes[0].noteRefs == [Refi.id(3)] && project.sources[0].noteRefs == [Refi.id(3)])
    #expect(project.noteRefs == [Refi.id(3)])
    #expect(project.links[0].origin == Refi.id(2) && project.links[0].target == Refi.id(4))
    #expect(reading.report.isEmpty)
  }

  @Test(
    "I25 a transcript's stretch is the one between two points in time; points may lack time or place, and any order")
  func transcripts() throws {
    let qde = Refi.project(
      """
      \(Refi.oneCode)<Sources><VideoSource guid="\(Refi.guid(2))" path="relative://v.mp4">
      <Transcript guid="\(Refi.guid(3))"><PlainTextContent>\u{1F600} blåbær og mere</PlainTextContent>
      <SyncPoint guid="\(Refi.guid(12))" timeStamp="2000" position="8"/>
      <SyncPoint guid="\(Refi.guid(11))" timeStamp="1000" position="2"/>
      <SyncPoint guid="\(Refi.guid(13))" position="9"/><SyncPoint guid="\(Refi.guid(14))" timeStamp="4000"/>
      <TranscriptSelection guid="\(Refi.guid(4))" fromSyncPoint="\(Refi.guid(11))" toSyncPoint="\(Refi.guid(12))">
      <Coding guid="\(Refi.guid(5))"><CodeRef targetGUID="\(Refi.guid(1))"/></Coding></TranscriptSelection>
      <TranscriptSelection guid="\(Refi.guid(6))" fromSyncPoint="\(Refi.guid(14))"/></Transcript>
      <VideoSelection guid="\(Refi.guid(7))" begin="0" end="500"/></VideoSource></Sources>
      """)
    let project = try Refi.read(qde).project
    let transcript = project.sources[0].transcripts[0]
    #expect(transcript.quotation(of: transcript.selections[0]) == "blåbær")
    #expect(transcript.quotation(of: transcript.selections[1]) == nil)
    #expect(transcript.syncPoints.map(\.milliseconds) == [2_000, 1_000, nil, 4_000])
    #expect(transcript.syncPoints.map { $0.position == nil } == [false, false, false, true])
    #expect(project.sources[0].selections[0].place == .time(begin: 0, end: 500))
    let back = Refi.read(try QDPXWriter.write(project).bytes).project.sources[0].transcripts[0]
    #expect(back.quotation(of: back.selections[0]) == "blåbær")
    #expect(back.syncPoints.map(\.milliseconds) == [2_000, 1_000, 2_000, 4_000])
  }

  @Test("I26 pictures, PDF regions, links and graphs go out again as they came")
  func otherParts() throws {
    let qde = Refi.project(
      """
      \(Refi.oneCode)<Sources><PictureSource guid="\(Refi.guid(2))" path="internal://b.JPG">
      <TextDescription guid="\(Refi.guid(3))"><PlainTextContent>et hus</PlainTextContent></TextDescription>
      <PictureSelection guid="\(Refi.guid(4))" firstX="1" firstY="-2" secondX="3" secondY="4">
      <Coding guid="\(Refi.guid(5))"><CodeRef targetGUID="\(Refi.guid(1))"/></Coding></PictureSelection></PictureSource>
      </Sources><Graphs><Graph guid="\(Refi.guid(6))"><Vertex guid="\(Refi.guid(7))" representedGUID="\(Refi.guid(1))"
      firstX="0" firstY="0" shape="Star" color="#abc"/><Edge guid="\(Refi.guid(8))" sourceVertex="\(Refi.guid(7))"
      targetVertex="\(Refi.guid(7))" lineStyle="dotted"/></Graph></Graphs>
      """)
    let reading = try Refi.read(qde, files: [("b.JPG", [1, 2, 3])])
    #expect(reading.report.isEmpty)
    let project = reading.project
    #expect(project.sources[0].selections[0].place == .region([1, -2, 3, 4]))
    #expect(project.sources[0].file == .packed([1, 2, 3], type: "jpg"))
    #expect(project.graphs[0].vertices[0].shape == .star && project.graphs[0].edges[0].style == .dotted)
    var back = Refi.read(try QDPXWriter.write(project).bytes).project
    back.origin = project.origin
    #expect(back == project)
  }
}
