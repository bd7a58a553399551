internal import TranscriptText

extension QDAElementReader {
  mutating func users(_ element: XMLElement) throws -> [QDAUser] {
    var users: [QDAUser] = []
    try children(of: "Users", element) { reader, name, child in
      var user = QDAUser(id: reader.identifier(name, child), name: child["name"])
      user.foreignID = child["id"]
      try reader.leaf(name, child)
      users.append(user)
    }
    return users
  }

  /// The codes in `CodeBook`, and its sets where it is a file of its own.
  mutating func codebook(_ element: XMLElement) throws -> (codes: [QDACode], sets: [QDASet]) {
    var codes: [QDACode] = []
    var sets: [QDASet] = []
    try children(of: "CodeBook", element) { reader, name, child in
      switch name {
      case "Codes": codes += try reader.codes(child)
      case "Code": codes.append(try reader.code(child, level: 1))
      default: sets += try reader.sets(child)
      }
    }
    return (codes, sets)
  }

  mutating func codes(_ element: XMLElement) throws -> [QDACode] {
    var codes: [QDACode] = []
    try children(of: "Codes", element) { reader, _, child in codes.append(try reader.code(child, level: 1)) }
    return codes
  }

  mutating func code(_ element: XMLElement, level: Int) throws -> QDACode {
    guard level <= Self.deepestCodes else {
      throw DiagnosticError(RefiMessage.tooDeepCodes(levels: Self.deepestCodes), at: xml.location)
    }
    codes += 1
    guard codes <= Self.mostCodes else {
      throw DiagnosticError(RefiMessage.tooManyCodes(most: Self.mostCodes), at: xml.location)
    }
    var code = QDACode(id: identifier("Code", element), name: element["name"] ?? "")
    if element["name"] == nil { report.note(.missingAttribute, "Code", code.id, detail: "name") }
    code.isCodable = isCodable(element, code.id)
    code.color = color("Code", element)
    code.description = describedByAttribute("Code", element)
    try children(of: "Code", element) { reader, name, child in
      switch name {
      case "Description": code.description = try reader.description()
      case "NoteRef": try reader.target(name, child).map { code.noteRefs.append($0) }
      default: code.codes.append(try reader.code(child, level: level + 1))
      }
    }
    return code
  }

  private mutating func isCodable(_ element: XMLElement, _ id: QDAIdentifier) -> Bool {
    switch element["isCodable"]?.trimmingXMLSpace.lowercased() {
    case "true", "1": return true
    case "false", "0": return false
    case nil: report.note(.missingAttribute, "Code", id, detail: "isCodable")
    default: report.note(.malformedValue, "Code", id, detail: "isCodable")
    }
    return true
  }

  mutating func sets(_ element: XMLElement) throws -> [QDASet] {
    var sets: [QDASet] = []
    try children(of: "Sets", element) { reader, _, child in sets.append(try reader.set(child)) }
    return sets
  }

  private mutating func set(_ element: XMLElement) throws -> QDASet {
    var set = QDASet(id: identifier("Set", element), name: element["name"] ?? "")
    if element["name"] == nil { report.note(.missingAttribute, "Set", set.id, detail: "name") }
    set.description = describedByAttribute("Set", element)
    try children(of: "Set", element) { reader, name, child in
      if name == "Description" {
        set.description = try reader.description()
      } else if let target = try reader.target(name, child) {
        switch name {
        case "MemberCode": set.codes.append(target)
        case "MemberSource": set.sources.append(target)
        default: set.notes.append(target)
        }
      }
    }
    return set
  }

  mutating func variables(_ element: XMLElement) throws -> [QDAVariable] {
    var variables: [QDAVariable] = []
    try children(of: "Variables", element) { reader, name, child in
      let id = reader.identifier(name, child)
      if child["name"] == nil { reader.report.note(.missingAttribute, name, id, detail: "name") }
      let kind: QDAVariable.Kind? = reader.choice(name, child, "typeOfVariable")
      if child["typeOfVariable"] == nil { reader.report.note(.missingAttribute, name, id, detail: "typeOfVariable") }
      var variable = QDAVariable(id: id, name: child["name"] ?? "", kind: kind ?? .text)
      variable.description = reader.describedByAttribute(name, child)
      try reader.children(of: name, child) { reader, _, _ in variable.description = try reader.description() }
      variables.append(variable)
    }
    return variables
  }

  mutating func cases(_ element: XMLElement) throws -> [QDACase] {
    var cases: [QDACase] = []
    try children(of: "Cases", element) { reader, _, child in cases.append(try reader.oneCase(child)) }
    return cases
  }

  private mutating func oneCase(_ element: XMLElement) throws -> QDACase {
    var result = QDACase(id: identifier("Case", element), name: element["name"])
    result.description = describedByAttribute("Case", element)
    try children(of: "Case", element) { reader, name, child in
      switch name {
      case "Description": result.description = try reader.description()
      case "VariableValue": try reader.value(child).map { result.values.append($0) }
      case "CodeRef": try reader.target(name, child).map { result.codes.append($0) }
      case "SourceRef": try reader.target(name, child).map { result.sources.append($0) }
      default: try reader.target(name, child).map { result.selections.append($0) }
      }
    }
    return result
  }

  /// A value of a variable; one that is not of its kind stays as text.
  mutating func value(_ element: XMLElement) throws -> QDAVariableValue? {
    var variable: QDAIdentifier?
    var value: QDAVariableValue.Value?
    try children(of: "VariableValue", element) { reader, name, child in
      if name == "VariableRef" {
        variable = try reader.target(name, child)
        return
      }
      let text = try reader.xml.text()
      guard let place = QDASchema.valueElements.firstIndex(of: name) else { return }
      let kind = QDAVariable.Kind.allCases[place]
      value = QDAVariableValue.Value(kind, text)
      guard value == nil else { return }
      if kind != .text, text.trimmingXMLSpace.isEmpty { return }
      reader.report.note(.malformedValue, name, variable)
      let withPoint = text.trimmingXMLSpace.replacing(",", with: ".")
      value = (kind == .float ? QDAVariableValue.Value(.float, withPoint) : nil) ?? .text(text)
    }
    return variable.map { QDAVariableValue(of: $0, value) }
  }

  mutating func links(_ element: XMLElement) throws -> [QDALink] {
    var links: [QDALink] = []
    try children(of: "Links", element) { reader, name, child in
      var link = QDALink(id: reader.identifier(name, child))
      link.name = child["name"]
      link.direction = reader.choice(name, child, "direction")
      link.color = reader.color(name, child)
      link.origin = reader.reference(child, "originGUID")
      link.target = reader.reference(child, "targetGUID")
      try reader.children(of: name, child) { reader, name, child in
        try reader.target(name, child).map { link.noteRefs.append($0) }
      }
      links.append(link)
    }
    return links
  }

  mutating func graphs(_ element: XMLElement) throws -> [QDAGraph] {
    var graphs: [QDAGraph] = []
    try children(of: "Graphs", element) { reader, name, child in
      var graph = QDAGraph(id: reader.identifier(name, child))
      graph.name = child["name"]
      try reader.children(of: name, child) { reader, name, child in
        if name == "Vertex" {
          graph.vertices.append(reader.vertex(child))
        } else {
          reader.edge(child).map { graph.edges.append($0) }
        }
        try reader.leaf(name, child)
      }
      graphs.append(graph)
    }
    return graphs
  }

  private mutating func vertex(_ element: XMLElement) -> QDAVertex {
    var vertex = QDAVertex(
      id: identifier("Vertex", element), x: number("Vertex", element, "firstX") ?? 0,
      y: number("Vertex", element, "firstY") ?? 0)
    vertex.represented = reference(element, "representedGUID")
    vertex.name = element["name"]
    vertex.secondX = number("Vertex", element, "secondX", isNeeded: false)
    vertex.secondY = number("Vertex", element, "secondY", isNeeded: false)
    vertex.shape = choice("Vertex", element, "shape")
    vertex.color = color("Vertex", element)
    return vertex
  }

  private mutating func edge(_ element: XMLElement) -> QDAEdge? {
    let id = identifier("Edge", element)
    guard let source = reference(element, "sourceVertex"), let target = reference(element, "targetVertex") else {
      report.note(.danglingReference, "Edge", id)
      return nil
    }
    var edge = QDAEdge(id: id, from: source, to: target)
    edge.represented = reference(element, "representedGUID")
    edge.name = element["name"]
    edge.color = color("Edge", element)
    edge.direction = choice("Edge", element, "direction")
    edge.style = choice("Edge", element, "lineStyle")
    return edge
  }
}
