public import Foundation
public import TranscriptText

/// What a memo is about, by identities that stay when things are renamed or corrected.
public enum MemoTarget: Hashable, Sendable {
  /// The project as a whole.
  case project
  /// A code, by its key.
  case code(CodePath)
  /// An interview.
  case interview(UUID)
  /// A stretch of an interview, in UTF-8 bytes of the canonical text with this fingerprint (SHA-256).
  case stretch(UUID, TextRange, textSHA256: String)
  /// A coding.
  case coding(UUID)
  /// A municipality, a speaker, or a case that people made.
  case `case`(CaseReference)

  /// The kinds, as they are written.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case project
    case code
    case interview
    case stretch
    case coding
    case `case`
  }

  /// What kind of thing it is.
  public var kind: Kind {
    switch self {
    case .project: .project
    case .code: .code
    case .interview: .interview
    case .stretch: .stretch
    case .coding: .coding
    case .case: .case
    }
  }

  /// Kind, name, start, end and fingerprint of the text; what a kind has none of is empty.
  var fields: [String] {
    switch self {
    case .project: [kind.rawValue, "", "", "", ""]
    case .code(let key): [kind.rawValue, key.description, "", "", ""]
    case .interview(let id), .coding(let id): [kind.rawValue, id.uuidString.lowercased(), "", "", ""]
    case .stretch(let id, let range, let text):
      [kind.rawValue, id.uuidString.lowercased(), "\(range.start)", "\(range.end)", text]
    case .case(let reference): [kind.rawValue, reference.key, "", "", ""]
    }
  }

  /// Reads `fields`.
  init?(fields: some Collection<String>) {
    let fields = Array(fields)
    guard fields.count == 5, let kind = Kind(rawValue: fields[0]) else { return nil }
    let id = UUID(uuidString: fields[1])
    let target: MemoTarget? =
      switch kind {
      case .project: .project
      case .code: CodePath(fields[1]).map { .code($0) }
      case .interview: id.map { .interview($0) }
      case .coding: id.map { .coding($0) }
      case .case: CaseReference(key: fields[1]).map { .case($0) }
      case .stretch:
        if let id, let start = Int(fields[2]), let end = Int(fields[3]), 0 <= start, start <= end {
          .stretch(id, TextRange(start: start, end: end), textSHA256: fields[4])
        } else {
          nil
        }
      }
    guard let target else { return nil }
    self = target
  }
}
