internal import ArgumentParser
internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting
internal import TranscriptText

/// `kodeks case show NAME`: all that is known of a case, with where it comes from.
struct CaseShowCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "show", alias: "vis", "Vis en case: dens egenskaber, og hvor de kommer fra.",
      "Show a case: its attributes, and where they come from.")
  }

  @Argument(help: .caseName)
  var name: String

  @Option(help: .caseKind)
  var kind: CaseKind?

  @OptionGroup var output: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let material = try CaseMaterial(workspace)
    let reference = try material.names.reference(for: name, kind: kind)
    let overview = material.overview
    let entry =
      overview.entry(reference)
      ?? CaseOverview.Entry(
        reference: reference, name: material.names.name(of: reference) ?? name, interviews: [], facts: [],
        description: "")
    let language = workspace.language
    return Outcome(
      .report(
        CaseReport.show(
          entry, facts: material.facts(of: entry, overview), types: overview.attributes,
          sets: material.sets(of: reference), language: language), output.format))
  }
}

extension CaseMaterial {
  /// What holds for a case, with what it inherits.
  fileprivate func facts(of entry: CaseOverview.Entry, _ overview: CaseOverview) -> [CaseOverview.Fact] {
    let (id, label): (UUID, String?)
    switch entry.reference {
    case .interview(let interview): (id, label) = (interview, nil)
    case .informant(let interview, let speaker): (id, label) = (interview, speaker)
    case .municipality, .other: return entry.facts
    }
    guard let interview = interviews.first(where: { $0.id == id }) else { return entry.facts }
    let speaker = label.flatMap { label in interview.transcript.speakers.first { $0.label == label } }
    return overview.attributes.compactMap { attribute in
      interview.fact(of: attribute.key, speaker: speaker).map {
        CaseOverview.Fact(key: attribute.key, value: $0.value, origin: $0.origin)
      }
    }
  }

  /// The sets that an interview is in.
  fileprivate func sets(of reference: CaseReference) -> [String] {
    guard case .interview(let id) = reference else { return [] }
    return interviews.first { $0.id == id }?.cases.sets ?? []
  }
}
