internal import CodingModel
internal import TranscriptText

/// What the tables on codes count.
enum CodesDefinition {
  case list
  case outcome

  func text(in language: Language) -> String {
    switch self {
    case .list:
      language.pick(
        "kodninger, som ingen har afvist, af selve koden, ikke af koderne under den",
        "codings that nobody has rejected, of the code itself, not of those below it")
    case .outcome:
      language.pick("hvad der blev af en kode og dens kodninger", "what became of a code and its codings")
    }
  }
}

/// What the reports on codes say beside their numbers.
enum CodesPhrase {
  case list, byHand, origin, rules, hand, coders
  case done(CodeEdit, former: [CodePath], code: CodePath?)
  case unchanged(CodePath?)
  case color(String)
  case moved(Int), joined(Int), removed(Int), takenOver(Int), following(Int)
  case silenced(CodePath, rules: Int)

  func text(in language: Language) -> String {
    switch self {
    case .list: language.pick("Koder", "Codes")
    case .byHand: language.pick("i hånden", "by hand")
    case .origin: language.pick("Fra", "From")
    case .rules: language.pick("Regler", "Rules")
    case .hand: language.pick("I hånden", "By hand")
    case .coders: language.pick("Hvem", "Who")
    case .done(let edit, let former, let code): Self.done(edit, former, code, in: language)
    case .unchanged(let code): language.pick("Intet at ændre: ", "Nothing to change: ") + (code?.description ?? "")
    case .color(let color): language.pick("Farve: ", "Colour: ") + color
    case .moved(let count):
      Self.counted(count, in: language, ("kodning fik koden", "kodninger fik koden"), ("coding got", "codings got"))
        + language.pick("", " the code")
    case .joined(let count):
      Self.counted(
        count, in: language, ("kodning blev lagt sammen", "kodninger blev lagt sammen"),
        ("coding was joined", "codings were joined"))
        + language.pick(
          " med en anden af samme koder på samme sted", " with another by the same coder at the same place")
    case .removed(let count):
      Self.counted(
        count, in: language, ("kodning er slettet", "kodninger er slettet"),
        ("coding was deleted", "codings were deleted"))
    case .takenOver(let count):
      Self.counted(
        count, in: language, ("kodning af regler er afvist", "kodninger af regler er afvist"),
        ("coding by rules was rejected", "codings by rules were rejected"))
        + language.pick(
          ", og stedet er kodet i hånden med den nye kode", ", and the place coded by hand with the new code")
    case .following(let count):
      Self.counted(
        count, in: language, ("kode under den fulgte med", "koder under den fulgte med"),
        ("code below it came along", "codes below it came along"))
    case .silenced(let code, let rules):
      language.pick(
        "\(code) er slettet i projektet, så dens \(rules == 1 ? "ene regel" : "\(rules) regler") giver ingen kodninger",
        "\(code) was deleted in the project, so its \(rules == 1 ? "one rule makes" : "\(rules) rules make") no codings")
    }
  }

  private static func done(
    _ edit: CodeEdit, _ former: [CodePath], _ code: CodePath?, in language: Language
  ) -> String {
    let before = former.map(\.description).joined(separator: ", ")
    let after = code?.description ?? ""
    let way = [before, after].filter { !$0.isEmpty }.joined(separator: " → ")
    return switch edit {
    case .create: language.pick("Oprettet: \(after)", "Made: \(after)")
    case .rename: language.pick("Omdøbt: \(way)", "Renamed: \(way)")
    case .move: language.pick("Flyttet: \(way)", "Moved: \(way)")
    case .merge: language.pick("Flettet: \(way)", "Merged: \(way)")
    case .split: language.pick("Delt: \(way)", "Split: \(way)")
    case .recolour: language.pick("Ny farve: \(after)", "New colour: \(after)")
    case .describe: language.pick("Beskrevet: \(after)", "Described: \(after)")
    case .delete: language.pick("Slettet: \(way)", "Deleted: \(way)")
    }
  }

  private static func counted(
    _ count: Int, in language: Language, _ danish: (String, String), _ english: (String, String)
  ) -> String {
    let number = language.formatted(count)
    return language.pick(
      "\(number) \(count == 1 ? danish.0 : danish.1)", "\(number) \(count == 1 ? english.0 : english.1)")
  }
}
