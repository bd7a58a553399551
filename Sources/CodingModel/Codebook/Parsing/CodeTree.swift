internal import TranscriptText

/// Finds each draft's place in the tree of codes and makes codes of them.
struct CodeTree {
  private let drafts: [CodeDraft]
  /// The path of each draft, once it is known.
  private var paths: [CodePath?]
  /// The draft that each draft lies below.
  private var parents: [Int?]
  private var draftOfPath: [CodePath: Int] = [:]
  /// Drafts without a path, by the last part of their id: the first of each.
  private var unplaced: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// For so many unknown parents a nearest path is looked for.
  private static let nearestLimit = 50

  /// Places `drafts`; what does not fit is reported.
  init(_ drafts: [CodeDraft]) {
    self.drafts = drafts
    paths = Array(repeating: nil, count: drafts.count)
    parents = drafts.map(\.nestedIn)
    place()
    reportUnplaced()
    check()
  }

  private mutating func report(_ message: CodebookMessage, at location: SourceLocation) {
    diagnostics.append(Diagnostic(message, at: location))
  }

  // MARK: Places

  /// Gives paths to all drafts that can have one; each round uses those of the round before.
  private mutating func place() {
    for index in drafts.indices where drafts[index].nestedIn != nil && drafts[index].parent != nil {
      reportNested(index)
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for index in drafts.indices where paths[index] == nil && !drafts[index].id.isEmpty {
        guard let path = path(of: index) else { continue }
        isChanged = true
        paths[index] = path
        if let former = draftOfPath[path] {
          report(.duplicatePath(path, line: drafts[former].location.line), at: drafts[index].idLocation)
        } else {
          draftOfPath[path] = index
        }
      }
    }
  }

  private mutating func reportNested(_ index: Int) {
    guard let outer = drafts[index].nestedIn, let parent = drafts[index].parent else { return }
    let path = CodePath(drafts[outer].id) ?? parent.path
    report(.parentAndNesting(path), at: parent.location)
  }

  /// The path of a draft whose parent has one, or that has no parent.
  private mutating func path(of index: Int) -> CodePath? {
    let draft = drafts[index]
    guard let written = CodePath(draft.id) else { return nil }
    if let outer = draft.nestedIn {
      guard let base = paths[outer] else { return drafts[outer].id.isEmpty ? written : nil }
      return path(written, below: base, of: index)
    }
    guard let base = draft.parent?.path ?? written.parent else { return written }
    guard let parent = draftOfPath[base] else { return nil }
    parents[index] = parent
    return path(written, below: base, of: index)
  }

  /// `base` with the draft's own name; a written id with slashes must be just that.
  private mutating func path(_ written: CodePath, below base: CodePath, of index: Int) -> CodePath {
    let path = base.child(written.last)
    if written.components.count > 1, written != path {
      report(.slashInID(drafts[index].id), at: drafts[index].idLocation)
    }
    return path
  }

  // MARK: Drafts without a place

  private mutating func reportUnplaced() {
    let indices = drafts.indices.filter { paths[$0] == nil && !drafts[$0].id.isEmpty }
    for index in indices.reversed() { unplaced[name(of: index)] = index }
    let known = draftOfPath.keys.sorted()
    var unknownCount = 0
    for index in indices {
      guard let wanted = wantedParent(of: index) else { continue }
      let location = drafts[index].parent?.location ?? drafts[index].idLocation
      if let cycle = cycle(from: index) {
        report(.parentCycle(cycle), at: location)
      } else if unplaced[wanted.last] == nil {
        unknownCount += 1
        let nearest = unknownCount > Self.nearestLimit ? nil : nearest(to: wanted, among: known)
        report(.unknownParent(wanted, nearest: nearest), at: location)
      }
    }
  }

  private func name(of index: Int) -> String { CodePath(drafts[index].id)?.last ?? "" }

  private func wantedParent(of index: Int) -> CodePath? {
    if drafts[index].nestedIn != nil { return nil }
    return drafts[index].parent?.path ?? CodePath(drafts[index].id)?.parent
  }

  /// The ids from `index` along the parents back to `index`; `nil` when the way ends or turns elsewhere.
  private func cycle(from index: Int) -> [String]? {
    var way = [index]
    while let last = way.last {
      let next = drafts[last].nestedIn ?? wantedParent(of: last).flatMap { unplaced[$0.last] }
      guard let next else { return nil }
      if next == index { return (way + [index]).map { drafts[$0].id } }
      if way.contains(next) { return nil }
      way.append(next)
    }
    return nil
  }

  private func nearest(to path: CodePath, among known: [CodePath]) -> CodePath? {
    if let sameName = known.first(where: { $0.last == path.last }) { return sameName }
    return Suggestion.nearest(to: path.description, among: known.map(\.description)).flatMap { CodePath($0) }
  }

  // MARK: Codes

  private mutating func check() {
    let withChildren = Set(parents.compactMap(\.self))
    for (index, draft) in drafts.enumerated() {
      guard let path = paths[index] else { continue }
      if draft.definition.isEmpty { report(.noDefinition(path), at: draft.location) }
      if !draft.hasRules, !withChildren.contains(index) { report(.noRule(path), at: draft.location) }
    }
  }

  /// The codes, each parent before its children, otherwise in the file's order. Of two with the same path the first.
  func codes() -> [Code] {
    var children: [Int?: [Int]] = [:]
    for index in drafts.indices where paths[index].flatMap({ draftOfPath[$0] }) == index {
      let parent = paths[index]?.parent.flatMap { draftOfPath[$0] }
      children[parent, default: []].append(index)
    }
    var codes: [Code] = []
    var waiting: [(index: Int, color: String)] = (children[nil] ?? []).reversed().map { ($0, "#666666") }
    while let (index, inherited) = waiting.popLast() {
      let color = drafts[index].color ?? inherited
      if let path = paths[index] { codes.append(drafts[index].code(path: path, color: color)) }
      waiting += (children[index] ?? []).reversed().map { ($0, color) }
    }
    return codes
  }
}

extension CodeDraft {
  fileprivate func code(path: CodePath, color: String) -> Code {
    Code(
      path: path, name: name, definition: definition, include: include, exclude: exclude, example: example,
      color: color,
      rules: rules.map {
        CodingRule(
          code: path, text: $0.text, pattern: $0.pattern, span: $0.span, note: $0.note, location: $0.location)
      }, location: location)
  }
}
