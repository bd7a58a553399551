import CodingModel
import Foundation
import Testing
import TranscriptText

@Suite("Attributes and their types")
struct AttributeTests {
  @Test(
    "a number is read as Danes and programs write it, and kept with a decimal comma",
    arguments: [
      ("12", "12"), (" 2,50 ", "2,5"), ("2.5", "2,5"), ("1.234", "1234"), ("1.234,5", "1234,5"), ("-3", "-3"),
      ("−3,0", "-3"), ("0", "0"), ("0,00001", "0,00001"), ("+4", "4"), ("-0", "0"),
    ])
  func numbers(text: String, kept: String) throws {
    let canonical = try #require(AttributeScalar.canonical(text, as: .number))
    #expect(canonical == kept)
    #expect(AttributeScalar.number(canonical) == AttributeScalar.number(text))
  }

  @Test("what is no number is none", arguments: ["", "tolv", "1,2,3", "12 år", "0900", "1.23,4", "½", "1e5", "1234567890123456"])
  func noNumbers(text: String) { #expect(AttributeScalar.number(text) == nil) }

  @Test(
    "a day is read as Danes and ISO write it, and kept as ISO does",
    arguments: [
      ("2026-02-06", "2026-02-06"), ("6.2.2026", "2026-02-06"), ("06-02-2026", "2026-02-06"), ("6/2-2026", "2026-02-06"),
      ("6. februar 2026", "2026-02-06"), ("29.2.2024", "2024-02-29"), ("31/12/1999", "1999-12-31"), ("1. MAJ 2021", "2021-05-01"),
    ])
  func days(text: String, kept: String) { #expect(AttributeScalar.canonical(text, as: .date) == kept) }

  @Test("what is no day is none", arguments: ["", "29.2.2026", "2026-13-01", "6.2.26", "0-1-2026", "i går", "2026"])
  func noDays(text: String) { #expect(AttributeScalar.value(of: text, as: .date) == nil) }

  @Test("days follow each other over leap years and centuries")
  func succession() throws {
    var day = try #require(AttributeScalar.value(of: "1899-12-25", as: .date))
    for text in ["1899-12-31", "1900-02-28", "1900-03-01", "2000-02-29", "2000-03-01", "2100-03-01"] {
      let next = try #require(AttributeScalar.value(of: text, as: .date))
      #expect(next > day)
      day = next
    }
    #expect(AttributeScalar.value(of: "1970-01-01", as: .date) == 0)
    #expect(AttributeScalar.value(of: "2000-03-01", as: .date) == 11_017)
  }

  static func interview(_ value: String?, key: String = "anciennitet") -> Interview {
    let header = value.map { [HeaderField(key: key, value: $0)] } ?? []
    return Interview(
      id: UUID(), transcript: Transcript(name: "a", text: CanonicalText(""), header: header), sentences: [],
      wordStarts: [])
  }

  @Test(
    "numbers are compared as numbers",
    arguments: [
      ("anciennitet>5", "12", true), ("anciennitet>5", "5", false), ("anciennitet>=5", "5,0", true),
      ("anciennitet<5", "4,9", true), ("anciennitet<=5", "5,1", false), ("anciennitet=5", "5.0", true),
      ("anciennitet!=5", "5", false), ("anciennitet=2..5", "3", true), ("anciennitet=2..5", "6", false),
      ("anciennitet=10..", "12", true), ("anciennitet=1|12", "12", true), ("anciennitet<>5", "6", true),
    ])
  func comparisons(text: String, value: String, holds: Bool) throws {
    let condition = try #require(AttributeCondition(text)).typed(as: .number)
    #expect(condition.type == .number)
    #expect(condition.holds(for: Self.interview(value), turn: nil) == holds)
  }

  @Test(
    "days are compared as days, also with months and years",
    arguments: [
      ("dato>=2026-01-01", "6.2.2026", true), ("dato<2026", "2025-12-31", true), ("dato=2026-02", "2026-02-28", true),
      ("dato=2026-02", "2026-03-01", false), ("dato>2025", "2025-12-31", false), ("dato=2025-12..2026-01", "2026-01-31", true),
    ])
  func dates(text: String, value: String, holds: Bool) throws {
    let condition = try #require(AttributeCondition(text)).typed(as: .date)
    #expect(condition.holds(for: Self.interview(value, key: "dato"), turn: nil) == holds)
  }

  @Test("a value that is not of the type fulfils nothing and is told about; none fulfils only !=")
  func misfits() throws {
    for text in ["anciennitet>5", "anciennitet!=5", "anciennitet<=5"] {
      let condition = try #require(AttributeCondition(text)).typed(as: .number)
      #expect(!condition.holds(for: Self.interview("mange år"), turn: nil))
      #expect(condition.isMisfit(in: Self.interview("mange år"), turn: nil))
      #expect(condition.holds(for: Self.interview(nil), turn: nil) == condition.isNegated)
      #expect(!condition.isMisfit(in: Self.interview(nil), turn: nil))
    }
  }

  @Test("a condition without a key, a sign or a value is none", arguments: ["", "a", "=a", "a=", ">5", "a<", "a=|", "a><b", "a==="])
  func malformed(text: String) { #expect(AttributeCondition(text) == nil) }

  @Test("what is nearest to the words counts: speaker, interview, municipality; by hand before text before cases")
  func precedence() throws {
    let id = UUID()
    let transcript = Transcript(
      name: "a", text: CanonicalText("IP: Ja."), header: [HeaderField(key: "Kommune", value: "Nordjysk")],
      speakers: [Speaker(label: "IP", role: .informant)],
      turns: [Turn(number: 1, range: TextRange(start: 0, end: 7), body: TextRange(start: 4, end: 7), speaker: 0)])
    let interview = Interview(id: id, transcript: transcript, sentences: [], wordStarts: [])
    let group = CaseRecord(name: "Pilot")
    let bearers: [(CaseReference, String)] = [
      (group.reference, "gruppe"), (.municipality(named: "nordjysk"), "kommune"), (.interview(id), "interview"),
      (.informant(id, label: "IP"), "taler"),
    ]
    let members = [Membership(.municipality(named: "nordjysk"), in: .other(group.key))]
    var values: [AttributeValue] = []
    for (bearer, value) in bearers {
      values.append(AttributeValue(attribute: "niveau", of: bearer, value: value))
      let records = CaseRecords(values: values, groups: [group], memberships: members)
      #expect(records.attached(to: [interview])[0].value(of: "niveau", turn: 0) == value)
    }
    let moved = CaseRecords(
      values: [AttributeValue(attribute: "kommune", of: .interview(id), value: "fynsk")]
        + [AttributeValue(attribute: "niveau", of: .municipality(named: "Fynsk"), value: "to")])
    #expect(moved.attached(to: [interview])[0].value(of: "niveau", turn: 0) == "to")
    #expect(moved.attached(to: [interview])[0].value(of: "kommune", turn: nil) == "fynsk")
  }

  @Test("records read back what they say")
  func roundTrip() throws {
    let id = UUID()
    func same<Record: ProjectRecord>(_ record: Record) { #expect(Record(record.stored) == record) }
    same(AttributeDefinition(key: "rolle", type: .choice, choices: ["leder", "sagsbehandler"], description: "Hvem\n?"))
    for bearer in [
      CaseReference.interview(id), .informant(id, label: "IP 1: æ"), .municipality(named: "Sønderjysk"), .other(named: "Pilot = 1"),
    ] {
      same(AttributeValue(attribute: "antal år", of: bearer, value: "2,5"))
      same(Membership(bearer, in: .other("pilot")))
      same(Membership(bearer, in: .set("ledere (1)")))
    }
    same(CaseRecord(name: "Pilot Øst", description: "x"))
    same(DocumentSet(name: "Ledere"))
    for target in [
      MemoTarget.project, .code(try #require(CodePath("org/gång"))), .interview(id), .coding(id),
      .stretch(id, TextRange(start: 3, end: 9), textSHA256: "ab"), .case(.other(named: "Pilot")),
    ] {
      let memo = MemoRecord(
        id: id, on: target, text: "Se [[kode:org]]\n\nog mere", author: Coder(name: "Åse"),
        date: Date(timeIntervalSince1970: 1_769_000_000.123), links: ["kode:org": MemoLink(kind: .code, name: "org")])
      same(memo)
      same(memo.rewritten("andet", links: [:], by: Coder(name: "Bo"), date: Date(timeIntervalSince1970: 1_769_000_100)))
    }
  }

  @Test("links stand between double brackets on one line")
  func links() {
    let text = "Se [[kode:org/gang]] og [[ nord:12 ]], [[]] og [[ uden\nslut]] [[kode:org/gang]]"
    #expect(MemoLinks(text).links == ["kode:org/gang", "nord:12"])
    let rebuilt = MemoLinks("a [[b]] c [[d").pieces
    #expect(rebuilt == [.text("a "), .link("b"), .text(" c [["), .text("d")])
  }
}

@Suite("Tables of attributes")
struct AttributeTableTests {
  private func read(_ text: String, _ definitions: [AttributeDefinition] = []) -> Parsed<AttributeTable> {
    AttributeTable.read(
      SourceFile(path: "t.csv", bytes: Array(text.utf8)),
      definitions: Dictionary(uniqueKeysWithValues: definitions.map { ($0.key, $0) }))
  }

  @Test("types follow from the cells", arguments: [";", ",", "\t"])
  func inference(separator: String) {
    let lines = ["Interview|Antal|Dato|Note", "nord|2|6.2.2026|\"a \"\"b\"\"\"", "syd||2026-03-01|3"]
    let text = "\u{FEFF}" + lines.joined(separator: "\r\n").replacing("|", with: separator)
    let table = read(text)
    #expect(table.diagnostics.isEmpty)
    #expect(table.value.columns.map(\.key) == ["antal", "dato", "note"])
    #expect(table.value.columns.map(\.type) == [.number, .date, .text])
    #expect(table.value.rows.map(\.name) == ["nord", "syd"])
    #expect(table.value.rows[0].values == ["antal": "2", "dato": "2026-02-06", "note": "a \"b\""])
    #expect(table.value.rows[1].values == ["dato": "2026-03-01", "note": "3"])
  }

  @Test("a Danish decimal comma is a number between semicolons")
  func comma() {
    #expect(read("interview;år\nnord;2,5\nsyd;1.234,5\n").value.rows.map(\.values) == [["år": "2,5"], ["år": "1234,5"]])
  }

  @Test("what does not fit is told with line and column, never with what stands there")
  func misfits() {
    let definitions = [
      AttributeDefinition(key: "år", type: .number), AttributeDefinition(key: "rolle", type: .choice, choices: ["leder"]),
    ]
    let table = read("interview;år;rolle\nnord;mange;leder\nsyd;3;Leder\n;4;chef\n", definitions)
    let places = table.diagnostics.map { "\($0.location.map(\.description) ?? "") \($0.id)" }
    #expect(places == ["t.csv:2:6 attributes.misfit", "t.csv:4:1 attributes.no-case"])
    #expect(!table.diagnostics.contains { $0.message.text(in: .danish).contains("mange") })
    #expect(table.value.rows.first { $0.name == "syd" }?.values["rolle"] == "leder")
  }

  @Test(
    "a table that cannot be read is refused",
    arguments: [
      ("", "attributes.empty-table"), ("interview\nnord\n", "attributes.no-attributes"), ("interview;a\n", "attributes.no-cases"),
      ("interview;a;A\nnord;1;2\n", "attributes.repeated-key"), ("interview;taler\nnord;1\n", "attributes.own-key"),
      ("interview;a<b\nnord;1\n", "attributes.bad-key"), ("interview;a\nnord;1;2\n", "attributes.too-many-cells"),
      ("interview;a\nnord;\"1\n", "attributes.unclosed-quote"), ("interview;a\nnord;\"1\"2\n", "attributes.text-after-quote"),
    ])
  func refused(text: String, id: String) {
    #expect(read(text).diagnostics.contains { $0.id == id || (text.isEmpty && $0.severity == .error) })
  }
}
