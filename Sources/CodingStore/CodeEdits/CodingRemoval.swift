internal import CodingModel

/// Takes away the codings of codes that are deleted, and what only follows from them.
struct CodingRemoval {
  /// The codings of the codes themselves, those without a place among them.
  let own: [Coding]
  /// Removals first, then codings that lose some of their evidence.
  let operations: [ChangeOperation]
  let tally: CodeEditOutcome.Codings

  /// `names` are the codes as they are, `after` as they are when the codes are deleted.
  init(of codes: Set<CodePath>, from names: ProjectCodes, after: ProjectCodes, in view: ProjectView) throws {
    let belongs = { (key: CodePath) in names.survivor(of: key).map(codes.contains) ?? false }
    let codings = try view.codings { belongs($0.codeKey) }
    let orphans = try view.records(OrphanRecord.self).filter { belongs($0.coding.codeKey) }
    own = codings + orphans.map(\.coding)
    var removals = codings.map { ChangeOperation.removeCoding($0.with(nil)) }
    var replacements: [ChangeOperation] = []
    for coding in try view.codings(where: { $0.coder == .rules && !belongs($0.codeKey) }).map({ $0.with(nil) }) {
      guard let rest = after.withoutDeleted(coding) else {
        removals.append(.removeCoding(coding))
        continue
      }
      if rest.evidence != coding.evidence { replacements.append(.replaceCoding(coding, with: rest)) }
    }
    var tally = CodeEditOutcome.Codings()
    tally.removed = removals.count + orphans.count
    self.tally = tally
    operations = removals + replacements + (try orphans.flatMap { try view.removing(OrphanRecord.self, $0.key) })
  }
}
