import CodingModel
import TestSupport
import Testing
import TranscriptText

@Suite("Counting a dictionary line by line")
struct RuleCounterTests {
  private let dictionary = [
    ("arbejde", "jobcent*"), ("arbejde", "ud på arbejdsmarkedet"), ("klima", "co2"), ("klima", "grøn* omstilling*"),
    ("digital", "it"), ("tom", "…"),
  ]

  private func counted(_ lines: [String]) -> RuleCounter {
    let tokeniser = PlainTokeniser()
    var counter = RuleCounter(dictionary: dictionary.map { (code: $0.0, pattern: $0.1) })
    for line in lines {
      let tokens = tokeniser.tokens(of: line)
      counter.extend(to: tokeniser.vocabulary)
      counter.add(line: tokens)
    }
    return counter
  }

  @Test("words, prefixes and phrases are counted without regard to case, punctuation between is passed over")
  func counts() {
    let counter = counted([
      "Jobcentret og jobcenter, CO2 og Co2!", "Ud på, arbejdsmarkedet: IT",
      "den grønne [griner] omstilling og grøn vækst",
      "ud på", "arbejdsmarkedet it It bit", "",
    ])
    #expect(counter.codes == ["arbejde", "klima", "digital", "tom"])
    #expect(counter.matchCounts == [3, 3, 3, 0])
    #expect(counter.lines(holding: 0, and: 0) == 2)
    #expect(counter.lines(holding: 1, and: 1) == 2)
    #expect(counter.lines(holding: 0, and: 1) == 1)
    #expect(counter.lines(holding: 1, and: 0) == 1)
    #expect(counter.lines(holding: 0, and: 2) == 1)
    #expect(counter.lines(holding: 2, and: 2) == 2)
    #expect(counter.lines(holding: 3, and: 3) == 0)
  }

  @Test("two counters over parts of the lines add up to one over all")
  func merging() {
    let lines = (0..<50).map { ["it co2", "jobcenter", "grønne omstillinger co2", "ud på arbejdsmarkedet it"][$0 % 4] }
    var first = counted(Array(lines[..<20]))
    first.merge(counted(Array(lines[20...])))
    let all = counted(lines)
    #expect(first.matchCounts == all.matchCounts)
    #expect(first.lineCounts == all.lineCounts)
  }

  @Test("counts equal a plain recount on random lines")
  func oracle() {
    var random = SeededGenerator(seed: 5)
    let words = [
      "jobcenter", "ud", "på", "arbejdsmarkedet", "CO2", "co", "grøn", "grønne", "omstilling", "it", "bit", ",",
    ]
    let lines = (0..<2_000).map { _ in
      (0..<Int.random(in: 0...9, using: &random)).map { _ in random.pick(words) }.joined(separator: " ")
    }
    let counter = counted(lines)
    var matches = [0, 0, 0, 0]
    var holding = [0, 0, 0, 0]
    for line in lines {
      let row = line.lowercased().split(separator: " ").filter { $0 != "," }.map(String.init)
      var found = [0, 0, 0, 0]
      for index in row.indices {
        if row[index].hasPrefix("jobcent") { found[0] += 1 }
        if row[index...].prefix(3) == ["ud", "på", "arbejdsmarkedet"] { found[0] += 1 }
        if row[index] == "co2" { found[1] += 1 }
        if row[index].hasPrefix("grøn"), index + 1 < row.count, row[index + 1].hasPrefix("omstilling") { found[1] += 1 }
        if row[index] == "it" { found[2] += 1 }
      }
      for code in found.indices {
        matches[code] += found[code]
        holding[code] += found[code] > 0 ? 1 : 0
      }
    }
    #expect(counter.matchCounts == matches)
    #expect((0..<4).map { counter.lines(holding: $0, and: $0) } == holding)
    #expect(matches[0] > 100 && matches[1] > 100)
  }

  @Test("a token of a spelling that the counter has not seen is passed over")
  func unseen() {
    var counter = RuleCounter(dictionary: [(code: "a", pattern: "it")])
    counter.add(line: [Token(start: 0, length: 2, type: 7, kind: .word)])
    #expect(counter.matchCounts == [0])
  }
}
