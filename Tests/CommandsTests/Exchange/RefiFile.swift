@testable import Interchange

/// A project as another program writes one, with a part of every kind.
enum RefiFile {
  static func guid(_ number: Int) -> String {
    let digits = String(number, radix: 16, uppercase: true)
    return "BBBBBBBB-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
  }

  /// The words of the text source; NVivo for Windows has line breaks of two characters and a mark at the beginning.
  static let text = "I: Hvordan går det?\r\n\r\nIP: Godt \u{1F600} og travlt.\r\nVi når det.\r\n"

  private static func offset(_ words: String, in text: String = text) -> (start: Int, end: Int) {
    guard let range = text.firstRange(of: words) else { return (0, 0) }
    let start = text[..<range.lowerBound].utf16.count
    return (start, start + words.utf16.count)
  }

  private static func coding(_ id: Int, _ code: Int, _ attributes: String = "", _ inside: String = "") -> String {
    "<Coding guid=\"\(guid(id))\"\(attributes)><CodeRef targetGUID=\"\(guid(code))\"/>\(inside)</Coding>"
  }

  private static func selection(_ id: Int, _ words: String, _ inside: String) -> String {
    let (start, end) = offset(words)
    return
      "<PlainTextSelection guid=\"\(guid(id))\" name=\"\" startPosition=\"\(start)\" endPosition=\"\(end)\">\(inside)</PlainTextSelection>"
  }

  /// The project's XML.
  static var xml: String {
    let by = " creatingUser=\"\(guid(1))\" creationDateTime=\"2020-03-01T10:00:00Z\""
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <Project xmlns="urn:QDA-XML:project:1.0" name="Pilot" origin="NVivo for Windows 20.1" basePath="C:\\Users\\leder">
      <Users><User guid="\(guid(1))" name="Leder"/></Users>
      <CodeBook><Codes>
      <Code guid="\(guid(10).lowercased())" name="Trivsel" isCodable="false"><Description>Hvordan de har det</Description>
      <Code guid="\(guid(11))" name="Travlhed" isCodable="true" color="#abc"><NoteRef targetGUID="\(guid(61))"/></Code>
      <Code guid="\(guid(12))" name="Travlhed" isCodable="true"/></Code></Codes></CodeBook>
      <Variables><Variable guid="\(guid(20))" name="Klassifikation:Alder" typeOfVariable="Integer"/>
      <Variable guid="\(guid(21))" name="Andel" typeOfVariable="Float"/></Variables>
      <Cases><Case guid="\(guid(30))" name="IP1"><CodeRef targetGUID="\(guid(11))"/>
      <VariableValue><VariableRef targetGUID="\(guid(20))"/><IntegerValue>42</IntegerValue></VariableValue>
      <SourceRef targetGUID="\(guid(40))"/></Case></Cases>
      <Sources><TextSource guid="\(guid(40))" name="Interview 1" plainTextPath="internal://i.txt"\(by)>
      <Description>på kontoret</Description>
      \(selection(50, "travlt", coding(51, 11, by, "<NoteRef targetGUID=\"\(guid(60))\"/>") + coding(52, 12)))
      \(selection(53, "travlt", coding(54, 11)))
      \(selection(55, "når det", "<Description>tvivlsomt</Description>"))
      \(selection(56, "Godt", ""))
      \(coding(57, 12, by))
      <VariableValue><VariableRef targetGUID="\(guid(21))"/><FloatValue>1.5</FloatValue></VariableValue></TextSource>
      <PictureSource guid="\(guid(41))" name="Hus" path="internal://hus.jpg"><PictureSelection guid="\(guid(58))"
      firstX="0" firstY="0" secondX="5" secondY="5">\(coding(59, 11, by))</PictureSelection></PictureSource>
      <AudioSource guid="\(guid(42))" name="Optagelse" path="relative://lyd.mp3"><Transcript guid="\(guid(43))" name="Udskrift">
      <PlainTextContent>IP: Ja, det er svært nu.</PlainTextContent>
      <SyncPoint guid="\(guid(70))" timeStamp="0" position="4"/><SyncPoint guid="\(guid(71))" timeStamp="900" position="6"/>
      <TranscriptSelection guid="\(guid(72))" fromSyncPoint="\(guid(70))" toSyncPoint="\(guid(71))">
      \(coding(73, 11, by))</TranscriptSelection></Transcript></AudioSource></Sources>
      <Notes><Note guid="\(guid(60))" name="Overvejelse"\(by)><PlainTextContent>Er det travlhed?</PlainTextContent></Note>
      <Note guid="\(guid(61))"><PlainTextContent>Om koden</PlainTextContent></Note>
      <Note guid="\(guid(62))" name="Memo"><PlainTextContent>Om interviewet</PlainTextContent></Note></Notes>
      <Links><Link guid="\(guid(80))" originGUID="\(guid(40))" targetGUID="\(guid(62))"/></Links>
      <Sets><Set guid="\(guid(81))" name="Pilot"><MemberSource targetGUID="\(guid(40))"/></Set>
      <Set guid="\(guid(82))" name="Kerne"><MemberCode targetGUID="\(guid(11))"/></Set></Sets>
      <Graphs><Graph guid="\(guid(83))" name="Kort"><Vertex guid="\(guid(84))" representedGUID="\(guid(11))" firstX="1" firstY="1"/>
      </Graph></Graphs></Project>
      """
  }

  /// The archive.
  static func archive(_ xml: String = xml, text: String = text) throws -> [UInt8] {
    try ArchiveWriter.bytes(of: [
      .init(name: "project.qde", bytes: Array(xml.utf8)),
      .init(name: "Sources/i.txt", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      .init(name: "Sources/hus.jpg", bytes: [0xFF, 0xD8, 1]),
    ])
  }
}
