import CodingModel
import CodingStore
import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import Commands

@Suite("Pseudonymisation of a project")
struct PseudonymiseTests {
  /// Words that are nobody's names, which the list calls persons, places and workplaces.
  static let names = ["Xqvist", "Zwand", "Qaarno", "Zørbæklund", "Qvaffelhuset"]
  /// All that must not be left.
  static let secrets =
    names + [
      "xqvist", "Vejle", "Odense", "22 33 44 55", "010203", "0102031234", "prøve@sted.dk", "Prøvevej", "fireogtredive",
    ]

  static let transcript = """
    Kommune: Vejle
    Sted: Zørbæklund

    Interviewer (I): konsulent
    Informant (IP): Xqvist Zwand, leder

    I: Hvordan går arbejdet, Xqvist?

    IP: Vi mødes med jobcentret hver uge, siger Xqvist Zwand. Arbejdet i Vejle Kommune er hårdt. Det er 010203-1234.

    Qaarno: Jeg er fra Qvaffelhuset. Systemet KY er Qaarnos opgave. Ring på 22 33 44 55 eller skriv til prøve@sted.dk.

    IP: Arbejdet venter. Jeg bor på Prøvevej 12, 5000 Odense C, og mit nummer er
    nul en nul to nul tre tolv fireogtredive.

    Qaarno: Ja, det passer.

    """

  static let book = """
    codebook: prøve
    name: Prøve
    version: 1.0.0
    codes:
      - id: org
        name: Organisering
        definition: Hvordan arbejdet er indrettet.
        example: Det er Xqvists arbejde i Vejle Kommune.
        rules: [arbejde*, {match: Qaarno*, span: match}]
      - id: sys
        name: System
        definition: Fagsystemerne.
        rules: [system*, KY]

    """

  /// A project in which everything that can hold a name does.
  static func project() throws -> TestProject {
    let project = try TestProject()
    project.session.workspace.environment["KODEKS_KEY_PASSWORD"] = "prøvekode"
    project.session.workspace.environment["KODEKS_KEY"] = "nøgle.key"
    try project.write(transcript, to: "xqvist-leder.txt")
    try project.write("Kommune: Odense\n\nI: Hvad fylder?\n\nIP: Arbejdet fylder. Kommunen også.\n", to: "anden.txt")
    try project.write(book, to: "bog.yaml")
    let lines = [
      "init prøve", "import xqvist-leder.txt anden.txt", "codebook add bog.yaml", "code",
      "mark xqvist-leder:2 org sys --coder anna", "mark xqvist-leder:3 sys --coder zwand --text 'Qaarnos … opgave'",
      "codes create 'samtaler med Xqvist' --coder anna",
      "memo add 'Ring til Qaarno, 010203-1234, [[xqvist-leder:3]]' --on xqvist-leder:3",
      "memo add 'Om Vejle' --on kommune:Vejle", "case set xqvist-leder:Qaarno stilling='leder i Qvaffelhuset'",
      "case group 'hos Xqvist' xqvist-leder", "set create 'Zørbæklund' anden",
      "query save 'hos Qaarno' 'org and \"Qaarno\"'", "query save travlt 'org and sys'",
      "verdict accept --code sys", "pseudonymise add 'Xqvist Zwand'", "pseudonymise add Qaarno",
      "pseudonymise add --kind place Zørbæklund", "pseudonymise add --kind workplace Qvaffelhuset",
    ]
    for line in lines { try project.succeed(line) }
    return project
  }

  static func store(_ project: TestProject, _ name: String) throws -> ProjectStore {
    try ProjectStore.open(at: project.folder.appendingPathComponent(name).path)
  }

  @Test("the new file never held a name or number, fits together, and stands beside an untouched project")
  func nothingLeft() throws {
    let project = try Self.project()
    let before = try project.state()
    let reply = try project.run("pseudonymise --output ny")
    #expect(reply.status == .done, "\(reply)")
    #expect(try project.state() == before)
    let path = project.folder.appendingPathComponent("ny.kodeks").path
    for suffix in ["-wal", "-shm"] { #expect(!FileManager.default.fileExists(atPath: path + suffix)) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for secret in Self.secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(secret)") }
    #expect(try project.state(of: "ny.kodeks").findings.isEmpty)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(mode == 0o600)
    let interviews = try Self.store(project, "ny.kodeks").interviews()
    #expect(interviews.map(\.name) == ["anden", "navn-1-leder"])
    let text = interviews[1].transcript.text
    #expect(text[text.fullRange].hasPrefix("Kommune: Kommune B\nSted: [sted 1]\n"), "\(text[text.fullRange])")
    #expect(text[text.fullRange].contains("Arbejdet i Kommune B er hårdt. Det er [cpr]."))
    #expect(text[text.fullRange].contains("[navn 2]: Jeg er fra [arbejdsplads 1]. Systemet KY er [navn 2]s opgave."))
    #expect(interviews[1].transcript.speakers.map(\.label) == ["I", "IP", "[navn 2]"])
  }

  @Test("codings stand one to one on what became of their words, with code, coder, time, verdict and rule")
  func codings() throws {
    let project = try Self.project()
    try project.succeed("pseudonymise --output ny")
    let (old, new) = (try Self.store(project, "prøve.kodeks"), try Self.store(project, "ny.kodeks"))
    let (codings, made) = (try old.codings(), try new.codings())
    #expect(codings.count == made.count)
    let key = { (coding: Coding, names: [UUID: Int]) in
      "\(coding.interview) \(coding.coder == .rules ? "rules" : "hand") \(coding.verdict?.rawValue ?? "-")"
        + " \(coding.code) \(names[coding.id] ?? 0)"
    }
    let dates = { (store: ProjectStore) in
      try store.codingDates().mapValues { Int($0.timeIntervalSince1970 * 1000) }
    }
    #expect(
      try codings.map { key($0, try dates(old)) }.sorted() == made.map { key($0, try dates(new)) }.sorted())
    let texts = { (store: ProjectStore, codings: [Coding]) in
      let interviews = Dictionary(uniqueKeysWithValues: try store.interviews().map { ($0.id, $0.transcript.text) })
      return codings.compactMap { interviews[$0.interview]?[$0.range] }
    }
    var pseudonymiser = Pseudonymiser(
      try SealedPseudonymKey.opened(
        Array(Data(contentsOf: project.folder.appendingPathComponent("nøgle.key"))), password: "prøvekode"))
    let place = RewritePlace(.memo, name: "", identity: "")
    let mapped = try texts(old, codings).map { pseudonymiser.rewritten($0, as: .speech, at: place) }
    #expect(try mapped.sorted() == texts(new, made).sorted())
    #expect(made.flatMap(\.evidence).allSatisfy { !$0.text.contains("Qaarno") })
    #expect(try new.verdicts().count == old.verdicts().count)
    #expect(try new.verdicts().map(\.date).sorted() == old.verdicts().map(\.date).sorted())
  }

  @Test("memos, cases, sets and codes go along; a query that names someone is left out and told of")
  func records() throws {
    let project = try Self.project()
    let reply = try project.run("pseudonymise --output ny")
    #expect(reply.errors.contains("1 gemte søgninger"))
    project.session.workspace.project = "ny.kodeks"
    let memos = try project.succeed("memo list")
    #expect(memos.contains("navn 2") && memos.contains("[cpr]"), "\(memos)")
    #expect(try project.succeed("case show 'navn-1-leder:[navn 2]'").contains("leder i [arbejdsplads 1]"))
    #expect(try project.succeed("set list").contains("[sted 1]"))
    #expect(try project.succeed("codes list").contains("samtaler"))
    #expect(try project.succeed("query list").contains("travlt"))
    #expect(try project.succeed("log").contains("pseudonymisering"))
    #expect(try project.run("undo").status == .nothing || project.run("check").status == .done)
  }

  @Test("the same key gives the same replacements again, and the way back gives the same texts and codings")
  func reverse() throws {
    let project = try Self.project()
    try project.succeed("pseudonymise --output ny")
    project.session.workspace.project = "prøve.kodeks"
    try project.succeed("pseudonymise --output nyere")
    let texts = { (name: String) in
      try Self.store(project, name).interviews().map {
        "\($0.name)\n\($0.transcript.text[$0.transcript.text.fullRange])"
      }
    }
    #expect(try texts("ny.kodeks") == texts("nyere.kodeks"))
    project.session.workspace.project = "ny.kodeks"
    let reply = try project.run("pseudonymise --reverse --output igen")
    #expect(reply.status == .done, "\(reply)")
    #expect(try texts("igen.kodeks") == texts("prøve.kodeks"))
    let (old, again) = (try project.state(), try project.state(of: "igen.kodeks"))
    #expect(again.findings.isEmpty)
    let shown = { (coding: Coding) in
      "\(coding.interview) \(coding.range) \(coding.code) \(coding.coder.name) \(coding.id)"
    }
    #expect(again.codings.map(shown).sorted() == old.codings.map(shown).sorted())
  }

  @Test("a wrong password and another file are refused clearly, and the key is nobody else's to read")
  func key() throws {
    let project = try Self.project()
    let path = project.folder.appendingPathComponent("nøgle.key").path
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
    #expect(mode == 0o600)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for name in Self.names { #expect(bytes.range(of: Data(name.utf8)) == nil) }
    project.session.workspace.environment["KODEKS_KEY_PASSWORD"] = "en anden"
    #expect(try project.run("pseudonymise list").errors.contains("adgangskoden passer ikke"))
    #expect(try project.run("pseudonymise --reverse --output igen").status == .misuse)
    #expect(try project.run("pseudonymise list --key bog.yaml").errors.contains("ikke en nøglefil"))
    project.session.workspace.environment["KODEKS_KEY_PASSWORD"] = nil
    #expect(try project.run("pseudonymise list").errors.contains("adgangskode"))
    #expect(!FileManager.default.fileExists(atPath: project.folder.appendingPathComponent("igen.kodeks").path))
    var altered = bytes
    altered[altered.count - 10] ^= 1
    try altered.write(to: URL(fileURLWithPath: path))
    project.session.workspace.environment["KODEKS_KEY_PASSWORD"] = "prøvekode"
    #expect(try project.run("pseudonymise list").status == .misuse)
  }

  @Test("preview shows findings with place, replacement and what to look at, and makes nothing")
  func preview() throws {
    let project = try Self.project()
    try project.write("I: Hvem var det?\n\nIP: Det var vist Flimmer, der kom.\n", to: "tredje.txt")
    try project.succeed("import tredje.txt")
    let files = try FileManager.default.contentsOfDirectory(atPath: project.folder.path).sorted()
    let reply = try project.run("pseudonymise --preview")
    #expect(reply.output.contains("xqvist-leder:3") && reply.output.contains("[navn 2]s"), "\(reply.output)")
    #expect(reply.output.contains("Flimmer"))
    #expect(reply.errors.contains("hvem der kan kendes"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: project.folder.path).sorted() == files)
    try project.succeed("pseudonymise add --kind keep Flimmer")
    #expect(try !project.run("pseudonymise --preview").output.contains("Flimmer"))
  }
}
