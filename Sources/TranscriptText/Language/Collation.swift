internal import CICU

/// The order in which people of a language sort words; for one thread at a time.
///
/// Danish: æ, ø and å last, `aa` as å, capitals before small letters. In both languages numbers inside text sort by
/// value (`P2` before `P10`). Strings that the language holds equal are ordered by their bytes, so the order is total.
public final class Collation {
  private let collator: OpaquePointer?

  /// Opens the order of `language`; should ICU lack it, all comparing is by bytes.
  public init(_ language: Language) {
    collator = kodeks_collator_open(language.rawValue)
  }

  deinit { kodeks_collator_close(collator) }

  /// True when `left` stands before `right`.
  public func areInIncreasingOrder(_ left: String, _ right: String) -> Bool {
    let order = compare(left, right)
    return order == 0 ? left.utf8.lexicographicallyPrecedes(right.utf8) : order < 0
  }

  /// `elements` in the order of their names; elements with equal names keep their order.
  public func sorted<Element>(_ elements: some Sequence<Element>, by name: (Element) -> String) -> [Element] {
    elements.map { (element: $0, name: name($0)) }
      .sorted { areInIncreasingOrder($0.name, $1.name) }
      .map(\.element)
  }

  /// `words` in order.
  public func sorted(_ words: some Sequence<String>) -> [String] { sorted(words) { $0 } }

  private func compare(_ left: String, _ right: String) -> Int32 {
    guard let collator else { return 0 }
    var left = left
    var right = right
    return left.withUTF8 { leftBytes in
      right.withUTF8 { rightBytes in
        kodeks_collator_compare(
          collator, leftBytes.baseAddress, Int32(clamping: leftBytes.count), rightBytes.baseAddress,
          Int32(clamping: rightBytes.count))
      }
    }
  }
}

extension Language {
  /// Opens the order of this language.
  public var collation: Collation { Collation(self) }
}
