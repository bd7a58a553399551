internal import TranscriptText

/// Finds each draft's place in the tree of codes and makes codes of them.
struct CodeTree {
  private let drafts: [CodeDraft]
  /// The id of each draft as a path; `nil` where it is missing or nothing but slashes.
  private let written: [CodePath?]
  /// The path of each draft, once it is known.
  private var paths: [CodePath?]
  /// The draft that each draft lies below.
  private var parents: [Int?]
  private var draftOfPath: [CodePath: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// For so many unknown parents a nearest path is looked for.
  private static let nearestLimit = 50

  /// Places `drafts`; what does not fit is reported.
  init(_ drafts: [CodeDraft]) {
    self.drafts = drafts
    written = drafts.map { CodePath($0.id) }
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

  /// Gives paths to all drafts that can have one: those at the top, and below each what waits for it.
  private mutating func place() {
    var ready: [Int] = []
    var waitingForDraft: [Int: [Int]] = [:]
    var waitingForPath: [CodePath: [Int]] = [:]
    for (index, draft) in drafts.enumerated() {
      if draft.nestedIn != nil, draft.parent != nil { reportNested(index) }
      guard written[index] != nil else {
        if !draft.id.isEmpty { report(.slashInID(draft.id), at: draft.idLocation) }
        continue
      }
      if let outer = draft.nestedIn, written[outer] != nil {
        waitingForDraft[outer, default: []].append(index)
      } else if let base = wantedParent(of: index) {
        waitingForPath[base, default: []].append(index)
      } else {
        ready.append(index)
      }
    }
    ready.reverse()
    while let index = ready.popLast() {
      guard let path = path(of: index) else { continue }
      let children = waitingForDraft[index] ?? []
      ready += (give(path, to: index) ? children + (waitingForPath[path] ?? []) : children).sorted(by: >)
    }
  }

  /// Notes a draft's path; false and a finding when another has it already.
  private mutating func give(_ path: CodePath, to index: Int) -> Bool {
    paths[index] = path
    guard let former = draftOfPath[path] else {
      draftOfPath[path] = index
      return true
    }
    report(.duplicatePath(path, line: drafts[former].location.line), at: drafts[index].idLocation)
    return false
  }

  private mutating func reportNested(_ index: Int) {
    guard let outer = drafts[index].nestedIn, let parent = drafts[index].parent else { return }
    let path = written[outer] ?? parent.path
    report(.parentAndNesting(path), at: parent.location)
  }

  /// The path of a draft whose parent has one, or that has no parent.
  private mutating func path(of index: Int) -> CodePath? {
    guard let written = written[index] else { return nil }
    if let outer = drafts[index].nestedIn {
      return paths[outer].map { path(written, below: $0, of: index) } ?? written
    }
    guard let base = wantedParent(of: index) else { return written }
    parents[index] = draftOfPath[base]
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
    let indices = drafts.indices.filter { paths[$0] == nil && written[$0] != nil }
    var firstOfName: [String: Int] = [:]
    for index in indices.reversed() { firstOfName[written[index]?.last ?? ""] = index }
    // A parent that is in the file but has no place itself is the one to be told of.
    let next = Dictionary(
      uniqueKeysWithValues: indices.map { index in
        (index, drafts[index].nestedIn ?? wantedParent(of: index).flatMap { firstOfName[$0.last] })
      })
    for cycle in Self.cycles(indices, next) {
      report(.parentCycle((cycle + cycle.prefix(1)).map { drafts[$0].id }), at: parentLocation(cycle[0]))
    }
    let known = draftOfPath.keys.sorted()
    var unknownCount = 0
    for index in indices where next[index] == .some(nil) {
      guard let wanted = wantedParent(of: index) else { continue }
      unknownCount += 1
      let nearest = unknownCount > Self.nearestLimit ? nil : nearest(to: wanted, among: known)
      report(.unknownParent(wanted, nearest: nearest), at: parentLocation(index))
    }
  }

  private func parentLocation(_ index: Int) -> SourceLocation {
    drafts[index].parent?.location ?? drafts[index].idLocation
  }

  /// The path of the parent that a draft names; `nil` for one that is nested or names none.
  private func wantedParent(of index: Int) -> CodePath? {
    if drafts[index].nestedIn != nil { return nil }
    return drafts[index].parent?.path ?? written[index]?.parent
  }

  /// The cycles among `indices` (ascending) along `next`, each from its first draft on. No draft is walked twice.
  private static func cycles(_ indices: [Int], _ next: [Int: Int?]) -> [[Int]] {
    var cycles: [[Int]] = []
    var walkOf: [Int: Int] = [:]
    for start in indices {
      var way: [Int] = []
      var current: Int? = start
      while let index = current, walkOf[index] == nil {
        walkOf[index] = start
        way.append(index)
        current = next[index] ?? nil
      }
      guard let entry = current, walkOf[entry] == start, let place = way.firstIndex(of: entry) else { continue }
      let cycle = Array(way[place...])
      let first = cycle.indices.min { cycle[$0] < cycle[$1] } ?? 0
      cycles.append(Array(cycle[first...] + cycle[..<first]))
    }
    return cycles
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
      rules: rules.map { $0.rule(of: path) }, location: location)
  }
}

extension RuleDraft {
  fileprivate func rule(of path: CodePath) -> CodingRule {
    CodingRule(
      code: path, text: text, pattern: pattern, span: settings.span, requires: settings.requires,
      unless: settings.unless, speakers: settings.speakers, companions: settings.companions, note: note,
      location: location)
  }
}
