internal import CodingAnalysis
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import TranscriptText

/// What commands that compare coders start from: the material, and who has judged which interviews.
struct CoderMaterial {
  let material: Material
  let store: ProjectStore
  let judged: CoderInterviews
  /// The names under which agreed codings stand.
  let agreed: Set<Coder>
  private let read: [TurnRead]

  /// Fetches it.
  ///
  /// - Throws: `DiagnosticError` when the project cannot be read or holds no interviews.
  init(_ workspace: Workspace) throws {
    material = try Material(workspace)
    store = try workspace.openProject()
    read = try store.turnsRead()
    judged = CoderInterviews(
      interviews: material.interviews.map(\.id), codings: material.allCodings, read: read,
      assignments: try store.records(CoderAssignment.self), byRules: try Self.ruled(store, material.interviews))
    agreed = Set(try store.records(AgreedJudgement.self).map(\.agreed))
  }

  /// The interviews that the rules were run on: all that were there when it was done last.
  private static func ruled(_ store: ProjectStore, _ interviews: [Interview]) throws -> Set<UUID> {
    guard try store.codedVersions() != nil, let last = try store.changes(limit: 1, kind: .code).first else { return [] }
    var later: Set<UUID> = []
    for summary in try store.changes(kind: .importTranscripts).prefix(while: { $0.sequence > last.sequence }) {
      for operation in try store.change(summary.id)?.operations ?? [] {
        if case .addInterview(let record) = operation { later.insert(record.id) }
      }
    }
    return Set(interviews.map(\.id)).subtracting(later)
  }

  /// Whom to compare: the coders named, otherwise all people who code for themselves, with the rules where that is one
  /// alone.
  ///
  /// - Throws: `DiagnosticError` for a coder that nothing is known of, one named twice, or fewer than two.
  func coders(_ names: [String]) throws -> [Coder] {
    let known = judged.coders
    guard names.isEmpty else {
      let coders = try names.map(coder)
      if let twice = coders.first(where: { coder in coders.count { $0 == coder } > 1 }) {
        throw DiagnosticError(AgreementMessage.namedTwice(twice.name))
      }
      guard coders.count > 1 else {
        throw DiagnosticError(AgreementMessage.fewerThanTwo(known: known.map(\.name).filter { $0 != coders[0].name }))
      }
      return coders
    }
    let people = known.filter { $0 != .rules && !agreed.contains($0) }
    let chosen = people.count == 1 && known.contains(.rules) ? people + [.rules] : people
    guard chosen.count > 1 else { throw DiagnosticError(AgreementMessage.fewerThanTwo(known: known.map(\.name))) }
    return chosen
  }

  /// The coder with a name, as `CoderNames` finds it.
  func coder(_ name: String) throws -> Coder { try CoderNames(judged.coders).coder(name) }

  /// What some coders have looked at in part only.
  func unfinished(_ coders: [Coder]) -> [UnfinishedReading] {
    UnfinishedReading.all(
      interviews: material.interviews, codings: material.allCodings, read: read, judged: judged, coders: coders)
  }

  /// Where coders have coded without having been given the interview.
  func beyond(_ coders: [Coder]) -> [(coder: String, interviews: [String])] {
    coders.compactMap { coder in
      judged.unassigned[coder].map { ids in
        (coder.name, material.interviews.filter { ids.contains($0.id) }.map(\.name))
      }
    }
  }

  /// What a reader of the numbers must know. That rules have not been run of late matters only where they are compared.
  func warnings(for filter: CodingFilter) -> [Diagnostic] {
    let warnings = material.warnings(for: filter)
    guard !filter.coders.contains(.rules) else { return warnings }
    let ofRules: Set<String> = [
      "project.codebooks-changed", "project.interviews-not-coded", "project.texts-corrected",
    ]
    return warnings.filter { !ofRules.contains($0.id) }
  }
}
