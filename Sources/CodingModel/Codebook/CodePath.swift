/// A code's place in its tree, written with slashes: `org/gang`. Components may hold any characters but `/`.
public struct CodePath: Hashable, Sendable {
  /// From the top code to the code itself; at least one.
  public let components: [String]

  /// Splits `text` at slashes, trims the parts and drops empty ones; `nil` when nothing is left.
  public init?(_ text: String) {
    let parts = text.split(separator: "/").map { $0.trimmed }.filter { !$0.isEmpty }
    guard !parts.isEmpty else { return nil }
    components = parts
  }

  private init(components: [String]) { self.components = components }

  /// The path of a top code; `component` is not empty and holds no slash.
  init(top component: String) { components = [component] }

  /// The path of a top code; slashes in `component` become hyphens.
  public static func top(_ component: String) -> CodePath {
    CodePath(top: component.replacing("/", with: "-"))
  }

  /// The path of a child code.
  public func child(_ component: String) -> CodePath { CodePath(components: components + [component]) }

  /// The path one step up; `nil` for a top code.
  public var parent: CodePath? {
    components.count > 1 ? CodePath(components: Array(components.dropLast())) : nil
  }

  /// The paths above it, the nearest first.
  public var ancestors: [CodePath] { parent.map { [$0] + $0.ancestors } ?? [] }

  /// The path cut to its first `level` components (at least one): `org/gang` at level 1 is `org`.
  public func ancestor(atLevel level: Int) -> CodePath {
    CodePath(components: Array(components.prefix(max(1, level))))
  }

  /// True when this is `other` or lies above it.
  public func encloses(_ other: CodePath) -> Bool { other.components.starts(with: components) }

  /// The last component.
  public var last: String { components.last ?? "" }
}

extension CodePath: Comparable {
  /// Orders component by component, by Unicode scalar value.
  public static func < (left: CodePath, right: CodePath) -> Bool {
    left.components.lexicographicallyPrecedes(right.components)
  }
}

extension CodePath {
  /// Orders as people count: `nr. 9` before `nr. 10`; otherwise as `<`.
  static func countsBefore(_ left: CodePath, _ right: CodePath) -> Bool {
    for (one, other) in zip(left.components, right.components) where one != other {
      let (runs, others) = (runs(one), runs(other))
      guard let place = zip(runs, others).enumerated().first(where: { $1.0 != $1.1 }) else {
        return runs.count == others.count ? left < right : runs.count < others.count
      }
      let (run, otherRun) = place.element
      guard let number = Int(run), let otherNumber = Int(otherRun), number != otherNumber else {
        return run.unicodeScalars.lexicographicallyPrecedes(otherRun.unicodeScalars)
      }
      return number < otherNumber
    }
    return left < right
  }

  /// A text cut where digits begin and end.
  private static func runs(_ text: String) -> [Substring] {
    text.matches(of: /[0-9]+|[^0-9]+/).map(\.output)
  }
}

extension CodePath: CustomStringConvertible {
  /// The components joined with `/`.
  public var description: String { components.joined(separator: "/") }
}

extension CodePath: Codable {
  /// Reads the written form.
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let path = CodePath(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "empty code path"))
    }
    self = path
  }

  /// Writes the written form.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension StringProtocol {
  /// The text without white space at both ends.
  ///
  /// Looks at Unicode scalars: whether a character is white space can depend on which end one comes from.
  var trimmed: String {
    let front = unicodeScalars.drop { $0.isSpace }
    guard let last = front.lastIndex(where: { !$0.isSpace }) else { return "" }
    return String(String.UnicodeScalarView(front[...last]))
  }
}
