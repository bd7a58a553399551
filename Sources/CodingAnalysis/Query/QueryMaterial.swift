public import CodingModel
public import Foundation
public import TranscriptText

/// All that a query is answered from.
public struct QueryMaterial: Sendable {
  /// The interviews, in the order of the answer.
  public let interviews: [Interview]
  /// All codings, rejected ones too, in any order; those of other interviews are ignored.
  public let codings: [Coding]
  /// Where the query's terms stand, by term and interview.
  public var terms: [String: [UUID: [TextRange]]]
  /// What memos say of codings and places.
  public var notes: [QueryNote]
  /// When codings were made, in days since 1970-01-01 on the reader's calendar.
  public var days: [UUID: Double]

  /// Takes the material.
  public init(
    interviews: [Interview], codings: [Coding], terms: [String: [UUID: [TextRange]]] = [:], notes: [QueryNote] = [],
    days: [UUID: Double] = [:]
  ) {
    self.interviews = interviews
    self.codings = codings
    self.terms = terms
    self.notes = notes
    self.days = days
  }
}

/// What a memo says, and of what.
public struct QueryNote: Hashable, Sendable {
  /// What it is about.
  public enum Place: Hashable, Sendable {
    case interview(UUID)
    case stretch(UUID, TextRange)
    case coding(UUID)
  }

  /// What it is about.
  public let place: Place
  /// What it says.
  public let text: String

  /// Makes a note.
  public init(_ place: Place, text: String) {
    self.place = place
    self.text = text
  }
}
