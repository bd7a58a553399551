/// What spelling does to a stem before an ending.
enum DanishSpelling {
  /// True for a letter that is a vowel.
  static func isVowel(_ letter: Character) -> Bool { "aeiouyæøåéü".contains(letter) }

  /// The number of groups of vowels, roughly the number of syllables.
  static func syllables(_ word: some StringProtocol) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word {
      let isVowel = isVowel(letter)
      if isVowel && !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }

  /// True when the word ends in one consonant after one short-looking vowel, so that it may be doubled: `job`, `kontrol`.
  static func canDouble(_ word: String) -> Bool {
    let end = Array(word.suffix(3))
    guard let last = end.last, end.count >= 2, "bdfgklmnprst".contains(last), isVowel(end[end.count - 2]) else {
      return false
    }
    return end.count < 3 || !isVowel(end[0])
  }

  /// `job` → `jobb`.
  static func doubled(_ word: String) -> String { word + word.suffix(1) }

  /// `numm` → `num`: a double consonant is single before another one.
  static func reduced(_ stem: some StringProtocol) -> String {
    let end = stem.suffix(2)
    guard end.count == 2, let first = end.first, first == end.last, !isVowel(first) else { return String(stem) }
    return String(stem.dropLast())
  }

  /// The longest entry of a table that `word` is, or ends in behind a first part of two letters or more.
  static func entry<Value>(for word: String, in table: [String: Value]) -> (first: String, last: String, value: Value)?
  {
    if let value = table[word] { return ("", word, value) }
    var rest = word.dropFirst(2)
    while rest.count >= 3 {
      if let value = table[String(rest)] { return (String(word.dropLast(rest.count)), String(rest), value) }
      rest = rest.dropFirst()
    }
    return nil
  }

  /// Words written with and without the acute, by the plain spelling. Those whose plain spelling is another word
  /// (`alle`, `arme`, `entre`) are left out: there the author's spelling counts.
  private static let acute: [String: String] = [
    "buffe": "buffé", "cafe": "café", "expose": "exposé", "gele": "gelé", "ide": "idé", "kliche": "kliché",
    "komite": "komité", "kupe": "kupé", "moske": "moské", "orkide": "orkidé", "renomme": "renommé", "resume": "resumé",
    "turne": "turné",
  ]

  /// The spelling with an acute of a word that has it or may have it: `ide` → `idé`; `nil` for others.
  static func accented(_ lemma: String) -> String? {
    if lemma.contains("é") { return lemma }
    return entry(for: lemma, in: acute).map { $0.first + $0.value }
  }

  /// `idéer` → `ideer`.
  static func plain(_ word: String) -> String { String(word.map { $0 == "é" ? "e" : $0 }) }
}

/// Names of places that are written with both aa and å. No other word is: `dataanalyse` is not `datånalyse`.
enum DanishPlaceNames {
  /// The same name in the other spelling; `nil` for what is no such name. NFC, folded.
  static func otherSpelling(of name: String) -> String? {
    if let other = spellings[name] { return other }
    guard name.utf8.contains(UInt8(ascii: "-")),
      let entry = spellings.first(where: { name.hasPrefix($0.key + "-") || name.hasEnding("-" + $0.key) })
    else { return nil }
    return name.hasPrefix(entry.key)
      ? entry.value + name.dropFirst(entry.key.count)
      : name.dropLast(entry.key.count) + entry.value
  }

  private static let spellings: [String: String] = {
    var table: [String: String] = [:]
    for name in names.split(whereSeparator: \.isWhitespace).map(String.init) {
      let modern = name.replacingDoubleA()
      table[name] = modern
      table[modern] = name
    }
    return table
  }()

  /// In the old spelling. Aars is left out: `års` is a word.
  private static let names = """
    aabenraa aaby aabybro aabyhøj aakirkeby aalborg aalestrup aalsgaarde aarhus aarup aarø blaabjerg blaavand faaborg
    faaborg-midtfyn graasten haarby høje-taastrup kirke-saaby lyngby-taarbæk maaløv maarslet nørre-aaby skaade skaarup
    taarbæk taarnby taars taasinge taastrup vaarst
    """
}

extension String {
  /// `aabenraa` → `åbenrå`.
  fileprivate func replacingDoubleA() -> String {
    var result = ""
    var rest = Substring(self)
    while let letter = rest.first {
      if rest.hasPrefix("aa") {
        result.append("å")
        rest = rest.dropFirst(2)
      } else {
        result.append(letter)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
