public import Foundation

/// The kinds of case.
public enum CaseKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// A municipality: what an interview's `kommune` names.
  case municipality
  /// An interview.
  case interview
  /// A speaker of an interview.
  case informant
  /// Whatever people gather by hand.
  case other
}

/// Which case is meant, by an identity that stays.
public enum CaseReference: Hashable, Sendable {
  /// A municipality by its folded name.
  case municipality(String)
  /// An interview.
  case interview(UUID)
  /// A speaker, by the label in an interview.
  case informant(UUID, label: String)
  /// A case that people made, by its folded name.
  case other(String)

  /// What kind of case it is.
  public var kind: CaseKind {
    switch self {
    case .municipality: .municipality
    case .interview: .interview
    case .informant: .informant
    case .other: .other
    }
  }

  /// A municipality by name.
  public static func municipality(named name: String) -> CaseReference { .municipality(folded(name)) }

  /// A case that people made, by name.
  public static func other(named name: String) -> CaseReference { .other(folded(name)) }

  /// A name as identities hold it: composed letters (NFC), lower case, trimmed.
  public static func folded(_ name: String) -> String {
    name.trimmed.precomposedStringWithCanonicalMapping.lowercased()
  }

  /// The written form, `kind:NAME`; interviews and informants by the interview's UUID.
  public var key: String {
    switch self {
    case .municipality(let name), .other(let name): "\(kind.rawValue):\(name)"
    case .interview(let id): "\(kind.rawValue):\(id.uuidString.lowercased())"
    case .informant(let id, let label): "\(kind.rawValue):\(id.uuidString.lowercased()):\(label)"
    }
  }

  /// Reads the written form.
  public init?(key: String) {
    guard let colon = key.firstIndex(of: ":"), let kind = CaseKind(rawValue: String(key[..<colon])) else { return nil }
    let rest = String(key[key.index(after: colon)...])
    guard !rest.isEmpty else { return nil }
    switch kind {
    case .municipality: self = .municipality(rest)
    case .other: self = .other(rest)
    case .interview:
      guard let id = UUID(uuidString: rest) else { return nil }
      self = .interview(id)
    case .informant:
      guard let colon = rest.firstIndex(of: ":"), let id = UUID(uuidString: String(rest[..<colon])) else { return nil }
      self = .informant(id, label: String(rest[rest.index(after: colon)...]))
    }
  }
}
