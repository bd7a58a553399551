import CodingModel
import CodingStore
import Foundation
import Testing
import TranscriptText

@testable import Commands

/// What `import` tells of the files besides the list of those that went in.
@Suite("What import tells")
struct ImportTests {
  private static let debate = "Ordfører (S): Tak for det.\n\nMedlem (EL): Jeg spørger.\n\nOrdfører (S): Jeg svarer.\n"
  private static let interview = "Kommune: nord\n\nI: Hvad?\n\nIP: Noget.\n"

  private func project(_ files: [(String, String)]) throws -> TestProject {
    let project = try TestProject()
    for (name, text) in files { try project.write(text, to: name) }
    try project.succeed("init prøve")
    return project
  }

  @Test("a file of several speakers without an interviewer is warned of, with what to do")
  func noInterviewer() throws {
    let project = try project([("debat.txt", Self.debate), ("ny.txt", Self.interview)])
    let reply = try project.run("import debat.txt ny.txt")
    #expect(
      reply.errors == """
        debat.txt: advarsel: ingen af talerne er kendt som interviewer; alle replikker regnes for informanternes
          forslag: er der en, så skriv »Interviewer:« foran spørgsmålene eller »Interviewer (I): …« øverst, og hent \
        udskriften ind i et nyt projekt

        """)
    #expect(reply.status == .done)
    #expect(try project.run("import debat.txt ny.txt").errors.isEmpty)
  }

  @Test("the tokens of what went in are remembered with it, as tokenising gives them")
  func remembersTokens() throws {
    let project = try project([("ny.txt", Self.interview)])
    try project.succeed("import ny.txt")
    let store = try ProjectStore.open(at: project.folder.path + "/prøve.kodeks")
    let interview = try #require(try store.interviews().first)
    let archive = try #require(try store.tokenArchive(of: interview.id, manner: TokenArchive.identity))
    let tokeniser = try Tokeniser()
    let wanted = try tokeniser.tokenise(interview.transcript)
    let read = try #require(TokenArchive.read(archive, of: interview.transcript, tokeniser.vocabulary))
    #expect(read.tokens == wanted.tokens)
    #expect(read.sentences == wanted.sentences)
    #expect(try store.tokenArchive(of: interview.id, manner: "another") == nil)
  }

  @Test("many such files make one warning")
  func manyWithoutInterviewer() throws {
    let files = (1...5).map { ("debat\($0).txt", Self.debate.replacing("det", with: "det \($0)")) }
    let reply = try project(files + [("ny.txt", Self.interview)]).run("import .")
    #expect(
      reply.errors.hasPrefix(
        "advarsel: 5 af 6 interviews har ingen taler, der er kendt som interviewer (debat1, debat2, debat3 …);"
          + " alle deres replikker regnes for informanternes\n"))
    #expect(reply.errors.split(separator: "\n").count == 2)
  }

  @Test(
    "a monologue, text without labels and an interviewer without informants are not warned of",
    arguments: ["IP: Noget.\n\nIP: Mere.\n\nIP: Endnu mere.\n", "I: Hvad?\n\nIP: Noget.\n"])
  func interviewerNotMissed(text: String) throws {
    let reply = try project([("a.txt", text)]).run("import a.txt")
    #expect(reply.errors.isEmpty)
  }

  @Test("each row tells what came of its own file, though names are alike")
  func rows() throws {
    let project = try project([("ny.txt", Self.interview)])
    try project.makeFolder("to")
    try project.succeed("import ny.txt")
    try project.write(Self.interview.replacing("Noget", with: "Andet"), to: "ny.txt")
    try project.write(Self.interview.replacing("Noget", with: "Tredje"), to: "to/helt ny.txt")
    let refused = try project.run("import ny.txt 'to/helt ny.txt' --format tsv")
    let rows = refused.output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.dropFirst().map { [$0.first, $0.last] } == [["ny", "refused"], ["helt ny", "added"]])
    #expect(rows[1].dropFirst().dropLast().joined() == "")
  }

  @Test("two files of one name in one go: the first is new, the second is refused and shown so")
  func sameNameAtOnce() throws {
    let project = try project([("ny.txt", Self.interview)])
    try project.write(Self.interview.replacing("Noget", with: "Andet"), to: "ny.md")
    let reply = try project.run("import ./ny.txt ./ny.md --format tsv")
    let rows = reply.output.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.dropFirst().map { $0.last } == ["added", "refused"])
  }

  @Test("a refused file is told what its renaming means")
  func refusal() throws {
    let project = try project([("ny.txt", Self.interview)])
    try project.succeed("import ny.txt")
    try project.write(Self.interview.replacing("Noget", with: "Andet"), to: "ny.txt")
    let reply = try project.run("import ny.txt")
    #expect(
      reply.errors == """
        ny.txt: fejl: projektet har allerede et interview »ny« med en anden tekst; filen er ikke hentet ind
          forslag: er det en rettet udgave, så hent den med kodeks import --update; er det to forskellige interviews, \
        så omdøb filen (de tæller da som to)

        """)
    #expect(reply.output.contains("afvist"))
  }

  @Test("the attributes found are listed, with their interviews and values")
  func attributes() throws {
    let values = (1...9).map { "sagsbehandler nummer \($0)" }
    let project = try project(
      values.enumerated().map { place, value in
        let kommune = place < 2 ? "Kommune: \(["Syd", "nord"][place])\n" : ""
        return ("fil\(place).txt", "Rolle: \(value)\n\(kommune)\n\(Self.debate)")
      })
    let output = try project.succeed("import .")
    let lines = output.split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex(of: "Egenskaber"))
    #expect(
      lines[(start + 3)...(start + 6)].map { $0.split { $0 == " " }.joined(separator: " ") } == [
        "rolle interviewet 9 af 9 sagsbehandler nummer 1, …, 9 i alt", "kommune interviewet 2 af 9 nord, Syd",
        "rolle taleren 9 af 9 Medlem, Ordfører", "parti taleren 9 af 9 EL, S",
      ])
    #expect(try project.run("import . --format json").output.contains("\"sagsbehandler nummer 9\""))
  }

  @Test("nothing to list makes no table of attributes")
  func noAttributes() throws {
    let output = try project([("a.txt", "I: Hvad?\n\nIP: Noget.\n")]).succeed("import a.txt")
    #expect(!output.contains("Egenskaber"))
  }
}
