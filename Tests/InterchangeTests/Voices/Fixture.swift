import Foundation
import Interchange
import TestSupport
import Testing
import TranscriptText

/// A foreign file of the test data, with what a careful reader finds in it.
struct Fixture: CustomTestStringConvertible {
  let name: String
  var testDescription: String { name }

  private static let folder = "Tests/InterchangeTests/Data/"

  static let all = [
    "teams.vtt", "zoom.vtt", "rullende.vtt", "whisper.srt", "uden-talere.srt", "whisper.json", "whisperx.json",
    "dote.json", "amberscript.json", "chunks.json", "f4.rtf", "libreoffice.rtf", "word.rtf", "libreoffice.html",
    "side.html",
    "sider.pdf", "sammenklappet.pdf", "taet.pdf",
  ].map(Fixture.init)

  var source: SourceFile {
    get throws {
      let url = PackageFiles.root.appendingPathComponent(Self.folder + name)
      return SourceFile(path: name, bytes: Array(try Data(contentsOf: url)))
    }
  }

  var gold: String {
    get throws { try PackageFiles.text(Self.folder + name + ".gold") }
  }

  var document: SourceDocument {
    get throws { try #require(Self.read(try source).value) }
  }

  static func read(_ source: SourceFile) -> Parsed<SourceDocument?> {
    switch source.path.split(separator: ".").last {
    case "vtt": WebVTTReader.document(source)
    case "srt": SubRipReader.document(source)
    case "json": SpeechReader.document(source)
    case "rtf": RTFReader.document(source)
    case "html": HTMLReader.document(source)
    default: PDFReader.document(source)
    }
  }
}

/// What is said in a document, turn by turn: the least that a transcript must have.
struct SpokenTurn: Equatable, CustomStringConvertible {
  var speaker: String
  var role: SpeakerRole
  var time: TimeCode?
  var text: String

  /// `speaker`, `role`, first three words, last three words, with tabs between.
  var description: String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return [speaker, role.rawValue, words.prefix(3).joined(separator: " "), words.suffix(3).joined(separator: " ")]
      .joined(separator: "\t")
  }

  /// `00:00:02.310`, or `-`.
  var clock: String { time.map(Self.clock) ?? "-" }

  private static func clock(_ time: TimeCode) -> String {
    let thousandths = "\(time.milliseconds % 1000)"
    return "\(time).\(String(repeating: "0", count: 3 - thousandths.count))\(thousandths)"
  }

  /// The utterances, joined where one speaker goes on; otherwise the paragraphs as the plain reader takes them, rows of
  /// cells as time, speaker and text.
  static func turns(of document: SourceDocument) -> [SpokenTurn] {
    var turns: [SpokenTurn] = []
    var lines: [String] = []
    for block in document.blocks {
      switch block {
      case .utterance(let utterance):
        let speaker = utterance.speaker ?? ""
        // Nobody goes on only inside a sentence.
        if let last = turns.last, last.speaker == speaker,
          !speaker.isEmpty || last.text.last != "." && last.text.last != "?"
        {
          turns[turns.count - 1].text += " " + utterance.text
        } else {
          let role: SpeakerRole = speaker == "Interviewer" ? .interviewer : .informant
          turns.append(SpokenTurn(speaker: speaker, role: role, time: utterance.start, text: utterance.text))
        }
      case .paragraph(let paragraph): lines.append(paragraph.text)
      case .table(let rows):
        for row in rows where row.count == 3 && row[0].first?.isNumber == true {
          lines.append("[\(row[0])] \(row[1]): \(row[2])")
        }
        for row in rows where row.count == 2 { lines.append("\(row[0]): \(row[1])") }
      }
    }
    guard turns.isEmpty else { return turns }
    let text = CanonicalText(lines.joined(separator: "\n"))
    let transcript = TranscriptParser.parse(text, name: "a", path: "a").value
    return transcript.turns.map { turn in
      SpokenTurn(
        speaker: transcript.speaker(of: turn)?.label ?? "", role: transcript.role(of: turn), time: turn.time,
        text: transcript.text[turn.body])
    }
  }
}

extension SourceDocument {
  /// All text of the document, wherever it stands.
  var everything: [String] {
    var texts: [String] = []
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): texts.append(paragraph.text)
      case .utterance(let utterance): texts += [utterance.speaker ?? "", utterance.text]
      case .table(let rows): texts += rows.flatMap { $0 }
      }
    }
    texts += comments.flatMap { [$0.author, $0.text] }
    texts += leftOut.map(\.text)
    return texts + metadata.flatMap { [$0.key, $0.value] }
  }

  /// How often each marker word `ord17` stands in the document.
  var markers: [String: Int] { Self.markers(in: everything.joined(separator: "\n")) }

  /// How often each marker word `ord17` stands in a text.
  static func markers(in text: String) -> [String: Int] {
    text.matches(of: /ord\d+/).reduce(into: [:]) { $0[String($1.0), default: 0] += 1 }
  }
}
