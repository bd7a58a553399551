@testable import Interchange
import TestSupport

/// Makes projects of all that the standard has, with texts of astral characters, CRLF and decomposed letters.
struct RandomQDAProject {
  private var random: SeededGenerator
  private var made = 0
  private var users: [QDAIdentifier] = []
  private var codes: [QDAIdentifier] = []
  private var notes: [QDAIdentifier] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let pieces = [
    "bl\u{E5}b\u{E6}r", "bla\u{30A}ba\u{E6}r", "\u{1F600}", "\u{1F468}\u{200D}\u{1F469}", " ", "\r\n", "\n", "ord",
    ". ",
    "\u{5E9}\u{5DC}", "\t", "& < > \" '", "\u{10348}",
  ]

  private mutating func number(_ limit: Int) -> Int { limit <= 0 ? 0 : Int(random.next() % UInt64(limit)) }
  private mutating func chance() -> Bool { number(2) == 0 }

  private mutating func id() -> QDAIdentifier {
    made += 1
    let id = QDAIdentifier(naming: "random \(made) \(random.next())")
    let spelling = [id.spelling, id.spelling.lowercased(), "{\(id.spelling.lowercased())}"]
    return QDAIdentifier(spelling[number(3)]) ?? id
  }

  private mutating func text(_ most: Int = 6) -> String {
    (0..<number(most + 1)).map { _ in Self.pieces[number(Self.pieces.count)] }.joined()
  }

  private mutating func words() -> String? { chance() ? nil : "x" + text() }
  private mutating func some(_ ids: [QDAIdentifier]) -> [QDAIdentifier] { ids.filter { _ in number(3) == 0 } }
  private mutating func one(_ ids: [QDAIdentifier]) -> QDAIdentifier? {
    chance() || ids.isEmpty ? nil : random.pick(ids)
  }
  private mutating func color() -> QDAColor? {
    chance() ? nil : QDAColor("#\(String(0x100000 + number(0xEFFFFF), radix: 16))")
  }

  private mutating func moment() -> QDADateTime? {
    let texts = ["2018-03-27T18:01:07Z", "2020-02-29T23:59:59.125+01:00", "1999-12-31T00:00:00"]
    return chance() ? nil : QDADateTime(random.pick(texts))
  }

  private mutating func stamp() -> QDAStamp {
    var stamp = QDAStamp(creator: one(users), created: moment())
    (stamp.modifier, stamp.modified) = (one(users), moment())
    return stamp
  }

  private mutating func code(_ depth: Int) -> QDACode {
    var code = QDACode(id: id(), name: text())
    codes.append(code.id)
    (code.isCodable, code.color, code.description) = (chance(), color(), words())
    code.noteRefs = some(notes)
    if depth > 0 { code.codes = (0..<number(3)).map { _ in self.code(depth - 1) } }
    return code
  }

  private mutating func codings() -> [QDACoding] {
    guard !codes.isEmpty else { return [] }
    return (0..<number(3)).map { _ in
      var coding = QDACoding(id: id(), code: random.pick(codes), user: one(users), date: moment())
      coding.noteRefs = some(notes)
      return coding
    }
  }

  private mutating func values(_ variables: [QDAVariable]) -> [QDAVariableValue] {
    variables.filter { _ in chance() }.map { variable in
      let value: QDAVariableValue.Value =
        switch variable.kind {
        case .text: .text(text())
        case .boolean: .boolean(chance())
        case .integer: .integer("-12345678901234567890")
        case .float: .float("1.50")
        case .date: .date("2020-02-29")
        case .dateTime: QDADateTime("2020-02-29T10:00:00").map { .dateTime($0) } ?? .text("")
        }
      return QDAVariableValue(of: variable.id, number(4) == 0 ? nil : value)
    }
  }

  /// A place before some character of a text.
  private mutating func offset(_ text: [UInt8], from start: Int = 0) -> Int {
    var offset = start + number(text.count - start + 1)
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }

  private mutating func source(_ kind: QDASource.Kind, _ variables: [QDAVariable]) -> QDASource {
    var source = QDASource(kind, id: id(), name: words())
    (source.stamp, source.description) = (stamp(), words())
    if kind.isText {
      source.text = QDAText(text(40), isInline: chance())
      if chance() { source.richText = .packed([0x50, 0x4B, UInt8(number(256))], type: "docx") }
    } else {
      source.file = chance() ? .packed([UInt8(number(256))], type: "mp3") : .external("relative://a/b c.mp4")
    }
    if kind == .pdf, chance() { source.representation = [self.source(.representation, variables)] }
    if kind == .picture, chance() { source.representation = [self.source(.textDescription, variables)] }
    if kind == .audio || kind == .video {
      source.transcripts = (0..<number(3)).map { _ in self.source(.transcript, variables) }
    }
    let text = source.text?.utf8 ?? []
    if kind == .transcript {
      source.syncPoints = (0..<number(4)).map { _ in
        QDASyncPoint(id: id(), milliseconds: number(9_999), position: chance() ? nil : offset(text))
      }
    } else {
      (source.codings, source.values) = (codings(), values(variables))
    }
    source.selections = (0..<number(5)).map { _ in selection(in: source, text, variables) }
    source.noteRefs = some(notes)
    return source
  }

  private mutating func selection(in source: QDASource, _ text: [UInt8], _ variables: [QDAVariable]) -> QDASelection {
    let corners = [number(100), -number(100), number(100), number(100)]
    let place: QDASelection.Place
    switch source.kind {
    case .picture: place = .region(corners)
    case .pdf: place = .page(number(9), corners, chance() ? [] : [self.source(.representation, variables)])
    case .audio, .video: place = .time(begin: number(99), end: 100 + number(99))
    case .transcript: place = .between(one(source.syncPoints.map(\.id)), one(source.syncPoints.map(\.id)))
    case .text, .note, .representation, .textDescription:
      let start = offset(text)
      place = .text(start: start, end: offset(text, from: start))
    }
    var selection = QDASelection(id: id(), place)
    (selection.name, selection.description, selection.stamp) = (words(), words(), stamp())
    (selection.codings, selection.noteRefs) = (codings(), some(notes))
    return selection
  }

  private mutating func graph(_ anything: [QDAIdentifier]) -> QDAGraph {
    var graph = QDAGraph(id: id())
    graph.name = words()
    graph.vertices = (0..<number(4)).map { _ in
      var vertex = QDAVertex(id: id(), x: number(99), y: -number(99))
      (vertex.represented, vertex.name, vertex.color) = (one(anything), words(), color())
      (vertex.secondX, vertex.shape) = (chance() ? nil : 7, chance() ? nil : random.pick(QDAVertex.Shape.allCases))
      return vertex
    }
    let ends = graph.vertices.map(\.id)
    guard !ends.isEmpty else { return graph }
    graph.edges = (0..<number(3)).map { _ in
      var edge = QDAEdge(id: id(), from: random.pick(ends), to: random.pick(ends))
      (edge.represented, edge.name, edge.color) = (one(anything), words(), color())
      (edge.direction, edge.style) = (random.pick(QDADirection.allCases), random.pick(QDAEdge.LineStyle.allCases))
      return edge
    }
    return graph
  }

  /// A project in which everything is well.
  mutating func project() -> QDAProject {
    var project = QDAProject(name: "x" + text())
    project.users = (0..<number(4)).map { _ in QDAUser(id: id(), name: words()) }
    users = project.users.map(\.id)
    (project.stamp, project.description) = (stamp(), words())
    let noteCount = number(3)
    notes = (0..<noteCount).map { _ in id() }
    project.codes = (0..<number(4)).map { _ in code(3) }
    project.variables = QDAVariable.Kind.allCases.filter { _ in chance() }.map { kind in
      QDAVariable(id: id(), name: "v" + text(), kind: kind)
    }
    let kinds: [QDASource.Kind] = [.text, .text, .text, .picture, .pdf, .audio, .video]
    project.sources = (0..<number(6)).map { _ in source(random.pick(kinds), project.variables) }
    project.notes = notes.map { id in
      var note = source(.note, project.variables)
      note.id = id
      return note
    }
    project.noteRefs = some(notes)
    let sources = project.sources.map(\.id)
    let selections = project.sources.flatMap(\.selections).map(\.id)
    project.cases = (0..<number(3)).map { _ in
      var item = QDACase(id: id(), name: words())
      (item.description, item.codes, item.values) = (words(), some(codes), values(project.variables))
      (item.sources, item.selections) = (some(sources), some(selections))
      return item
    }
    project.sets = (0..<number(3)).map { _ in
      var set = QDASet(id: id(), name: text())
      (set.description, set.codes, set.sources, set.notes) = (words(), some(codes), some(sources), some(notes))
      return set
    }
    let anything = codes + sources + selections + notes
    project.links = (0..<number(3)).map { _ in
      var link = QDALink(id: id())
      (link.name, link.color, link.noteRefs) = (words(), color(), some(notes))
      (link.direction, link.origin, link.target) = (random.pick(QDADirection.allCases), one(anything), one(anything))
      return link
    }
    project.graphs = (0..<number(2)).map { _ in graph(anything) }
    return project
  }
}
