internal import TranscriptText

extension ProjectCodes {
  /// Codebooks as they are now in the project: with the codes' present names, places and texts, those made by hand among
  /// them, the rules of merged codes under those that took them in, and without the deleted ones.
  ///
  /// A code stands in the book of the code at the top above it. Codes at the top that a hand made stand in the only book
  /// where there is one, otherwise in a book of their own, called `ownBook`, at the end.
  public func current(_ books: [Codebook], ownBook: String) -> [Codebook] {
    guard !isPlain, let first = books.first else { return books }
    let owner = books.count == 1 ? first.id : Self.ownID
    var members: [String: [Code]] = [:]
    let rules = rulesByKey(books)
    for outline in codes {
      let top = key(of: outline.path.ancestor(atLevel: 1))
      let born = outlines[top]?.codebook ?? ""
      let book = books.first { $0.id == born } ?? books.first { $0.id == owner }
      let location = book.map { SourceLocation(file: $0.file, line: 1) } ?? SourceLocation(file: "")
      let keys = [outline.key] + mergedKeys(of: outline.key)
      members[born.isEmpty ? owner : born, default: []].append(
        Code(
          path: outline.path, name: outline.name, definition: outline.definition, include: outline.include,
          exclude: outline.exclude, example: outline.example, color: outline.color,
          rules: keys.flatMap { rules[$0] ?? [] }.map(renamed), location: location))
    }
    let known = books.map { $0.holding(members[$0.id] ?? []) }
    guard owner == Self.ownID, let own = members[owner] else { return known }
    return known + [Codebook(id: Self.ownID, name: ownBook, version: "", description: "", codes: own, file: "", sha256: "")]
  }

  private static let ownID = "egne"

  private func rulesByKey(_ books: [Codebook]) -> [CodePath: [CodingRule]] {
    Dictionary(grouping: books.flatMap { $0.codes.flatMap(\.rules) }, by: \.code)
  }

  /// A rule that demands other codes demands them by their present paths.
  private func renamed(_ rule: CodingRule) -> CodingRule {
    guard case .oneOf(let codes) = rule.companions, codes.map(path) != codes else { return rule }
    return CodingRule(
      code: rule.code, text: rule.text, pattern: rule.pattern, span: rule.span, requires: rule.requires,
      unless: rule.unless, speakers: rule.speakers, companions: .oneOf(codes.map(path)), note: rule.note,
      location: rule.location)
  }
}

extension Codebook {
  /// The same book with other codes.
  fileprivate func holding(_ codes: [Code]) -> Codebook {
    Codebook(
      id: id, name: name, version: version, description: description, codes: codes, parentsFollow: parentsFollow,
      lists: lists, references: references, file: file, sha256: sha256)
  }
}
