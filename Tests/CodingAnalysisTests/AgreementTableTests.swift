import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import CodingAnalysis

@Suite("Agreement between coders")
struct AgreementTableTests {
  /// A random project with who has judged what, and how to look at it.
  private struct Draw {
    let project: RandomProject
    let coders: [Coder]
    let judged: CoderInterviews
    let plain: [Coder: Set<UUID>]
    let filter: CodingFilter

    init(_ seed: UInt64) {
      project = RandomProject(seed: seed)
      var generator = SeededGenerator(seed: seed &+ 77)
      let count = Int.random(in: 2...3, using: &generator)
      coders = Array(RandomProject.coders.shuffled(using: &generator).prefix(count))
      var filter = RandomProject.filter(using: &generator)
      filter.coders = []
      self.filter = filter
      var assignments: [CoderAssignment] = []
      var plain: [Coder: Set<UUID>] = [:]
      for coder in coders {
        let isGiven = Bool.random(using: &generator)
        let given = project.interviews.filter { _ in Int.random(in: 0...3, using: &generator) > 0 }.map(\.id)
        if isGiven, !given.isEmpty {
          assignments += given.map { CoderAssignment(coder: coder, interview: $0) }
          plain[coder] = Set(given)
        } else {
          plain[coder] = Set(project.codings.filter { $0.coder == coder }.map(\.interview))
        }
      }
      self.plain = plain
      judged = CoderInterviews(
        interviews: project.interviews.map(\.id), codings: project.codings, assignments: assignments)
    }

    func table(_ unit: AgreementUnit, coders: [Coder]? = nil, reversed: Bool = false) -> AgreementTable {
      AgreementTable(
        interviews: project.interviews, codings: reversed ? project.codings.reversed() : project.codings,
        codes: project.codes, coders: coders ?? self.coders, judged: judged, filter: filter,
        settings: .init(unit: unit, replicates: 20))
    }

    func naive(_ unit: AgreementUnit) -> NaiveAgreement {
      NaiveAgreement(project, coders: coders, judged: plain, filter: filter, unit: unit)
    }
  }

  @Test("equals a naive recount on random projects, in every unit", arguments: AgreementUnit.allCases)
  func recount(unit: AgreementUnit) {
    var compared = 0
    for seed in 0..<UInt64(1000) {
      let draw = Draw(seed)
      let (table, naive) = (draw.table(unit), draw.naive(unit))
      #expect(table.interviewCount == naive.interviews && table.unitCount == naive.units.count, "seed \(seed)")
      let used = NaiveCount(project: draw.project, filter: draw.filter).codes.filter { code in
        draw.coders.indices.contains { naive.coded(code, by: $0) > 0 }
      }
      #expect(table.rows.map(\.code) == used, "seed \(seed)")
      for row in table.rows {
        let units = row.row.units
        #expect(units.coded == draw.coders.indices.map { naive.coded(row.code, by: $0) }, "seed \(seed)")
        #expect(isClose(units.percentAgreement.number, naive.percent(row.code)), "seed \(seed)")
        #expect(isClose(units.alpha.number, naive.alpha(row.code)), "seed \(seed)")
        #expect(isClose(units.ac1.value.number, naive.ac1(row.code)), "seed \(seed)")
        if draw.coders.count == 2 { #expect(isClose(units.kappa.value.number, naive.kappa(row.code)), "seed \(seed)") }
        compared += 1
      }
      if unit != .character || naive.units.count < 120 {
        for distance in SetDistance.allCases where !table.rows.isEmpty {
          #expect(isClose(table.sets[distance]?.number, naive.setAlpha(distance)), "seed \(seed)")
        }
      }
    }
    #expect(compared > 1000)
  }

  @Test("a coder who codes exactly the same agrees fully wherever agreement is defined", arguments: AgreementUnit.allCases)
  func identical(unit: AgreementUnit) {
    var defined = 0
    for seed in 0..<UInt64(200) {
      let project = RandomProject(seed: seed)
      let (one, other) = (Coder(name: "anna"), Coder(name: "tvilling"))
      let own = project.codings.filter { $0.coder == one }
      let codings = own + own.map { $0.by(other) }
      let judged = CoderInterviews(interviews: project.interviews.map(\.id), codings: codings)
      let table = AgreementTable(
        interviews: project.interviews, codings: codings, codes: project.codes, coders: [one, other], judged: judged,
        settings: .init(unit: unit, replicates: 50))
      for row in table.rows {
        let units = row.row.units
        let measures = [
          units.percentAgreement, units.alpha, units.kappa.value, units.ac1.value, row.unitizing, row.segments.agreement,
          row.row.fleiss.value, row.row.conger.value, units.brennanPrediger.value,
        ]
        for measure in measures {
          #expect(isClose(measure.number ?? 1, 1), "seed \(seed)")
          defined += measure.number == nil ? 0 : 1
        }
        if let lower = row.row.lower.number { #expect(isClose(lower, 1)) }
      }
    }
    #expect(defined > 500)
  }

  @Test("does not change when the coders change places, or the codings come in another order")
  func symmetric() {
    for seed in 0..<UInt64(150) {
      let draw = Draw(seed)
      for unit in AgreementUnit.allCases {
        let (table, turned) = (draw.table(unit), draw.table(unit, coders: draw.coders.reversed()))
        #expect(table == draw.table(unit, reversed: true))
        for (one, other) in zip(table.rows, turned.rows) {
          #expect(isClose(one.row.units.alpha.number, other.row.units.alpha.number))
          #expect(isClose(one.row.units.kappa.value.number, other.row.units.kappa.value.number))
          #expect(isClose(one.unitizing.number, other.unitizing.number))
          #expect(one.segments.agreement == other.segments.agreement)
          #expect(one.row.units.coded == other.row.units.coded.reversed())
        }
      }
    }
  }

  @Test("lists the very turns in which the naive table says that not everybody gave a code")
  func disagreements() {
    var found = 0
    for seed in 0..<UInt64(1000) {
      let draw = Draw(seed)
      let list = DisagreementList(
        interviews: draw.project.interviews, codings: draw.project.codings, codes: draw.project.codes,
        coders: draw.coders, judged: draw.judged, filter: draw.filter)
      let naive = draw.naive(.turn)
      for group in list.groups {
        let contested = naive.presence(group.code).count { unit in Set(unit.compactMap { $0 }).count > 1 }
        #expect(group.places.count == contested, "seed \(seed)")
        #expect(isClose(group.alpha.number, naive.alpha(group.code)), "seed \(seed)")
        found += contested
      }
      let codes = NaiveCount(project: draw.project, filter: draw.filter).codes
      let all = codes.filter { naive.presence($0).contains { Set($0.compactMap { $0 }).count > 1 } }
      #expect(Set(list.groups.map(\.code)) == Set(all), "seed \(seed)")
    }
    #expect(found > 1000)
  }

  @Test("an interview without a code counts for who was given it, and not for who was not")
  func nothingCoded() throws {
    let (anna, bo) = (Coder(name: "anna"), Coder(name: "bo"))
    let project = RandomProject(seed: 12)
    let interviews = project.interviews
    #expect(interviews.count > 1)
    let code = try #require(CodePath("ky"))
    let first = try #require(interviews.first { $0.transcript.turns.contains { !$0.body.isEmpty } })
    let body = try #require(first.transcript.turns.first { !$0.body.isEmpty }).body
    let codings = [anna, bo].map {
      Coding(id: UUID(naming: $0.name), interview: first.id, range: body, code: code, coder: $0)
    }
    let filter = CodingFilter(includesInterviewer: true)
    let derived = CoderInterviews(interviews: interviews.map(\.id), codings: codings)
    let given = CoderInterviews(
      interviews: interviews.map(\.id), codings: codings,
      assignments: [anna, bo].flatMap { coder in interviews.map { CoderAssignment(coder: coder, interview: $0.id) } })
    let tables = [derived, given].map {
      AgreementTable(
        interviews: interviews, codings: codings, codes: [code], coders: [anna, bo], judged: $0, filter: filter)
    }
    #expect(tables[0].interviewCount == 1 && tables[1].interviewCount == interviews.count)
    #expect(tables[1].unitCount > tables[0].unitCount)
  }

  @Test("coders without an interview in common have no figures, and say why")
  func nothingInCommon() throws {
    let (anna, bo) = (Coder(name: "anna"), Coder(name: "bo"))
    let project = RandomProject(seed: 12)
    let code = try #require(CodePath("ky"))
    let codings = zip([anna, bo], project.interviews).map { coder, interview in
      Coding(
        id: UUID(naming: coder.name), interview: interview.id, range: TextRange(start: 0, end: interview.transcript.text.length),
        code: code, coder: coder)
    }
    let table = AgreementTable(
      interviews: project.interviews, codings: codings, codes: [code], coders: [anna, bo],
      judged: CoderInterviews(interviews: project.interviews.map(\.id), codings: codings))
    #expect(table.interviewCount == 0 && table.rows.isEmpty && table.unused == [code])
    #expect(table.pooled.units.alpha == .undefined(.noPairableUnits))
    #expect(table.pooled.units.percentAgreement == .undefined(.noPairableUnits))
    #expect(table.sets[.jaccard] == .undefined(.noPairableUnits))
  }

  @Test("codes that exclude each other: full agreement is 1, two codes in one unit are refused there")
  func exclusive() throws {
    let project = RandomProject(seed: 12)
    let interview = try #require(project.interviews.max { $0.transcript.turns.count < $1.transcript.turns.count })
    let bodies = interview.transcript.turns.map(\.body).filter { $0.length > 4 }
    try #require(bodies.count > 2)
    let codes = ["org", "dig", "ky"].compactMap(CodePath.init)
    func coding(_ place: Int, _ code: CodePath, _ name: String) -> Coding {
      Coding(
        id: UUID(naming: "\(place) \(code) \(name)"), interview: interview.id, range: bodies[place], code: code,
        coder: Coder(name: name))
    }
    func compare(_ codings: [Coding]) -> ExclusiveAgreement {
      ExclusiveAgreement(
        interviews: [interview], codings: codings, codes: codes, isOrdered: true,
        coders: [Coder(name: "a"), Coder(name: "b")],
        judged: CoderInterviews(interviews: [interview.id], codings: codings),
        filter: CodingFilter(
          includesInterviewer: true, codes: [CodePath("sam")].compactMap { $0 }, coders: [Coder(name: "c")], level: 1))
    }
    let below = try #require(CodePath("org/gang"))
    let same = ["a", "b"].flatMap { name in
      [coding(0, name == "a" ? codes[0] : below, name), coding(1, codes[1], name), coding(2, codes[2], name)]
    }
    let agreed = compare(same)
    #expect(isClose(agreed.unitizing.alpha.number, 1) && isClose(agreed.nominal.alpha.number, 1))
    #expect(agreed.ordered?.ordinal == .value(1) && agreed.ordered?.quadraticKappa == .value(1))
    #expect(agreed.ordered?.pairableUnits == 3 && agreed.nominal.codedUnits == 3)
    // The filter's own codes, coders and level have no part in it, and so it must not be stated.
    let looked = CodingFilter(includesInterviewer: true, codes: codes, coders: [Coder(name: "a"), Coder(name: "b")])
    #expect(agreed.filter == looked)
    let overlapping = compare(same + [coding(0, codes[2], "a")])
    #expect(overlapping.unitizing.alpha == .undefined(.overlappingCodes))
    #expect(overlapping.nominal.alpha == .undefined(.overlappingCodes))
    #expect(overlapping.ordered?.ordinal == .undefined(.overlappingCodes))
    let far = compare(Array(same.dropLast()) + [coding(2, codes[0], "b")])
    let near = compare(Array(same.dropLast()) + [coding(2, codes[1], "b")])
    #expect(try #require(near.ordered?.ordinal.number) > #require(far.ordered?.ordinal.number))
  }
}

extension Coding {
  /// The same coding by someone else.
  fileprivate func by(_ coder: Coder) -> Coding {
    Coding(
      id: UUID(naming: "\(id) \(coder.name)"), interview: interview, range: range, code: code, coder: coder)
  }
}
