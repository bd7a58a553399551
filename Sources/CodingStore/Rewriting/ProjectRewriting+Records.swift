internal import CodingModel
internal import Foundation
internal import TranscriptText

extension ProjectRewriting {
  /// Rewrites records of all kinds. Two that come to have one name become one where they say the same; otherwise the
  /// first in the order of the former names holds.
  mutating func rewriteRecords() {
    noteCaseNames()
    var taken: Set<[String]> = []
    for (record, change) in standing.records where standing.origins[change] != nil {
      guard let made = rewritten(record) else {
        outcome.leftOut += 1
        continue
      }
      guard taken.insert([made.kind.rawValue, made.key]).inserted else { continue }
      add(.setRecord(made, replacing: nil), of: change)
      outcome.records += 1
    }
  }

  /// What cases and sets are called now, before anything refers to them.
  private mutating func noteCaseNames() {
    for (record, _) in standing.records {
      if let group = CaseRecord(record) { _ = caseName(group.name) }
      if let set = DocumentSet(record) { _ = caseName(set.name) }
    }
  }

  private mutating func rewritten(_ record: StoredRecord) -> StoredRecord? {
    switch record.kind {
    case .code: CodeRecord(record).map { code($0).stored }
    case .orphan: OrphanRecord(record).flatMap { orphan($0)?.stored }
    case .attribute: AttributeDefinition(record).map { definition($0).stored }
    case .attributeValue:
      AttributeValue(record).map { value in
        AttributeValue(
          attribute: value.attribute, of: reference(value.bearer),
          value: self.text(value.value, .value, .attribute, record.key)
        ).stored
      }
    case .case:
      CaseRecord(record).map {
        CaseRecord(name: caseName($0.name), description: text($0.description, .speech, .case, "about \(record.key)"))
          .stored
      }
    case .documentSet:
      DocumentSet(record).map {
        DocumentSet(name: caseName($0.name), description: text($0.description, .speech, .case, "set \(record.key)"))
          .stored
      }
    case .membership: Membership(record).map { membership($0).stored }
    case .memo: MemoRecord(record).map { memo($0).stored }
    case .query: SavedQuery(record).flatMap { query($0)?.stored }
    case .assignment:
      CoderAssignment(record).map { CoderAssignment(coder: coder($0.coder), interview: $0.interview).stored }
    case .agreedJudgement: AgreedJudgement(record).map { judgement($0).stored }
    case .idea: IdeaRecord(record).map { idea($0).stored }
    case .ideaEvidence: IdeaEvidence(record).map { evidence($0).stored }
    case .ideaVote: IdeaVote(record).map { vote($0).stored }
    // What another program's file held, in that program's own form: nothing there can be rewritten for certain.
    case .exchange: nil
    case .listedWord: ListedWord(record).flatMap { names($0.word) ? nil : $0.stored }
    }
  }

  /// A text of a record; `identity` is what the record is known by.
  private mutating func text(
    _ text: String, _ use: IdentifierFinder.Use, _ kind: RewritePlace.Kind, _ identity: String
  ) -> String {
    let name = kind == .memo ? String(identity.prefix(8)) : kind.rawValue
    // What a record is known by may name someone itself: its digest does not.
    let known = Fingerprint.sha256(identity)
    return rewriter.rewritten(text, as: use, at: RewritePlace(kind, name: name, identity: known))
  }

  private mutating func names(_ text: String) -> Bool {
    let place = RewritePlace(.query, name: "", identity: "")
    return !rewriter.edits(of: CanonicalText(text), as: .name, at: place).isEmpty
  }

  private mutating func code(_ former: CodeRecord) -> CodeRecord {
    var code = CodeRecord(code: key(former.code), isOwn: former.isOwn)
    let id = former.key
    code.fate =
      if case .merged(let target) = former.fate { .merged(into: key(target)) } else { former.fate }
    code.parent = former.parent.map { parent in parent.map { key($0) } }
    code.component = former.component.map { component in key(CodePath(component) ?? former.code).last }
    code.name = former.name.map { text($0, .speech, .code, "name \(id)") }
    code.color = former.color
    code.definition = former.definition.map { text($0, .speech, .code, "definition \(id)") }
    code.include = former.include.map { text($0, .speech, .code, "include \(id)") }
    code.exclude = former.exclude.map { text($0, .speech, .code, "exclude \(id)") }
    code.example = former.example.map { text($0, .speech, .code, "example \(id)") }
    return code
  }

  /// A waiting coding, with its place in the former text; `nil` where that text is gone.
  private mutating func orphan(_ former: OrphanRecord) -> OrphanRecord? {
    guard let (edits, sha256) = edits(ofText: former.textSHA256, former.coding.interview) else { return nil }
    let coding = former.coding
    let evidence = coding.evidence.map { piece in
      (rules[RuleIdentity(piece)] ?? RuleIdentity(piece)).evidence(piece.matches.map(edits.place))
    }
    let id = Self.derived(coding.id)
    codingIDs[coding.id] = id
    return OrphanRecord(
      coding: Coding(
        id: id, interview: coding.interview, range: edits.place(of: coding.range), code: key(coding.codeKey),
        coder: coder(coding.coder), evidence: evidence),
      textSHA256: sha256, reason: former.reason)
  }

  /// The edits of a present or former text, and its fingerprint now.
  func edits(ofText sha256: String, _ interview: UUID) -> (edits: TextEdits, sha256: String)? {
    let present = standing.interviews.first { $0.record.id == interview }
    if present?.record.textSHA256 == sha256, let made = interviews[interview] {
      return (made.edits, made.record.textSHA256)
    }
    return formerTexts[sha256]
  }

  private mutating func definition(_ former: AttributeDefinition) -> AttributeDefinition {
    AttributeDefinition(
      key: former.key, type: former.type,
      choices: former.choices.map { text($0, .value, .attribute, "choice \(former.key) \($0)") },
      description: text(former.description, .speech, .attribute, "about \(former.key)"))
  }

  private mutating func membership(_ former: Membership) -> Membership {
    let container: Membership.Container =
      switch former.container {
      case .other(let name): .other(CaseReference.folded(caseName(name)))
      case .set(let name): .set(CaseReference.folded(caseName(name)))
      }
    return Membership(reference(former.member), in: container)
  }

  /// What a case or a set is called now; by its folded name as by its own.
  private mutating func caseName(_ name: String) -> String {
    if let known = caseNames[name] { return known }
    let made = text(name, .value, .case, "name \(name)")
    caseNames[name] = made
    caseNames[CaseReference.folded(name)] = made
    return made
  }

  mutating func reference(_ former: CaseReference) -> CaseReference {
    switch former {
    case .municipality(let name): return .municipality(named: caseName(name))
    case .other(let name): return .other(named: caseName(name))
    case .interview: return former
    case .informant(let id, let label):
      return .informant(id, label: interviews[id]?.labels[label] ?? text(label, .value, .speaker, "\(id) \(label)"))
    }
  }

  private mutating func judgement(_ former: AgreedJudgement) -> AgreedJudgement {
    AgreedJudgement(
      agreed: coder(former.agreed), interview: former.interview,
      turn: interviews[former.interview]?.turns[former.turn] ?? Self.derived(former.interview).uuidString,
      code: key(former.code), coders: former.coders.map { coder($0) }, taken: former.taken.map { coder($0) })
  }

  private mutating func query(_ former: SavedQuery) -> SavedQuery? {
    guard !names(former.name), !names(former.text) else { return nil }
    var query = former
    query.codes = former.codes.mapValues { key($0) }
    return query
  }
}
