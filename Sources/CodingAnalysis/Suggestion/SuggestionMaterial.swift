public import CodingModel
internal import Foundation
internal import TranscriptText

/// The informants' turns as passages to learn codes from, and to suggest codes for.
///
/// Only what people say of a turn is learnt from: their own codings, and the rules' codings that they have accepted. A turn
/// that somebody has coded or passed at the coding desk is read; its other codes are then absent for a reason. A turn that
/// nobody has read teaches nothing, and is what codes are suggested for.
public struct SuggestionMaterial: Sendable {
  /// A turn.
  public struct Passage: Hashable, Sendable {
    /// The interview's place among `interviews`.
    public let interview: Int
    /// The turn's index, from 0.
    public let turn: Int
    /// Its words as stems, in order, by their places among the material's.
    fileprivate(set) var stems: [Int]
    /// Where these words stand, in bytes of the interview's text.
    let ranges: [TextRange]
    /// The codes that people have given it.
    public let codes: Set<CodePath>
    /// The codes that the rules have given it, whatever was said of them.
    let byRules: Set<CodePath>
    /// True where somebody has coded or passed it.
    public let isRead: Bool
  }

  /// The interviews, in the caller's order.
  public let interviews: [Interview]
  /// The stems of all passages, in byte order.
  let stems: [String]
  /// The admitted turns, interview by interview, in order.
  public let passages: [Passage]
  /// What was looked at.
  public let filter: CodingFilter

  /// Gathers the passages.
  ///
  /// - Parameters:
  ///   - interviews: the material.
  ///   - codings: all codings; codings of other interviews are ignored.
  ///   - read: what was read at the coding desk.
  ///   - filter: whose turns, and what of people's codings and readings counts. What the rules have coded is known
  ///     whatever it lets in.
  /// - Returns: `nil` where the stemmer for Danish is missing.
  public init?(interviews: [Interview], codings: [Coding], read: [TurnRead], filter: CodingFilter) {
    guard let stemmer = DanishStemmer() else { return nil }
    var scanner = StemScanner(stemmer)
    let byInterview = Dictionary(grouping: codings, by: \.interview)
    let counted = read.filter { filter.coders.isEmpty || filter.coders.contains($0.coder) }
    let passed = Dictionary(grouping: counted, by: \.interview).mapValues { Set($0.map(\.turn)) }
    var passages: [Passage] = []
    for (place, interview) in interviews.enumerated() {
      let own = byInterview[interview.id] ?? []
      let signs = TurnSigns(
        interview, byPeople: own.filter { filter.admits($0) && ($0.coder != .rules || $0.verdict == .accepted) },
        byRules: own.filter { $0.coder == .rules }, passed: passed[interview.id] ?? [])
      for turn in interview.transcript.turns.indices where filter.admits(interview, turn: turn) {
        let (stems, ranges) = scanner.stems(of: interview.transcript.turns[turn].body, in: interview.transcript.text)
        passages.append(
          Passage(
            interview: place, turn: turn, stems: stems, ranges: ranges, codes: signs.byPeople[turn] ?? [],
            byRules: signs.byRules[turn] ?? [], isRead: signs.isRead(turn)))
      }
    }
    let order = scanner.stems.indices.sorted {
      scanner.stems[$0].utf8.lexicographicallyPrecedes(scanner.stems[$1].utf8)
    }
    var places = Array(repeating: 0, count: order.count)
    for (place, number) in order.enumerated() { places[number] = place }
    for place in passages.indices { passages[place].stems = passages[place].stems.map { places[$0] } }
    stems = order.map { scanner.stems[$0] }
    self.interviews = interviews
    self.passages = passages
    self.filter = filter
  }

  /// The places of the read passages.
  var readPlaces: [Int] { passages.indices.filter { passages[$0].isRead } }
}

/// What people and rules have said of an interview's turns.
private struct TurnSigns {
  let byPeople: [Int: Set<CodePath>]
  let byRules: [Int: Set<CodePath>]
  private let fingerprints: [String]
  private let passed: Set<String>

  init(_ interview: Interview, byPeople: [Coding], byRules: [Coding], passed: Set<String>) {
    self.passed = passed
    fingerprints = passed.isEmpty ? [] : TurnFingerprint.all(of: interview)
    self.byPeople = Self.codes(of: byPeople, in: interview)
    self.byRules = Self.codes(of: byRules, in: interview)
  }

  /// For each turn the codes of the codings that have a part in it.
  private static func codes(of codings: [Coding], in interview: Interview) -> [Int: Set<CodePath>] {
    let turns = interview.transcript.turns
    var codes: [Int: Set<CodePath>] = [:]
    for coding in codings {
      var turn = interview.turnIndex(at: coding.range.start) ?? turns.count
      while turn < turns.count, turns[turn].body.start < coding.range.end {
        if turns[turn].body.overlaps(coding.range) { codes[turn, default: []].insert(coding.code) }
        turn += 1
      }
    }
    return codes
  }

  func isRead(_ turn: Int) -> Bool {
    byPeople[turn] != nil || (!fingerprints.isEmpty && passed.contains(fingerprints[turn]))
  }
}

/// Cuts turns into the stems of their words; each distinct word is cut once, and each stem numbered as it comes.
private struct StemScanner {
  private let stemmer: DanishStemmer
  private var known: [String: Int] = [:]
  private var numbers: [String: Int] = [:]
  private(set) var stems: [String] = []

  init(_ stemmer: DanishStemmer) { self.stemmer = stemmer }

  mutating func stems(of body: TextRange, in text: CanonicalText) -> (stems: [Int], ranges: [TextRange]) {
    let ranges = WordScanner(text).parts(in: body)
    return (ranges.map { number(of: text[$0]) }, ranges)
  }

  private mutating func number(of word: String) -> Int {
    if let number = known[word] { return number }
    let stem = stemmer.stem(of: word.lowercased())
    let number = numbers[stem] ?? stems.count
    if number == stems.count { stems.append(stem) }
    numbers[stem] = number
    known[word] = number
    return number
  }
}
