/// Finds the names of a project's list.
struct ListScan: Sendable {
  private let matcher: NameMatcher<IdentifierSubject>
  /// Parts of persons' names of several words: a first name, a last name.
  private let parts: NameMatcher<IdentifierSubject>
  private let kept: Set<String>

  init(_ list: IdentifierList) {
    var matcher = NameMatcher<IdentifierSubject>()
    var owners: [String: Set<IdentifierSubject>] = [:]
    var order: [String] = []
    var whole: [String: Set<IdentifierSubject>] = [:]
    for entry in list.entries {
      let subject = IdentifierSubject.entry(entry.kind, number: entry.number)
      for name in entry.names {
        whole[name, default: []].insert(subject)
        guard entry.kind == .person else { continue }
        let words = name.split { $0.isWhitespace || $0 == "-" }.map(String.init)
        for word in words where words.count > 1 && word.count >= 3 && word.first?.isUppercase == true {
          if owners.updateValue((owners[word] ?? []).union([subject]), forKey: word) == nil { order.append(word) }
        }
      }
    }
    for entry in list.entries {
      for name in entry.names {
        let shared = whole[name]?.count ?? 0 > 1
        matcher.add(name, shared ? .entries(entry.kind) : .entry(entry.kind, number: entry.number))
      }
    }
    var parts = NameMatcher<IdentifierSubject>()
    for word in order where whole[word] == nil {
      let subjects = owners[word] ?? []
      if let only = subjects.first { parts.add(word, subjects.count > 1 ? .entries(.person) : only) }
    }
    self.matcher = matcher
    self.parts = parts
    kept = Set(list.kept.map { $0.lowercased() })
  }

  /// - Parameter isName: true for the names of files, sets and the like, where small letters say nothing.
  func findings(in text: IdentifierWords, isName: Bool) -> [IdentifierFinding] {
    var findings: [IdentifierFinding] = []
    var index = 0
    while index < text.words.count {
      if let match = matcher.match(at: index, in: text) ?? parts.match(at: index, in: text) {
        if let finding = finding(match, in: text, isName: isName) { findings.append(finding) }
        index = match.words.upperBound
      } else {
        if let finding = compound(index, in: text) { findings.append(finding) }
        index += 1
      }
    }
    return findings
  }

  private func finding(
    _ match: NameMatcher<IdentifierSubject>.Match, in text: IdentifierWords, isName: Bool
  ) -> IdentifierFinding? {
    let range = text.scanned.bytes(match.range)
    let written = text.scanned.text(match.range)
    guard !kept.contains(written.lowercased()) else { return nil }
    if match.isAsWritten || isName || !isCommon(match.words, in: text) {
      return IdentifierFinding(
        range, match.value, match.isAsWritten ? .certain : .likely, .list, isGenitive: match.isGenitive)
    }
    return IdentifierFinding(range, .value(.candidate, written), .possible, .likeListed)
  }

  /// True for one word in small letters that is, or may be, a common word, too.
  private func isCommon(_ words: Range<Int>, in text: IdentifierWords) -> Bool {
    guard words.count == 1, let word = words.first else { return false }
    let key = text.words[word].key
    return key.count < 4 || DanishStopWords.grammar.contains(key) || DanishCommonWords.all.contains(key)
      || Self.alsoNames.contains(key)
  }

  /// A word that begins with a listed name and a capital letter: `Navnsagen`.
  private func compound(_ index: Int, in text: IdentifierWords) -> IdentifierFinding? {
    guard text.isCapitalised(index),
      matcher.beginning(of: text.words[index], least: 4) ?? parts.beginning(of: text.words[index], least: 4) != nil
    else { return nil }
    let word = text.words[index]
    guard !kept.contains(word.text.lowercased()) else { return nil }
    return IdentifierFinding(
      text.scanned.bytes(word.range), .value(.candidate, word.text), .possible, .likeListed)
  }

  /// Words that are both names and common words.
  private static let alsoNames: Set<String> = [
    "hans", "sine", "tage", "bach", "rose", "vagn", "dagny", "sten", "storm", "lund", "bjerg", "skov", "holm", "bruun",
    "krog", "kjær", "vang", "dahl", "møller", "smed", "skov", "liva", "maja", "signe", "helle", "solvej", "august",
    "vejen", "skive", "greve", "faxe", "lejre", "herning", "maria", "klit", "toft", "ravn", "falk", "bang", "glad",
  ]
}
