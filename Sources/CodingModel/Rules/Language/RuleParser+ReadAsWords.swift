extension RuleParser {
  /// Words in a row that are perhaps meant as operators or settings: `sag near borger`, `sag unless klagesag`.
  ///
  /// The Danish words stand in many a phrase (`kommer og går`), so they are told of only where nothing else in the text
  /// shows that its author knows the operators.
  func wordsLikeOperators(in row: ArraySlice<RuleToken>) -> [RuleFinding] {
    let hasOperators = row.count < tokens.count
    return row.indices.compactMap { place -> RuleFinding? in
      guard let word = Self.plainWord(row[place]) else { return nil }
      let next = place + 1 < row.endIndex ? Self.plainWord(row[place + 1]) : nil
      if word == "same" || word == "samme", let next, let reach = Self.reaches[next] {
        return RuleFinding(
          .readAsWord("\(word) \(next)", meant: "near(a, b, same \(reach))"), offset: row[place].offset)
      }
      let meant = Self.english[word] ?? (hasOperators ? nil : Self.danish[word])
      return meant.map { RuleFinding(.readAsWord(word, meant: $0), offset: row[place].offset) }
    }
  }

  /// The word of a token without marks, as written.
  private static func plainWord(_ token: RuleToken) -> String? {
    guard case .word(let word) = token.kind, word == WrittenWord(text: word.text) else { return nil }
    return word.text
  }

  private static let english = [
    "near": "near(a, b, 5)", "within": "near(a, b, within: 5 words)", "unless": "unless: …", "requires": "requires: …",
  ]

  private static let danish = [
    "og": "and", "eller": "or", "ikke": "and not", "undtagen": "except", "medmindre": "unless: …",
  ]

  private static let reaches = ["turn": "turn", "replik": "turn", "sentence": "sentence", "sætning": "sentence"]
}
