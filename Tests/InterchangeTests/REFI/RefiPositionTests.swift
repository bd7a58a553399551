@testable import Interchange
import TestSupport
import Testing
import TranscriptText

@Suite("REFI-QDA: texts and places in them")
struct RefiPositionTests {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  @Test("I14 a byte order mark counts nothing")
  func mark() throws {
    let reading = try Refi.readText(Self.mark + Array("et ord".utf8), [("3", "6", nil)])
    #expect(reading.quotations == ["ord"] && reading.project.sources[0].text?.string == "et ord")
  }

  @Test("I14 CRLF counts two as in NVivo and one as in ATLAS.ti")
  func lineBreaks() throws {
    let text = Array("ja\r\nnej\r\nmåske".utf8)
    let nvivo = try Refi.readText(
      Self.mark + text, [("4", "7", ""), ("9", "14", "")], origin: "NVivo for Windows 20.1")
    #expect(nvivo.quotations == ["nej", "måske"])
    #expect(nvivo.report.entries.map(\.detail) == ["utf-16, crlf 2, end exclusive"])
    let atlas = try Refi.readText(text, [("3", "6", "nej"), ("7", "12", "måske")], origin: "ATLAS.ti for Windows 9.1")
    #expect(atlas.quotations == ["nej", "måske"])
    #expect(atlas.report.entries.map(\.detail) == ["code-point, crlf 1, end exclusive"])
    // A file that was rewritten by another program keeps the name of the first: what fits decides.
    for origin in ["ATLAS.ti for Windows 9.1", "MAXQDA 24"] {
      let moved = try Refi.readText(text, [("4", "7", "nej"), ("9", "14", "måske")], origin: origin)
      #expect(moved.quotations == ["nej", "måske"], "\(origin)")
    }
    let single = try Refi.readText(text, [("3", "6", "nej"), ("7", "12", "måske")], origin: "NVivo 12")
    #expect(single.quotations == ["nej", "måske"])
  }

  @Test("I15 after an emoji, NVivo's UTF-16 and the standard's code points give the same words")
  func emoji() throws {
    let text = Array("Ja \u{1F600} blåbærgrød og \u{1F468}\u{200D}\u{1F469} mere".utf8)
    let nvivo = try Refi.readText(
      text, [("6", "16", ""), ("20", "25", ""), ("26", "30", "")], origin: "NVivo for Mac 20.5.0")
    let standard = try Refi.readText(text, [("5", "15", nil), ("19", "22", nil), ("23", "27", nil)])
    #expect(nvivo.quotations == ["blåbærgrød", "\u{1F468}\u{200D}\u{1F469}", "mere"])
    #expect(standard.quotations == nvivo.quotations)
  }

  @Test("I15 which of the two it is, is found out by the words where the program is unknown")
  func unknownProgram() throws {
    let text = Array("\u{1F600} blåbærgrød er godt, sagde lederen".utf8)
    let unnamed = try Refi.readText(text, [("3", "13", nil), ("14", "16", nil), ("17", "21", nil), ("29", "36", nil)])
    #expect(unnamed.quotations == ["blåbærgrød", "er", "godt", "lederen"])
    let named = try Refi.readText(text, [("3", "13", "blåbærgrød")])
    #expect(named.quotations == ["blåbærgrød"])
    let cut = try Refi.readText(text, [("3", "21", "blåbærgrød e…")])
    #expect(cut.quotations == ["blåbærgrød er godt"])
    let inclusive = try Refi.readText(text, [("2", "11", "blåbærgrød"), ("13", "14", "er"), ("16", "19", "godt")])
    #expect(inclusive.quotations == ["blåbærgrød", "er", "godt"])
  }

  @Test("a convention can be demanded")
  func forced() throws {
    let text = Array("\u{1F600} ord".utf8)
    let choice = PositionChoice.fixed(PositionConvention(.utf16, endsInclusive: true))
    let reading = try Refi.readText(text, [("3", "5", nil)], positions: choice)
    #expect(reading.quotations == ["ord"])
    #expect(reading.report.entries.map(\.detail) == ["utf-16, crlf 2, end inclusive"])
  }

  @Test(
    "I16 letters stay composed or not as they were",
    arguments: ["bl\u{E5}b\u{E6}rgr\u{F8}d", "bla\u{30A}b\u{E6}rgr\u{F8}d"])
  func normalisation(word: String) throws {
    let text = Array("et \(word) til".utf8)
    let end = 3 + word.unicodeScalars.count
    let reading = try Refi.readText(text, [("3", "\(end)", nil)])
    #expect(reading.project.sources[0].text?.utf8 == text)
    #expect(reading.quotations.map { Array($0.utf8) } == [Array(word.utf8)])
  }

  @Test("I17 places that cannot be are told, and the rest of the file is read")
  func faults() throws {
    let text = Array("\u{1F600} ord".utf8)
    let choice = PositionChoice.fixed(.nvivo)
    func reasons(_ start: String, _ end: String) throws -> [InterchangeReason] {
      let reading = try Refi.readText(text, [(start, end, nil), ("3", "6", nil)], positions: choice)
      #expect(reading.quotations.last == "ord")
      return reading.reasons("PlainTextSelection") + reading.reasons("Coding")
    }
    #expect(try reasons("-1", "2") == [.positionOutside, .lostWithSelection])
    #expect(try reasons("5", "3") == [.positionReversed, .lostWithSelection])
    #expect(try reasons("7", "9") == [.positionOutside, .lostWithSelection])
    #expect(try reasons("3", "99") == [.positionCut])
    #expect(try reasons("1", "3") == [.positionSplit])
    #expect(try reasons("4", "4") == [.point])
    #expect(try reasons("0", "6") == [])
    #expect(try reasons("0", "x") == [.malformedValue, .positionOutside, .lostWithSelection])
    #expect(
      try reasons("99999999999999999999999", "99999999999999999999999").suffix(2) == [
        .positionOutside, .lostWithSelection,
      ])
  }

  @Test("I18 texts in the project itself: line breaks of all kinds and blanks at the ends count")
  func inline() throws {
    func read(_ content: String, _ start: Int, _ end: Int) throws -> QDAReading {
      try Refi.read(
        Refi.project(
          """
          \(Refi.oneCode)<Sources><TextSource guid="\(Refi.guid(2))"><PlainTextContent>\(content)</PlainTextContent>\
          <PlainTextSelection guid="\(Refi.guid(3))" startPosition="\(start)" endPosition="\(end)"/>
          </TextSource></Sources>
          """))
    }
    #expect(try read("ja&#13;&#10;nej", 4, 7).quotations == ["nej"])
    #expect(try read("ja\r\nnej", 3, 6).quotations == ["nej"])
    #expect(try read("  ja \n", 2, 4).quotations == ["ja"])
    #expect(try read("  ja \n", 0, 6).project.sources[0].text?.string == "  ja \n")
  }

  @Test("I18 where a text stands twice the file's counts, and a difference is told")
  func twice() throws {
    for (content, reasons) in [("ord", []), ("andet", [InterchangeReason.contentAndFile])] {
      let qde = Refi.project(
        "<Sources><TextSource guid=\"\(Refi.guid(1))\" plainTextPath=\"internal://t.txt\">"
          + "<PlainTextContent>\(content)</PlainTextContent></TextSource></Sources>"
      )
      let reading = try Refi.read(qde, files: [("t.txt", Array("ord".utf8))])
      #expect(reading.project.sources[0].text?.string == "ord" && reading.reasons() == reasons)
    }
    let alone = Refi.project(
      "<Sources><TextSource guid=\"\(Refi.guid(1))\" plainTextPath=\"internal://gone.txt\">"
        + "<PlainTextContent>her</PlainTextContent></TextSource></Sources>"
    )
    let reading = try Refi.read(alone)
    #expect(reading.project.sources[0].text?.string == "her" && reading.reasons() == [.missingFile])
  }

  @Test("I19 texts in UTF-16 and Windows-1252 are read with a report")
  func encodings() throws {
    let word = "blåbærgrød"
    let utf16 = word.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = word.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let latin = word.unicodeScalars.map { UInt8($0.value & 0xFF) }
    for (bytes, name) in [
      ([0xFF, 0xFE] + utf16, "utf-16le"), ([0xFE, 0xFF] + big, "utf-16be"), (latin, "windows-1252"),
    ] {
      let reading = try Refi.readText(bytes, [("3", "6", nil)])
      #expect(reading.quotations == ["bær"], "\(name)")
      #expect(reading.report.entries.map(\.detail) == [name])
    }
    let neither = try Refi.readText([0x61, 0xFF, 0x81, 0x62], [("0", "1", nil)])
    #expect(neither.quotations == ["a"])
  }

  @Test("I20 a selection without codes is an annotation, and a code on a whole source is one on the whole")
  func annotations() throws {
    let qde = Refi.project(
      """
      \(Refi.oneCode)<Sources><TextSource guid="\(Refi.guid(2))"><PlainTextContent>et ord</PlainTextContent>
      <PlainTextSelection guid="\(Refi.guid(3))" startPosition="3" endPosition="6"><Description>hm</Description>
      <NoteRef targetGUID="\(Refi.guid(5))"/></PlainTextSelection>
      <Coding guid="\(Refi.guid(4))"><CodeRef targetGUID="\(Refi.guid(1))"/></Coding></TextSource></Sources>
      <Notes><Note guid="\(Refi.guid(5))"><PlainTextContent>n</PlainTextContent></Note></Notes>
      """)
    let source = try Refi.read(qde).project.sources[0]
    #expect(source.selections[0].codings.isEmpty && source.selections[0].description == "hm")
    #expect(source.selections[0].noteRefs == [Refi.id(5)] && source.codings.map(\.id) == [Refi.id(4)])
  }

  @Test("I21 several codes, coders and times on one place are all kept")
  func severalCoders() throws {
    func coding(_ number: Int, _ user: Int) -> String {
      """
      <Coding guid="\(Refi.guid(number))" creatingUser="\(Refi.guid(user))"
      creationDateTime="2020-01-0\(user - 10)T10:00:00Z">\
      <CodeRef targetGUID="\(Refi.guid(1))"/></Coding>
      """
    }
    let qde = Refi.project(
      """
      <Users><User guid="\(Refi.guid(11))" name="Leder"/><User guid="\(Refi.guid(12))" name="Leder"/></Users>
      \(Refi.oneCode)
      <Sources><TextSource guid="\(Refi.guid(2))"><PlainTextContent>ord</PlainTextContent>
      <PlainTextSelection guid="\(Refi.guid(3))" startPosition="0" endPosition="3">
      \(coding(20, 11))\(coding(21, 12))</PlainTextSelection>
      <PlainTextSelection guid="\(Refi.guid(4))" startPosition="0" endPosition="3">
      \(coding(22, 11))</PlainTextSelection>
      </TextSource></Sources>
      """)
    let project = try Refi.read(qde).project
    let codings = project.sources[0].selections.flatMap(\.codings)
    #expect(codings.map(\.id) == [20, 21, 22].map { Refi.id($0) })
    #expect(codings.map(\.user) == [11, 12, 11].map { Refi.id($0) })
    #expect(codings.map { $0.date?.text } == ["2020-01-01T10:00:00Z", "2020-01-02T10:00:00Z", "2020-01-01T10:00:00Z"])
    #expect(project.users.count == 2)
  }
}
