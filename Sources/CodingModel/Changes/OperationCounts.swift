/// How many operations of each kind a change holds.
public struct OperationCounts: Hashable, Sendable {
  private let counts: [OperationKind: Int]

  /// Counts operations.
  public init(of operations: [ChangeOperation]) {
    var counts: [OperationKind: Int] = [:]
    for operation in operations { counts[operation.kind, default: 0] += 1 }
    self.counts = counts
  }

  /// Adds counts up.
  public init(sum parts: [OperationCounts]) {
    counts = parts.reduce(into: [:]) { sum, part in sum.merge(part.counts, uniquingKeysWith: +) }
  }

  /// Reads the written form, such as `add-coding=12 remove-coding=3`; `nil` for anything else.
  public init?(_ text: String) {
    var counts: [OperationKind: Int] = [:]
    // Bytes, not characters: a long log has tens of thousands of these.
    for part in text.utf8.split(separator: UInt8(ascii: " ")) {
      guard let sign = part.firstIndex(of: UInt8(ascii: "=")), let name = String(part[..<sign]),
        let kind = OperationKind(rawValue: name), let digits = String(part[part.index(after: sign)...]),
        let count = Int(digits)
      else { return nil }
      counts[kind] = count
    }
    self.counts = counts
  }

  /// The number of operations of one kind.
  public subscript(kind: OperationKind) -> Int { counts[kind] ?? 0 }

  /// The number of all operations.
  public var total: Int { counts.values.reduce(0, +) }
}

extension OperationCounts: CustomStringConvertible {
  /// The kinds that occur, in the order of their declaration: `add-coding=12 remove-coding=3`.
  public var description: String {
    OperationKind.allCases.compactMap { kind in counts[kind].map { "\(kind.rawValue)=\($0)" } }
      .joined(separator: " ")
  }
}
