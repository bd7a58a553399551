@testable import Interchange
import Testing
import TranscriptText

@Suite("Documents for Word")
struct WordDocumentTests {
  private static let document = WordDocument(
    title: "Æ & <b>",
    blocks: [
      .paragraph([WordRun("Titel")], style: .title),
      .contents(title: "Indhold", levels: 2),
      .heading(level: 1, [WordRun("Første")], anchor: "a"),
      .paragraph([
        WordRun("før "), WordRun("mellem\tog\nny", opens: [0, 1], closes: [0]), WordRun(" efter", closes: [1]),
      ]),
      .table(WordTable(rows: [[WordCell("Kode"), WordCell("n", isTrailing: true)], [WordCell("org")]])),
    ],
    comments: [
      WordComment(author: "regler", date: "2020-11-02T10:00:00Z", text: "Organisering\net memo"),
      WordComment(author: "anna \"b\"", text: "x < y"),
    ])

  private func part(_ name: String) throws -> [XMLEvent] {
    let archive = try ArchiveReader(try WordDocumentWriter.bytes(of: Self.document), file: "a.docx")
    let reader = try XMLReader(try #require(try archive.read(name)), file: archive.path(of: name))
    var events: [XMLEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  private func starts(_ events: [XMLEvent], _ name: String) -> [XMLElement] {
    events.compactMap { if case .start(let element) = $0, element.name == name { element } else { nil } }
  }

  @Test("every part is well-formed, and the same document gives the same bytes")
  func parts() throws {
    let bytes = try WordDocumentWriter.bytes(of: Self.document)
    #expect(try WordDocumentWriter.bytes(of: Self.document) == bytes)
    let archive = try ArchiveReader(bytes, file: "a.docx")
    #expect(archive.names.first == "[Content_Types].xml" && archive.names.count == 8)
    for name in archive.names { #expect(try !part(name).isEmpty, "\(name)") }
  }

  @Test("comments begin and end where the runs say, each with its mark and its text")
  func comments() throws {
    let body = try part("word/document.xml")
    #expect(starts(body, "commentRangeStart").compactMap { $0["id"] } == ["0", "1"])
    #expect(starts(body, "commentRangeEnd").compactMap { $0["id"] } == ["0", "1"])
    #expect(starts(body, "commentReference").compactMap { $0["id"] } == ["0", "1"])
    let comments = try part("word/comments.xml")
    #expect(starts(comments, "comment").map { $0["author"] } == ["regler", "anna \"b\""])
    #expect(starts(comments, "comment").map { $0["date"] } == ["2020-11-02T10:00:00Z", nil])
    #expect(comments.contains(.text("x < y")) && comments.contains(.text("et memo")))
  }

  @Test("headings are headings, contents lead to them, short rows are filled, breaks and tabs are elements")
  func structure() throws {
    let body = try part("word/document.xml")
    #expect(starts(body, "pStyle").compactMap { $0["val"] }.contains("Heading1"))
    let target = try #require(starts(body, "hyperlink").first?["anchor"])
    #expect(starts(body, "bookmarkStart").first?["name"] == target)
    #expect(starts(body, "tc").count == 4 && starts(body, "tblHeader").count == 1)
    #expect(starts(body, "br").count == 1 && starts(body, "tab").count == 1)
    #expect(try part("docProps/core.xml").contains(.text("Æ & <b>")))
  }
}
