/// What a person has said of a coding that rules made.
public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
  /// The code belongs there.
  case accepted
  /// The code does not belong there: the coding stays in the project, and out of the results.
  case rejected
}

/// How a coding that rules made stands: proposed until a person has given a verdict.
public enum VerdictStatus: String, Sendable, Hashable, Codable, CaseIterable {
  /// Nobody has judged it yet.
  case proposed
  /// A person has accepted it.
  case accepted
  /// A person has rejected it.
  case rejected

  /// The status that a verdict, or none, leads to.
  public init(_ verdict: Verdict?) {
    switch verdict {
    case .accepted: self = .accepted
    case .rejected: self = .rejected
    case nil: self = .proposed
    }
  }
}

/// What a person does about a coding: give a verdict, or take back the one that was given.
public enum VerdictDecision: String, Sendable, Hashable, CaseIterable {
  /// The code belongs there.
  case accept
  /// The code does not belong there.
  case reject
  /// Whatever was said before holds no longer: the coding is proposed again.
  case withdraw

  /// The verdict afterwards; `nil` for none.
  public var verdict: Verdict? {
    switch self {
    case .accept: .accepted
    case .reject: .rejected
    case .withdraw: nil
    }
  }
}

/// Which codings an analysis looks at, by what people have said of them.
///
/// A coding by hand is what a person stands by: it counts as accepted, and is never proposed or rejected.
public enum VerdictSelection: String, Sendable, Hashable, CaseIterable {
  /// All but the rejected: the usual selection.
  case notRejected = "not-rejected"
  /// Only those that nobody has judged yet.
  case proposed
  /// Only those that a person stands by.
  case accepted
  /// Only the rejected.
  case rejected
  /// All of them.
  case all

  /// Whether a coding of this status is looked at; `nil` stands for one by hand.
  public func admits(_ status: VerdictStatus?) -> Bool {
    switch self {
    case .notRejected: status != .rejected
    case .proposed: status == .proposed
    case .accepted: status == .accepted || status == nil
    case .rejected: status == .rejected
    case .all: true
    }
  }
}

/// How many codings of rules have which status.
public struct VerdictCounts: Sendable, Hashable {
  /// Nobody has judged them yet.
  public private(set) var proposed: Int
  /// A person has accepted them.
  public private(set) var accepted: Int
  /// A person has rejected them.
  public private(set) var rejected: Int

  /// Makes counts.
  public init(proposed: Int = 0, accepted: Int = 0, rejected: Int = 0) {
    self.proposed = proposed
    self.accepted = accepted
    self.rejected = rejected
  }

  /// Codings that a person has judged.
  public var judged: Int { accepted + rejected }
  /// All of them.
  public var total: Int { proposed + judged }

  /// The number of one status.
  public subscript(status: VerdictStatus) -> Int {
    switch status {
    case .proposed: proposed
    case .accepted: accepted
    case .rejected: rejected
    }
  }

  /// Counts one more.
  public mutating func count(_ status: VerdictStatus) {
    switch status {
    case .proposed: proposed += 1
    case .accepted: accepted += 1
    case .rejected: rejected += 1
    }
  }
}
