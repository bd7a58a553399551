/// Writes the XML of a project or codebook: elements in the schema's order, two blanks for each level.
struct QDAXMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private(set) var report = InterchangeReport()
  let options: QDAWriteOptions
  private var level = 0

  /// An attribute; one without a value is left out.
  typealias Attribute = (name: String, value: String?)

  init(_ options: QDAWriteOptions) { self.options = options }

  /// An element with what `content` writes; without content it closes at once.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [], _ content: (inout QDAXMLWriter) -> Void = { _ in }
  ) {
    begin(name, attributes)
    let mark = bytes.count
    append(">\n")
    level += 1
    let start = bytes.count
    content(&self)
    level -= 1
    if bytes.count == start {
      bytes.removeSubrange(mark...)
      append("/>\n")
    } else {
      indent()
      append("</\(name)>\n")
    }
  }

  /// A list; one without elements is left out, since the schema does not let it be empty.
  mutating func list<Element>(
    _ name: String, _ elements: [Element], _ content: (inout QDAXMLWriter, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    element(name) { writer in
      for element in elements { content(&writer, element) }
    }
  }

  /// An element that holds text; one without is left out.
  mutating func text(_ name: String, _ text: String?, of owner: QDAIdentifier? = nil) {
    guard let text else { return }
    begin(name, [])
    append(">")
    append(escaped(text, name, owner))
    append("</\(name)>\n")
  }

  /// Elements that refer to others.
  mutating func references(_ name: String, _ ids: [QDAIdentifier], as attribute: String = "targetGUID") {
    for id in ids { element(name, [(attribute, id.spelling)]) }
  }

  private mutating func begin(_ name: String, _ attributes: [Attribute]) {
    indent()
    append("<\(name)")
    let owner = attributes.first { $0.name == "guid" }?.value.flatMap(QDAIdentifier.init)
    for attribute in attributes {
      guard let value = attribute.value else { continue }
      append(" \(attribute.name)=\"\(escaped(value, name, owner))\"")
    }
  }

  private mutating func indent() { bytes.append(contentsOf: repeatElement(0x20, count: level * 2)) }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escaped(_ text: String, _ name: String, _ owner: QDAIdentifier?) -> String {
    let hasIllegal = text.unicodeScalars.contains { scalar in
      switch scalar {
      case "\t", "\n", "\r": false
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": true
      default: false
      }
    }
    if hasIllegal { report.note(.illegalCharacters, name, owner) }
    return XMLText.escaped(text)
  }
}

extension QDAStamp {
  /// The attributes; only the project's are called otherwise.
  func attributes(isProject: Bool = false) -> [QDAXMLWriter.Attribute] {
    let suffix = isProject ? "GUID" : ""
    return [
      ("creatingUser" + suffix, creator?.spelling), ("creationDateTime", created?.text),
      ("modifyingUser" + suffix, modifier?.spelling), ("modifiedDateTime", modified?.text),
    ]
  }
}

extension QDAXMLWriter {
  /// A codebook as a file of its own.
  mutating func writeCodebook(_ book: QDAProject) {
    element("CodeBook", [("xmlns", QDASchema.codebook), ("origin", options.origin)]) { writer in
      writer.list("Codes", book.codes) { $0.write($1) }
      writer.list("Sets", book.sets) { writer, set in
        writer.element("Set", [("guid", set.id.spelling), ("name", set.name)]) { writer in
          writer.text("Description", set.description, of: set.id)
          writer.references("MemberCode", set.codes, as: "guid")
        }
      }
    }
  }

  mutating func write(_ project: QDAProject) {
    let attributes =
      [("xmlns", QDASchema.project), ("name", project.name), ("origin", options.origin)]
      + project.stamp.attributes(isProject: true) + [("basePath", project.basePath)]
    element("Project", attributes) { writer in
      writer.list("Users", project.users) { writer, user in
        writer.element("User", [("guid", user.id.spelling), ("name", user.name), ("id", user.foreignID)])
      }
      if !project.codes.isEmpty {
        writer.element("CodeBook") { $0.list("Codes", project.codes) { $0.write($1) } }
      }
      writer.list("Variables", project.variables) { writer, variable in
        let attributes: [Attribute] = [
          ("guid", variable.id.spelling), ("name", variable.name), ("typeOfVariable", variable.kind.rawValue),
        ]
        writer.element("Variable", attributes) { $0.text("Description", variable.description, of: variable.id) }
      }
      writer.list("Cases", project.cases) { $0.write($1) }
      writer.list("Sources", project.sources) { $0.write($1) }
      writer.list("Notes", project.notes) { $0.write($1) }
      writer.list("Links", project.links) { $0.write($1) }
      writer.list("Sets", project.sets) { $0.write($1) }
      writer.list("Graphs", project.graphs) { $0.write($1) }
      writer.text("Description", project.description)
      writer.references("NoteRef", project.noteRefs)
    }
  }

  private mutating func write(_ code: QDACode) {
    let attributes: [Attribute] = [
      ("guid", code.id.spelling), ("name", code.name), ("isCodable", code.isCodable ? "true" : "false"),
      ("color", code.color?.text),
    ]
    element("Code", attributes) { writer in
      writer.text("Description", code.description, of: code.id)
      writer.references("NoteRef", code.noteRefs)
      for code in code.codes { writer.write(code) }
    }
  }

  private mutating func write(_ item: QDACase) {
    element("Case", [("guid", item.id.spelling), ("name", item.name)]) { writer in
      writer.text("Description", item.description, of: item.id)
      writer.references("CodeRef", item.codes)
      for value in item.values { writer.write(value) }
      writer.references("SourceRef", item.sources)
      writer.references("SelectionRef", item.selections)
    }
  }

  mutating func write(_ value: QDAVariableValue) {
    element("VariableValue") { writer in
      writer.references("VariableRef", [value.variable])
      if let (kind, text) = value.value?.written { writer.text("\(kind.rawValue)Value", text) }
    }
  }

  private mutating func write(_ link: QDALink) {
    let attributes: [Attribute] = [
      ("guid", link.id.spelling), ("name", link.name), ("direction", link.direction?.rawValue),
      ("color", link.color?.text), ("originGUID", link.origin?.spelling), ("targetGUID", link.target?.spelling),
    ]
    element("Link", attributes) { $0.references("NoteRef", link.noteRefs) }
  }

  private mutating func write(_ set: QDASet) {
    element("Set", [("guid", set.id.spelling), ("name", set.name)]) { writer in
      writer.text("Description", set.description, of: set.id)
      writer.references("MemberCode", set.codes)
      writer.references("MemberSource", set.sources)
      writer.references("MemberNote", set.notes)
    }
  }

  private mutating func write(_ graph: QDAGraph) {
    element("Graph", [("guid", graph.id.spelling), ("name", graph.name)]) { writer in
      for vertex in graph.vertices {
        writer.element(
          "Vertex",
          [
            ("guid", vertex.id.spelling), ("representedGUID", vertex.represented?.spelling), ("name", vertex.name),
            ("firstX", "\(vertex.first.first ?? 0)"), ("firstY", "\(vertex.first.last ?? 0)"),
            ("secondX", vertex.secondX.map { "\($0)" }), ("secondY", vertex.secondY.map { "\($0)" }),
            ("shape", vertex.shape?.rawValue), ("color", vertex.color?.text),
          ])
      }
      for edge in graph.edges {
        writer.element(
          "Edge",
          [
            ("guid", edge.id.spelling), ("representedGUID", edge.represented?.spelling), ("name", edge.name),
            ("sourceVertex", edge.source.spelling), ("targetVertex", edge.target.spelling),
            ("color", edge.color?.text), ("direction", edge.direction?.rawValue), ("lineStyle", edge.style?.rawValue),
          ])
      }
    }
  }
}
