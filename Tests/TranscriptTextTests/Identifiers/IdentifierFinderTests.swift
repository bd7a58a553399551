import TestSupport
import Testing

@testable import TranscriptText

@Suite("Identifiers in a text")
struct IdentifierFinderTests {
  private func found(
    _ text: String, _ list: IdentifierList = IdentifierList(), as use: IdentifierFinder.Use = .speech
  ) -> [(IdentifierKind, String)] {
    let canonical = CanonicalText(text)
    return IdentifierFinder(list).findings(in: canonical, as: use).map { ($0.kind, canonical[$0.range]) }
  }

  private func texts(_ text: String, _ kind: IdentifierKind, _ list: IdentifierList = IdentifierList()) -> [String] {
    found(text, list).filter { $0.0 == kind }.map(\.1)
  }

  @Test(
    "telephone numbers are told by grouping, country or a word before",
    arguments: [
      ("Jeg har 22 33 44 55 på arbejdet", ["22 33 44 55"]), ("ring på 22334455", ["22334455"]),
      ("+45 22334455", ["+45 22334455"]), ("(+45) 2233 4455", ["(+45) 2233 4455"]), ("tlf. 2233 4455", ["2233 4455"]),
      ("0045 22 33 44 55", ["0045 22 33 44 55"]), ("mobil: 22-33-44-55", ["22-33-44-55"]),
      ("CVR 22334455", []), ("2023 2024", []), ("sagsnummer 22334455", []), ("22334455", []), ("22 33 44 55 kr.", []),
      ("12 33 44 55", []), ("22 33 44 55 66", []),
    ])
  func phones(text: String, wanted: [String]) { #expect(texts(text, .phone) == wanted) }

  @Test("mail and web addresses are found")
  func addresses() {
    #expect(texts("skriv til a.b-c@sted.kommune.dk, tak", .mail) == ["a.b-c@sted.kommune.dk"])
    #expect(texts("se https://www.sted.dk/a_b?c=1.", .url) == ["https://www.sted.dk/a_b?c=1"])
    #expect(texts("på www.sted.dk og sted.dk/side", .url) == ["www.sted.dk", "sted.dk/side"])
    #expect(texts("Det er det.Så", .url).isEmpty)
  }

  @Test(
    "street addresses are found with floor, postcode and town",
    arguments: [
      ("bor på Prøvevej 12", "Prøvevej 12"), ("bor i Prøvegade 3 B, 2. tv., ja", "Prøvegade 3 B, 2. tv"),
      ("på Gammel Prøvevej 7, st. th, 7100 Prøveby", "Gammel Prøvevej 7, st. th, 7100 Prøveby"),
      ("på Nørre Allé 5, 8000 Prøveby C og", "Nørre Allé 5, 8000 Prøveby C"), ("ved Prøvetorvet 1", "Prøvetorvet 1"),
    ])
  func streets(text: String, wanted: String) { #expect(texts(text, .address) == [wanted]) }

  @Test("a street without a number is for review")
  func streetWithoutNumber() { #expect(texts("ude på Prøvevej et sted", .candidate) == ["Prøvevej"]) }

  @Test("all municipalities are found, in genitive and beside »Kommune«", arguments: DanishMunicipalities.names)
  func municipalities(name: String) {
    for written in [name, name + "s", name + " Kommune", name + "s Kommune", name + " Kommunes", name + " kommune"] {
      #expect(texts("vi er i \(written) nu", .municipality) == [written])
    }
    let broad = name.replacing("aa", with: "å").replacing("Aa", with: "Å")
    #expect(texts("inde i \(broad) nu", .municipality) == [broad])
    #expect(texts("inde i \(name.decomposed) nu", .municipality).count == 1)
  }

  @Test("a municipality's name that is a common word counts inside a sentence or beside »Kommune«")
  func commonWords() {
    #expect(texts("Vejen er lang. Skive for skive. på vejen", .municipality).isEmpty)
    #expect(texts("Vejen Kommune og folk fra Skive", .municipality) == ["Vejen Kommune", "Skive"])
    #expect(texts("Ikast Brande, Lyngby–Taarbæk, Høje\u{2011}Taastrup", .municipality).count == 3)
  }

  @Test("a hundred and more: there are 98 municipalities, each once")
  func municipalityCount() { #expect(Set(DanishMunicipalities.names).count == 98) }

  private var list: IdentifierList {
    var list = IdentifierList()
    _ = list.add(.person, names: ["Xqvist Zwand", "Xq"])
    _ = list.add(.person, names: ["Qaarno"])
    _ = list.add(.place, names: ["Zørbæklund"])
    _ = list.add(.workplace, names: ["Qvaffelhuset Syd"])
    return list
  }

  @Test(
    "names of the list are found, in genitive, in capitals and by their parts",
    arguments: [
      "Xqvist Zwand", "Xqvist", "Zwand", "Xqvists", "XQVIST", "Xqvist\nZwand", "Zwands", "Xqvist Zwands", "Qårno",
      "Qaarnos", "Qårno's", "Qaarno’s", "Zørbæklund", "Zørbæklunds", "Qvaffelhuset Syd", "Qvaffelhuset Syds", "Xq",
      "Xq’s", "zørbæklund", "Zo\u{308}rbæklund".replacing("o\u{308}", with: "ø"),
    ])
  func listed(name: String) {
    for text in ["så siger \(name) til mig", "\(name) siger", "med \(name)-sagen", "(\(name))", "»\(name)«, siger"] {
      let found = found(text, list).filter { IdentifierList.kinds.contains($0.0) }.map(\.1)
      #expect(found == [name], "\(text)")
    }
  }

  @Test("a name's genitive is told")
  func genitive() {
    let found = IdentifierFinder(list).findings(in: CanonicalText("Xqvists bord, Qaarno’s stol, Vejle Kommunes hus"))
    #expect(found.map(\.isGenitive) == [true, true, true])
  }

  @Test("two persons with one first name are not taken for each other")
  func sharedParts() {
    var list = IdentifierList()
    _ = list.add(.person, names: ["Xqvist Zwand"])
    _ = list.add(.person, names: ["Xqvist Brandt"])
    let found = IdentifierFinder(list).findings(in: CanonicalText("så Xqvist, og Zwand, og Xqvist Brandt"))
    #expect(
      found.map(\.subject) == [.entries(.person), .entry(.person, number: 1), .entry(.person, number: 2)])
  }

  @Test("capitalised words inside a sentence and compounds with a listed name are for review, what was kept is not")
  func candidates() {
    #expect(texts("så kom Flimmer og sagde: Ja. Nu går vi", .candidate) == ["Flimmer"])
    #expect(texts("det var Zwandsagen", .candidate, list) == ["Zwandsagen"])
    #expect(texts("med KY og De og hele Danmark", .candidate).isEmpty)
    var kept = IdentifierList()
    kept.keep(["Flimmer"])
    #expect(texts("så kom Flimmer", .candidate, kept).isEmpty)
  }

  @Test("in a file's name small letters count")
  func names() {
    #expect(found("xqvist-leder", list, as: .name).map(\.1) == ["xqvist"])
    #expect(found("vejle", as: .value).map(\.1) == ["vejle"])
  }

  @Test("findings never overlap and stay in order")
  func order() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "010203", "-", "1234", " ", "Vejle", "vej", " 12", ", ", "7100 ", "Xqvist", "@", ".dk", "\n", "nul en ", "æ",
      "s ",
      "22 33 44 55", "Kommune", "tolv fireogtredive", "’s", "å", "\u{30A}", "1", "2",
    ]
    for _ in 0..<400 {
      let text = CanonicalText((0..<12).map { _ in generator.pick(pieces) }.joined())
      let found = IdentifierFinder(list).findings(in: text)
      for (one, next) in zip(found, found.dropFirst()) { #expect(one.range.end <= next.range.start) }
      #expect(found.allSatisfy { $0.range.end <= text.length && !$0.range.isEmpty })
    }
  }
}

extension String {
  /// With ring and dots as marks of their own.
  fileprivate var decomposed: String {
    replacing("å", with: "a\u{30A}").replacing("Å", with: "A\u{30A}")
  }
}
