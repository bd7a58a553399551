import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Comparison of groups")
struct GroupComparisonTests {
  @Test(
    "rates, shares and residuals equal a naive recount of a thousand random projects",
    arguments: ["kommune", "rolle", "taler", "ukendt"])
  func equalsNaiveRecount(key: String) {
    var generator = SeededGenerator(seed: 15)
    for seed in 0..<250 {
      let project = RandomProject(seed: UInt64(seed) &+ 5000)
      let filter = RandomProject.filter(using: &generator)
      let comparison = Self.comparison(project, filter, by: key, gathers: seed.isMultiple(of: 2))
      let naive = NaiveCount(project: project, filter: filter, gathersDescendants: seed.isMultiple(of: 2))
      check(comparison, naive)
    }
  }

  static func comparison(
    _ project: RandomProject, _ filter: CodingFilter, by key: String, gathers: Bool, tests: Bool = false
  ) -> GroupComparison {
    func table(_ gathers: Bool) -> CrossTabulation {
      CrossTabulation(
        interviews: project.interviews, codings: project.codings, codes: project.codes, by: key, filter: filter,
        gathersDescendants: gathers)
    }
    return GroupComparison(table(gathers), own: table(false), tests: tests)
  }

  private func check(_ comparison: GroupComparison, _ naive: NaiveCount) {
    let table = comparison.table
    let turns = table.groups.map { group in
      naive.project.interviews.map { interview in
        naive.admittedTurns(interview).filter {
          interview.value(of: table.key, turn: $0.number - 1)?.lowercased() == group.value?.lowercased()
        }
      }
    }
    var own = naive
    own.gathersDescendants = false
    let ownCounts = own.codes.map { code in turns.map { count(code, $0, own) } }
    let groupTotals = turns.indices.map { group in ownCounts.reduce(0) { $0 + $1[group].reduce(0, +) } }
    #expect(comparison.groupSegments == groupTotals)
    for (row, entry) in table.rows.enumerated() {
      let segments = turns.indices.map { group in
        zip(own.codes, ownCounts).filter { naive.gathersDescendants ? entry.code.encloses($0.0) : $0.0 == entry.code }
          .reduce(0) { $0 + $1.1[group].reduce(0, +) }
      }
      #expect(comparison.segments[row] == segments)
      checkRates(entry, turns, naive)
      checkResiduals(comparison, row, segments, groupTotals)
    }
  }

  /// The segments of a code that touch some turns, by interview.
  private func count(_ code: CodePath, _ turns: [[Turn]], _ naive: NaiveCount) -> [Int] {
    zip(naive.project.interviews, turns).map { interview, turns in
      naive.segments(of: code, in: interview).count { segment in turns.contains { naive.share($0.body, segment) } }
    }
  }

  private func checkRates(_ row: CrossTabulation.Row, _ turns: [[[Turn]]], _ naive: NaiveCount) {
    for (group, turns) in turns.enumerated() {
      let counts = count(row.code, turns, naive)
      let words = zip(naive.project.interviews, turns).map { interview, turns in
        turns.reduce(0) { $0 + interview.wordCounts[$1.number - 1] }
      }
      let rates = row.cells[group].rates
      let all = words.reduce(0, +)
      #expect(rates.pooledPerThousand.number == (all == 0 ? nil : 1000 * Double(counts.reduce(0, +)) / Double(all)))
      let each = zip(counts, words).filter { $0.1 > 0 }.map { 1000 * Double($0.0) / Double($0.1) }.sorted()
      #expect(rates.meanPerThousand.number == (each.isEmpty ? nil : each.reduce(0, +) / Double(each.count)))
    }
  }

  private func checkResiduals(_ comparison: GroupComparison, _ row: Int, _ segments: [Int], _ totals: [Int]) {
    let (n, code) = (Double(totals.reduce(0, +)), Double(segments.reduce(0, +)))
    for (group, residual) in comparison.residuals(row).enumerated() {
      let total = Double(totals[group])
      guard code > 0, total > 0, code < n, total < n else {
        #expect(residual.number == nil)
        continue
      }
      let expected = code * total / n
      let wanted = (Double(segments[group]) - expected) / (expected * (1 - code / n) * (1 - total / n)).squareRoot()
      #expect(abs((residual.number ?? .nan) - wanted) < 1e-9)
      #expect(comparison.rowShare(row, group).number == Double(segments[group]) / code)
      #expect(comparison.columnShare(row, group).number == Double(segments[group]) / total)
    }
  }

  @Test("the order of import and of codings changes nothing")
  func orderOfImport() {
    var generator = SeededGenerator(seed: 16)
    for seed in 0..<200 {
      let project = RandomProject(seed: UInt64(seed))
      let filter = RandomProject.filter(using: &generator)
      let other = RandomProject(
        interviews: project.interviews.shuffled(using: &generator),
        codings: project.codings.shuffled(using: &generator), codes: project.codes)
      for key in ["rolle", "kommune"] {
        let one = Self.comparison(project, filter, by: key, gathers: true, tests: true)
        let two = Self.comparison(other, filter, by: key, gathers: true, tests: true)
        #expect(one.table.groups == two.table.groups)
        #expect(one.segments == two.segments && one.groupSegments == two.groupSegments && one.tests == two.tests)
        #expect(one.table.rows.map(Self.facts) == two.table.rows.map(Self.facts))
      }
    }
  }

  /// What is shown of a row; the rates' parts stand in the interviews' order and may differ.
  private static func facts(_ row: CrossTabulation.Row) -> [AnyHashable] {
    (row.cells + [row.total]).flatMap { cell -> [AnyHashable] in
      [
        cell.interviews, cell.of, cell.segments, cell.words, cell.rates.pooledPerThousand, cell.rates.meanPerThousand,
        cell.rates.presenceShare,
      ]
    } + [row.code, row.groupsWithCode]
  }

  @Test("no test is made across municipalities, nor where interviews belong to several groups")
  func obstacles() throws {
    for seed in 0..<60 {
      let project = RandomProject(seed: UInt64(seed))
      let municipal = Self.comparison(project, CodingFilter(), by: "kommune", gathers: true, tests: true)
      #expect(municipal.tests?.obstacle == .municipalities && municipal.tests?.rows.isEmpty == true)
      let spoken = Self.comparison(project, CodingFilter(), by: "taler", gathers: true, tests: true)
      if spoken.table.sharedInterviewCount > 0 {
        #expect(spoken.tests?.obstacle == .sharedInterviews(spoken.table.sharedInterviewCount))
      }
    }
  }

  @Test("the p of presence is the share of all allotments, counted one by one; q and the family go with it")
  func presence() throws {
    let codes = try ["a", "b", "c", "d"].map { try #require(CodePath($0)) }
    let groups = ["x", "x", "x", "y", "y", "z", nil]
    let present: [[Int]] = [[0, 1, 2], [0, 3, 5], [0, 1, 2, 3, 4, 5, 6], []]
    let interviews = groups.enumerated().map { Self.interview("\($0)", $1) }
    let codings = zip(codes, present).flatMap { code, places in
      places.map { place in
        Coding(
          id: UUID(), interview: interviews[place].id, range: TextRange(start: 0, end: 2), code: code, coder: .rules)
      }
    }
    let table = CrossTabulation(interviews: interviews, codings: codings, codes: codes, by: "lag")
    let tests = PresenceTests(table)
    #expect(tests.obstacle == nil && tests.interviewsWithout == 1)
    #expect(tests.unused == [codes[3]] && tests.rows.map(\.code) == Array(codes.prefix(3)))
    #expect(tests.rows[2].p == .undefined(.noVariation) && tests.familySize == 2)
    #expect(tests.rows.map(\.test.sizes) == [[3, 2, 1], [3, 2, 1], [3, 2, 1]])
    #expect(tests.rows.prefix(2).map(\.test.present) == [[3, 0, 0], [1, 1, 1]])
    for row in tests.rows.prefix(2) {
      #expect(abs((row.p.number ?? 9) - Self.naiveP(row.test.present, row.test.sizes)) < 1e-12 && !row.isSampled)
    }
    #expect(tests.rows.map(\.q) == FalseDiscoveryRate(tests.rows.map(\.p)).q)
  }

  /// Goes through all ways to choose the interviews with the code.
  private static func naiveP(_ present: [Int], _ sizes: [Int]) -> Double {
    let all = sizes.reduce(0, +)
    let group = sizes.enumerated().flatMap { Array(repeating: $0.offset, count: $0.element) }
    func statistic(_ counts: [Int]) -> Double {
      let share = Double(counts.reduce(0, +)) / Double(all)
      return zip(counts, sizes).reduce(0) { $0 + pow(Double($1.0) - share * Double($1.1), 2) / Double($1.1) }
    }
    var (asLarge, ways) = (0, 0)
    for choice in 0..<(1 << all) where choice.nonzeroBitCount == present.reduce(0, +) {
      var counts = sizes.map { _ in 0 }
      for place in 0..<all where choice >> place & 1 == 1 { counts[group[place]] += 1 }
      ways += 1
      if statistic(counts) >= statistic(present) - 1e-9 { asLarge += 1 }
    }
    return Double(asLarge) / Double(ways)
  }

  private static func interview(_ name: String, _ value: String?) -> Interview {
    let body = TextRange(start: 0, end: 6)
    let transcript = Transcript(
      name: name, text: CanonicalText("ja tak"), header: value.map { [HeaderField(key: "Lag", value: $0)] } ?? [],
      turns: [Turn(number: 1, range: body, body: body, speaker: nil)])
    return Interview(id: UUID(), transcript: transcript, sentences: [body], wordStarts: [0, 3])
  }
}
