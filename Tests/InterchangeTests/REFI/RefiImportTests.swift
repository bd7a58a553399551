import Foundation
@testable import Interchange
import TestSupport
import Testing
import TranscriptText

@Suite("REFI-QDA: what other programs write, in")
struct RefiImportTests {
  @Test("I1 the standard's codebook: tree, colours and descriptions", .enabled(if: Refi.hasSchemas, Refi.skipped))
  func annexCodebook() throws {
    let data = try Data(contentsOf: Refi.folder.appendingPathComponent("standard_annexA1_codebook.qdc"))
    let reading = QDCReader.read(SourceFile(path: "a.qdc", bytes: Array(data)))
    let codes = reading.project.codes
    #expect(reading.errors.isEmpty && reading.report.isEmpty)
    #expect(codes.map(\.name) == ["Topics", "Economy", "Health care", "Values", "Conservatives", "Liberals"])
    #expect(codes.map { $0.color?.text } == [nil, "#FFFF00", "#33CC33", nil, "#FF0000", "#0000FF"])
    #expect(codes.map(\.isCodable) == [false, true, true, false, true, true])
    #expect(codes[1].description == "Anything about jobs or taxes or business" && codes[0].description == nil)
    #expect(codes[0].id.spelling == "{5215cc69-b628-4e02-afb9-9beeaee55808}")
  }

  @Test("I2 the standard's project: what it holds, by number", .enabled(if: Refi.hasSchemas, Refi.skipped))
  func annexProject() throws {
    let data = try Data(contentsOf: Refi.folder.appendingPathComponent("standard_annexA2_atlasti_mac_8.4.qde"))
    let reading = QDPXReader.read(SourceFile(path: "a.qde", bytes: Array(data)))
    let project = reading.project
    #expect(reading.errors.isEmpty)
    #expect(project.allCodes.count == 14 && project.users.count == 3)
    #expect(project.sources.count == 12)
    let kinds = Dictionary(grouping: project.sources, by: \.kind).mapValues(\.count)
    #expect(kinds == [.text: 6, .picture: 1, .pdf: 2, .audio: 1, .video: 2])
    let transcripts = project.sources.flatMap(\.transcripts)
    #expect(transcripts.count == 3 && transcripts.flatMap(\.syncPoints).count == 13)
    #expect(project.links.count == 1 && project.graphs.count == 1 && project.sets.count == 16)
    #expect(project.notes.count == 2 && project.links[0].direction == .oneWay)
    #expect(project.allSources.flatMap(\.selections).count == 15)
    #expect(project.allSources.flatMap { $0.codings + $0.selections.flatMap(\.codings) }.count == 16)
    let again = try QDPXWriter.write(project).bytes
    let back = Refi.read(again).project
    #expect(back.sets == project.sets && back.graphs == project.graphs && back.codes == project.codes)
    #expect(try QDPXWriter.write(back).bytes == again)
  }

  @Test("I3 the project file is called as it may be; two or none are refused")
  func projectFile() throws {
    let qde = Refi.project(Refi.oneCode + Refi.textSource([("0", "3", nil)]))
    for (name, folder) in [("project.qde", "sources"), ("Project.qde", "Sources"), ("Pilot.qde", "SOURCES")] {
      let archive = try Refi.archive(qde, files: [("\(folder)/t.txt", Array("ord".utf8))], qdeName: name)
      let reading = Refi.read(archive)
      #expect(reading.errors.isEmpty && reading.quotations == ["ord"], "\(name)")
    }
    let two = try Refi.archive(qde, files: [("b.qde", Array(qde.utf8))], qdeName: "a.qde")
    #expect(Refi.read(two).errors == ["refi.several-projects"])
    let none = try Refi.archive(qde, qdeName: "project.xml")
    #expect(Refi.read(none).errors == ["refi.no-project"])
    let mac = try Refi.archive(qde, files: [("__MACOSX/sources/._t.txt", [1]), ("sources/t.txt", Array("ord".utf8))])
    #expect(Refi.read(mac).quotations == ["ord"])
  }

  @Test(
    "I4 paths into the archive in all their forms",
    arguments: [
      "internal://t.txt", "internal:///t.txt", "internal://sources/t.txt", "t.txt", "INTERNAL://T.TXT", "sources/t.txt",
      "internal://%74.txt",
    ])
  func paths(path: String) throws {
    let qde = Refi.project("<Sources><TextSource guid=\"\(Refi.guid(1))\" plainTextPath=\"\(path)\"/></Sources>")
    let reading = try Refi.read(qde, files: [("t.txt", Array("ord".utf8))])
    #expect(reading.project.sources[0].text?.string == "ord")
    #expect(reading.report.isEmpty)
  }

  @Test("I4 an exact name counts before one in another case, and several of these are none; relative paths are alike")
  func caseInPaths() throws {
    let media = ["relative:///m/a.mp3", "relative://m/a.mp3"].enumerated().map { place, path in
      "<AudioSource guid=\"\(Refi.guid(place))\" path=\"\(path)\"/>"
    }
    let reading = try Refi.read(Refi.project("<Sources>\(media.joined())</Sources>"))
    let files = Refi.read(try QDPXWriter.write(reading.project).bytes).project.sources.map(\.file)
    #expect(files == [.external("relative://m/a.mp3"), .external("relative://m/a.mp3")])
    #expect(reading.reasons() == [.externalFile, .externalFile])
  }

  @Test("I5 identities are compared without case and braces, and leave as they came")
  func identities() throws {
    let lower = "{" + Refi.guid(10).lowercased() + "}"
    let qde = Refi.project(
      """
      <CodeBook><Codes><Code guid="\(lower)" name="A" isCodable="true"/>
      <Code guid="c001" name="B" isCodable="true"/></Codes></CodeBook>
      <Sets><Set guid="\(Refi.guid(11))" name="S"><MemberCode targetGUID="\(Refi.guid(10))"/>
      <MemberCode targetGUID="c001"/></Set></Sets>
      """)
    let reading = try Refi.read(qde)
    #expect(reading.project.sets[0].codes == reading.project.codes.map(\.id))
    #expect(reading.reasons() == [.malformedIdentifier])
    let xml = String(decoding: try Refi.qde(try QDPXWriter.write(reading.project).bytes), as: UTF8.self)
    #expect(xml.contains("guid=\"\(lower)\"") && !xml.contains("c001"))
    #expect(try Refi.read(qde).project == reading.project)
  }

  @Test("I6 one identity on a case and a code, or on a PDF and its text, is two things")
  func sharedIdentities() throws {
    let qde = Refi.project(
      """
      \(Refi.oneCode)<Cases><Case guid="\(Refi.guid(1))" name="C"><CodeRef targetGUID="\(Refi.guid(1))"/></Case></Cases>
      <Sources><PDFSource guid="\(Refi.guid(2))" path="internal://x.pdf">
      <PDFSelection guid="\(Refi.guid(3))" page="1" firstX="0" firstY="0" secondX="9" secondY="9"/>
      <Representation guid="\(Refi.guid(2))"><PlainTextContent>ord</PlainTextContent>
      <PlainTextSelection guid="\(Refi.guid(3))" startPosition="0" endPosition="3"/></Representation>
      </PDFSource></Sources>
      <Sets><Set guid="\(Refi.guid(9))" name="S"><MemberSource targetGUID="\(Refi.guid(2))"/></Set></Sets>
      """)
    let reading = try Refi.read(qde, files: [("x.pdf", [1])])
    #expect(reading.report.isEmpty)
    #expect(reading.project.cases[0].codes == [reading.project.codes[0].id])
    #expect(reading.project.sets[0].sources == [reading.project.sources[0].id])
    let back = Refi.read(try QDPXWriter.write(reading.project).bytes).project
    #expect(QDACheck.faults(of: back).isEmpty)
    #expect(back.cases[0].codes == [back.codes[0].id] && back.cases[0].id != back.codes[0].id)
    #expect(back.sources[0].representation[0].selections.count == 1)
  }

  @Test("I7 two codes with one identity stay two, and references that lead nowhere stop nothing")
  func duplicatesAndDangling() throws {
    let qde = Refi.project(
      """
      <CodeBook><Codes><Code guid="\(Refi.guid(1))" name="A" isCodable="true"/>
      <Code guid="\(Refi.guid(1))" name="B" isCodable="true"/></Codes></CodeBook>
      <Cases><Case guid="\(Refi.guid(5))"><SelectionRef targetGUID="\(Refi.guid(77))"/></Case></Cases>
      <Sources><TextSource guid="\(Refi.guid(2))" creatingUser="\(Refi.guid(78))">
      <PlainTextContent>ord</PlainTextContent>
      <Coding guid="\(Refi.guid(3))"><CodeRef targetGUID="\(Refi.guid(79))"/></Coding>
      <Coding guid="\(Refi.guid(4))"><CodeRef targetGUID="\(Refi.guid(1))"/></Coding>
      <NoteRef targetGUID="\(Refi.guid(80))"/></TextSource></Sources>
      """)
    let reading = try Refi.read(qde)
    #expect(reading.project.codes.map(\.name) == ["A", "B"])
    #expect(Set(reading.project.codes.map(\.id)).count == 2)
    #expect(reading.project.sources[0].codings.map(\.id) == [Refi.id(4)])
    #expect(reading.project.sources[0].text?.string == "ord")
    #expect(reading.reasons() == [.duplicateIdentifier] + Array(repeating: .danglingReference, count: 4))
    let told = reading.report.entries.map(\.guid)
    #expect(told == [1, 77, 78, 79, 80].map { Refi.guid($0) })
  }

  @Test("I8 no user and no date are none, not somebody's and today's")
  func unknown() throws {
    let reading = try Refi.readText(Array("ord".utf8), [("0", "3", nil)])
    let coding = reading.project.sources[0].selections[0].codings[0]
    #expect(reading.project.users.isEmpty && coding.user == nil && coding.date == nil)
    #expect(reading.project.sources[0].stamp == QDAStamp())
  }

  @Test(
    "I9 older and foreign namespaces are read with a report",
    arguments: ["urn:QDA-XML:codebook:0:4", "urn:QDA-XML:codebook:1:0", "urn:QDA-XML:project:1.0", ""])
  func namespaces(namespace: String) {
    let xml = Refi.codebook(
      "<Codes><Code guid=\"\(Refi.guid(1))\" name=\"A\" isCodable=\"true\"/></Codes>", namespace: namespace)
    let reading = Refi.readCodebook(xml)
    #expect(reading.project.codes.map(\.name) == ["A"] && reading.reasons() == [.namespace])
  }

  @Test("I9 empty lists, marks, no declaration, parts in the wrong order and in the wrong place are read")
  func form() throws {
    let text = Refi.textSource([("0", "3", nil)])
    let unordered = Refi.project(
      "<Sets/><Users></Users>\(text)\(Refi.oneCode)<Description/>", namespace: "urn:QDA-XML:project:0:10")
    let reading = try Refi.read("\u{FEFF}" + unordered, files: [("t.txt", Array("ord".utf8))])
    #expect(reading.errors.isEmpty && reading.quotations == ["ord"] && reading.project.description == nil)
    #expect(reading.reasons() == [.namespace, .emptyContainer, .childOrder, .emptyContainer])
    let bare =
      "<Project name=\"P\"><Codes><Code guid=\"\(Refi.guid(1))\" name=\"A\" description=\"d\"/></Codes></Project>"
    let loose = try Refi.read(bare)
    #expect(loose.project.codes.map(\.description) == ["d"])
    #expect(Set(loose.reasons()) == [.namespace, .misplacedElement, .missingAttribute, .attributeAsElement])
    let openQDA = try Refi.read(
      Refi.project(
        "<Codebook><Codes><Code guid=\"\(Refi.guid(1))\" name=\"A\" isCodable=\"1\" creatingUserId=\"u\"/></Codes></Codebook>"
          + "<Foreign><Code/></Foreign>"
      ))
    #expect(openQDA.project.codes.count == 1)
    #expect(openQDA.reasons() == [.elementName, .unknownAttribute, .unknownElement])
  }

  @Test("I10 colours are values; other forms are told and read as well as may be")
  func colors() throws {
    #expect(Set(["#abc", "#AABBCC", "#aabbcc"].compactMap { QDAColor($0) }).count == 1)
    #expect(QDAColor("#abc")?.text == "#AABBCC")
    for (form, color) in [
      ("rgba(10, 20, 30, 0.5)", "#0A141E"), ("#11223344", "#112233"), ("aabbcc", "#AABBCC"), ("red", nil), ("#12", nil),
      ("url(x)", nil),
    ] {
      let xml = Refi.codebook(
        "<Codes><Code guid=\"\(Refi.guid(1))\" name=\"A\" isCodable=\"true\" color=\"\(form)\"/></Codes>")
      let reading = Refi.readCodebook(xml)
      #expect(reading.project.codes[0].color?.text == color, "\(form)")
      #expect(reading.reasons() == [.malformedColor], "\(form)")
    }
  }

  @Test("I11 a folder is one however it is said, and codings on it are kept", arguments: ["false", "0", "FALSE"])
  func folders(value: String) throws {
    let book = "<CodeBook><Codes><Code guid=\"\(Refi.guid(1))\" name=\"A\" isCodable=\"\(value)\"/></Codes></CodeBook>"
    let reading = try Refi.read(
      Refi.project(book + Refi.textSource([("0", "3", nil)])), files: [("t.txt", Array("ord".utf8))])
    #expect(!reading.project.codes[0].isCodable)
    #expect(reading.project.sources[0].selections[0].codings.count == 1)
    #expect(reading.reasons("Coding") == [.codedFolder])
  }

  @Test("I12 codes of one name stay separate, under different codes and under the same")
  func names() {
    func code(_ number: Int, _ inside: String = "") -> String {
      "<Code guid=\"\(Refi.guid(number))\" name=\"A\" isCodable=\"true\">\(inside)</Code>"
    }
    let reading = Refi.readCodebook(
      Refi.codebook("<Codes>\(code(1, code(2) + code(3)))\(code(4, code(5)))\(code(6))</Codes>"))
    #expect(reading.project.allCodes.map(\.id) == (1...6).map { Refi.id($0) })
    #expect(reading.report.isEmpty)
  }

  @Test("I13 eight levels and a thousand codes are read; too many levels are an error")
  func size() {
    func nested(_ depth: Int) -> String {
      (1...depth).reduce("") { inside, number in
        "<Code guid=\"\(Refi.guid(number))\" name=\"\(number)\" isCodable=\"true\">\(inside)</Code>"
      }
    }
    #expect(Refi.readCodebook(Refi.codebook("<Codes>\(nested(8))</Codes>")).project.allCodes.count == 8)
    let many = (1...1_000).map { "<Code guid=\"\(Refi.guid($0))\" name=\"\($0)\" isCodable=\"true\"/>" }.joined()
    #expect(Refi.readCodebook(Refi.codebook("<Codes>\(many)</Codes>")).project.codes.count == 1_000)
    #expect(Refi.readCodebook(Refi.codebook("<Codes>\(nested(61))</Codes>")).errors == ["refi.too-deep-codes"])
    #expect(Refi.readCodebook(Refi.codebook("<Codes>\(nested(5_000))</Codes>")).errors == ["refi.too-deep-codes"])
  }
}
