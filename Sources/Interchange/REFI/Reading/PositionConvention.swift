/// How a program counts positions in a text.
public struct PositionConvention: Sendable, Hashable {
  /// What counts as one.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    /// A Unicode code point, as the standard says.
    case codePoint = "code-point"
    /// A UTF-16 unit: an emoji counts as two.
    case utf16 = "utf-16"
  }

  /// What counts as one.
  public var unit: Unit
  /// How much a line break of carriage return and line feed counts: 1 or 2.
  public var lineBreak: Int
  /// True where the end is the last character rather than the place after it.
  public var endsInclusive: Bool

  /// Makes a convention.
  public init(_ unit: Unit, lineBreak: Int = 2, endsInclusive: Bool = false) {
    self.unit = unit
    self.lineBreak = lineBreak
    self.endsInclusive = endsInclusive
  }

  /// What we write, and what the standard says as everybody reads it.
  public static let standard = PositionConvention(.codePoint)
  /// What NVivo writes.
  public static let nvivo = PositionConvention(.utf16)

  /// All that are tried, the likeliest first.
  static let all = [false, true].flatMap { inclusive in
    [2, 1].flatMap { lineBreak in
      Unit.allCases.map { PositionConvention($0, lineBreak: lineBreak, endsInclusive: inclusive) }
    }
  }

  /// As it stands in reports: `code-point, crlf 2, end exclusive`.
  public var description: String {
    "\(unit.rawValue), crlf \(lineBreak), end \(endsInclusive ? "inclusive" : "exclusive")"
  }

  /// What a program counts by, as far as is known, and whether that is certain. Files of others keep the name of the
  /// program that first made them: it is a hint only.
  static func usual(of origin: String?) -> (convention: PositionConvention, isCertain: Bool) {
    let origin = origin ?? ""
    if origin.hasPrefix(QDAOrigin.name) { return (origin.hasSuffix(QDAOrigin.utf16) ? .nvivo : .standard, true) }
    if origin.hasPrefix("NVivo") { return (.nvivo, false) }
    if origin.hasPrefix("ATLAS.ti") { return (PositionConvention(.codePoint, lineBreak: 1), false) }
    return (.standard, false)
  }
}

/// How positions are to be read.
public enum PositionChoice: Sendable, Hashable {
  /// Found out for each text.
  case automatic
  /// As someone says.
  case fixed(PositionConvention)
}

/// What our files say they come from.
enum QDAOrigin {
  static let name = "Kodeks"
  static let utf16 = "(UTF-16)"
}
