internal import CodingModel
internal import Foundation
internal import TranscriptText

extension ProjectRewriting {
  /// Moves all codings by the edits of their texts. Two of one coder that come to lie on the same stretch with the same
  /// code become one.
  mutating func rewriteCodings() {
    var made: [(coding: Coding, change: UUID)] = []
    var places: [CodedPlace: Int] = [:]
    var taken: Set<UUID> = []
    let ordered = standing.codings.sorted { dateAndID($0) < dateAndID($1) }
    for coding in ordered {
      guard let interview = interviews[coding.interview], let change = standing.codingOrigins[coding.id] else {
        continue
      }
      if interview.edits.cuts(coding.range) { outcome.widened += 1 }
      let moved = moved(coding, interview)
      if let index = places[CodedPlace(moved)] {
        let former = made[index].coding
        made[index].coding = former.with(
          id: former.id, evidence: RuleEvidence.joined(former.evidence, moved.evidence))
        codingIDs[coding.id] = former.id
        outcome.joined += 1
        continue
      }
      let id = identity(of: coding, as: moved, interview.record.textSHA256, &taken)
      places[CodedPlace(moved)] = made.count
      made.append((moved.with(id: id), change))
      codingIDs[coding.id] = id
    }
    for (coding, change) in made { add(.addCoding(coding), of: change) }
    outcome.codings = made.count
  }

  private func dateAndID(_ coding: Coding) -> (Date, String) {
    let date = standing.codingOrigins[coding.id].flatMap { standing.origins[$0]?.date } ?? .distantPast
    return (date, coding.id.uuidString)
  }

  private mutating func moved(_ coding: Coding, _ interview: RewrittenInterview) -> Coding {
    let evidence = coding.evidence.map { piece in
      let rule = rules[RuleIdentity(piece)] ?? RuleIdentity(piece)
      return rule.evidence(piece.matches.map(interview.edits.place))
    }
    let key = key(coding.codeKey)
    return Coding(
      id: coding.id, interview: coding.interview, range: interview.edits.place(of: coding.range), code: key,
      coder: coder(coding.coder), evidence: evidence)
  }

  /// The identity that follows from where the coding lies now, by the rule that gave it the former one.
  private mutating func identity(
    of coding: Coding, as moved: Coding, _ text: String, _ taken: inout Set<UUID>
  ) -> UUID {
    var candidates: [UUID] = []
    if coding.coder == .rules {
      candidates = [
        ruleID(coding.id, coding.interview, coding.range, moved.range, [coding.codeKey] + coding.mergedKeys)
      ]
    } else {
      let place = ProjectStore.HandCoding(interview: moved.interview, range: moved.range, code: moved.codeKey)
      candidates = (1...Coding.mostHandIDs).map { number in
        Coding.handID(place, coder: moved.coder, textSHA256: text, number: number)
      }
    }
    candidates.append(Self.derived(coding.id))
    let id = candidates.first { !taken.contains($0) } ?? Self.derived(coding.id)
    taken.insert(id)
    return id
  }

  /// The identity that rules give elsewhere to what they gave a known one here.
  private mutating func ruleID(
    _ id: UUID, _ interview: UUID, _ range: TextRange, _ place: TextRange, _ keys: [CodePath]
  ) -> UUID {
    let own = keys.first { Coding.ruleID(interview: interview, range: range, code: $0, coder: .rules) == id }
    guard let own else { return Self.derived(id) }
    return Coding.ruleID(interview: interview, range: place, code: key(own), coder: .rules)
  }

  static func derived(_ id: UUID) -> UUID { UUID(naming: "kodeks-rewritten\n\(id.uuidString.lowercased())") }

  /// Moves what people have said of the rules' codings.
  mutating func rewriteVerdicts() {
    var taken: Set<UUID> = []
    let dates = standing.origins.mapValues(\.date)
    for verdict in standing.verdicts.sorted(by: {
      (dates[$0.change] ?? .distantPast) > (dates[$1.change] ?? .distantPast)
    }) {
      guard let interview = interviews[verdict.interview], standing.origins[verdict.change] != nil else { continue }
      let range = interview.edits.place(of: verdict.range)
      let id =
        codingIDs[verdict.coding] ?? ruleID(verdict.coding, verdict.interview, verdict.range, range, [verdict.code])
      // Of two on what is one coding now the later holds.
      guard taken.insert(id).inserted else { continue }
      let text = interview.interview.transcript.text.utf8
      let record = VerdictRecord(
        coding: id, interview: verdict.interview, range: range, code: key(verdict.code), verdict: verdict.verdict,
        textSHA256: Fingerprint.sha256(Array(text[range.start..<range.end])), change: verdict.change)
      add(.setVerdict(record, replacing: nil), of: verdict.change)
      outcome.verdicts += 1
    }
  }

  /// A code's key, as it is called in the new project.
  mutating func key(_ key: CodePath) -> CodePath {
    if let known = keys[key] { return known }
    let parts = key.components.map { component in
      rewriter.rewritten(
        component, as: .name, at: RewritePlace(.code, name: component, identity: "component \(component)"))
    }
    let made = CodePath(parts.joined(separator: "/")) ?? key
    keys[key] = made
    return made
  }
}
