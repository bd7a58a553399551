internal import TranscriptText

/// What a document's styles say about how words look.
struct DocxStyles {
  /// One style, and after `resolved` what it takes from those that it is based on.
  struct Style {
    var base: String?
    var isBold: Bool?
    var isHidden: Bool?
    var isHeading: Bool?
    var list: DocxList?
  }

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private(set) var standard: String?

  init() {}

  /// Reads `styles.xml`.
  init(_ reader: XMLReader) throws(DiagnosticError) {
    var open: (id: String, style: Style)?
    while let event = try reader.next() {
      switch event {
      case .start(let element) where element.name == "style":
        let id = element["styleId"] ?? ""
        open = (id, Style())
        if element["type"] == "paragraph", DocxProperties.isOn(element["default"], whenMissing: false) { standard = id }
      case .start(let element): if open != nil { open?.style.take(element) }
      case .end(name: "style"):
        if let style = open { styles[style.id] = style.style }
        open = nil
      case .end, .text: break
      }
    }
    for id in styles.keys { styles[id] = resolved(id) }
  }

  /// The style with this identifier, or what its name shows where the document does not define it.
  func style(_ id: String?) -> Style {
    guard let id = id ?? standard else { return Style() }
    if let known = styles[id] { return known }
    var style = Style()
    style.isHeading = Self.names.contains { id.lowercased().hasPrefix($0) }
    return style
  }

  private static let names = ["heading", "overskrift", "title", "titel"]

  private func resolved(_ id: String) -> Style {
    var result = styles[id] ?? Style()
    var seen: Set<String> = [id]
    while let base = result.base, seen.insert(base).inserted {
      let style = styles[base] ?? Style()
      result.isBold = result.isBold ?? style.isBold
      result.isHidden = result.isHidden ?? style.isHidden
      result.isHeading = result.isHeading ?? style.isHeading
      result.list = result.list ?? style.list
      result.base = style.base
    }
    return result
  }
}

extension DocxStyles.Style {
  fileprivate mutating func take(_ element: XMLElement) {
    switch element.name {
    case "basedOn": base = element["val"]
    case "b": isBold = DocxProperties.isOn(element)
    case "vanish": isHidden = DocxProperties.isOn(element)
    case "outlineLvl": isHeading = (element["val"].flatMap { Int($0) } ?? 9) < 9
    case "name":
      let name = element["val"]?.lowercased() ?? ""
      if name.hasPrefix("heading ") || name == "title" { isHeading = true }
    case "numId": list = DocxList(number: element["val"] ?? "", level: list?.level ?? "0")
    case "ilvl": list = DocxList(number: list?.number ?? "", level: element["val"] ?? "0")
    default: break
    }
  }
}

/// A place in a list: which list, and how deep.
struct DocxList: Hashable {
  var number: String
  var level: String
}

/// What `numbering.xml` writes before paragraphs: `I:` where the label is the list's own sign. Numbers and bullets are
/// no text of the document and stay out.
struct DocxNumbering {
  private var labels: [DocxList: String] = [:]

  init() {}

  /// Reads `numbering.xml`.
  init(_ reader: XMLReader) throws(DiagnosticError) {
    var signs: [DocxList: String] = [:]
    var kinds: [(number: String, kind: String)] = []
    var kind = ""
    var level = ""
    var number = ""
    while let event = try reader.next() {
      guard case .start(let element) = event else { continue }
      switch element.name {
      case "abstractNum": kind = element["abstractNumId"] ?? ""
      case "lvl": level = element["ilvl"] ?? ""
      case "lvlText": signs[DocxList(number: kind, level: level)] = element["val"] ?? ""
      case "num": number = element["numId"] ?? ""
      case "abstractNumId": kinds.append((number, element["val"] ?? ""))
      default: break
      }
    }
    for (number, kind) in kinds {
      for (place, sign) in signs where place.number == kind && Self.isLabel(sign) {
        labels[DocxList(number: number, level: place.level)] = sign
      }
    }
  }

  /// The label that a list writes before its paragraphs; `nil` when it writes numbers or bullets.
  func label(_ list: DocxList?) -> String? { list.flatMap { labels[$0] } }

  /// Two characters at least: bullets of symbol fonts are single letters.
  private static func isLabel(_ sign: String) -> Bool {
    sign.count > 1 && !sign.contains("%") && sign.contains { $0.isLetter }
  }
}
