public import CodingModel
internal import TranscriptText

/// Codes by the values of an attribute: which themes come up where.
///
/// An interview belongs to a value when at least one of its admitted turns has it (the speaker's value goes before the
/// interview's), so with speakers' attributes an interview can belong to several. Interviews without the attribute stand
/// in a last column of their own. Codes that nobody was given keep their row.
public struct CrossTabulation: Hashable, Sendable {
  /// Interviews, turns and words that have one value of the attribute.
  public struct Group: Hashable, Sendable {
    /// The value; `nil` for the turns without the attribute.
    public let value: String?
    /// Interviews with at least one such turn.
    public fileprivate(set) var interviews = 0
    /// Admitted turns.
    public fileprivate(set) var turns = 0
    /// Words in these turns, as the tokeniser counts them.
    public fileprivate(set) var words = 0
  }

  /// What one code has in one group.
  public struct Cell: Hashable, Sendable {
    /// Interviews where the code stands in a turn of the group.
    public fileprivate(set) var interviews = 0
    /// Interviews of the group.
    public fileprivate(set) var of = 0
    /// Segments that touch a turn of the group; overlapping segments of one coder count as one.
    public fileprivate(set) var segments = 0
    /// Words of the group's turns that at least one segment covers (words that begin in it).
    public fileprivate(set) var words = 0
    /// Segments and words of each interview of the group, in the interviews' order: what rates are made of.
    public fileprivate(set) var rates = CodeRates(segments: [], words: [])
  }

  /// One code's cells.
  public struct Row: Hashable, Sendable {
    /// The code.
    public let code: CodePath
    /// One cell per group, in the groups' order.
    public fileprivate(set) var cells: [Cell]
    /// All groups together; an interview that belongs to several counts once.
    public fileprivate(set) var total: Cell
    /// Groups with a value in which at least one interview has the code: "y of 5 municipalities".
    public fileprivate(set) var groupsWithCode = 0
  }

  /// The attribute, lower case.
  public let key: String
  /// The columns, in the order asked for; the one without a value is last.
  public private(set) var groups: [Group]
  /// One row per counted code, in the caller's order.
  public private(set) var rows: [Row]
  /// What was looked at.
  public let filter: CodingFilter
  /// True when a code counts the codings of the codes below it too.
  public let gathersDescendants: Bool
  /// Interviews with at least one admitted turn.
  public let interviewCount: Int
  /// Interviews that belong to more than one group.
  public let sharedInterviewCount: Int

  /// Number of groups that have a value.
  public var namedGroupCount: Int { groups.count { $0.value != nil } }

  /// Counts codes by the values of `key`.
  ///
  /// - Parameters:
  ///   - interviews: the material; codings in other interviews are ignored.
  ///   - codings: codings in any order.
  ///   - codes: the codes to count, in the codebook's order.
  ///   - key: the attribute, such as `kommune`.
  ///   - filter: what to look at.
  ///   - gathersDescendants: whether a code counts the codings of the codes below it too.
  ///   - areInIncreasingOrder: the order of the values; Unicode scalar order where none is given.
  public init(
    interviews: [Interview], codings: [Coding], codes: [CodePath], by key: String,
    filter: CodingFilter = CodingFilter(), gathersDescendants: Bool = false,
    areInIncreasingOrder: (String, String) -> Bool = { $0 < $1 }
  ) {
    let order = CodeOrder(codes, filter: filter)
    let material = AdmittedMaterial(
      interviews: interviews, codings: codings, order: order, filter: filter, gathersDescendants: gathersDescendants)
    let grouping = TurnGrouping(material, key: key.lowercased(), areInIncreasingOrder: areInIncreasingOrder)
    self.key = key.lowercased()
    self.filter = filter
    self.gathersDescendants = gathersDescendants
    interviewCount = material.interviews.count
    sharedInterviewCount = grouping.places.count { Set($0).count > 1 }
    groups = grouping.values.map { Group(value: $0) }
    let empty = Array(repeating: Cell(), count: groups.count)
    rows = order.codes.map { Row(code: $0, cells: empty, total: Cell()) }
    var parts = RateParts(codes: rows.count, groups: groups.count)
    for (interview, places) in zip(material.interviews, grouping.places) {
      countGroups(of: interview, places: places)
      parts.begin(interview, places: places)
      countCodes(of: interview, places: places, &parts)
    }
    closeRows(parts)
  }

  private mutating func countGroups(of interview: AdmittedInterview, places: [Int]) {
    for group in Set(places) { groups[group].interviews += 1 }
    for (turn, group) in zip(interview.turns, places) {
      groups[group].turns += 1
      groups[group].words += interview.interview.wordCounts[turn]
    }
  }

  private mutating func countCodes(of interview: AdmittedInterview, places: [Int], _ parts: inout RateParts) {
    guard !interview.segments.isEmpty else { return }
    let covered = CoveredWords(interview)
    for (code, segments) in Dictionary(grouping: interview.segments, by: \.code) {
      var groupsHere: Set<Int> = []
      var segmentGroups: [Int] = []
      for segment in segments {
        segmentGroups.removeAll(keepingCapacity: true)
        for place in interview.bodies.touched(by: segment.range) where !interview.bodies[place].isEmpty {
          if !segmentGroups.contains(places[place]) { segmentGroups.append(places[place]) }
        }
        for group in segmentGroups {
          rows[code].cells[group].segments += 1
          parts.count(code, group)
          groupsHere.insert(group)
        }
      }
      for group in groupsHere { rows[code].cells[group].interviews += 1 }
      rows[code].total.interviews += 1
      rows[code].total.segments += segments.count
      parts.count(code, groups.count, segments.count)
      for (place, words) in covered.counts(of: segments.map(\.range)) {
        rows[code].cells[places[place]].words += words
        rows[code].total.words += words
      }
    }
  }

  private mutating func closeRows(_ parts: RateParts) {
    for row in rows.indices {
      rows[row].total.of = interviewCount
      rows[row].total.rates = parts.rates(row, groups.count)
      for group in groups.indices {
        rows[row].cells[group].of = groups[group].interviews
        rows[row].cells[group].rates = parts.rates(row, group)
        let isPresent = rows[row].cells[group].interviews > 0
        if isPresent, groups[group].value != nil { rows[row].groupsWithCode += 1 }
      }
    }
  }
}

/// Segments and words by interview, while they are counted; the group after the last is all together.
private struct RateParts {
  /// For each group the words of its interviews, with the interviews' numbers.
  private var words: [[(interview: Int, words: Int)]]
  /// For each code and group the segments, by interview.
  private var segments: [[[Int: Int]]]
  private var interview = -1

  init(codes: Int, groups: Int) {
    words = Array(repeating: [], count: groups + 1)
    segments = Array(repeating: Array(repeating: [:], count: groups + 1), count: codes)
  }

  mutating func begin(_ next: AdmittedInterview, places: [Int]) {
    interview += 1
    var here: [Int: Int] = [:]
    for (turn, group) in zip(next.turns, places) { here[group, default: 0] += next.interview.wordCounts[turn] }
    for (group, count) in here { words[group].append((interview, count)) }
    words[words.count - 1].append((interview, next.wordCount))
  }

  mutating func count(_ code: Int, _ group: Int, _ number: Int = 1) {
    segments[code][group][interview, default: 0] += number
  }

  func rates(_ code: Int, _ group: Int) -> CodeRates {
    CodeRates(
      segments: words[group].map { segments[code][group][$0.interview] ?? 0 }, words: words[group].map(\.words))
  }
}
