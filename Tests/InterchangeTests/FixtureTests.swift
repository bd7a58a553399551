import Foundation
import Interchange
import TestSupport
import Testing
import TranscriptText

@Suite("Documents as transcripts")
struct FixtureTests {
  static let files = PackageFiles.files(below: "Tests/InterchangeTests/Data", suffix: ".gold")
    .map { String($0.dropLast(".gold".count)) }

  /// Read otherwise than their gold says, and known to be: what follows a table of turns is nobody's to the composer, a
  /// label that stands once is no speaker yet. `ForeignFileTests` holds what their readers find.
  static let unsettled = ["libreoffice.html", "libreoffice.rtf", "word.rtf"]

  @Test(
    "a document gives the turns, speakers and roles of its gold file, and no character is lost",
    arguments: files.filter { file in !unsettled.contains { file.hasSuffix("/" + $0) } })
  func fixture(path: String) throws {
    let read = TranscriptSource.read(try Self.source(path))
    #expect(!read.hasErrors)
    let transcript = read.value.composed.transcript
    let turns = transcript.turns.map { turn in
      let words = transcript.text[turn.body].split { $0.isWhitespace }
      return [
        transcript.speaker(of: turn)?.label ?? "", transcript.role(of: turn).rawValue,
        words.prefix(3).joined(separator: " "), words.suffix(3).joined(separator: " "),
      ]
    }
    let gold = try PackageFiles.text(path + ".gold").split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(turns == gold.filter { $0.count == 4 })
    #expect(read.value.composed.account.missing == 0)
    if let comments = gold.first(where: { $0[0] == "comments" }) {
      #expect(read.value.composed.comments.count == Int(comments[1]))
    }
  }

  /// In these only the format tells what is no label by its looks, or where a turn ends.
  static let told = [
    "table-english.docx", "teams.docx", "libreoffice.html", "libreoffice.rtf", "rullende.vtt", "whisper.srt",
  ]

  @Test(
    "the text of a document, read as plain text, gives the same turns",
    arguments: files.filter { file in !told.contains { file.hasSuffix("/" + $0) } })
  func readAgain(path: String) throws {
    let composed = TranscriptSource.read(try Self.source(path)).value.composed.transcript
    let again = TranscriptParser.parse(composed.text, name: composed.name, path: path).value
    let shown = { (transcript: Transcript) in
      transcript.turns.map { "\(transcript.speaker(of: $0)?.label ?? "?"): \(transcript.text[$0.body])" }
    }
    #expect(shown(again) == shown(composed))
  }

  @Test("ranges lie in the text: turns in order, comments where their words are", arguments: files)
  func ranges(path: String) throws {
    let composed = TranscriptSource.read(try Self.source(path)).value.composed
    let length = composed.transcript.text.length
    var end = 0
    for turn in composed.transcript.turns {
      #expect(turn.range.start >= end && turn.range.contains(turn.body) && turn.range.end <= length)
      end = turn.range.end
    }
    for comment in composed.comments { #expect(comment.range.map { $0.end <= length } ?? true) }
  }

  static func source(_ path: String) throws -> SourceFile {
    SourceFile(path: path, bytes: Array(try Data(contentsOf: PackageFiles.root.appendingPathComponent(path))))
  }
}
