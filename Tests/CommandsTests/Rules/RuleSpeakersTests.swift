import Testing

@testable import Commands

/// Rules that look at others than the informants.
@Suite("Speakers of rules")
struct RuleSpeakersTests {
  private static func project(_ settings: [String], interview: String? = nil) throws -> TestProject {
    let project = try TestProject.coded()
    let rules = settings.map { "      - match: system*\n        \($0)\n" }.joined()
    try project.write(
      "codebook: prøve\nname: Prøve\nversion: 2.0.0\ncodes:\n  - id: sys\n    name: System\n    definition: D.\n"
        + "    rules:\n      - KY\n" + rules, to: "ny.yaml")
    if let interview {
      try project.write(interview, to: "gruppe.txt")
      try project.succeed("import gruppe.txt")
    }
    try project.succeed("codebook add ny.yaml")
    return project
  }

  private static let group = "I: Hvad?\n\nLeder: Systemet.\n\nMedarbejder 4: Ja.\n"

  @Test(
    "the statement of a run says whose turns its rules looked at",
    arguments: [
      ("span: turn", "code", "kun informanternes replikker"),
      ("speakers: informant", "code", "kun informanternes replikker"),
      (
        "speakers: [leder, Medarbejder]", "code",
        "informanternes replikker, men 1 regel ser i stedet på: leder, Medarbejder"
      ),
      ("speakers: interviewer", "code --dry-run", "informanternes replikker, men 1 regel ser i stedet på: interviewer"),
      ("speakers: all", "code", "informanternes replikker, men 1 regel ser i stedet på: all"),
      ("speakers: all", "code --interviewer", "alle replikker, også interviewerens"),
      (
        "speakers: informant", "code --interviewer",
        "alle replikker, også interviewerens, men 1 regel ser kun på: informant"
      ),
    ])
  func statement(setting: String, line: String, expected: String) throws {
    let project = try Self.project([setting], interview: Self.group)
    let output = try project.succeed(line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains(" · Udvalg: \(expected) · n: "), "\(output)")
  }

  @Test("several rules are counted, and each name is told once; programs get the names")
  func several() throws {
    let project = try Self.project(["speakers: leder", "speakers: [Leder, interviewer]"], interview: Self.group)
    let output = try project.succeed("--language en code --dry-run")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(output.contains("Filter: informants' turns, but 2 rules look at these instead: leder, interviewer · "))
    #expect(try project.succeed("code --format json").contains("\"rules_speakers\": [\"leder\", \"interviewer\"]"))
  }

  @Test("a speaker that no interview has is warned of where it is named, once")
  func unknownSpeaker() throws {
    let project = try Self.project(["speakers: [ledr, interviewer]", "speakers: ledr"], interview: Self.group)
    let reply = try project.run("code")
    #expect(
      reply.errors.hasPrefix(
        """
        ny.yaml:11:20: advarsel: ingen taler i projektet er »ledr«
                  speakers: [ledr, interviewer]
                             ^
          forslag: mente du »Leder«?

        """))
    #expect(reply.errors.ranges(of: "ingen taler").count == 1)
    #expect(reply.status == .done)
  }

  @Test(
    "a speaker that some interview has is not warned of",
    arguments: ["leder", "medarbejder", "Medarbejder 4", "interviewer", "informant", "alle"])
  func knownSpeaker(name: String) throws {
    let project = try Self.project(["speakers: \(name)"], interview: Self.group)
    #expect(!(try project.run("code").errors.contains("ingen taler")))
  }
}
