/// The codes of a project as they are called now: the codebooks' codes with what people have changed of them, and the
/// codes made by hand.
///
/// Every code has a key (the path under which it came in) that never changes and a path that people see.
public struct ProjectCodes: Sendable {
  let outlines: [CodePath: CodeOutline]
  let order: [CodePath]
  let records: [CodePath: CodeRecord]
  private let paths: [CodePath: CodePath]
  private let keys: [CodePath: CodePath]
  private let merged: [CodePath: [CodePath]]

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
      + records.filter { $0.isOwn && byKey[$0.code] == nil }.map(\.code).sorted(by: CodePath.countsBefore)
    let naming = CodeNaming(order: order, records: recordsByKey)
    paths = naming.paths
    keys = Dictionary(naming.paths.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    var merged: [CodePath: [CodePath]] = [:]
    for key in recordsByKey.keys.sorted() {
      if let survivor = Self.survivor(of: key, in: recordsByKey), survivor != key {
        merged[survivor, default: []].append(key)
      }
    }
    self.merged = merged
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
  public func survivor(of key: CodePath) -> CodePath? { Self.survivor(of: key, in: records) }

  private static func survivor(of key: CodePath, in records: [CodePath: CodeRecord]) -> CodePath? {
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

  /// Keys of the codes that were merged into the one with this key, in order.
  public func mergedKeys(of key: CodePath) -> [CodePath] { merged[key] ?? [] }

  /// Keys of the codebooks' codes that were deleted by hand, in the books' order: their rules make nothing.
  public var deletedKeys: [CodePath] { order.filter { outlines[$0] != nil && survivor(of: $0) == nil } }

  /// Keys of all codes that a codebook or a hand ever made and the project knows of, also merged and deleted ones.
  public var allKeys: [CodePath] { order }

  /// Codings as rules make them (code and key alike) with the codes as they are now: of a merged code it is the one that
  /// took it in. What is coded with a deleted one, or only because its rules are, falls away.
  public func placed(_ codings: [Coding]) -> [Coding] {
    if isPlain { return codings }
    return codings.compactMap { coding in
      guard let key = survivor(of: coding.codeKey), let coding = withoutDeleted(coding) else { return nil }
      return coding.with(code: path(of: key), key: key, mergedKeys: mergedKeys(of: key))
    }
  }

  /// A coding without the evidence of rules that stand under deleted codes; `nil` where it has no other.
  public func withoutDeleted(_ coding: Coding) -> Coding? {
    let evidence = coding.evidence.filter { piece in piece.code.map { survivor(of: $0) != nil } ?? true }
    if evidence.count == coding.evidence.count { return coding }
    return evidence.isEmpty ? nil : coding.with(range: coding.range, evidence: evidence)
  }

  /// What was done to a code by hand, if anything.
  public func record(of key: CodePath) -> CodeRecord? { records[key] }

  /// True when a codebook or a hand made this code and it is in use.
  public func isLiving(_ key: CodePath) -> Bool { paths[key] != nil }

  /// The key of the living code right above a living one; `nil` at the top.
  public func parent(of key: CodePath) -> CodePath? { paths[key]?.parent.flatMap { keys[$0] } }

  /// The keys of the living codes right below one, or at the top, in the order of `codes`.
  public func children(of key: CodePath?) -> [CodePath] {
    let above = order.filter { isLiving($0) && parent(of: $0) == key }
    return above.filter { !isPlaced($0) } + above.filter(isPlaced)
  }

  /// True where another living code at the same place was given the same name, upper and lower case alike: then one of
  /// them has a number after it.
  public func hasNamesake(_ key: CodePath) -> Bool {
    let name = { (key: CodePath) in CodeName.folded(records[key]?.component ?? key.last) }
    return isLiving(key) && children(of: parent(of: key)).contains { $0 != key && name($0) == name(key) }
  }

  /// The keys of all living codes below one, each before those below it.
  public func descendants(of key: CodePath) -> [CodePath] {
    children(of: key).flatMap { [$0] + descendants(of: $0) }
  }

  /// The living codes with their present paths, names and definitions: the codebooks' in the order of the books, those
  /// that a hand made or moved after the others right below the same code, or at the end.
  public var codes: [CodeOutline] {
    if isPlain { return order.compactMap { outlines[$0] } }
    var below: [CodePath?: [CodePath]] = [:]
    for key in order.filter({ !isPlaced($0) }) + order.filter(isPlaced) where isLiving(key) {
      below[parent(of: key), default: []].append(key)
    }
    var listed: [CodeOutline] = []
    func list(_ keys: [CodePath]) {
      for key in keys {
        outline(of: key).map { listed.append($0) }
        list(below[key] ?? [])
      }
    }
    list(below[nil] ?? [])
    return listed
  }

  /// The code with this key as it is now; `nil` where it is not living.
  public func outline(of key: CodePath) -> CodeOutline? {
    guard let path = paths[key] else { return nil }
    let (born, record) = (outlines[key], records[key])
    return CodeOutline(
      codebook: born?.codebook ?? "", path: path, key: key, name: record?.name ?? born?.name ?? path.last,
      color: record?.color ?? born?.color ?? "", definition: record?.definition ?? born?.definition ?? "",
      include: record?.include ?? born?.include ?? "", exclude: record?.exclude ?? born?.exclude ?? "",
      example: record?.example ?? born?.example ?? "")
  }

  /// True where a hand made the code or moved it.
  private func isPlaced(_ key: CodePath) -> Bool { outlines[key] == nil || records[key]?.parent != nil }
}

/// Works out the path of every living code, each once.
private struct CodeNaming {
  private(set) var paths: [CodePath: CodePath] = [:]
  private let records: [CodePath: CodeRecord]
  private let known: Set<CodePath>
  /// Folded, as names that differ by case only are the same to people.
  private var taken: Set<String> = []

  init(order: [CodePath], records: [CodePath: CodeRecord]) {
    self.records = records
    known = Set(order)
    // Codes that nobody renamed have their paths first; whoever else wants one of these gets a number after it, as does
    // the second of two that were made by hand in two copies.
    var numbered: Set<CodePath> = []
    for key in order where isUntouched(key) {
      let isSecond = records[key]?.isOwn == true && taken.contains(Self.folded(key))
      guard !isSecond, !key.ancestors.contains(where: numbered.contains) else {
        numbered.insert(key)
        continue
      }
      paths[key] = key
      taken.insert(Self.folded(key))
    }
    for key in order where paths[key] == nil && isLiving(key) { _ = name(key, above: []) }
  }

  private static func folded(_ path: CodePath) -> String { CodeName.folded(path.description) }

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
    let way = above.union([key])
    if let parent, !way.contains(parent) { path = name(parent, above: way).child(component) }
    guard isLiving(key), known.contains(key) else { return path }
    let wanted = path
    var number = 2
    while taken.contains(Self.folded(path)) {
      path = wanted.parent?.child("\(wanted.last) (\(number))") ?? CodePath("\(wanted.last) (\(number))") ?? wanted
      number += 1
    }
    paths[key] = path
    taken.insert(Self.folded(path))
    return path
  }
}
