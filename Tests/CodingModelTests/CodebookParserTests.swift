import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("Reading a codebook")
struct CodebookParserTests {
  private func parsed() throws -> Codebook {
    let source = SourceFile(path: "Codebooks/bog.yaml", text: sampleBook)
    let parsed = CodebookParser.parse(source)
    #expect(parsed.diagnostics.isEmpty, "\(parsed.diagnostics.map { $0.message.text(in: .english) })")
    let book = try #require(parsed.value)
    #expect(book.sha256 == source.sha256)
    #expect(book.file == source.path)
    return book
  }

  @Test("the head of the book is read")
  func head() throws {
    let book = try parsed()
    #expect([book.id, book.name, book.version] == ["organisering", "Organisering", "1.2.0"])
    #expect(book.description == "Hvordan arbejdet er indrettet.")
  }

  @Test("codes stand parent before child, whether nested, with parent or with a whole path")
  func tree() throws {
    let book = try parsed()
    #expect(
      book.codes.map(\.path.description) == [
        "org", "org/gang", "org/gang/to trin", "org/økonomi-og-styring", "org/led",
      ])
    #expect(book.codes.map(\.location.line) == [11, 26, 31, 37, 42])
  }

  @Test("a code's texts are read, and its colour is its own or its parent's")
  func texts() throws {
    let codes = try parsed().codes
    #expect(codes[0].definition == "Indretningen af arbejdet.")
    #expect(
      [codes[0].include, codes[0].exclude, codes[0].example] == [
        "Opgaver, ansvar.", "Samarbejde.", "»Vi sidder i to huse.«",
      ])
    #expect(codes.map(\.color) == ["#4269d0", "#4269d0", "#aabbcc", "#4269d0", "#4269d0"])
  }

  @Test("rules know their text, span, note and line")
  func rules() throws {
    let rules = try parsed().codes.flatMap(\.rules)
    #expect(
      rules.map(\.text) == [
        "organiser* or indret*", "near(opgave*, flytte* or lagt over, 5)", "arbejdsgang*",
        "sagsgang* and not \"i gang\"",
        "sagstrin*", "budget*", "leder",
      ])
    #expect(rules.map(\.span) == [.sentence, .match, .sentence, .sentence, .sentence, .sentence, .turn])
    #expect(rules[1].note == "Flytning")
    #expect(rules.map(\.location.line) == [19, 21, 29, 29, 36, 41, 46])
    #expect(rules.map(\.location.column) == [9, 11, 18, 34, 17, 13, 16])
    #expect(rules.allSatisfy { $0.location.sourceLine != nil })
  }

  @Test("a rule keeps its identity when it moves, and loses it when a word changes")
  func identities() throws {
    let before = try parsed().codes.flatMap(\.rules).map(\.id)
    func ids(_ text: String) -> [String] {
      CodebookParser.parse(SourceFile(path: "x.yaml", text: text)).value?.codes.flatMap(\.rules).map(\.id) ?? []
    }
    #expect(ids("# flyttet\n\n" + sampleBook) == before)
    #expect(ids(sampleBook.replacingOccurrences(of: "indret*", with: "indrette*")).first != before.first)
    #expect(Set(before).count == before.count)
  }

  @Test("the book's span holds where a rule names none")
  func span() {
    let text = sampleBook.replacingOccurrences(of: "span: sentence", with: "span: turn")
    let book = CodebookParser.parse(SourceFile(path: "x.yaml", text: text)).value
    #expect(book?.codes.flatMap(\.rules).map(\.span) == [.turn, .match, .turn, .turn, .turn, .turn, .turn])
  }

  @Test("a byte order mark and Windows line ends change nothing but the fingerprint")
  func lineEnds() throws {
    let codes = try parsed().codes
    let windows = "\u{FEFF}" + sampleBook.replacingOccurrences(of: "\n", with: "\r\n")
    let other = CodebookParser.parse(SourceFile(path: "x.yaml", text: windows))
    #expect(other.diagnostics.isEmpty)
    #expect(other.value?.codes.map(\.path) == codes.map(\.path))
    #expect(other.value?.codes.flatMap(\.rules).map(\.location.line) == codes.flatMap(\.rules).map(\.location.line))
  }

  @Test("JSON is YAML too")
  func json() {
    let text =
      #"{"codebook": "b", "name": "B", "version": "1", "codes": [{"id": "a", "name": "A", "definition": "d", "rules": ["x"]}]}"#
    let parsed = CodebookParser.parse(SourceFile(path: "b.json", text: text))
    #expect(parsed.diagnostics.isEmpty)
    #expect(parsed.value?.codes.first?.rules.first?.text == "x")
  }
}
