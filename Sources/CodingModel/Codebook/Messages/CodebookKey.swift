internal import TranscriptText

/// The keys of a codebook file.
public enum CodebookKey: String, Sendable, Hashable, CaseIterable {
  case codebook
  case name
  case version
  case language
  case description
  case span
  case codes
  case id
  case color
  case colour
  case definition
  case include
  case exclude
  case example
  case rules
  case parent
  case children
  case match
  case note
  case requires
  case unless
  case speakers
  case requiresCode = "requires-code"
  case lists
  case parents

  /// The key that a Danish word for it stands for; people write the language they think in.
  static func forDanish(_ word: String) -> CodebookKey? {
    switch word.lowercased() {
    case "kodebog": .codebook
    case "navn": .name
    case "sprog": .language
    case "beskrivelse": .description
    case "omfang", "enhed": .span
    case "koder", "underkoder", "børn": .codes
    case "kode": .id
    case "farve": .color
    case "medtag", "inkluder": .include
    case "udelad", "ekskluder": .exclude
    case "eksempel": .example
    case "regel", "regler": .rules
    case "forælder", "overkode": .parent
    case "træffer", "mønster": .match
    case "bemærkning": .note
    case "kræver", "forudsætter": .requires
    case "kræver-kode": .requiresCode
    case "medmindre", "undtagen": .unless
    case "talere", "taler": .speakers
    case "lister", "ordlister": .lists
    case "forældre": .parents
    default: nil
    }
  }
}

/// The parts of a codebook file that have keys.
public enum CodebookPart: Sendable, Hashable, CaseIterable {
  case book
  case code
  case rule

  /// The keys that it may have, in the usual order.
  public var keys: [CodebookKey] {
    switch self {
    case .book:
      [
        .codebook, .name, .version, .language, .description, .span, .requires, .unless, .speakers, .requiresCode,
        .parents, .lists,
        .codes,
      ]
    case .code:
      [
        .id, .name, .color, .colour, .definition, .include, .exclude, .example, .span, .requires, .unless, .speakers,
        .requiresCode,
        .rules, .parent, .codes, .children,
      ]
    case .rule: [.match, .span, .requires, .unless, .speakers, .requiresCode, .note]
    }
  }

  func name(in language: Language) -> String {
    switch self {
    case .book: language.pick("kodebogen", "the codebook")
    case .code: language.pick("koden", "the code")
    case .rule: language.pick("reglen", "the rule")
    }
  }
}

/// What a YAML node is.
public enum NodeShape: Sendable, Hashable {
  case text
  case list
  case mapping

  func name(in language: Language) -> String {
    switch self {
    case .text: language.pick("en tekst", "a text")
    case .list: language.pick("en liste", "a list")
    case .mapping: language.pick("nøgler med værdier", "keys with values")
    }
  }
}
