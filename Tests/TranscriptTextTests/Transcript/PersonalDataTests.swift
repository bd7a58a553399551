import Testing
import TranscriptText

@Suite("Diagnostics hold nothing of the text")
struct PersonalDataTests {
  /// One text for every message that a readable file can have; its words are those of no message.
  static let texts: [(id: String, text: String)] = [
    ("unread-label", "I: Hemmelighed.\n\nKaren Hansen 0102031234: Skilsmisse.\n\nIP: Gæld.\n\nI: Astma."),
    (
      "more-unread-labels",
      "I: Hemmelighed.\n\nIP: Astma.\n\n" + (0..<30).map { "Karen Holm\($0): Gæld." }.joined(separator: "\n\n")
    ),
    (
      "label-inside-paragraph",
      "Leder: Hemmelighed.\n\nInformant: Gæld.\n\nLeder: Astma.\n\nLeder: dør\nLeder: skilsmisse.\n\nInformant: Holm."
    ),
    ("empty-turn", "Karen: Hemmelighed.\n\nJens Holm:\n\nKaren: Gæld.\n\nJens Holm: Astma."),
    (
      "silent-in-legend",
      "Interviewer (Karen): AB   Suppleant (Jens): Holm   Leder (Lis): Gæld\n\nKaren: Astma.\n\nLis: Nål."
    ),
    ("inline-labels", "Karen: Hemmelighed.\n\nLeder: Gæld. Karen: Astma. Leder: Nål.\n\nKaren: Skilsmisse."),
    ("no-speakers", "Hemmelighed Karen 0102031234.\n\nGæld: Holm.\n\nAstma."),
    ("no-turns", "Dato: 0102031234\nSted: Holm\nEmne: Astma"),
    ("repeated-key", "Emne: Gæld\nDato: juni\nEmne: Astma hos Holm\n\nLeder: Nål.\n\nInformant: Skilsmisse."),
    ("preamble", "Hemmelighed\nGæld\nAstma hos Karen Hansen\nDato: juni\n\nLeder: Nål.\n\nInformant: Skilsmisse."),
  ]

  @Test("neither names nor speech stand in a message, and no line is shown", arguments: texts)
  func nothingQuoted(_ id: String, _ text: String) {
    let diagnostics = TranscriptReadout(text).parsed.diagnostics
    #expect(diagnostics.contains { $0.id == "transcript." + id }, "\(diagnostics.map(\.id))")
    let told = Self.words(text)
    for diagnostic in diagnostics {
      #expect(diagnostic.location?.sourceLine == nil)
      for language in Language.allCases {
        #expect(told.isDisjoint(with: Self.words(Self.sentences(diagnostic, language))), "\(diagnostic.id)")
      }
    }
  }

  @Test("whatever the layout, a message's words are those of its kind", arguments: Layout.all)
  func sameWords(_ layout: Layout) {
    expectKnownWords(layout.text)
  }

  @Test("whatever the line, a message's words are those of its kind", arguments: NonSpeakerTests.lines)
  func sameWordsForLines(_ line: String) {
    expectKnownWords("I: Hvad?\n\nIP: Noget.\n\n\(line)\n\nI: Nå.\n\nIP: Noget.\n\(line)\n\nI: Ja.")
    expectKnownWords("\(line)\n\n\(line)\n\n\(line)")
  }

  private func expectKnownWords(_ text: String) {
    for diagnostic in TranscriptReadout(text).parsed.diagnostics {
      for language in Language.allCases {
        let words = Self.words(Self.sentences(diagnostic, language)).filter { Int($0) == nil }
        #expect(words.isSubset(of: Self.vocabulary(language)))
      }
    }
  }

  /// The words of all messages that a readable file can have, made from the numbers 1 and 2.
  private static func vocabulary(_ language: Language) -> Set<String> {
    let messages: [TranscriptMessage] =
      [.unreadLabel, .labelInsideParagraph, .emptyTurn, .silentInLegend, .noTurns]
      + [1, 2].flatMap { count -> [TranscriptMessage] in
        [
          .moreUnreadLabels(count: count), .noSpeakers(paragraphs: count), .inlineLabels(count: count),
          .preamble(words: count, firstLine: 1, lastLine: count, share: 1), .repeatedKey(firstLine: count),
        ]
      }
    return Set(messages.flatMap { words(sentences(Diagnostic($0), language)) })
  }

  private static func sentences(_ diagnostic: Diagnostic, _ language: Language) -> String {
    diagnostic.message.text(in: language) + "\n" + (diagnostic.message.suggestion(in: language) ?? "")
  }

  /// Words of two characters or more, in small letters: `I` is a label in the text and a word in the messages.
  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 1 && $0 != "ip" }.map(String.init))
  }
}
