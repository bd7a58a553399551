import CodingModel
import Foundation
import TestSupport
import Testing
import TranscriptText

@testable import CodingAnalysis

/// Random interviews of two informants and an interviewer, in few words that come in several spellings.
struct RandomSpeech {
  let transcripts: [(interview: Interview, transcript: TokenisedTranscript)]
  let vocabulary: Vocabulary
  /// For each interview and turn the speaker and the folded words.
  let turns: [[(speaker: String, words: [String])]]

  static let words = ["ky", "KY", "Ky", "sag", "sagen", "sager", "Sager", "og", "Og", "det", "øh", "it-system", "12"]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let tokeniser = PlainTokeniser()
    var turns: [[(speaker: String, words: [String])]] = []
    var transcripts: [(interview: Interview, transcript: TokenisedTranscript)] = []
    for number in 0..<Int.random(in: 1...4, using: &generator) {
      let spoken = (0..<Int.random(in: 1...7, using: &generator)).map { _ in
        (
          speaker: generator.pick(["I", "A", "B"]),
          words: (0..<Int.random(in: 0...14, using: &generator)).map { _ in generator.pick(Self.words) }
        )
      }
      let transcript = tokeniser.transcript(
        spoken.map { ($0.speaker, $0.words.joined(separator: generator.pick([" ", ", ", ". "]))) },
        name: "interview-\(number)")
      transcripts.append((Interview(id: .random(using: &generator), tokenised: transcript), transcript))
      turns.append(spoken.map { ($0.speaker, $0.words.map { $0.lowercased() }) })
    }
    self.turns = turns
    self.transcripts = transcripts
    vocabulary = tokeniser.vocabulary
  }

  func spoken(_ filter: CodingFilter = CodingFilter(), forms: Bool = false) -> SpokenWords {
    SpokenWords(
      transcripts,
      lexicon: WordLexicon(transcripts.map(\.transcript), vocabulary, gathersForms: forms, alone: ["og", "det", "øh"]),
      filter: filter)
  }

  /// The words of informants, by interview, with the speaker.
  func informants(_ includesInterviewer: Bool = false) -> [[(speaker: String, words: [String])]] {
    turns.map { $0.filter { includesInterviewer || $0.speaker != "I" } }.filter { !$0.isEmpty }
  }
}

@Suite("Words: frequencies, keywords, collocations")
struct WordCountTests {
  @Test("frequencies equal a naive recount of a thousand random projects")
  func frequencies() {
    for seed in 0..<1000 {
      let speech = RandomSpeech(seed: UInt64(seed))
      let isOpen = seed.isMultiple(of: 2)
      let table = WordFrequencies(
        speech.spoken(CodingFilter(includesInterviewer: isOpen)), by: "taler", leavingOut: ["og", "øh"])
      let said = speech.informants(isOpen)
      let all = said.flatMap { $0.flatMap(\.words) }
      let distinct = Set(all)
      #expect(table.size == all.count && table.interviewCount == said.count)
      #expect(table.distinct == distinct.subtracting(["og", "øh"]).count)
      #expect(table.leftOut == distinct.intersection(["og", "øh"]).count)
      #expect(Set(table.rows.map { $0.word.lowercased() }) == distinct.subtracting(["og", "øh"]))
      #expect(table.rows.map(\.count) == table.rows.map(\.count).sorted(by: >))
      let speakers: [String?] = Set(said.joined().map(\.speaker)).sorted()
      #expect(table.groups.map(\.value) == speakers)
      for row in table.rows {
        #expect(row.groups.count == speakers.count)
        let word = row.word.lowercased()
        #expect(row.count == all.count { $0 == word })
        #expect(row.interviews == said.count { $0.contains { $0.words.contains(word) } })
        #expect(row.dispersion.range == row.interviews)
        let parts = said.map { $0.flatMap(\.words) }.filter { !$0.isEmpty }
        let naive =
          parts.reduce(0.0) { sum, words in
            let here = Double(words.count { $0 == word }) / Double(row.count)
            return sum + abs(here - Double(words.count) / Double(all.count))
          } / 2
        #expect(abs((row.dispersion.griesDP.number ?? 9) - naive) < 1e-12)
        for (group, count) in zip(table.groups, row.groups) {
          #expect(count == said.joined().filter { $0.speaker == group.value }.flatMap(\.words).count { $0 == word })
        }
      }
      for group in table.groups {
        #expect(group.words == said.joined().filter { $0.speaker == group.value }.reduce(0) { $0 + $1.words.count })
      }
    }
  }

  @Test("collocations equal a naive recount of a thousand random projects")
  func collocations() {
    var generator = SeededGenerator(seed: 31)
    for seed in 0..<1000 {
      let speech = RandomSpeech(seed: UInt64(seed) &+ 3000)
      let spoken = speech.spoken()
      let window = CollocationTable.Window(
        left: Int.random(in: 0...4, using: &generator), right: Int.random(in: 0...4, using: &generator))
      let nodes: Set<String> = seed.isMultiple(of: 2) ? ["ky"] : ["sag", "sagen", "sager"]
      let numbers = Set(nodes.compactMap(spoken.lexicon.number))
      let table = CollocationTable(spoken, node: numbers, window: window, minimum: 2, leavingOut: ["og"])
      #expect(table.size == speech.informants().joined().reduce(0) { $0 + $1.words.count })
      let near = naiveNear(speech.informants(), nodes, window)
      #expect(table.nodeCount == speech.informants().joined().flatMap(\.words).count { nodes.contains($0) })
      let wanted = near.filter { $0.value.count >= 2 && $0.key != "og" }
      #expect(Set(table.rows.map { $0.word.lowercased() }) == Set(wanted.keys))
      for row in table.rows {
        let found = near[row.word.lowercased()] ?? []
        #expect(row.collocation.joint == found.count)
        #expect(row.left == found.count { $0.isBefore } && row.right == found.count { !$0.isBefore })
        #expect(row.interviews == Set(found.map(\.interview)).count)
        #expect(
          row.collocation.second == speech.informants().joined().flatMap(\.words).count { $0 == row.word.lowercased() })
        #expect(row.collocation.size == table.size && row.collocation.first == table.nodeCount)
        #expect(row.collocation.g2.number?.isFinite ?? true)
      }
    }
  }

  private func naiveNear(
    _ said: [[(speaker: String, words: [String])]], _ nodes: Set<String>, _ window: CollocationTable.Window
  ) -> [String: [(interview: Int, isBefore: Bool)]] {
    var near: [String: [(interview: Int, isBefore: Bool)]] = [:]
    for (interview, turns) in said.enumerated() {
      for turn in turns {
        for (node, word) in turn.words.enumerated() where nodes.contains(word) {
          for (place, other) in turn.words.enumerated() {
            if place < node, node - place <= window.left { near[other, default: []].append((interview, true)) }
            if place > node, place - node <= window.right { near[other, default: []].append((interview, false)) }
          }
        }
      }
    }
    return near
  }

  @Test("keywords by group equal a naive recount of a thousand random projects")
  func keywords() {
    let limits = KeywordTable.Limits(interviews: 2, logLikelihood: 1, rows: 50)
    for seed in 0..<1000 {
      let speech = RandomSpeech(seed: UInt64(seed) &+ 7000)
      let table = KeywordTable(speech.spoken(), by: "taler", leavingOut: ["øh"], limits: limits)
      let said = speech.informants()
      let speakers: [String?] = Set(said.joined().map(\.speaker)).sorted()
      #expect(table.sides.map(\.name) == speakers)
      for side in table.sides {
        let own = said.map { $0.filter { $0.speaker == side.name }.flatMap(\.words) }
        let others = said.flatMap { $0.filter { $0.speaker != side.name }.flatMap(\.words) }
        let here = own.flatMap { $0 }
        #expect(side.words == here.count && side.referenceWords == others.count)
        #expect(side.interviews == said.count { $0.contains { $0.speaker == side.name } })
        let wanted = Set(here).filter { word in
          let keyness = keyness(word, here, others)
          return word != "øh" && own.count { $0.contains(word) } >= 2 && keyness.isOverused
            && (keyness.logLikelihood.number ?? 0) >= 1
        }
        #expect(Set(side.rows.map { $0.word.lowercased() }) == wanted && side.passing == wanted.count)
        for row in side.rows {
          #expect(row.keyness == keyness(row.word.lowercased(), here, others))
          #expect(row.interviews == own.count { $0.contains(row.word.lowercased()) })
        }
        let evident = side.rows.filter { ($0.keyness.bic.number ?? 0) > 2 }
        #expect(Array(side.rows.prefix(evident.count)) == evident)
        for rows in [evident, Array(side.rows.dropFirst(evident.count))] {
          let ratios = rows.map { $0.keyness.logRatio.number ?? 0 }
          #expect(ratios == ratios.sorted(by: >))
        }
      }
    }
  }

  private func keyness(_ word: String, _ here: [String], _ others: [String]) -> Keyness {
    Keyness(target: here.count { $0 == word }, of: here.count, reference: others.count { $0 == word }, of: others.count)
  }

  @Test("the order of interviews changes no count and no order of words")
  func orderOfImport() {
    for seed in 0..<200 {
      let speech = RandomSpeech(seed: UInt64(seed))
      let back = Array(speech.transcripts.reversed())
      let tokeniser = PlainTokeniser()
      let again = back.map { ($0.interview, tokeniser.tokenised($0.transcript.transcript)) }
      let lexicon = WordLexicon(again.map(\.1), tokeniser.vocabulary, gathersForms: true, alone: ["og", "det", "øh"])
      let other = SpokenWords(
        again.map { (interview: $0.0, transcript: $0.1) }, lexicon: lexicon, filter: CodingFilter())
      let (one, two) = (WordFrequencies(speech.spoken(forms: true)), WordFrequencies(other))
      #expect(one.rows.map(\.word) == two.rows.map(\.word) && one.rows.map(\.count) == two.rows.map(\.count))
      #expect(one.rows.map(\.forms) == two.rows.map(\.forms))
      let node = { (words: SpokenWords) in Set([words.lexicon.number(of: "sag")].compactMap { $0 }) }
      let (left, right) = (
        CollocationTable(speech.spoken(forms: true), node: node(speech.spoken(forms: true))),
        CollocationTable(other, node: node(other))
      )
      #expect(left.rows == right.rows && left.nodes == right.nodes)
    }
  }

  @Test("forms of a word count as one where the material shows whose forms they are")
  func forms() throws {
    let tokeniser = PlainTokeniser()
    let text =
      "Sager og sagen. En sag, sagerne. Lederen og ledere: en leder. Han leder ikke, han ledede. Altså og KY. KY's"
    let transcript = tokeniser.transcript([("A", text)])
    let lexicon = WordLexicon([transcript], tokeniser.vocabulary, gathersForms: true, alone: ["og", "en"])
    let sag = try #require(lexicon.number(of: "SAG"))
    #expect(["sager", "sagen", "sagerne"].allSatisfy { lexicon.number(of: $0) == sag })
    #expect(Set(lexicon.allForms()[sag] ?? []) == ["sag", "sagen", "Sager", "sagerne"])
    let leader = try #require(lexicon.number(of: "leder"))
    #expect(lexicon.number(of: "ledere") == leader && lexicon.number(of: "lederen") == leader)
    #expect(lexicon.shown[try #require(lexicon.number(of: "ky"))] == "KY")
    #expect(lexicon.number(of: "findes-ikke") == nil)
  }

  @Test("two words that meet more often than one of them stands have no G², and are no number either")
  func moreThanOnce() {
    #expect(Collocation(joint: 5, first: 2, second: 9, size: 40).g2 == .undefined(.moreThanOnce))
    #expect(Collocation(joint: 2, first: 2, second: 9, size: 40).g2.number != nil)
  }
}
