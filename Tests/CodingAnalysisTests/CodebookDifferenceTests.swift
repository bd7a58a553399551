import CodingAnalysis
import CodingModel
import TestSupport
import Testing
import TranscriptText

@Suite("Difference of codebooks")
struct CodebookDifferenceTests {
  static let base = """
    codebook: b
    name: Bog
    version: 1.0.0
    lists:
      parter: jobcenter
    codes:
      - id: org
        name: Organisering
        definition: Hvordan
        rules:
          - indret* or organiser*
          - match: leder
            note: hvorfor
        codes:
          - id: gang
            name: Arbejdsgange
            definition: Vej
            rules: [sagsgang*, $parter]
      - id: sam
        name: Samarbejde
        definition: Sammen
        rules: [samarbejd*]
    """

  static func book(_ text: String) throws -> Codebook {
    let parsed = CodebookParser.parse(SourceFile(path: "b.yaml", text: text))
    try #require(!parsed.hasErrors)
    return try #require(parsed.value)
  }

  /// The differences from the base book to one in which `old` has become `new`, each as a line.
  static func lines(_ old: String, _ new: String) throws -> [String] {
    let changed = base.replacing(old, with: new)
    try #require(changed != base)
    return try lines(CodebookDifference(from: book(base), to: book(changed)))
  }

  static func lines(_ difference: CodebookDifference) -> [String] {
    difference.fields.map { "\($0.key.rawValue): \($0.former) > \($0.current)" }
      + difference.codes.map { change in
        switch change {
        case .added(let code): "+ \(code.path)"
        case .removed(let code): "- \(code.path)"
        case .moved(let from, let to): "\(from) > \(to)"
        case .changed(let path, let field): "\(path) \(field.key.rawValue): \(field.former) > \(field.current)"
        }
      }
      + difference.lists.map { change in
        switch change {
        case .added(let list): "+ $\(list.name)"
        case .removed(let list): "- $\(list.name)"
        case .changed(let old, let new): "$\(new.name): \(old.texts) > \(new.texts)"
        }
      }
      + difference.rules.map { change in
        switch change {
        case .added(let rule): "+ \(rule.code)#\(rule.text)"
        case .removed(let rule): "- \(rule.code)#\(rule.text)"
        case .changed(let old, let new): "\(new.code)#\(old.text) > \(new.text)"
        }
      }
  }

  @Test("a book does not differ from itself, nor from one with other comments")
  func same() throws {
    #expect(try CodebookDifference(from: Self.book(Self.base), to: Self.book(Self.base)).isEmpty)
    #expect(try CodebookDifference(from: Self.book(Self.base), to: Self.book("# note\n" + Self.base)).isEmpty)
  }

  @Test(
    "one change is one line",
    arguments: [
      ("version: 1.0.0", "version: 1.1.0", ["version: 1.0.0 > 1.1.0"]),
      ("name: Bog", "name: Bogen\nparents: follow", ["name: Bog > Bogen", "parents: stay > follow"]),
      ("name: Samarbejde", "name: Samspil", ["sam name: Samarbejde > Samspil"]),
      ("definition: Vej", "definition: Sti", ["org/gang definition: Vej > Sti"]),
      ("parter: jobcenter", "parter: region", ["$parter: [\"jobcenter\"] > [\"region\"]"]),
      ("samarbejd*", "udkørs*", ["- sam#samarbejd*", "+ sam#udkørs*"]),
      (
        "indret* or organiser*", "indret* or organiser* or bygget",
        ["org#indret* or organiser* > indret* or organiser* or bygget"]
      ),
      ("note: hvorfor", "note: derfor", ["org#leder > leder"]),
      ("note: hvorfor", "note: hvorfor\n        span: turn", ["org#leder > leder"]),
      ("id: sam", "id: samarbejde", ["sam > samarbejde"]),
      (
        "id: org", "id: organisation", ["org > organisation", "org/gang > organisation/gang"]
      ),
    ])
  func single(old: String, new: String, lines: [String]) throws {
    #expect(try Self.lines(old, new) == lines)
  }

  @Test("codes and their rules come and go; the other way round is the other way round")
  func comeAndGo() throws {
    let more = try Self.book(
      Self.base + "\n  - id: dig\n    name: Digitalt\n    definition: Nyt\n    rules: [digital*]")
    let base = try Self.book(Self.base)
    #expect(Self.lines(CodebookDifference(from: base, to: more)) == ["+ dig", "+ dig#digital*"])
    #expect(Self.lines(CodebookDifference(from: more, to: base)) == ["- dig", "- dig#digital*"])
  }
}
