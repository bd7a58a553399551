/// What the elements of HTML mean for reading (WHATWG, HTML Living Standard, section 15, Rendering).
enum HTMLElement {
  /// Elements that begin and end a paragraph.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "option", "optgroup", "p", "pre",
    "plaintext", "search", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    "xmp", "head", "title",
  ]

  /// Headings.
  static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// What a page's `meta` elements tell that a reader may want to know; the rest is for programs.
  static let facts: Set<String> = ["author", "date", "description", "keywords", "subject", "emne", "dato", "dc.title"]

  /// Elements whose white space is shown as it is.
  static let preformatted: Set<String> = ["pre", "textarea", "listing", "plaintext", "xmp"]

  /// Why an element's text is not the page's; `nil` when it is.
  static func reason(_ element: XMLElement) -> LeftOutText.Reason? {
    switch element.name {
    case "script", "style", "template", "noscript", "noframes", "xml": return .markup
    case "svg", "object", "canvas", "audio", "video", "iframe", "map": return .picture
    case "del": return .deleted
    case "div" where element["title"] == "header" || element["title"] == "footer": return .pageMargin
    default: break
    }
    if element["hidden"] != nil { return .hidden }
    let style = declarations(of: element)
    return style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all")
      ? .hidden : nil
  }

  /// The style inside an element that stands in text of `style`.
  static func style(_ element: XMLElement, in style: CharacterStyle) -> CharacterStyle {
    var style = style
    switch element.name {
    case "b", "strong": style.insert(.bold)
    case "i", "em", "cite", "var", "dfn": style.insert(.italic)
    case "u": style.insert(.underlined)
    default: break
    }
    let declarations = declarations(of: element)
    guard !declarations.isEmpty else { return style }
    if let weight = declarations.firstMatch(of: /font-weight:([a-z0-9]+)/)?.1 {
      let isBold = weight.hasPrefix("bold") || (Int(weight) ?? 0) >= 600
      if isBold { style.insert(.bold) } else { style.remove(.bold) }
    }
    if declarations.contains("font-style:italic") { style.insert(.italic) }
    if declarations.contains("font-style:normal") { style.remove(.italic) }
    if declarations.contains("text-decoration:underline") { style.insert(.underlined) }
    if declarations.contains("font-variant:small-caps") { style.insert(.capitals) }
    return style
  }

  /// The `style` attribute in small letters without blanks; empty when there is none.
  private static func declarations(of element: XMLElement) -> String {
    guard let style = element["style"], style.utf8.count < 4_096 else { return "" }
    return style.lowercased().filter { !$0.isWhitespace }
  }
}

/// A reference between a text and its notes, as Word (`#_ftn1`, `#_ftnref1`) and LibreOffice (`#sdfootnote1sym`,
/// `#sdfootnote1anc`) name them.
struct HTMLNote: Hashable {
  let isEndnote: Bool
  let number: Int

  /// Reads the identifier of a note's element or of a link to it; `nil` for others, links back to the text included.
  init?(_ name: String) {
    let id = name.hasPrefix("#") ? name.dropFirst() : name[...]
    let forms = [
      ("_ftn", false), ("ftn", false), ("_edn", true), ("edn", true), ("sdfootnote", false), ("sdendnote", true),
    ]
    guard let form = forms.first(where: { id.hasPrefix($0.0) }) else { return nil }
    let digits = id.dropFirst(form.0.count).prefix { $0.isASCII && $0.isNumber }
    let rest = id.dropFirst(form.0.count + digits.count)
    guard (1...6).contains(digits.count), rest.isEmpty || rest == "sym", let number = Int(digits) else { return nil }
    isEndnote = form.1
    self.number = number
  }

  /// True for a link from a note to the text.
  static func isBackLink(_ link: String) -> Bool {
    if link.hasPrefix("#_ftnref") || link.hasPrefix("#_ednref") { return true }
    return (link.hasPrefix("#sdfootnote") || link.hasPrefix("#sdendnote")) && link.hasSuffix("anc")
  }
}
