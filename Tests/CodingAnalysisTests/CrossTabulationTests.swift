import CodingAnalysis
import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@Suite("Cross-tabulation and frequencies")
struct CrossTabulationTests {
  @Test("a cross-tabulation equals a naive recount", arguments: ["kommune", "rolle", "taler", "ukendt"])
  func equalsNaiveRecount(key: String) {
    var generator = SeededGenerator(seed: 5)
    for seed in 0..<150 {
      let project = RandomProject(seed: UInt64(seed))
      let naive = NaiveCount(
        project: project, filter: RandomProject.filter(using: &generator), gathersDescendants: seed.isMultiple(of: 2))
      let table = CrossTabulation(
        interviews: project.interviews, codings: project.codings, codes: project.codes, by: key, filter: naive.filter,
        gathersDescendants: naive.gathersDescendants)
      #expect(table.rows.map(\.code) == naive.codes)
      let values = Set(
        project.interviews.flatMap { interview in
          naive.admittedTurns(interview).map { interview.value(of: key, turn: $0.number - 1)?.lowercased() }
        })
      #expect(table.groups.count == values.count && Set(table.groups.map { $0.value?.lowercased() }) == values)
      checkTotals(of: table, naive)
      for column in table.groups.indices { check(column, of: table, naive) }
      for row in table.rows {
        #expect(row.groupsWithCode == zip(table.groups, row.cells).count { $0.value != nil && $1.interviews > 0 })
      }
    }
  }

  private func checkTotals(of table: CrossTabulation, _ naive: NaiveCount) {
    let members = naive.project.interviews.filter { !naive.admittedTurns($0).isEmpty }
    #expect(table.interviewCount == members.count)
    for row in table.rows {
      let segments = members.map { naive.segments(of: row.code, in: $0).count }
      let words = members.map { naive.words(of: row.code, in: $0, turns: naive.admittedTurns($0)) }
      #expect(row.total.of == members.count && row.total.interviews == segments.count { $0 > 0 })
      #expect(row.total.segments == segments.reduce(0, +) && row.total.words == words.reduce(0, +))
    }
  }

  private func check(_ column: Int, of table: CrossTabulation, _ naive: NaiveCount) {
    let group = table.groups[column]
    let members = naive.project.interviews.map { interview in
      (
        interview: interview,
        turns: naive.admittedTurns(interview).filter { turn in
          interview.value(of: table.key, turn: turn.number - 1)?.lowercased() == group.value?.lowercased()
        }
      )
    }.filter { !$0.turns.isEmpty }
    #expect(group.interviews == members.count)
    #expect(group.turns == members.reduce(0) { $0 + $1.turns.count })
    let words = members.map { member in member.turns.reduce(0) { $0 + member.interview.wordCounts[$1.number - 1] } }
    #expect(group.words == words.reduce(0, +))
    for row in table.rows {
      let touching = members.map { member in
        naive.segments(of: row.code, in: member.interview).count { segment in
          member.turns.contains { naive.share($0.body, segment) }
        }
      }
      let covered = members.map { naive.words(of: row.code, in: $0.interview, turns: $0.turns) }
      #expect(row.cells[column].of == members.count)
      #expect(row.cells[column].interviews == touching.count { $0 > 0 })
      #expect(row.cells[column].segments == touching.reduce(0, +))
      #expect(row.cells[column].words == covered.reduce(0, +))
    }
  }

  @Test("frequencies equal a naive recount")
  func frequencies() {
    var generator = SeededGenerator(seed: 6)
    for seed in 0..<150 {
      let project = RandomProject(seed: UInt64(seed))
      let naive = NaiveCount(
        project: project, filter: RandomProject.filter(using: &generator), gathersDescendants: seed.isMultiple(of: 2))
      let table = CodeFrequencyTable(
        interviews: project.interviews, codings: project.codings, codes: project.codes, filter: naive.filter,
        gathersDescendants: naive.gathersDescendants)
      let turns = naive.units(.turn)
      #expect(table.turnCount == turns.count)
      for row in table.rows {
        #expect(row.turns == turns.count { naive.isPresent(row.code, in: $0) })
        #expect(row.interviews == naive.units(.transcript).count { naive.isPresent(row.code, in: $0) })
        #expect(row.segments == project.interviews.reduce(0) { $0 + naive.segments(of: row.code, in: $1).count })
        let words = project.interviews.reduce(0) {
          $0 + naive.words(of: row.code, in: $1, turns: naive.admittedTurns($1))
        }
        #expect(row.words == words)
      }
    }
  }

  @Test("interviews without the attribute stand in a last column, and zero rows are kept")
  func missingAttribute() {
    let codes = ["a", "b"].compactMap(CodePath.init)
    let interviews = [nil, "Årø", "Ærø", "Odense"].map(Self.interview)
    let coding = Coding(
      id: UUID(), interview: interviews[1].id, range: TextRange(start: 0, end: 3), code: codes[0], coder: .rules)
    let order = ["Odense", "Ærø", "Årø"]
    let table = CrossTabulation(interviews: interviews, codings: [coding], codes: codes, by: "Kommune") { one, other in
      (order.firstIndex(of: one) ?? 9) < (order.firstIndex(of: other) ?? 9)
    }
    #expect(table.groups.map(\.value) == ["Odense", "Ærø", "Årø", nil])
    #expect(table.namedGroupCount == 3)
    #expect(table.rows.map(\.groupsWithCode) == [1, 0])
    #expect(table.rows[1].cells.map(\.interviews) == [0, 0, 0, 0])
    #expect(table.rows[0].total.interviews == 1)
    #expect(table.rows[0].total.of == 4)
  }

  @Test("where a filter admits no turn, tables say that no interview was looked at")
  func nothingAdmitted() {
    let codes = ["a"].compactMap(CodePath.init)
    let interviews = ["Odense", "Ærø"].map(Self.interview)
    let filter = CodingFilter(conditions: [AttributeCondition(key: "kommune", values: ["Odense"], isNegated: true)])
    let crossTabulation = CrossTabulation(
      interviews: Array(interviews.prefix(1)), codings: [], codes: codes, by: "kommune", filter: filter)
    #expect(crossTabulation.interviewCount == 0)
    #expect(crossTabulation.groups.isEmpty)
    let frequencies = CodeFrequencyTable(
      interviews: Array(interviews.prefix(1)), codings: [], codes: codes, filter: filter)
    #expect(frequencies.interviewCount == 0)
    #expect(frequencies.turnCount == 0)
    #expect(CodeFrequencyTable(interviews: interviews, codings: [], codes: codes, filter: filter).interviewCount == 1)
  }

  private static func interview(_ value: String?) -> Interview {
    let body = TextRange(start: 0, end: 6)
    let transcript = Transcript(
      name: value ?? "uden", text: CanonicalText("ja tak"),
      header: value.map { [HeaderField(key: "Kommune", value: $0)] } ?? [],
      turns: [Turn(number: 1, range: body, body: body, speaker: nil)])
    return Interview(id: UUID(), transcript: transcript, sentences: [body], wordStarts: [0, 3])
  }
}
