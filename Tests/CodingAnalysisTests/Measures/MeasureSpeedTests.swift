import CodingAnalysis
import Foundation
import TestSupport
import Testing

/// Times what takes longest, for a look at release builds: `KODEKS_SPEED=1 swift test -c release -Xswiftc -enable-testing
/// --filter MeasureSpeedTests`. Nothing is required of the times.
@Suite(
  "Speed of measures", .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["KODEKS_SPEED"] != nil, "KODEKS_SPEED is not set"))
struct MeasureSpeedTests {
  private func timed<Value>(_ name: String, _ body: () -> Value) -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    let value = body()
    print("\(name): \(clock.now - start)")
    return value
  }

  @Test("p and q of all pairs of 200 codes with 20,000 codings in 100 interviews of 100 to 200 turns")
  func pairs() {
    var random = SeededGenerator(seed: 1)
    let sizes = (0..<100).map { _ in 100 + random.below(101) }
    let presences = (0..<20_000).map { _ in
      let document = random.below(100)
      return UnitPresence(document: document, unit: random.below(sizes[document]), code: random.below(200))
    }
    let table = PresenceTable(codeCount: 200, unitCounts: sizes, presences: presences)
    #expect(timed("circular shift") { PairTests(table) }.familySize == 19_900)
    #expect(timed("within interviews") { PairTests(table, against: .withinStrata(nil)) }.familySize == 19_900)
  }

  @Test("2,000 samples of 100 interviews with 200 turns and three coders, and 200 codes' agreement on them")
  func agreement() {
    var random = SeededGenerator(seed: 2)
    let documents = (0..<100).map { _ in
      let ratings = (0..<3).map { _ in (0..<200).map { _ in random.below(10) == 0 ? nil : random.below(2) } }
      return ReliabilityData(ratings: ratings, categoryCount: 2)
    }
    let interval = timed("bootstrap") { ClusteredReliability(documents).bootstrap() }
    #expect(interval.replicates == 2000)
    let all = ReliabilityData(
      ratings: (0..<3).map { coder in documents.flatMap { $0.ratings[coder] } }, categoryCount: 2)
    let table = timed("200 codes") { (0..<200).map { _ in CodeAgreement(all) } }
    #expect(table.allSatisfy { isClose($0.alpha.number, interval.estimate.number) })
  }
}
