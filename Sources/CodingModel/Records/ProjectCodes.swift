/// The codes of a project as they are called now: the codebooks' codes with what people have changed of them, and the
/// codes made by hand.
///
/// Every code has a key (the path under which it came in) that never changes and a path that people see.
public struct ProjectCodes: Sendable {
  private let outlines: [CodePath: CodeOutline]
  private let order: [CodePath]
  private let records: [CodePath: CodeRecord]
  private let paths: [CodePath: CodePath]
  private let keys: [CodePath: CodePath]

  /// Takes the codebooks' codes, book by book in the order of their files, and the records on codes.
  public init(outlines: [CodeOutline], records: [CodeRecord]) {
    var byKey: [CodePath: CodeOutline] = [:]
    for outline in outlines where byKey[outline.path] == nil { byKey[outline.path] = outline }
    self.outlines = byKey
    let recordsByKey = Dictionary(records.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.records = recordsByKey
    var seen: Set<CodePath> = []
    order =
      outlines.map(\.path).filter { seen.insert($0).inserted }
      + records.filter { $0.isOwn && byKey[$0.code] == nil }.map(\.code).sorted()
    let naming = CodeNaming(order: order, records: recordsByKey)
    paths = naming.paths
    keys = Dictionary(naming.paths.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
  }

  /// True when nothing was done by hand: every code is called by its key.
  public var isPlain: Bool { records.isEmpty }

  /// The path by which people know the code with this key; one that the project does not know any more is its key.
  public func path(of key: CodePath) -> CodePath {
    let key = survivor(of: key) ?? key
    return paths[key] ?? key
  }

  /// The key of the code that people call `path`; one that nobody knows is its own key.
  public func key(of path: CodePath) -> CodePath { keys[path] ?? path }

  /// The key of the code that codings with `key` belong to: that very code, the one it was merged into, or `nil` where it
  /// was deleted.
  public func survivor(of key: CodePath) -> CodePath? {
    var current = key
    var seen: Set<CodePath> = [key]
    while let record = records[current] {
      switch record.fate {
      case .living: return current
      case .deleted: return nil
      case .merged(let target):
        guard seen.insert(target).inserted else { return current }
        current = target
      }
    }
    return current
  }

  /// Codings as rules make them (code and key alike) with the codes as they are now: of a merged code it is the one that
  /// took it in, and what is coded with a deleted one falls away.
  public func placed(_ codings: [Coding]) -> [Coding] {
    if isPlain { return codings }
    return codings.compactMap { coding in
      survivor(of: coding.codeKey).map { key in
        key == coding.codeKey && path(of: key) == coding.code ? coding : coding.with(code: path(of: key), key: key)
      }
    }
  }

  /// What was done to a code by hand, if anything.
  public func record(of key: CodePath) -> CodeRecord? { records[key] }

  /// True when a codebook or a hand made this code and it is in use.
  public func isLiving(_ key: CodePath) -> Bool { paths[key] != nil }

  /// The living codes with their present paths, names and definitions: the codebooks' in the order of the books, those by
  /// hand after the last code below the same parent, or at the end.
  public var codes: [CodeOutline] {
    var listed: [CodeOutline] = []
    for key in order {
      guard let path = paths[key] else { continue }
      let outline = outline(of: key, path)
      let isMoved = outlines[key] == nil || records[key]?.parent != nil
      let siblings = isMoved ? path.parent.flatMap { parent in listed.lastIndex { parent.encloses($0.path) } } : nil
      listed.insert(outline, at: siblings.map { $0 + 1 } ?? listed.count)
    }
    return listed
  }

  private func outline(of key: CodePath, _ path: CodePath) -> CodeOutline {
    let (born, record) = (outlines[key], records[key])
    return CodeOutline(
      codebook: born?.codebook ?? "", path: path, key: key, name: record?.name ?? born?.name ?? path.last,
      color: record?.color ?? born?.color ?? "", definition: record?.definition ?? born?.definition ?? "",
      include: record?.include ?? born?.include ?? "", exclude: record?.exclude ?? born?.exclude ?? "",
      example: record?.example ?? born?.example ?? "")
  }
}

/// Works out the path of every living code, each once.
private struct CodeNaming {
  private(set) var paths: [CodePath: CodePath] = [:]
  private let records: [CodePath: CodeRecord]
  private var taken: Set<CodePath> = []

  init(order: [CodePath], records: [CodePath: CodeRecord]) {
    self.records = records
    // Codes that nobody renamed have their paths first; whoever else wants one of these gets a number after it.
    for key in order where isUntouched(key) {
      paths[key] = key
      taken.insert(key)
    }
    for key in order where paths[key] == nil && isLiving(key) { _ = name(key, above: []) }
  }

  private func isLiving(_ key: CodePath) -> Bool { (records[key]?.fate ?? .living) == .living }

  private func isUntouched(_ key: CodePath) -> Bool {
    isLiving(key)
      && ([key] + key.ancestors).allSatisfy { key in
        records[key]?.component == nil && records[key]?.parent == nil && survivor(of: key) == key
      }
  }

  /// What is below a merged code is below the one it was merged into.
  private func survivor(of key: CodePath) -> CodePath {
    var current = key
    var seen: Set<CodePath> = []
    while case .merged(let target) = records[current]?.fate, seen.insert(current).inserted { current = target }
    return current
  }

  /// `above`: the keys on the way, so that codes moved below each other in two copies end at the top, not in a circle.
  private mutating func name(_ key: CodePath, above: Set<CodePath>) -> CodePath {
    if let known = paths[key] { return known }
    let record = records[key]
    let parent = (record?.parent ?? key.parent).map(survivor(of:))
    let component = record?.component ?? key.last
    var path = CodePath(component) ?? key
    if let parent, !above.contains(parent) {
      path = name(parent, above: above.union([key])).child(component)
    }
    let wanted = path
    var number = 2
    while taken.contains(path) {
      path = wanted.parent?.child("\(wanted.last) (\(number))") ?? CodePath("\(wanted.last) (\(number))") ?? wanted
      number += 1
    }
    if isLiving(key) {
      paths[key] = path
      taken.insert(path)
    }
    return path
  }
}
