internal import CodingModel
internal import TranscriptText

/// Which codes are in which unit of one interview: the ground of all counts in turns, sentences, windows and interviews.
struct UnitPresences {
  /// For each unit, in order of the text, the codes in it, each once, in no particular order.
  let codes: [[Int]]

  /// Looks at an interview's admitted turns; no units for segments and characters, which are counted otherwise.
  init(_ interview: AdmittedInterview, unit: UnitOfAnalysis) {
    switch unit {
    case .turn: codes = Self.present(in: interview.bodies, interview.segments)
    case .sentence: codes = Self.present(in: interview.sentences, interview.segments)
    case .window(let turns):
      codes = Self.windows(of: turns, over: Self.present(in: interview.bodies, interview.segments))
    case .transcript: codes = [Array(Set(interview.segments.map(\.code)))]
    case .segment, .character: codes = []
    }
  }

  /// Units are sorted and disjoint, so each segment touches a run of them.
  private static func present(in units: [TextRange], _ segments: [CountedSegment]) -> [[Int]] {
    var present: [[Int]] = Array(repeating: [], count: units.count)
    for segment in segments {
      for index in units.touched(by: segment.range) where !units[index].isEmpty {
        if !present[index].contains(segment.code) { present[index].append(segment.code) }
      }
    }
    return present
  }

  /// What is in `size` units in a row; windows do not reach beyond the interview, so short interviews have none.
  private static func windows(of size: Int, over units: [[Int]]) -> [[Int]] {
    let size = max(size, 1)
    guard units.count >= size else { return [] }
    var counts: [Int: Int] = [:]
    var windows: [[Int]] = []
    for (index, codes) in units.enumerated() {
      for code in codes { counts[code, default: 0] += 1 }
      guard index >= size - 1 else { continue }
      windows.append(Array(counts.keys))
      for code in units[index - size + 1] {
        let left = (counts[code] ?? 0) - 1
        counts[code] = left > 0 ? left : nil
      }
    }
    return windows
  }

  /// For each unit the codes of which at least one stands in one of the `turns` units after it.
  func followers(within turns: Int) -> [[Int]] {
    var counts: [Int: Int] = [:]
    var result: [[Int]] = Array(repeating: [], count: codes.count)
    for index in codes.indices.reversed() {
      result[index] = Array(counts.keys)
      for code in codes[index] { counts[code, default: 0] += 1 }
      guard turns < codes.count - index else { continue }
      for code in codes[index + turns] {
        let left = (counts[code] ?? 0) - 1
        counts[code] = left > 0 ? left : nil
      }
    }
    return result
  }
}

extension PresenceTable {
  /// Where the codes are, by interview and unit.
  init(_ material: AdmittedMaterial, codeCount: Int, unit: UnitOfAnalysis) {
    self.init(codeCount: codeCount, units: material.interviews.map { UnitPresences($0, unit: unit).codes })
  }

  /// Takes for each interview the codes of each unit.
  init(codeCount: Int, units: [[[Int]]]) {
    self.init(
      codeCount: codeCount, unitCounts: units.map(\.count),
      presences: units.enumerated().flatMap { document, units in
        units.enumerated().flatMap { unit, codes in
          codes.map { UnitPresence(document: document, unit: unit, code: $0) }
        }
      })
  }
}
