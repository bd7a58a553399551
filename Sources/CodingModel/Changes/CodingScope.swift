public import Foundation

/// Which codings a new full set of one coder's codings speaks about; everything outside stays as it is.
public struct CodingScope: Hashable, Sendable {
  /// Only these interviews; `nil` for all.
  public let interviews: Set<UUID>?
  /// Only these codes, each with the codes below it; empty for all.
  public let codes: [CodePath]

  /// Makes a scope; without arguments it is the whole project.
  public init(interviews: Set<UUID>? = nil, codes: [CodePath] = []) {
    self.interviews = interviews
    self.codes = codes
  }

  /// Whether a coding lies in the scope.
  public func contains(_ coding: Coding) -> Bool {
    (interviews?.contains(coding.interview) ?? true)
      && (codes.isEmpty || codes.contains { $0.encloses(coding.code) })
  }
}
