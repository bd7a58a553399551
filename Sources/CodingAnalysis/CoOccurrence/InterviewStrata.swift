public import CodingModel
internal import Foundation
internal import TranscriptText

/// Interviews grouped by an attribute, for tests that let units change places within a group only.
public struct InterviewStrata: Hashable, Sendable {
  /// The attribute.
  public let key: String
  /// The groups' values, in Unicode scalar order.
  public let values: [String]
  /// For each interview its group; interviews without the attribute are missing, and are groups of their own.
  private let places: [UUID: Int]
  /// Interviews whose admitted turns differ in the attribute: they belong to no one group.
  public let mixed: [String]

  /// Groups interviews by the value that their admitted turns have, without regard to case.
  public init(_ interviews: [Interview], by key: String, filter: CodingFilter) {
    var found: [(interview: Interview, values: Set<String>)] = []
    for interview in interviews {
      let turns = interview.transcript.turns.indices.filter { filter.admits(interview, turn: $0) }
      let values = Set(turns.map { interview.value(of: key, turn: $0)?.lowercased() ?? "" })
      if !values.isEmpty { found.append((interview, values)) }
    }
    let values = Set(found.flatMap(\.values)).subtracting([""]).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($0.element, $0.offset) })
    var places: [UUID: Int] = [:]
    for (interview, own) in found where own.count == 1 {
      places[interview.id] = own.first.flatMap { numbers[$0] }
    }
    self.key = key
    self.values = values
    self.places = places
    mixed = found.filter { $0.values.count > 1 }.map(\.interview.name).sorted()
  }

  /// The group of each interview as a number.
  func numbers(of interviews: [UUID]) -> [Int] {
    interviews.enumerated().map { index, id in places[id] ?? values.count + index }
  }
}
