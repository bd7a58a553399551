import CodingAnalysis
import CodingModel
import Foundation
import TranscriptText

/// Compares coders with plain tables: for each unit and coder the set of codes, found character by character; coefficients
/// from counts by the textbook's formulas.
struct NaiveAgreement {
  /// What the coders said of one unit: `nil` for a coder who has not judged its interview.
  typealias Unit = [Set<CodePath>?]

  let project: RandomProject
  let coders: [Coder]
  let judged: [Coder: Set<UUID>]
  let filter: CodingFilter
  let unit: AgreementUnit
  private(set) var units: [Unit] = []
  private(set) var interviews = 0

  init(
    _ project: RandomProject, coders: [Coder], judged: [Coder: Set<UUID>], filter: CodingFilter, unit: AgreementUnit
  ) {
    self.project = project
    self.coders = coders
    self.judged = judged
    self.filter = filter
    self.unit = unit
    for interview in project.interviews {
      let stretches = self.stretches(interview)
      let raters = coders.filter { judged[$0]?.contains(interview.id) ?? false }
      guard raters.count > 1, interview.transcript.turns.indices.contains(where: { filter.admits(interview, turn: $0) })
      else { continue }
      interviews += 1
      let given = raters.map { ($0, self.given(by: $0, in: interview)) }
      for bytes in stretches {
        units.append(
          coders.map { coder in
            given.first { $0.0 == coder }.map { _, codings in
              Set(codings.filter { !$0.bytes.isDisjoint(with: bytes) }.map(\.code))
            }
          })
      }
    }
  }

  /// The bytes of each unit.
  private func stretches(_ interview: Interview) -> [Set<Int>] {
    let admitted = interview.transcript.turns.indices.filter { filter.admits(interview, turn: $0) }
    let bodies = admitted.map { Set(interview.transcript.turns[$0].body.bytes) }
    switch unit {
    case .turn: return bodies.filter { !$0.isEmpty }
    case .sentence:
      return interview.sentences.map { Set($0.bytes) }.filter { sentence in
        !sentence.isEmpty && bodies.contains { !$0.isDisjoint(with: sentence) }
      }
    case .character:
      var place = 0
      var characters: [Set<Int>] = []
      for scalar in interview.transcript.text[interview.transcript.text.fullRange].unicodeScalars {
        let end = place + String(scalar).utf8.count
        if bodies.contains(where: { $0.contains(place) }) { characters.append(Set(place..<end)) }
        place = end
      }
      return characters
    }
  }

  /// What a coder gave in an interview: codes as they count, and bytes.
  private func given(by coder: Coder, in interview: Interview) -> [(code: CodePath, bytes: Set<Int>)] {
    let admitted = Set(
      interview.transcript.turns.indices.filter { filter.admits(interview, turn: $0) }
        .flatMap { interview.transcript.turns[$0].body.bytes })
    return project.codings.compactMap { coding in
      guard coding.interview == interview.id, coding.coder == coder, filter.verdicts.admits(coding.status),
        filter.codes.isEmpty || filter.codes.contains(where: { $0.encloses(coding.code) })
      else { return nil }
      let bytes = Set(coding.range.bytes)
      guard !bytes.isDisjoint(with: admitted) else { return nil }
      return (filter.level.map { coding.code.ancestor(atLevel: $0) } ?? coding.code, bytes)
    }
  }

  /// There or not there, for each unit and coder.
  func presence(_ code: CodePath) -> [[Bool?]] { units.map { $0.map { $0.map { $0.contains(code) } } } }

  /// Share of agreeing pairs over units with two judgements.
  func percent(_ code: CodePath) -> Double? {
    let pairable = presence(code).map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    guard !pairable.isEmpty else { return nil }
    return pairable.map { share($0) }.reduce(0, +) / Double(pairable.count)
  }

  private func share(_ ratings: [Bool]) -> Double {
    var (equal, all) = (0, 0)
    for one in ratings.indices {
      for other in ratings.indices where one != other {
        all += 1
        equal += ratings[one] == ratings[other] ? 1 : 0
      }
    }
    return Double(equal) / Double(all)
  }

  /// Krippendorff's nominal α from all pairs of ratings.
  func alpha(_ code: CodePath) -> Double? { Self.alpha(presence(code)) { $0 == $1 ? 0 : 1 } }

  /// α of sets with a distance.
  func setAlpha(_ distance: SetDistance) -> Double? { Self.alpha(units) { distance.distance($0, $1) } }

  /// 1 − Do/De: within units each pair weighs 1/(m − 1), over all ratings every pair counts once.
  static func alpha<Value>(_ units: [[Value?]], _ distance: (Value, Value) -> Double) -> Double? {
    let pairable = units.map { $0.compactMap { $0 } }.filter { $0.count > 1 }
    let all = pairable.flatMap { $0 }
    guard !all.isEmpty else { return nil }
    var (observed, expected) = (0.0, 0.0)
    for unit in pairable {
      for one in unit.indices {
        for other in unit.indices where one != other {
          observed += distance(unit[one], unit[other]) / Double(unit.count - 1)
        }
      }
    }
    for one in all.indices {
      for other in all.indices where one != other { expected += distance(all[one], all[other]) }
    }
    guard expected > 0 else { return nil }
    return 1 - (observed / Double(all.count)) / (expected / Double(all.count * (all.count - 1)))
  }

  /// Cohen's κ of two coders from the fourfold table.
  func kappa(_ code: CodePath) -> Double? {
    let both = presence(code).compactMap { unit in unit[0].flatMap { one in unit[1].map { (one, $0) } } }
    guard !both.isEmpty else { return nil }
    let n = Double(both.count)
    let equal = Double(both.count { $0.0 == $0.1 }) / n
    let (first, second) = (Double(both.count { $0.0 }) / n, Double(both.count { $0.1 }) / n)
    let chance = first * second + (1 - first) * (1 - second)
    return chance == 1 ? nil : (equal - chance) / (1 - chance)
  }

  /// Gwet's AC1 with two categories.
  func ac1(_ code: CodePath) -> Double? {
    guard let percent = percent(code) else { return nil }
    let rated = presence(code).map { $0.compactMap { $0 } }.filter { !$0.isEmpty }
    let share = rated.map { unit in Double(unit.count { $0 }) / Double(unit.count) }.reduce(0, +) / Double(rated.count)
    let chance = 2 * share * (1 - share)
    return (percent - chance) / (1 - chance)
  }

  /// In how many units a coder gave the code.
  func coded(_ code: CodePath, by coder: Int) -> Int { presence(code).count { $0[coder] == true } }
}

extension TextRange {
  /// Its bytes.
  fileprivate var bytes: Range<Int> { start..<end }
}
