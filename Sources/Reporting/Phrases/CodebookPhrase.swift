internal import CodingModel
internal import TranscriptText

/// What reports say about codebooks, their codes and rules.
enum CodebookPhrase {
  case codebooks(Int)
  case lists
  case example
  case color
  case rules
  case line(Int)
  case parentsFollow
  case noCodes
  case difference
  case nothingDifferent
  case otherLayout
  case fields
  case codes
  case listEffect
  case former
  case current
  case versions
  case inForce

  func text(in language: Language) -> String {
    switch self {
    case .codebooks(1): language.pick("Kodebog", "Codebook")
    case .codebooks: language.pick("Kodebøger", "Codebooks")
    case .lists: language.pick("Ordlister", "Word lists")
    case .example: language.pick("Eksempel", "Example")
    case .color: language.pick("Farve", "Colour")
    case .rules: language.pick("Regler", "Rules")
    case .line(let line): language.pick("linje \(line)", "line \(line)")
    case .parentsFollow: language.pick("overkoderne følger med", "the codes above follow")
    case .noCodes: language.pick("Kodebogen har ingen koder.", "The codebook has no codes.")
    case .difference: language.pick("Forskel", "Difference")
    case .nothingDifferent:
      language.pick(
        "Ingen forskel i oplysninger, koder, ordlister og regler.",
        "No difference in fields, codes, word lists and rules.")
    case .otherLayout:
      language.pick("Filerne er opstillet eller kommenteret forskelligt.", "The files differ in layout or comments.")
    case .fields: language.pick("Oplysninger", "Fields")
    case .codes: language.pick("Koder", "Codes")
    case .listEffect:
      language.pick(
        "En ændret ordliste ændrer alle regler, der nævner den", "A changed word list changes every rule that names it")
    case .former: language.pick("før", "before")
    case .current: language.pick("nu", "now")
    case .versions: language.pick("Kodebøgernes udgaver", "Versions of the codebooks")
    case .inForce: language.pick("i kraft", "in force")
    }
  }
}

extension CodebookKey {
  /// The key as people read it, in lower case.
  func title(in language: Language) -> String {
    switch self {
    case .codebook: language.pick("kort navn", "short name")
    case .name: language.pick("navn", "name")
    case .version: language.pick("udgave", "version")
    case .description: language.pick("beskrivelse", "description")
    case .parents: language.pick("overkoder", "parents")
    case .definition: "definition"
    case .include: language.pick("hører med", "belongs")
    case .exclude: language.pick("hører ikke med", "does not belong")
    case .example: language.pick("eksempel", "example")
    case .color, .colour: language.pick("farve", "colour")
    case .span: language.pick("omfang", "span")
    case .requires: language.pick("kræver", "requires")
    case .unless: language.pick("medmindre", "unless")
    case .speakers: language.pick("talere", "speakers")
    case .requiresCode: language.pick("kræver koden", "requires the code")
    case .note: language.pick("bemærkning", "note")
    case .language, .codes, .id, .rules, .parent, .children, .match, .lists: rawValue
    }
  }
}

extension CodedSpan {
  /// The span as people read it.
  func text(in language: Language) -> String {
    switch self {
    case .match: language.pick("træffer", "match")
    case .sentence: language.pick("sætning", "sentence")
    case .turn: language.pick("replik", "turn")
    }
  }
}

extension CodingRule {
  /// The rule on one line: its text, then what is said besides.
  func text(in language: Language) -> String {
    var parts = [text]
    func add(_ key: CodebookKey, _ value: String?) {
      if let value, !value.isEmpty { parts.append("\(key.title(in: language)): \(value)") }
    }
    add(.span, span == .sentence ? nil : span.text(in: language))
    add(.requires, requires?.text)
    add(.unless, unless?.text)
    add(.speakers, speakers.names.joined(separator: ", "))
    add(.requiresCode, companions.text)
    add(.note, note)
    return parts.joined(separator: " · ")
  }
}
