import Foundation
@testable import Interchange
import TestSupport
import Testing
import TranscriptText

@Suite("PDF text")
struct PDFTests {
  private func paragraphs(_ text: String) -> [String] {
    var pdf = PDFText(Array(text.utf8))
    return pdf.document().blocks.map { block in
      if case .paragraph(let paragraph) = block { paragraph.text } else { "?" }
    }
  }

  @Test("lines become paragraphs, divided words whole, hanging hyphens stay")
  func joining() {
    let text = """
      Dato: 3. marts
      IP: Vi har arbejdet meget med kompe-
      tencer, og med handlings-
      og løsningsforslag i hele IT-
      afdelingen og i Nord-
      Jylland, hvor e-
      mail er det sikreste, vi har –
      og så videre i samme spor, ja.
      I: Det lyder som et større ar\u{AD}
      bejde, I har lagt i det her nu.
      """
    #expect(
      paragraphs(text) == [
        "Dato: 3. marts",
        "IP: Vi har arbejdet meget med kompetencer, og med handlings- og løsningsforslag i hele IT-afdelingen og i "
          + "Nord-Jylland, hvor e-mail er det sikreste, vi har – og så videre i samme spor, ja.",
        "I: Det lyder som et større arbejde, I har lagt i det her nu.",
      ])
  }

  @Test("what returns at the head and foot of the pages is left out, what is said there is not")
  func margins() {
    let pages = (1...5).map { page in
      "Projekt A\n\nI: Hvad så med punkt \(page) på den lange dagsorden?\n\nIP: Ja.\n\nFortroligt\n\(page)\n\u{C}"
    }
    var pdf = PDFText(Array(pages.joined().utf8))
    let document = pdf.document()
    #expect(document.blocks.count == 10)
    #expect(document.leftOut.map(\.text) == (1...5).flatMap { ["Projekt A", "Fortroligt", "\($0)"] })
    #expect(document.leftOut.allSatisfy { $0.reason == .pageMargin })
  }

  @Test("a sentence goes on over the page")
  func pageBreak() {
    let text = """
      IP: Vi har været i gang med det her længe, og så
      kom der en ny lov, som vi skulle forholde os til, og

      Side 2
      \u{C}det tog tid.

      I: Ja.
      \u{C}
      """
    let first = "IP: Vi har været i gang med det her længe, og så kom der en ny lov, som vi skulle forholde os til, og "
    #expect(paragraphs(text) == [first + "det tog tid.", "I: Ja."])
  }

  @Test("every piece of text is somewhere, once")
  func nothingIsLost() {
    let pages = (0..<6).map { page in
      (0..<30).map { "ord\(page * 100 + $0)\($0 % 4 == 0 ? "." : "") og lidt mere tekst til linjen" }.joined(
        separator: "\n")
        + "\n\u{C}"
    }
    var pdf = PDFText(Array(pages.joined().utf8))
    let document = pdf.document()
    #expect(document.markers == SourceDocument.markers(in: pages.joined()))
  }

  @Test("without the program, and with bytes that are no PDF, an error says so")
  func refusals() {
    let pdf = SourceFile(path: "a.pdf", text: "%PDF-1.7")
    #expect(PDFReader.document(pdf, by: nil).diagnostics.map(\.id) == ["pdf.no-program"])
    #expect(
      PDFReader.document(SourceFile(path: "a.pdf", text: "Hej"), by: nil).diagnostics.map(\.id) == ["pdf.not-pdf"])
    let gone = PDFTextProgram(path: "/nowhere/pdftotext")
    #expect(PDFReader.document(pdf, by: gone).diagnostics.map(\.id) == ["pdf.not-started"])
    #expect(PDFTextProgram.found(in: ["PATH": "/nowhere:relative:"]) == nil)
  }

  @Test("a program that hangs or floods is ended, and what is left behind is removed")
  func limits() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kodeks-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func program(_ script: String) throws -> PDFTextProgram {
      let file = folder.appendingPathComponent("pdftotext")
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: file.path)
      return try #require(PDFTextProgram.found(in: ["PATH": folder.path]))
    }
    let pdf = SourceFile(path: "a.pdf", text: "%PDF-1.7")
    var slow = try program("exec sleep 60")
    slow.seconds = 1
    #expect(PDFReader.document(pdf, by: slow).diagnostics.map(\.id) == ["pdf.too-slow"])
    var flood = try program("exec yes hej")
    flood.outputBytes = 1 << 20
    #expect(PDFReader.document(pdf, by: flood).diagnostics.map(\.id) == ["pdf.too-large"])
    #expect(
      PDFReader.document(pdf, by: try program("echo 'Command Line Error: Incorrect password' >&2; exit 1")).diagnostics
        .map(\.id) == ["pdf.locked"])
    let seen = PDFReader.document(pdf, by: try program("stat -c %a \"$5\"; echo \"$@\""))
    let text = try #require(seen.value).everything.joined(separator: " ")
    #expect(text.hasPrefix("600 -enc UTF-8 -eol unix "))
    let file = try #require(text.firstMatch(of: /\S+kodeks-\S+\.pdf/))
    #expect(!FileManager.default.fileExists(atPath: String(file.0)))
  }

  @Test("a damaged file and one without text are told", .enabled(if: PDFReader.isAvailable))
  func damaged() throws {
    #expect(
      PDFReader.document(SourceFile(path: "a.pdf", text: "%PDF-1.7\nhej")).diagnostics.map(\.id) == ["pdf.damaged"])
    let url = PackageFiles.root.appendingPathComponent("Tests/InterchangeTests/Data/")
    let bytes = { (name: String) in Array(try Data(contentsOf: url.appendingPathComponent(name))) }
    let empty = PDFReader.document(SourceFile(path: "a.pdf", bytes: try bytes("uden-tekst.pdf")))
    #expect(empty.diagnostics.map(\.id) == ["pdf.no-text"])
    let locked = PDFReader.document(SourceFile(path: "a.pdf", bytes: try bytes("laast.pdf")))
    #expect(locked.diagnostics.map(\.id) == ["pdf.locked"])
  }

  @Test("labels inside a paragraph whose line ends were lost begin turns in the transcript")
  func collapsed() {
    let text =
      "I: Er det et stort projekt? IP: Det er helt okay. I: Ja, og hvad så? IP: Så går vi i gang.\n\nI: Tak. IP: Selv tak."
    let lines = CanonicalText(paragraphs(text).joined(separator: "\n"))
    let transcript = TranscriptParser.parse(lines, name: "a", path: "a").value
    #expect(transcript.turns.map { transcript.speaker(of: $0)?.label } == ["I", "IP", "I", "IP", "I", "IP"])
  }

  @Test("long texts are joined in one pass", arguments: ["a-\n", "a\n", "\u{C}", "I: a\n", "ord uden ende "])
  func repeated(piece: String) {
    _ = paragraphs(String(repeating: piece, count: (1 << 17) / piece.utf8.count))
  }
}
