public import CodingModel
public import Foundation
public import TranscriptText

/// Every place where a term stands, with what stands around it.
public struct Concordance: Hashable, Sendable {
  /// One place.
  public struct Line: Hashable, Sendable {
    /// The interview's identity.
    public let interview: UUID
    /// The interview's name.
    public let interviewName: String
    /// The turn's number, from 1.
    public let turn: Int
    /// When the turn begins, where the transcript says so.
    public let time: TimeCode?
    /// The speaker's label; `nil` for text without one.
    public let speaker: String?
    /// The speaker's role.
    public let role: SpeakerRole
    /// The found words, in UTF-8 bytes of the interview's text.
    public let range: TextRange
    /// What stands before, cut at a word border; white space runs are one blank.
    public let left: String
    /// The found words.
    public let match: String
    /// What stands after, cut at a word border; white space runs are one blank.
    public let right: String
  }

  /// How the places are ordered.
  public enum Order: String, Hashable, Sendable, CaseIterable {
    /// As they come: by interview, turn and place.
    case turn
    /// By the words before, the nearest first.
    case left
    /// By the words after, the nearest first.
    case right
  }

  /// Where to look for places that were found in another way than by a `ConcordanceTerm`.
  public typealias Places = [UUID: [TextRange]]

  /// What was searched for, as written.
  public let text: String
  /// How the places are ordered.
  public let order: Order
  /// In which turns; codes, coders and level have no part in a search and are left out.
  public let filter: CodingFilter
  /// At most so many characters on each side.
  public let context: Int
  /// The places in their order; by interview in the caller's order, then by place, where nothing else tells them apart.
  public let lines: [Line]
  /// Number of turns searched.
  public let turnCount: Int
  /// Number of interviews searched.
  public let interviewCount: Int

  /// The places by interview, each in order.
  public var places: Places { Dictionary(grouping: lines, by: \.interview).mapValues { $0.map(\.range).sorted() } }

  /// Number of interviews with at least one place.
  public var interviewsWithMatch: Int { Set(lines.map(\.interview)).count }

  /// Searches the bodies of the admitted turns.
  ///
  /// - Parameters:
  ///   - context: at most so many characters on each side; 0 gives the match alone.
  ///   - stretches: only places that lie wholly inside one of these.
  ///   - order: how the places are ordered.
  ///   - areInIncreasingOrder: the order of words, for `order`.
  public init(
    term: ConcordanceTerm, interviews: [Interview], filter: CodingFilter = CodingFilter(), context: Int = 40,
    within stretches: Places? = nil, order: Order = .turn, areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }
  ) {
    self.init(
      term.text, interviews, filter, context, stretches, order, areInIncreasingOrder
    ) { interview, turn in term.matches(in: interview.transcript.text, range: turn.body) }
  }

  /// Shows places that were found in another way, `text` being what was asked; those outside the bodies of admitted
  /// turns are left out.
  public init(
    _ text: String, places: Places, interviews: [Interview], filter: CodingFilter = CodingFilter(), context: Int = 40,
    within stretches: Places? = nil, order: Order = .turn, areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }
  ) {
    let sorted = places.mapValues { Set($0).sorted() }
    self.init(text, interviews, filter, context, stretches, order, areInIncreasingOrder) { interview, turn in
      let own = sorted[interview.id] ?? []
      let first = own.partitioningIndex { $0.start >= turn.body.start }
      return own[first...].prefix { $0.start < turn.body.end }.filter { turn.body.contains($0) }
    }
  }

  private init(
    _ text: String, _ interviews: [Interview], _ filter: CodingFilter, _ context: Int, _ stretches: Places?,
    _ order: Order, _ areInIncreasingOrder: (String, String) -> Bool, matches: (Interview, Turn) -> [TextRange]
  ) {
    var found: [(interview: Interview, turn: Turn, range: TextRange)] = []
    var turnCount = 0
    var interviewCount = 0
    for interview in interviews {
      let admitted = interview.transcript.turns.indices.filter { filter.admits(interview, turn: $0) }
      turnCount += admitted.count
      interviewCount += admitted.isEmpty ? 0 : 1
      let inside = stretches.map { RangeSweep(($0[interview.id] ?? []).filter { !$0.isEmpty }.sorted()) }
      for index in admitted {
        let turn = interview.transcript.turns[index]
        for range in matches(interview, turn) where inside?.encloses(range) ?? true {
          found.append((interview, turn, range))
        }
      }
    }
    let places = order == .turn ? Array(found.indices) : Self.sorted(found, order, areInIncreasingOrder)
    self.text = text
    self.order = order
    self.filter = filter.ofTurns
    self.context = max(0, context)
    lines = places.map {
      Line(found[$0].interview, turn: found[$0].turn, range: found[$0].range, context: max(0, context))
    }
    self.turnCount = turnCount
    self.interviewCount = interviewCount
  }

  /// So many words on a side tell places apart, however many are shown.
  private static let sortingWords = 6

  private static func sorted(
    _ found: [(interview: Interview, turn: Turn, range: TextRange)], _ order: Order,
    _ areInIncreasingOrder: (String, String) -> Bool
  ) -> [Int] {
    let keys = found.map { place -> [String] in
      let (text, body) = (place.interview.transcript.text, place.turn.body)
      let words = WordScanner(text)
      switch order {
      case .turn: return []
      case .right:
        let side = TextRange(start: place.range.end, end: body.end)
        return words.parts(in: side).prefix(sortingWords).map { text[$0].lowercased() }
      case .left:
        let side = TextRange(start: body.start, end: place.range.start)
        return words.parts(in: side).suffix(sortingWords).reversed().map { text[$0].lowercased() }
      }
    }
    return found.indices.sorted { one, other in
      for (left, right) in zip(keys[one], keys[other]) where left != right { return areInIncreasingOrder(left, right) }
      return keys[one].count == keys[other].count ? one < other : keys[one].count < keys[other].count
    }
  }
}

extension Concordance.Line {
  fileprivate init(_ interview: Interview, turn: Turn, range: TextRange, context: Int) {
    let transcript = interview.transcript
    let surroundings = Surroundings(text: transcript.text, within: turn.body, characters: context)
    self.interview = interview.id
    interviewName = interview.name
    self.turn = turn.number
    time = turn.time
    speaker = transcript.speaker(of: turn)?.label
    role = transcript.role(of: turn)
    self.range = range
    left = surroundings.before(range.start)
    match = transcript.text[range].withSingleBlanks
    right = surroundings.after(range.end)
  }
}

/// Cuts context out of a turn.
private struct Surroundings {
  let text: CanonicalText
  let within: TextRange
  let characters: Int

  /// No character is expected to take more bytes than this; longer ones only shorten the context.
  private var reach: Int { min(characters, within.end - within.start) * 8 + 8 }

  func before(_ offset: Int) -> String {
    let start = text.scalarBoundary(atOrAfter: max(within.start, offset - reach))
    let piece = text[TextRange(start: start, end: offset)].withSingleBlanks
    let isWhole = start == within.start && piece.count <= characters
    guard !isWhole else { return piece }
    let cut = piece.suffix(characters)
    if piece.dropLast(cut.count).last == " " { return String(cut) }
    guard let blank = cut.firstIndex(of: " ") else { return "" }
    return String(cut[cut.index(after: blank)...])
  }

  func after(_ offset: Int) -> String {
    let end = text.scalarBoundary(atOrAfter: min(within.end, offset + reach))
    let piece = text[TextRange(start: offset, end: min(end, within.end))].withSingleBlanks
    let isWhole = end >= within.end && piece.count <= characters
    guard !isWhole else { return piece }
    let cut = piece.prefix(characters)
    if piece.dropFirst(cut.count).first == " " { return String(cut) }
    return cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? ""
  }
}

extension CanonicalText {
  /// The first byte at or after `offset` that begins a scalar.
  fileprivate func scalarBoundary(atOrAfter offset: Int) -> Int {
    var offset = offset
    while offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}

extension String {
  /// Runs of white space become one blank.
  fileprivate var withSingleBlanks: String {
    var result = ""
    var isBlank = false
    for character in self {
      if character.isWhitespace {
        if !isBlank { result.append(" ") }
        isBlank = true
      } else {
        result.append(character)
        isBlank = false
      }
    }
    return result
  }
}
