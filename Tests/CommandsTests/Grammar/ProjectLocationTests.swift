import Foundation
import Testing

@testable import Commands

@Suite("Which project is meant")
struct ProjectLocationTests {
  let project: TestProject

  init() throws { project = try TestProject() }

  private func workspace(in folder: String = "", environment: [String: String] = [:]) -> Workspace {
    let path = project.folder.path + (folder.isEmpty ? "" : "/" + folder)
    return Workspace(directory: path, environment: environment)
  }

  @Test("the one project in the folder is taken by its name")
  func here() throws {
    try project.succeed("init demo")
    #expect(try workspace().projectPath() == "demo.kodeks")
  }

  @Test("the nearest folder above that holds a project gives it")
  func above() throws {
    try project.makeFolder("a/b/c")
    try project.succeed("init yderst")
    #expect(try workspace(in: "a/b/c").projectPath() == project.folder.path + "/yderst.kodeks")
    try project.succeed("init a/inderst")
    #expect(try workspace(in: "a/b/c").projectPath() == project.folder.path + "/a/inderst.kodeks")
    #expect(try workspace(in: "a").projectPath() == "inderst.kodeks")
  }

  @Test("the option goes before the environment, the environment before the folder")
  func order() throws {
    try project.succeed("init her")
    var workspace = workspace(environment: ["KODEKS_PROJECT": "der.kodeks"])
    #expect(try workspace.projectPath() == "der.kodeks")
    workspace.project = "valgt.kodeks"
    #expect(try workspace.projectPath() == "valgt.kodeks")
    #expect(try self.workspace(environment: ["KODEKS_PROJECT": ""]).projectPath() == "her.kodeks")
  }

  @Test(
    "the option stands anywhere in the line, with a blank or an equals sign",
    arguments: [
      ["--project", "to.kodeks", "log"], ["log", "--project", "to.kodeks"],
      ["log", "--project=to.kodeks", "--limit", "1"],
    ])
  func optionPlaces(words: [String]) throws {
    try project.succeed("init en")
    try project.succeed("init to")
    let reply = try project.run(words)
    #expect(reply.status == .done)
    #expect(reply.output.hasPrefix("Log for to\n"))
  }

  @Test("after -- the words are no options")
  func afterTwoHyphens() throws {
    let reply = try project.run(["search", "--", "--project", "x"])
    #expect(reply.errors.hasPrefix("fejl: der er ingen projektfil (.kodeks)"))
  }

  @Test("several projects in one folder are named, and none is taken")
  func several() throws {
    try project.succeed("init en")
    try project.succeed("init to")
    let reply = try project.run("log")
    #expect(reply.errors == "…: fejl: der er flere projekter: en.kodeks, to.kodeks\n  forslag: vælg et med --project\n")
    #expect(reply.status == .misuse)
  }

  @Test("dated copies beside a project are not taken for projects; one that is alone is", arguments: ["", "-2"])
  func datedCopies(number: String) throws {
    let copy = "demo-2020-11-02-0900\(number).kodeks"
    try project.succeed("init demo")
    let reply = try project.run("backup \(copy)")
    #expect(reply.status == .done && reply.errors.isEmpty)
    #expect(try workspace().projectPath() == "demo.kodeks")
    #expect(try project.run("log").status == .done)
    try FileManager.default.removeItem(atPath: project.folder.path + "/demo.kodeks")
    #expect(try workspace().projectPath() == copy)
  }

  @Test(
    "a project called otherwise than a dated copy is one of several",
    arguments: ["demo-2020", "andet-2020-11-02-0900"])
  func alikeNames(name: String) throws {
    try project.succeed("init demo")
    try project.succeed("init \(name)")
    #expect(try diagnosticIDs { _ = try workspace().projectPath() } == ["project.several"])
  }

  @Test("a folder without a project says how to make one")
  func none() throws {
    #expect(try diagnosticIDs { _ = try workspace().projectPath() } == ["project.none"])
  }

  @Test("a project that is named but missing is told with its path", arguments: ["--project mangler.kodeks log"])
  func missing(line: String) throws {
    let reply = try project.run(line)
    #expect(reply.errors.hasPrefix("mangler.kodeks: fejl: projektfilen findes ikke\n"))
    #expect(reply.status == .misuse)
  }

  @Test(
    "an option without its value is told",
    arguments: [
      (["log", "--project"], "--project"), (["--language"], "--language"), (["log", "--project="], "--project"),
      (["log", "--project", "--language", "en"], "--project"),
    ])
  func missingValue(words: [String], option: String) throws {
    let reply = try project.run(words)
    #expect(reply.errors == "fejl: \(option) mangler en værdi\n")
    #expect(reply.status == .misuse)
  }

  @Test(
    "a new project needs a name of its own and a folder, and takes no file's place",
    arguments: [
      ("init ''", "fejl: der mangler <navn>\n  forslag: »kodeks help init« viser brugen\n"),
      ("init .kodeks", "fejl: der mangler <navn>\n  forslag: »kodeks help init« viser brugen\n"),
      ("init mappe/", "fejl: der mangler <navn>\n  forslag: »kodeks help init« viser brugen\n"),
      ("init ingen/demo", "ingen/demo.kodeks: fejl: mappen findes ikke\n  forslag: opret mappen først\n"),
      ("init taget", "taget.kodeks: fejl: filen findes allerede\n  forslag: vælg et andet navn, eller flyt filen\n"),
    ])
  func refusedNames(line: String, errors: String) throws {
    try project.write("noget", to: "taget.kodeks")
    let reply = try project.run(line)
    #expect(reply.errors == errors)
    #expect(reply.status == .misuse)
    #expect(try FileManager.default.contentsOfDirectory(atPath: project.folder.path) == ["taget.kodeks"])
  }

  @Test("the coder is the option, else the environment's, else the login name")
  func coder() {
    let both = workspace(environment: ["KODEKS_CODER": "anna", "USER": "bo"])
    #expect(both.coderName("carl") == "carl")
    #expect(both.coderName("") == "anna")
    #expect(both.coderName(nil) == "anna")
    #expect(workspace(environment: ["KODEKS_CODER": "", "USER": "bo"]).coderName(nil) == "bo")
    #expect(workspace(environment: ["LOGNAME": "dorte"]).coderName(nil) == "dorte")
    #expect(workspace().coderName(nil) == "ukendt")
  }
}
