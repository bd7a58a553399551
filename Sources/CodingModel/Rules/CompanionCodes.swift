/// Which other codes a turn must have been given before a rule's coding stands: `requires-code: any` or `[org, sam]`.
///
/// Only codings by rules that demand no other code themselves count, so that two codes cannot hold each other up.
public enum CompanionCodes: Sendable, Hashable {
  /// None is needed.
  case none
  /// Any code that is neither the rule's own nor stands above or below it.
  case any
  /// One of these, or of the codes below them.
  case oneOf([CodePath])

  /// As a codebook says it; empty for `none`.
  public var text: String {
    switch self {
    case .none: ""
    case .any: "any"
    case .oneOf(let codes): codes.map(\.description).joined(separator: ", ")
    }
  }

  /// Whether the codes of a turn are enough for a coding of `code`.
  func areMet(by codes: Set<CodePath>, for code: CodePath) -> Bool {
    switch self {
    case .none: true
    case .any: codes.contains { !$0.encloses(code) && !code.encloses($0) }
    case .oneOf(let wanted): codes.contains { given in wanted.contains { $0.encloses(given) } }
    }
  }
}
