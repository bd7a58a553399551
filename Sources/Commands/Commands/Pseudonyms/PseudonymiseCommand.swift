internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// `kodeks pseudonymise`: a project without names, and its list.
struct PseudonymiseCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    .command(
      "pseudonymise", alias: "pseudonymiser", otherAliases: ["pseudonymisér"],
      "Lav et projekt uden navne, numre og steder; koderne bliver på deres plads.",
      "Make a project without names, numbers and places; codings stay in place.",
      discussion: (
        """
        Finder CPR-numre i alle skrivemåder, telefonnumre, mails, netadresser, adresser, de 98 kommuner og det, der
        står på projektets liste over personer, steder og arbejdspladser, og sætter det samme i stedet alle steder:
        [navn 3], Kommune A, [cpr]. Udskrifter, felter, talere, navne på interviews, memoer, koder, kodebøger,
        egenskaber, cases og koderes navne tages med. Projektet selv ændres ikke: der laves en ny fil, som aldrig
        har haft navnene i sig, og hvis log begynder med det, der står nu. Tidligere tekster, fortrudt arbejde og
        læste replikker kommer ikke med. Listen nævner personer og ligger derfor i nøglefilen, krypteret, ikke i
        projektet. Kun med nøglen kan det gøres om (--reverse). Hvem der kan kendes af det, der fortælles, finder
        regler ikke.
        """,
        """
        Finds civil registration numbers however they are written, telephone numbers, mail and web addresses,
        addresses, the 98 municipalities and what stands on the project's list of persons, places and workplaces,
        and puts the same in their place everywhere: [navn 3], Kommune A, [cpr]. Transcripts, fields, speakers,
        names of interviews, memos, codes, codebooks, attributes, cases and coders' names are covered. The project
        itself stays as it is: a new file is made that never held the names, and whose log begins with what stands
        now. Former texts, undone work and turns read are left behind. The list names persons and so lies in the key
        file, encrypted, not in the project. Only with the key can it be reversed (--reverse). Rules do not find who
        can be recognised by what is told.
        """
      ),
      subcommands: [
        PseudonymiseRunCommand.self, PseudonymListCommand.self, PseudonymAddCommand.self, PseudonymRemoveCommand.self,
      ], defaultSubcommand: PseudonymiseRunCommand.self)
  }
}

/// The run itself.
struct PseudonymiseRunCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "run", alias: "kør", "Lav det nye projekt, eller se, hvad der ville blive erstattet.",
      "Make the new project, or see what would be replaced.")
  }

  @Option(
    help: .text("Det nye projekt (NYT.kodeks).", "The new project (NEW.kodeks).", value: .file),
    completion: .file(extensions: ["kodeks"]))
  var output: String?

  @Flag(
    help: .text(
      "Vis kun, hvad der ville blive erstattet, og hvad nogen skal se på.",
      "Only show what would be replaced, and what somebody must look at."))
  var preview = false

  @Flag(
    help: .text(
      "Sæt navnene ind igen i et nyt projekt; kræver nøglen.", "Put the names back in a new project; needs the key."))
  var reverse = false

  @OptionGroup var key: KeyOptions
  @OptionGroup var change: ChangeOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    guard !(preview && reverse) else { throw DiagnosticError(PseudonymMessage.twoWays) }
    if preview { return try previewed(in: workspace) }
    guard let output, !output.isEmpty else { throw DiagnosticError(PseudonymMessage.noOutput) }
    let path = output.hasSuffix(".kodeks") ? output : output + ".kodeks"
    return reverse ? try reversed(to: path, in: workspace) : try replaced(to: path, in: workspace)
  }

  private func previewed(in workspace: Workspace) throws -> Outcome {
    let hasKey = key.key != nil || workspace.environment["KODEKS_KEY"]?.isEmpty == false
    let known = hasKey ? try KeyFile(key, in: workspace, creating: false).key : PseudonymKey()
    var work = try Pseudonymisation(workspace)
    var pseudonymiser = Pseudonymiser(known)
    _ = try work.preview(&pseudonymiser)
    let report = PseudonymReport.preview(
      try work.shown(pseudonymiser.findings), language: workspace.language)
    return Outcome(
      .report(report, format.format), diagnostics: [Diagnostic(PseudonymMessage.indirect)],
      status: pseudonymiser.findings.isEmpty ? .nothing : .done)
  }

  private func replaced(to path: String, in workspace: Workspace) throws -> Outcome {
    var file = try KeyFile(key, in: workspace, creating: true)
    var work = try Pseudonymisation(workspace)
    var pseudonymiser = Pseudonymiser(file.key)
    // The key comes first: a project without names whose key was lost could never be followed back.
    let outcome = try work.make(path, workspace.stamp(change), &pseudonymiser) { made in
      file.key = made.key
      try file.write(in: workspace)
    }
    let findings = pseudonymiser.findings
    let report = PseudonymReport.made(
      facts(outcome, workspace.language), try work.shown(findings), path: path, key: file.path,
      language: workspace.language)
    return Outcome(
      .report(report, format.format),
      diagnostics: notes(outcome, findings) + (try work.residue(path, file.key)))
  }

  private func notes(_ outcome: RewritingOutcome, _ findings: [Pseudonymiser.Finding]) -> [Diagnostic] {
    let candidates = Set(findings.filter { $0.finding.isForReview }.map(\.text)).count
    let spoken = findings.count { $0.finding.kind == .spokenCPR }
    var messages: [PseudonymMessage] = []
    if candidates > 0 { messages.append(.candidates(candidates)) }
    if spoken > 0 { messages.append(.spoken(spoken)) }
    if outcome.leftOut > 0 { messages.append(.leftOut(outcome.leftOut)) }
    if outcome.widened > 0 { messages.append(.widened(outcome.widened, joined: outcome.joined)) }
    return (messages + [.indirect]).map { Diagnostic($0) }
  }

  private func reversed(to path: String, in workspace: Workspace) throws -> Outcome {
    let file = try KeyFile(key, in: workspace, creating: false)
    var work = try Pseudonymisation(workspace)
    var reverser = PseudonymReverser(file.key)
    let outcome = try work.make(path, workspace.stamp(change), &reverser) { _ in }
    let report = PseudonymReport.reversed(
      facts(outcome, workspace.language), path: path, language: workspace.language)
    let changed = reverser.changedTexts.count
    return Outcome(
      .report(report, format.format),
      diagnostics: changed > 0 ? [Diagnostic(PseudonymMessage.changedTexts(changed))] : [])
  }

  private func facts(_ outcome: RewritingOutcome, _ language: Language) -> [ReportFact] {
    [
      ReportFact(title: language.pick("Interviews", "Interviews"), value: .integer(outcome.interviews)),
      ReportFact(
        title: language.pick("Steder i udskrifter", "Places in transcripts"), value: .integer(outcome.replacements)),
      ReportFact(title: language.pick("Kodninger", "Codings"), value: .integer(outcome.codings)),
      ReportFact(title: language.pick("Vurderinger", "Verdicts"), value: .integer(outcome.verdicts)),
      ReportFact(title: language.pick("Koder, memoer, cases m.m.", "Codes, memos, cases …"), value: .integer(outcome.records)),
    ]
  }
}
