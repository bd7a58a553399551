internal import CodingModel
public import Foundation

/// The GUID of a thing in a REFI-QDA file. Two are equal when they differ in case and braces only; how it was written
/// stays with it, so that it leaves as it came.
public struct QDAIdentifier: Sendable, Hashable {
  /// The identity.
  public let uuid: UUID
  /// As it was written, or in upper case where it is ours.
  public let spelling: String

  /// An identity of ours.
  public init(_ uuid: UUID) {
    self.uuid = uuid
    spelling = uuid.uuidString
  }

  /// Reads 8-4-4-4-12 hexadecimal digits, braces around them or not; `nil` for anything else.
  public init?(_ text: String) {
    let spelling = text.trimmingCharacters(in: .whitespacesAndNewlines)
    let hasBraces = spelling.hasPrefix("{") && spelling.hasSuffix("}")
    let digits = hasBraces ? String(spelling.dropFirst().dropLast()) : spelling
    guard digits.utf8.count == 36, let uuid = UUID(uuidString: digits) else { return nil }
    self.uuid = uuid
    self.spelling = spelling
  }

  /// The identity that follows from a text; the same text always gives the same.
  public init(naming text: String) { self.init(UUID(naming: "kodeks-refi\n\(text)")) }

  /// The digits in upper case and without braces, as files are named.
  public var fileStem: String { uuid.uuidString }

  /// Equal by identity.
  public static func == (left: QDAIdentifier, right: QDAIdentifier) -> Bool { left.uuid == right.uuid }

  /// By identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(uuid) }
}
