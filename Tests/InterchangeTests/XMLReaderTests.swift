@testable import Interchange
import Testing
import TranscriptText

@Suite("XML from outside")
struct XMLReaderTests {
  private func events(_ bytes: [UInt8], limits: XMLLimits = .standard) throws -> [XMLEvent] {
    let reader = try XMLReader(bytes, file: "a.xml", limits: limits)
    var events: [XMLEvent] = []
    while let event = try reader.next() { events.append(event) }
    return events
  }

  private func fault(_ bytes: [UInt8], limits: XMLLimits = .standard) -> String? {
    do {
      _ = try events(bytes, limits: limits)
      return nil
    } catch let error as DiagnosticError {
      return error.diagnostics.first?.id
    } catch {
      return "\(error)"
    }
  }

  @Test("elements, attributes and text are told in order, empty elements with their end")
  func order() throws {
    let text = #"<a xmlns="u" xmlns:w="v"><w:b w:c="1 &amp; 2" d="å"/>æ&lt;<![CDATA[<x>]]></a>"#
    let found = try events(Array(text.utf8))
    let inner = XMLElement(
      name: "b", namespace: "v",
      attributes: [.init(name: "c", namespace: "v", value: "1 & 2"), .init(name: "d", namespace: "", value: "å")])
    #expect(
      found == [
        .start(XMLElement(name: "a", namespace: "u", attributes: [])), .start(inner), .end(name: "b"),
        .text("æ<"), .text("<x>"), .end(name: "a"),
      ])
  }

  @Test("UTF-16 and Windows-1252 are read, with or without a mark")
  func encodings() throws {
    let text = "<?xml version='1.0' encoding='utf-16'?><a>æøå😀</a>"
    let units = Array(text.utf16)
    let little = units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    for bytes in [[0xFF, 0xFE] + little, little, [0xFE, 0xFF] + big, big] {
      #expect(try events(bytes).contains(.text("æøå😀")))
    }
    let eight = Array("<?xml version='1.0' encoding='windows-1252'?><a>".utf8) + [0xE6, 0xF8] + Array("</a>".utf8)
    #expect(try events(eight).contains(.text("æø")))
    #expect(fault(Array("<?xml version='1.0' encoding='utf-7'?><a/>".utf8)) == "xml.encoding")
  }

  @Test("a document type is refused in every encoding, behind comments too")
  func documentType() {
    let text = "<?xml version='1.0'?> <!-- ikke --> <!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
    #expect(fault(Array(text.utf8)) == "xml.document-type")
    #expect(fault(text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }) == "xml.document-type")
    #expect(fault(Array("<a><![CDATA[<!DOCTYPE b>]]></a>".utf8)) == nil)
    #expect(fault(Array("<a>&b;</a>".utf8)) == "xml.malformed")
  }

  @Test("depth, number and size have limits, and large documents are read")
  func limits() throws {
    let deep = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
    #expect(fault(Array(deep.utf8)) == "xml.too-deep")
    let wide = "<r>" + String(repeating: "<a b='1'>æ</a>", count: 1_200_000) + "</r>"
    #expect(wide.utf8.count > 12 << 20)
    #expect(try events(Array(wide.utf8)).count == 3 * 1_200_000 + 2)
    var limits = XMLLimits()
    limits.elements = 1_000
    #expect(fault(Array(wide.utf8), limits: limits) == "xml.too-many-elements")
    limits.bytes = 1 << 20
    #expect(fault(Array(wide.utf8), limits: limits) == "xml.too-large")
    let giant = "<a b='" + String(repeating: "x", count: 11 << 20) + "'/>"
    #expect(fault(Array(giant.utf8)) == "xml.malformed")
  }

  @Test("a fault tells its line", arguments: [("<a>\n<b>\n</a>", 3), ("<a>\n", 1), ("", 1)])
  func lines(text: String, line: Int) {
    do {
      _ = try events(Array(text.utf8))
      Issue.record("taken")
    } catch let error as DiagnosticError {
      #expect(error.diagnostics.first?.location?.line == line)
    } catch {
      Issue.record(error)
    }
  }

  @Test("HTML is read however broken")
  func html() throws {
    let reader = try XMLReader(html: Array("<p>æ<br>ø &nbsp;<b>å</p><p>x".utf8), file: "a.html")
    var text = ""
    while let event = try reader.next() { if case .text(let piece) = event { text += piece } }
    #expect(text == "æø \u{A0}åx")
  }
}
