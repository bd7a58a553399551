import CodingModel
import CodingStore
import Testing

@testable import Commands

@Suite("The code that a few letters stand for")
struct CodePrefixTests {
  private func outline(_ path: String, _ name: String = "") throws -> CodeOutline {
    let path = try #require(CodePath(path))
    return CodeOutline(
      codebook: "b", path: path, name: name.isEmpty ? path.last : name, color: "", definition: "", include: "",
      exclude: "", example: "")
  }

  private func prefixes(_ own: [String: Int] = [:]) throws -> CodePrefixes {
    let codes = try [
      outline("komp", "Kompetencer"), outline("komp/eft", "Efteruddannelse"), outline("komp/it", "It-kundskab"),
      outline("org", "Organisering"), outline("org/komm", "Kommunikation"), outline("tid", "Tid og travlhed"),
      outline("årsag", "Årsager"),
    ]
    var use: [CodePath: CodeUse] = [:]
    for (path, count) in own { use[try #require(CodePath(path))] = CodeUse(own: count, all: count) }
    return CodePrefixes(codes, use: use)
  }

  private func path(_ finding: CodePrefixes.Finding) -> String? {
    if case .code(let code, _) = finding { code.path.description } else { nil }
  }

  @Test(
    "path, last part, name or the beginning of one of these leads to the code",
    arguments: [
      ("komp/eft", "komp/eft"), ("eft", "komp/eft"), ("KOMP", "komp"), ("ko/ef", "komp/eft"), ("it-k", "komp/it"),
      ("år", "årsag"), ("ÅR", "årsag"), ("trav", "tid"), ("komm", "org/komm"), ("kundskab", "komp/it"),
    ])
  func leads(letters: String, to wanted: String) throws { #expect(path(try prefixes().finding(letters)) == wanted) }

  @Test("letters that fit several codes give these, the most used first")
  func several() throws {
    guard case .several(let codes) = try prefixes(["org/komm": 2]).finding("ko") else {
      Issue.record("»ko« is not ambiguous")
      return
    }
    #expect(codes.map(\.path.description) == ["org/komm", "komp"])
  }

  @Test(
    "a code that the coder uses far more than the others is taken, and the others are told",
    arguments: [(2, 0, false), (3, 0, true), (3, 1, true), (5, 2, false), (6, 2, true)])
  func lead(first: Int, second: Int, isTaken: Bool) throws {
    let finding = try prefixes(["komp": first, "org/komm": second]).finding("ko")
    if case .code(let code, let others) = finding {
      #expect(isTaken && code.path.description == "komp" && others.map(\.path.description) == ["org/komm"])
    } else {
      #expect(!isTaken)
    }
  }

  @Test("what was chosen once is what the same letters mean from then on")
  func settled() throws {
    var prefixes = try prefixes()
    guard case .several(let codes) = prefixes.finding("ko"), let last = codes.last else {
      Issue.record("»ko« is not ambiguous")
      return
    }
    prefixes.settle("KO", as: last)
    #expect(path(prefixes.finding("ko")) == last.path.description)
  }

  @Test("any part of a name is enough to complete")
  func holding() throws {
    #expect(try prefixes().holding("uddannelse").map(\.path.description) == ["komp/eft"])
    #expect(try prefixes(["org/komm": 1]).holding("kom").first?.path.description == "org/komm")
    #expect(try prefixes().holding("xyz").isEmpty)
  }

  @Test("the letters that the list shows lead to their code, and are no keys")
  func shortest() throws {
    let prefixes = try prefixes(["komp": 4])
    let shortest = prefixes.shortest(for: prefixes.codes)
    #expect(shortest.count >= 6)
    for (key, letters) in shortest {
      #expect(path(prefixes.finding(letters)) == key.description)
      #expect(DeskLine.parse(letters) == .code(CodeRequest(codes: [.name(letters)])))
    }
  }
}
