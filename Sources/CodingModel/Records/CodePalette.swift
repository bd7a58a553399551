/// Colours for codes made by hand.
///
/// All of them stand out from white with a contrast of at least 4.5 and from black with at least 2 (WCAG 2.1), and each
/// was chosen as the one farthest, in CIELAB, from those before it.
public enum CodePalette {
  /// The colours as `#rrggbb`.
  public static let colors = [
    "#0055aa", "#ee0000", "#008800", "#0000ff", "#dd0099", "#663322", "#007777", "#6611aa", "#666600", "#bb1144",
    "#995588", "#aa5500", "#0066ff", "#005522", "#444455", "#bb11ff", "#777755", "#8855bb", "#990000", "#0077aa",
    "#880077", "#cc11cc", "#6644ff", "#bb5544", "#bb3377", "#0033aa", "#553377", "#996666", "#772244", "#996633",
    "#334433", "#554411", "#008844", "#dd1133", "#666699", "#336600",
  ]

  /// The colour that is farthest from all of `others`, the first of the palette where several are, or where there are
  /// no others. As long as the palette has one that `others` has not, it is none of them.
  public static func color(besides others: [String]) -> String {
    let taken = others.compactMap(components)
    var best = (color: colors[0], distance: -1)
    for color in colors {
      guard let own = components(of: color) else { continue }
      let distance = taken.map { Self.distance($0, own) }.min() ?? Int.max
      if distance > best.distance { best = (color, distance) }
    }
    return best.color
  }

  /// A colour as people write it (`#0A7`, `00aa77`, `#00AA77`) as `#rrggbb`; `nil` for anything else.
  public static func color(_ text: String) -> String? {
    let digits = (text.hasPrefix("#") ? text.dropFirst() : text[...]).lowercased()
    guard digits.utf8.count == digits.count, digits.allSatisfy(\.isHexDigit) else { return nil }
    switch digits.count {
    case 6: return "#" + digits
    case 3: return "#" + digits.map { "\($0)\($0)" }.joined()
    default: return nil
    }
  }

  /// Red, green and blue.
  private static func components(of color: String) -> [Int]? {
    guard let color = Self.color(color), let number = Int(color.dropFirst(), radix: 16) else { return nil }
    return [number >> 16, number >> 8 & 0xFF, number & 0xFF]
  }

  /// How different two colours look: squared differences, weighted by the redness of both ("redmean", Riemersma 1999).
  private static func distance(_ left: [Int], _ right: [Int]) -> Int {
    let redness = (left[0] + right[0]) / 2
    let squares = zip(left, right).map { ($0 - $1) * ($0 - $1) }
    return ((512 + redness) * squares[0]) >> 8 + 4 * squares[1] + ((767 - redness) * squares[2]) >> 8
  }
}
