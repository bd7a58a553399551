internal import Foundation

/// What a code is called, and what its path's last component becomes of it.
public struct CodeName: Hashable, Sendable {
  /// The name as given, composed (NFC) and without blanks at the ends.
  public let text: String

  /// Takes a name.
  ///
  /// - Throws: `CodeEditMessage.emptyName`, `.unprintableName` for line breaks and control characters, and
  ///   `.unreadableName` where bytes were no UTF-8.
  public init(_ text: String) throws(CodeEditMessage) {
    let name = text.precomposedStringWithCanonicalMapping.trimmed
    guard !name.isEmpty else { throw .emptyName }
    guard Self.isPrintable(name) else { throw .unprintableName }
    guard !name.unicodeScalars.contains("\u{FFFD}") else { throw .unreadableName }
    self.text = name
  }

  /// The path's component: the name, with `-` for each `/`, which separates components.
  public var component: String { text.replacing("/", with: "-") }

  /// True for a text without line breaks and control characters.
  public static func isPrintable(_ text: String) -> Bool { !text.unicodeScalars.contains(where: isUnprintable) }

  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    [.control, .lineSeparator, .paragraphSeparator, .surrogate].contains(scalar.properties.generalCategory)
  }

  /// Names that fold to the same are the same to people: upper and lower case alike, composed or not.
  public static func folded(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping.lowercased()
  }

  /// The same with `æ`, `ø` and `å` as keyboards without them write these: `ae`, `oe`, `aa`.
  public static func spelledOut(_ text: String) -> String {
    folded(text).replacing("æ", with: "ae").replacing("ø", with: "oe").replacing("å", with: "aa")
  }
}
