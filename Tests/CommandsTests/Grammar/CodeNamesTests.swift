import CodingModel
import Testing
import TranscriptText

@testable import Commands

@Suite("The code that someone means")
struct CodeNamesTests {
  static let paths = [
    "org", "org/sam", "org/gang", "sys", "sys/sam", "sys/samspil", "sys/fejl", "gang", "Øvrigt/Æbler",
  ]

  static func names() throws -> CodeNames {
    CodeNames(
      try paths.map { path in
        CodeOutline(
          codebook: "b", path: try #require(CodePath(path)), name: "Navn på \(path.replacing("/", with: " "))",
          color: "",
          definition: "", include: "", exclude: "", example: "")
      })
  }

  @Test(
    "the name that tables show names the code too",
    arguments: [("Navn på sys fejl", "sys/fejl"), ("navn på sys f", "sys/fejl")])
  func named(text: String, path: String) throws {
    #expect(try Self.names().path(for: text).description == path)
  }

  @Test(
    "a path, a last component or an unambiguous beginning names a code",
    arguments: [
      ("org", "org"), ("ORG", "org"), ("org/sam", "org/sam"), ("fejl", "sys/fejl"), ("FEJL", "sys/fejl"),
      ("fe", "sys/fejl"), ("sams", "sys/samspil"), ("o/g", "org/gang"), ("sys/f", "sys/fejl"), ("gang", "gang"),
      ("æb", "Øvrigt/Æbler"), ("ØVR/ÆB", "Øvrigt/Æbler"), ("aeb", "Øvrigt/Æbler"),
      ("oevrigt/aebler", "Øvrigt/Æbler"), ("or", "org"), ("org/", "org"),
    ])
  func found(text: String, path: String) throws {
    #expect(try Self.names().path(for: text).description == path)
  }

  @Test("the command line and the desk find the same codes")
  func oneRule() throws {
    let codes = try [("sam/udk", "Udkantens børn"), ("org", "Organisering i udkanten"), ("tid", "Tid og travlhed")].map {
      let path = try #require(CodePath($0.0))
      let key = try #require(CodePath("gammel/\(path.last)"))
      return CodeOutline(
        codebook: "b", path: path, key: key, name: $0.1, color: "", definition: "", include: "", exclude: "", example: "")
    }
    for text in ["udk", "trav", "s/u", "gammel/tid", "boern", "ORG", "udkanten", "gammel/udk", "sam/udk"] {
      let found = try CodeNames(codes).path(for: text)
      guard case .code(let code, others: []) = CodePrefixes(codes, use: [:]).finding(text) else {
        Issue.record("\(text)")
        continue
      }
      #expect(code.path == found, "\(text)")
    }
  }

  @Test("letters written in one piece or in two are the same, and an earlier path helps where nothing else fits")
  func spelling() throws {
    let code = CodeOutline(
      codebook: "b", path: try #require(CodePath("org/a\u{30A}ben")), key: CodePath("org/lukket"), name: "Åben", color: "",
      definition: "", include: "", exclude: "", example: "")
    for text in ["åb", "A\u{30A}B", "aaben", "org/Aab", "org/lukket"] {
      #expect(try CodeNames([code]).path(for: text) == code.path, "\(text)")
    }
  }

  @Test(
    "where several fit, all are named and none is taken",
    arguments: [
      ("sam", ["org/sam", "sys/sam"]), ("sys/s", ["sys/sam", "sys/samspil"]),
      ("s/sam", ["sys/sam", "sys/samspil"]), ("sa", ["org/sam", "sys/sam", "sys/samspil"]),
    ])
  func ambiguous(text: String, matches: [String]) throws {
    let error = try #require(throws: DiagnosticError.self) { try Self.names().path(for: text) }
    let diagnostic = try #require(error.diagnostics.first)
    #expect(diagnostic.id == "usage.ambiguous-code")
    #expect(
      diagnostic.message.text(in: .danish) == "»\(text)« kan være flere koder: \(matches.joined(separator: ", "))")
  }

  @Test(
    "an unknown code is told with the nearest one",
    arguments: [
      ("orgg", "mente du »org«?"), ("fjel", "mente du »fejl«?"), ("sys/fjel", "mente du »sys/fejl«?"),
      ("xyzzy", "»kodeks codes list« viser koderne"), ("", "»kodeks codes list« viser koderne"),
      ("/", "»kodeks codes list« viser koderne"), ("org/samm", "mente du »org/sam«?"),
    ])
  func unknown(text: String, suggestion: String) throws {
    let error = try #require(throws: DiagnosticError.self) { try Self.names().path(for: text) }
    let diagnostic = try #require(error.diagnostics.first)
    #expect(diagnostic.id == "usage.unknown-code")
    #expect(diagnostic.message.suggestion(in: .danish) == suggestion)
  }
}
