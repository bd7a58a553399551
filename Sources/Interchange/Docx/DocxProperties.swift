/// How the words of a run look.
struct DocxProperties {
  var style: String?
  var isBold: Bool?
  var isHidden: Bool?
  /// Underlined or coloured.
  var isMarked = false

  /// Reads one property.
  mutating func take(_ element: XMLElement) {
    switch element.name {
    case "rStyle": style = element["val"]
    case "b": isBold = Self.isOn(element)
    case "vanish": isHidden = Self.isOn(element)
    case "u": isMarked = isMarked || !["none", nil].contains(element["val"])
    case "color": isMarked = isMarked || !["auto", "000000", nil].contains(element["val"])
    default: break
    }
  }

  /// True for `<w:b/>` and `<w:b w:val="1"/>`.
  static func isOn(_ element: XMLElement) -> Bool { isOn(element["val"], whenMissing: true) }

  /// True for the values that switch a property on.
  static func isOn(_ value: String?, whenMissing standard: Bool) -> Bool {
    guard let value else { return standard }
    return !["0", "false", "off", "none"].contains(value.lowercased())
  }

  /// Styles of links and of the marks of notes, which tell nothing about who speaks.
  private static let plainStyles: Set<String> = [
    "hyperlink", "commentreference", "footnotereference", "endnotereference", "kommentarhenvisning", "fodnotehenvisning",
    "slutnotehenvisning", "defaultparagraphfont", "standardskrifttypeiafsnit",
  ]

  /// True when the words stand out from a plain text's.
  func standOut(_ styles: DocxStyles, paragraph: DocxStyles.Style) -> Bool {
    let own = style.map { styles.style($0) }
    if isBold ?? own?.isBold ?? paragraph.isBold ?? false { return true }
    return isMarked || (style.map { !Self.plainStyles.contains($0.lowercased()) } ?? false)
  }

  /// True when the words are not shown.
  func areHidden(_ styles: DocxStyles, paragraph: DocxStyles.Style) -> Bool {
    isHidden ?? style.flatMap { styles.style($0).isHidden } ?? paragraph.isHidden ?? false
  }
}
