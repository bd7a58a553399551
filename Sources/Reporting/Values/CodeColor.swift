internal import Foundation

/// A colour of the sRGB space, with what is needed to keep text on it readable.
public struct CodeColor: Hashable, Sendable {
  /// Red, green and blue, 0…255 each.
  public let components: [UInt8]

  /// Reads `#rrggbb`; anything else becomes a middle grey, so that nothing else can reach a style sheet.
  public init(_ text: String) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : ""
    let parts = stride(from: 0, to: 6, by: 2).compactMap { offset in
      UInt8(digits.dropFirst(offset).prefix(2), radix: 16)
    }
    let isHexadecimal = digits.count == 6 && digits.allSatisfy(\.isHexDigit) && parts.count == 3
    components = isHexadecimal ? parts : [0x66, 0x66, 0x66]
  }

  init(red: UInt8, green: UInt8, blue: UInt8) { components = [red, green, blue] }

  /// `#rrggbb`, lower case.
  public var hexadecimal: String {
    "#" + components.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// Relative luminance, 0 (black) … 1 (white), as WCAG 2.1 defines it.
  public var luminance: Double {
    let linear = components.map { component in
      let share = Double(component) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// Contrast ratio 1…21 with another colour, as WCAG 2.1 defines it.
  public func contrast(with other: CodeColor) -> Double {
    let lighter = max(luminance, other.luminance)
    let darker = min(luminance, other.luminance)
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// Black or white: whichever is easier to read on this colour. One of the two always reaches 4.5.
  public var readableText: CodeColor {
    let dark = CodeColor(red: 0, green: 0, blue: 0)
    let light = CodeColor(red: 0xFF, green: 0xFF, blue: 0xFF)
    return contrast(with: dark) >= contrast(with: light) ? dark : light
  }
}
