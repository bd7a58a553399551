/// What an identity in a REFI-QDA file names. Within a kind each identity is one thing; programs do give things of two
/// kinds the same (NVivo a case and a code, ATLAS.ti a PDF and its text), and a reference tells which kind it means.
enum QDAKind: String, CaseIterable {
  case user, code, variable, `case`, source, representation, note, transcript, syncPoint
  case selection, textSelection, coding, link, set, graph, vertex, edge
}

/// What a reference may lead to.
enum QDAReference {
  case user, code, variable, source, note, selection, syncPoint, vertex, anything

  /// The kinds, the likeliest first.
  var kinds: [QDAKind] {
    switch self {
    case .user: [.user]
    case .code: [.code]
    case .variable: [.variable]
    case .source: [.source]
    case .note: [.note]
    case .selection: [.textSelection, .selection]
    case .syncPoint: [.syncPoint]
    case .vertex: [.vertex]
    case .anything: QDAKind.allCases
    }
  }
}

/// Goes through the identities of a project and the references to them, and may change both.
protocol QDAVisitor {
  /// A thing has this identity.
  mutating func define(_ id: inout QDAIdentifier, _ kind: QDAKind, element: String)
  /// Something refers to this identity; false where that is to be dropped.
  mutating func refer(_ id: inout QDAIdentifier, _ reference: QDAReference, element: String) -> Bool
}

extension QDAVisitor {
  fileprivate mutating func refer(_ id: inout QDAIdentifier?, _ reference: QDAReference, element: String) {
    if var known = id { id = refer(&known, reference, element: element) ? known : nil }
  }

  fileprivate mutating func refer(_ ids: inout [QDAIdentifier], _ reference: QDAReference, element: String) {
    ids = ids.compactMap { id in
      var id = id
      return refer(&id, reference, element: element) ? id : nil
    }
  }
}

extension QDAProject {
  /// Shows all identities and references to `visitor`, in the order of the file.
  mutating func visit(_ visitor: inout some QDAVisitor) {
    stamp.visit(&visitor, element: "Project")
    for place in users.indices { visitor.define(&users[place].id, .user, element: "User") }
    for place in codes.indices { codes[place].visit(&visitor) }
    for place in variables.indices { visitor.define(&variables[place].id, .variable, element: "Variable") }
    for place in cases.indices { cases[place].visit(&visitor) }
    for place in sources.indices { sources[place].visit(&visitor) }
    for place in notes.indices { notes[place].visit(&visitor) }
    for place in links.indices { links[place].visit(&visitor) }
    for place in sets.indices { sets[place].visit(&visitor) }
    for place in graphs.indices { graphs[place].visit(&visitor) }
    visitor.refer(&noteRefs, .note, element: "Project")
  }
}

extension QDAStamp {
  fileprivate mutating func visit(_ visitor: inout some QDAVisitor, element: String) {
    visitor.refer(&creator, .user, element: element)
    visitor.refer(&modifier, .user, element: element)
  }
}

extension QDACode {
  fileprivate mutating func visit(_ visitor: inout some QDAVisitor) {
    visitor.define(&id, .code, element: "Code")
    visitor.refer(&noteRefs, .note, element: "Code")
    for place in codes.indices { codes[place].visit(&visitor) }
  }
}

extension QDACase {
  fileprivate mutating func visit(_ visitor: inout some QDAVisitor) {
    visitor.define(&id, .case, element: "Case")
    visitor.refer(&codes, .code, element: "Case")
    values.visit(&visitor)
    visitor.refer(&sources, .source, element: "Case")
    visitor.refer(&selections, .selection, element: "Case")
  }
}

extension [QDAVariableValue] {
  fileprivate mutating func visit(_ visitor: inout some QDAVisitor) {
    self = compactMap { value in
      var value = value
      return visitor.refer(&value.variable, .variable, element: "VariableValue") ? value : nil
    }
  }
}

extension QDASource {
  private var definition: QDAKind {
    switch kind {
    case .text, .picture, .pdf, .audio, .video: .source
    case .note: .note
    case .representation, .textDescription: .representation
    case .transcript: .transcript
    }
  }

  fileprivate mutating func visit(_ visitor: inout some QDAVisitor) {
    visitor.define(&id, definition, element: kind.rawValue)
    stamp.visit(&visitor, element: kind.rawValue)
    for place in representation.indices { representation[place].visit(&visitor) }
    for place in transcripts.indices { transcripts[place].visit(&visitor) }
    visitSyncPoints(&visitor)
    for place in selections.indices { selections[place].visit(&visitor, in: kind) }
    codings.visit(&visitor)
    visitor.refer(&noteRefs, .note, element: kind.rawValue)
    values.visit(&visitor)
  }
}

extension QDASource {
  /// Selections refer to the points of their own transcript: where these get other identities, they follow.
  private mutating func visitSyncPoints(_ visitor: inout some QDAVisitor) {
    var renamed: [QDAIdentifier: QDAIdentifier] = [:]
    for place in syncPoints.indices {
      let former = syncPoints[place].id
      visitor.define(&syncPoints[place].id, .syncPoint, element: "SyncPoint")
      if syncPoints[place].id != former, renamed[former] == nil { renamed[former] = syncPoints[place].id }
    }
    guard !renamed.isEmpty else { return }
    for place in selections.indices {
      guard case .between(let first, let last) = selections[place].place else { continue }
      selections[place].place = .between(
        first.map { renamed[$0] ?? $0 }, last.map { renamed[$0] ?? $0 })
    }
  }
}

extension QDASelection {
  fileprivate mutating func visit(_ visitor: inout some QDAVisitor, in source: QDASource.Kind) {
    let element = element(in: source)
    visitor.define(&id, source.isText ? .textSelection : .selection, element: element)
    stamp.visit(&visitor, element: element)
    switch place {
    case .page(let page, let corners, var texts):
      for place in texts.indices { texts[place].visit(&visitor) }
      place = .page(page, corners, texts)
    case .between(var first, var last):
      visitor.refer(&first, .syncPoint, element: element)
      visitor.refer(&last, .syncPoint, element: element)
      place = .between(first, last)
    case .text, .region, .time: break
    }
    codings.visit(&visitor)
    visitor.refer(&noteRefs, .note, element: element)
  }
}

extension [QDACoding] {
  /// A coding without its code is none.
  fileprivate mutating func visit(_ visitor: inout some QDAVisitor) {
    self = compactMap { coding in
      var coding = coding
      visitor.define(&coding.id, .coding, element: "Coding")
      visitor.refer(&coding.user, .user, element: "Coding")
      visitor.refer(&coding.noteRefs, .note, element: "Coding")
      return visitor.refer(&coding.code, .code, element: "Coding") ? coding : nil
    }
  }
}

extension QDALink {
  fileprivate mutating func visit(_ visitor: inout some QDAVisitor) {
    visitor.define(&id, .link, element: "Link")
    visitor.refer(&origin, .anything, element: "Link")
    visitor.refer(&target, .anything, element: "Link")
    visitor.refer(&noteRefs, .note, element: "Link")
  }
}

extension QDASet {
  fileprivate mutating func visit(_ visitor: inout some QDAVisitor) {
    visitor.define(&id, .set, element: "Set")
    visitor.refer(&codes, .code, element: "Set")
    visitor.refer(&sources, .source, element: "Set")
    visitor.refer(&notes, .note, element: "Set")
  }
}

extension QDAGraph {
  fileprivate mutating func visit(_ visitor: inout some QDAVisitor) {
    visitor.define(&id, .graph, element: "Graph")
    for place in vertices.indices {
      visitor.define(&vertices[place].id, .vertex, element: "Vertex")
      visitor.refer(&vertices[place].represented, .anything, element: "Vertex")
    }
    edges = edges.compactMap { edge in
      var edge = edge
      visitor.define(&edge.id, .edge, element: "Edge")
      visitor.refer(&edge.represented, .anything, element: "Edge")
      let hasEnds = visitor.refer(&edge.source, .vertex, element: "Edge")
      return visitor.refer(&edge.target, .vertex, element: "Edge") && hasEnds ? edge : nil
    }
  }
}

extension QDASource {
  /// Changes the source and all that holds text in it: its description, its transcripts, the text of a page.
  mutating func changeEach(_ change: (inout QDASource) -> Void) {
    change(&self)
    for place in representation.indices { representation[place].changeEach(change) }
    for place in transcripts.indices { transcripts[place].changeEach(change) }
    for place in selections.indices {
      guard case .page(let page, let corners, var texts) = selections[place].place, !texts.isEmpty else { continue }
      for index in texts.indices { texts[index].changeEach(change) }
      selections[place].place = .page(page, corners, texts)
    }
  }

  /// The source and all that holds text in it.
  var withParts: [QDASource] {
    let pages = selections.flatMap { selection in
      if case .page(_, _, let texts) = selection.place { texts } else { [QDASource]() }
    }
    return [self] + (representation + transcripts + pages).flatMap(\.withParts)
  }
}

extension QDAProject {
  /// Changes all sources, notes and their parts.
  mutating func changeEachSource(_ change: (inout QDASource) -> Void) {
    for place in sources.indices { sources[place].changeEach(change) }
    for place in notes.indices { notes[place].changeEach(change) }
  }

  /// All sources, notes and their parts.
  public var allSources: [QDASource] { (sources + notes).flatMap(\.withParts) }
}
