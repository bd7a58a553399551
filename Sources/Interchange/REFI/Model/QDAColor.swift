/// A colour by its parts: however it was written, `#RRGGBB` goes out.
public struct QDAColor: Sendable, Hashable {
  /// Red, green and blue as one number of 24 bits.
  public let rgb: UInt32

  /// Reads `#RGB` and `#RRGGBB`, as the standard has it; `nil` for anything else.
  public init?(_ text: String) {
    guard text.hasPrefix("#"), let digits = Self.digits(text.dropFirst()) else { return nil }
    switch digits.count {
    case 3: rgb = digits.reduce(0) { $0 << 8 | $1 << 4 | $1 }
    case 6: rgb = digits.reduce(0) { $0 << 4 | $1 }
    default: return nil
    }
  }

  /// Reads what programs write instead: digits without `#`, eight digits (the last two are how opaque it is),
  /// `rgb(…)` and `rgba(…)`; `nil` for names and the rest.
  public init?(lenient text: String) {
    let text = text.lowercased().filter { !$0.isWhitespace }
    if let color = QDAColor(text.hasPrefix("#") ? text : "#" + text) {
      self = color
    } else if text.hasPrefix("#"), let digits = Self.digits(text.dropFirst()), digits.count == 8 {
      rgb = digits.prefix(6).reduce(0) { $0 << 4 | $1 }
    } else if let match = text.wholeMatch(of: /rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,[0-9.]+%?)?\)/),
      let red = UInt8(match.1), let green = UInt8(match.2), let blue = UInt8(match.3)
    {
      rgb = UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    } else {
      return nil
    }
  }

  /// `#RRGGBB`.
  public var text: String {
    let digits = String(rgb, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  private static func digits(_ text: some StringProtocol) -> [UInt32]? {
    guard text.utf8.count <= 8 else { return nil }
    let digits = text.unicodeScalars.compactMap { $0.isASCII ? Character($0).hexDigitValue.map(UInt32.init) : nil }
    return digits.count == text.unicodeScalars.count ? digits : nil
  }
}
