internal import CodingModel
internal import Foundation
internal import TranscriptText

/// The memos that say what a condition asks for, by what they are about.
struct QueryNotes {
  /// Interviews as such.
  private(set) var interviews: Set<UUID> = []
  /// Stretches with at least one byte, sorted, by interview.
  private(set) var stretches: [UUID: [TextRange]] = [:]
  /// Codings.
  private(set) var codings: Set<UUID> = []

  /// Looks for memos that hold one of the texts (in small letters).
  init(_ notes: [QueryNote], saying texts: [String]) {
    for note in notes {
      let said = note.text.lowercased()
      guard texts.contains(where: said.contains) else { continue }
      switch note.place {
      case .interview(let id): interviews.insert(id)
      case .stretch(let id, let range): if !range.isEmpty { stretches[id, default: []].append(range) }
      case .coding(let id): codings.insert(id)
      }
    }
    stretches = stretches.mapValues { $0.sorted() }
  }
}
