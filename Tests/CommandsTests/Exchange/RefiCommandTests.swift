import CodingModel
import CodingStore
import Foundation
@testable import Interchange
import Testing
import TranscriptText

@testable import Commands

@Suite("REFI-QDA: a project of ours and other programs'")
struct RefiCommandTests {
  private func store(_ project: TestProject, _ name: String) throws -> ProjectStore {
    try ProjectStore.open(at: project.folder.appendingPathComponent("\(name).kodeks").path)
  }

  private func bytes(_ project: TestProject, _ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: project.folder.appendingPathComponent(name)))
  }

  private func exported(_ project: TestProject, _ name: String) throws -> QDAProject {
    let reading = QDPXReader.read(SourceFile(path: name, bytes: try bytes(project, name)))
    #expect(reading.parsed.diagnostics.isEmpty && QDACheck.faults(of: reading.parsed.value).isEmpty)
    return reading.parsed.value
  }

  private func foreign() throws -> TestProject {
    let project = try TestProject()
    try project.write(try RefiFile.archive(), to: "pilot.qdpx")
    try project.succeed("init fremmed")
    try project.succeed("refi import pilot.qdpx --report rapport.json")
    return project
  }

  @Test("I8 I14 I15 I21 codings come in on their words, by whoever made them, or by nobody known")
  func codings() throws {
    let project = try foreign()
    let store = try store(project, "fremmed")
    defer { try? store.close() }
    let interviews = Dictionary(uniqueKeysWithValues: try store.interviews().map { ($0.id, $0) })
    #expect(interviews.values.map(\.name).sorted() == ["Interview 1", "Udskrift"])
    let seen = try store.codings().map { coding in
      [
        interviews[coding.interview]?.name ?? "", interviews[coding.interview]?.transcript.text[coding.range] ?? "",
        coding.code.description, coding.coder.name,
      ]
    }
    let whole = RefiFile.text.replacing("\r\n", with: "\n")
    #expect(
      seen == [
        ["Interview 1", whole, "Trivsel/Travlhed (2)", "Leder"],
        ["Interview 1", "travlt", "Trivsel/Travlhed", "Leder"],
        ["Interview 1", "travlt", "Trivsel/Travlhed", "ukendt"],
        ["Interview 1", "travlt", "Trivsel/Travlhed (2)", "ukendt"],
        ["Udskrift", "Ja", "Trivsel/Travlhed", "Leder"],
      ])
    #expect(try store.check().isEmpty)
    #expect(try store.changes().count == 2)
  }

  @Test("I11 I20 I24 folders, annotations and notes become codes and memos on what they are about")
  func memos() throws {
    let project = try foreign()
    let store = try store(project, "fremmed")
    defer { try? store.close() }
    let memos = try store.records(MemoRecord.self)
    let kinds = Dictionary(grouping: memos, by: \.target.kind).mapValues { $0.map(\.text).sorted() }
    #expect(
      kinds == [
        .coding: ["Overvejelse\n\nEr det travlhed?"], .code: ["Om koden"], .interview: ["Memo\n\nOm interviewet"],
        .stretch: ["tvivlsomt"],
      ])
    #expect(try store.codes().map(\.definition) == ["Hvordan de har det", "", ""])
    #expect(memos.first { $0.target.kind == .code }?.author == .unknown)
  }

  @Test("I22 I23 variables, cases and sets come in as attributes, cases and sets")
  func cases() throws {
    let project = try foreign()
    let store = try store(project, "fremmed")
    defer { try? store.close() }
    let cases = try store.caseRecords()
    #expect(cases.definitions.map(\.key) == ["andel", "klassifikation:alder"])
    #expect(cases.values.map(\.value).sorted() == ["1,5", "42"])
    #expect(cases.groups.map(\.name) == ["IP1"] && cases.sets.map(\.name) == ["Pilot"])
    #expect(cases.memberships.count == 2)
  }

  @Test("I26 what the project has no place for is told and goes out again, with what else came")
  func kept() throws {
    let project = try foreign()
    let report = try PackageText.read(project, "rapport.json")
    for reason in ["kept-for-export", "file-not-kept", "unknown-user", "unknown-date", "positions"] {
      #expect(report.contains("\"reason\": \"\(reason)\""), "\(reason)")
    }
    try project.succeed("refi export ud.qdpx")
    let back = try exported(project, "ud.qdpx")
    let first = QDPXReader.read(SourceFile(path: "p", bytes: try RefiFile.archive())).parsed.value
    #expect(back.name == "Pilot" && back.users == first.users)
    #expect(back.allCodes.map(\.id.spelling) == first.allCodes.map(\.id.spelling))
    #expect(back.allCodes.map(\.name) == first.allCodes.map(\.name))
    #expect(back.allCodes.map(\.isCodable) == first.allCodes.map(\.isCodable))
    #expect(back.allCodes.map(\.color) == first.allCodes.map(\.color))
    #expect(back.links == first.links && back.graphs == first.graphs && back.cases == first.cases)
    #expect(Set(back.sets) == Set(first.sets))
    #expect(back.variables.map(\.name).sorted() == first.variables.map(\.name).sorted())
    #expect(back.sources.map(\.id) == first.sources.map(\.id))
    #expect(back.sources[0].description == "på kontoret" && back.sources[0].values == first.sources[0].values)
    #expect(slices(back) == slices(first))
    #expect(Set(back.notes.map { [$0.name, $0.text?.string] }) == Set(first.notes.map { [$0.name, $0.text?.string] }))
  }

  /// Words, code, user and time of each coding on words.
  private func slices(_ project: QDAProject) -> [String] {
    project.allSources.flatMap { source in
      source.selections.flatMap { selection in
        selection.codings.map { coding in
          let words = source.quotation(of: selection) ?? "\(selection.place)"
          return [
            words, coding.id.fileStem, coding.code.fileStem, coding.user?.fileStem ?? "", coding.date?.text ?? "",
            selection.id.fileStem,
          ].joined(separator: "|")
        }
      }
    }.sorted()
  }

  @Test("I27 a text that was changed since is another: its codings are not put on other words")
  func changedText() throws {
    let project = try foreign()
    try project.write(try RefiFile.archive(text: "Nu " + RefiFile.text), to: "ny.qdpx")
    let before = try project.state(of: "fremmed.kodeks").codings
    try project.succeed("refi import ny.qdpx --report ny.json")
    #expect(try PackageText.read(project, "ny.json").contains("\"reason\": \"text-changed\""))
    #expect(try project.state(of: "fremmed.kodeks").codings == before)
  }

  @Test("R39 R40 a project of ours goes out, comes into an empty one, and goes out the same byte for byte")
  func roundTrip() throws {
    let project = try TestProject.coded()
    for line in [
      "mark nord:3 org/sam --coder leder", "memo add \"En *note*\"",
      "memo add --on sys \"Om systemer\"",
      "case group pilot nord", "set create forsøg nord syd", "verdict reject nord:2 --code org",
    ] {
      let reply = try project.run(line)
      #expect(reply.status == .done, "\(line): \(reply.errors)")
    }
    try project.succeed("refi export a.qdpx --report a.json")
    let other = try TestProject()
    try other.write(try bytes(project, "a.qdpx"), to: "a.qdpx")
    try other.succeed("init andet")
    try other.succeed("refi import a.qdpx")
    try other.succeed("refi export b.qdpx")
    #expect(try bytes(other, "b.qdpx") == bytes(project, "a.qdpx"))
    #expect(try exported(project, "a.qdpx") == exported(other, "b.qdpx"))
    #expect(try other.state(of: "andet.kodeks").findings.isEmpty)
    let before = try project.state()
    try project.succeed("refi import a.qdpx")
    #expect(try project.state() == before)
  }

  @Test("R39 what came from another program goes out, comes in elsewhere, and goes out the same")
  func foreignRoundTrip() throws {
    let project = try foreign()
    try project.succeed("refi export a.qdpx")
    let other = try TestProject()
    try other.write(try bytes(project, "a.qdpx"), to: "a.qdpx")
    try other.succeed("init andet")
    try other.succeed("refi import a.qdpx")
    try other.succeed("refi export b.qdpx")
    #expect(try exported(project, "a.qdpx") == exported(other, "b.qdpx"))
    #expect(try bytes(other, "b.qdpx") == bytes(project, "a.qdpx"))
  }

  @Test("an import is one change and can be taken back; a second import of the same file changes nothing")
  func oneChange() throws {
    let project = try foreign()
    let before = try project.state(of: "fremmed.kodeks")
    try project.succeed("refi import pilot.qdpx")
    #expect(try project.state(of: "fremmed.kodeks") == before)
    try project.succeed("undo")
    let after = try project.state(of: "fremmed.kodeks")
    #expect(after.interviews.isEmpty && after.codings.isEmpty && after.findings.isEmpty)
  }

  @Test(
    "E31 an empty project goes out; a codebook without codes, other endings and files that are there are refused"
  )
  func empty() throws {
    let project = try TestProject()
    try project.succeed("init tomt")
    try project.succeed("refi export tomt.qdpx")
    #expect(try exported(project, "tomt.qdpx").sources.isEmpty)
    #expect(try project.run("refi export tomt.qdc").errors.contains("ingen koder"))
    #expect(try project.run("refi export tomt.zip").status == .misuse)
    #expect(try project.run("refi export tomt.qdpx").status == .misuse)
    try project.succeed("refi export tomt.qdpx --overwrite")
  }

  @Test("E32 E36 the origin is ours, rules and rejected codings are told as not carried")
  func losses() throws {
    let project = try TestProject.coded()
    try project.succeed("verdict reject nord:2 --code org")
    try project.succeed("refi export a.qdpx --report a.json")
    let report = try PackageText.read(project, "a.json")
    #expect(report.contains("\"reason\": \"rejected\"") && report.contains("\"element\": \"Rule\""))
    #expect(try exported(project, "a.qdpx").origin == "Kodeks \(KodeksCommand.version)")
    try project.succeed("refi export n.qdpx --target nvivo")
    #expect(try exported(project, "n.qdpx").origin == "Kodeks \(KodeksCommand.version) (UTF-16)")
  }

  @Test("E38 what a project does not hold any more does not go out")
  func nothingElse() throws {
    let project = try TestProject.coded()
    try project.succeed("refi export a.qdpx")
    let texts = try exported(project, "a.qdpx").writtenTexts
    #expect(!texts.contains { $0.contains(project.folder.path) })
    #expect(texts.contains("konsulent") == false)
  }

  @Test("R42 a codebook over one that is there: by GUID it is the same, by name someone must say")
  func codebooks() throws {
    let project = try TestProject.coded()
    try project.succeed("refi export bog.qdc")
    let before = try project.state()
    try project.succeed("refi import bog.qdc")
    #expect(try project.state() == before)
    let xml = String(decoding: try bytes(project, "bog.qdc"), as: UTF8.self)
    let renumbered = xml.replacing(/guid="([0-9A-F]{8})/) { "guid=\"\(String($0.1.reversed()))" }
    try project.write(Array(renumbered.utf8), to: "ny.qdc")
    let asked = try project.run("refi import ny.qdc")
    #expect(asked.status == .misuse && asked.errors.contains("--equal-names") && asked.errors.contains("org"))
    try project.succeed("refi import ny.qdc --equal-names merge")
    let store = try store(project, "prøve")
    defer { try? store.close() }
    #expect(try store.codes().count == 4)
    try project.succeed("refi import ny.qdc --equal-names separate")
    #expect(try store.codes().count == 4)
    try project.write(
      Array(renumbered.replacing("guid=\"", with: "guid=\"F").replacing(/guid="F(.{7})./) { "guid=\"F\($0.1)" }.utf8),
      to: "tre.qdc")
    try project.succeed("refi import tre.qdc --equal-names separate")
    #expect(try store.codes().count == 8)
  }

  @Test("S48 names from files never become files of ours")
  func names() throws {
    let project = try TestProject()
    let xml = RefiFile.xml.replacing("name=\"Interview 1\"", with: "name=\"../../x/=1+1\"")
    try project.write(try RefiFile.archive(xml), to: "p.qdpx")
    try project.succeed("init fremmed")
    try project.succeed("refi import p.qdpx")
    try project.succeed("refi export ud.qdpx")
    let files = try FileManager.default.contentsOfDirectory(atPath: project.folder.path).sorted()
    #expect(files.filter { !$0.hasPrefix("fremmed.kodeks") } == ["p.qdpx", "ud.qdpx"])
  }

  @Test("a preview stores nothing")
  func preview() throws {
    let project = try TestProject()
    try project.write(try RefiFile.archive(), to: "pilot.qdpx")
    try project.succeed("init fremmed")
    let output = try project.succeed("refi import pilot.qdpx --preview --language en")
    #expect(output.contains("Would bring in from REFI-QDA"))
    #expect(try project.state(of: "fremmed.kodeks").interviews.isEmpty)
  }
}

/// Reads a text file of a project's folder.
private enum PackageText {
  static func read(_ project: TestProject, _ name: String) throws -> String {
    try String(contentsOf: project.folder.appendingPathComponent(name), encoding: .utf8)
  }
}
