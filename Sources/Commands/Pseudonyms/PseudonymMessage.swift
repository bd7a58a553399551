internal import TranscriptText

/// What can be said about a pseudonymisation.
enum PseudonymMessage: DiagnosticMessage {
  case noKey
  case noPassword
  case otherPassword
  case noOutput
  case twoWays
  case notListed(String, near: Bool)
  case badKind(String)
  case noName
  case isProject
  case indirect
  case candidates(Int)
  case spoken(Int)
  case leftOut(Int)
  case widened(Int, joined: Int)
  case changedTexts(Int)
  case residue(Int)

  var id: String {
    switch self {
    case .noKey: "pseudonymise.no-key"
    case .noPassword: "pseudonymise.no-password"
    case .otherPassword: "pseudonymise.other-password"
    case .noOutput: "pseudonymise.no-output"
    case .twoWays: "pseudonymise.two-ways"
    case .notListed: "pseudonymise.not-listed"
    case .badKind: "pseudonymise.bad-kind"
    case .noName: "pseudonymise.no-name"
    case .isProject: "pseudonymise.is-project"
    case .indirect: "pseudonymise.indirect"
    case .candidates: "pseudonymise.candidates"
    case .spoken: "pseudonymise.spoken-numbers"
    case .leftOut: "pseudonymise.left-out"
    case .widened: "pseudonymise.widened"
    case .changedTexts: "pseudonymise.changed-texts"
    case .residue: "pseudonymise.residue"
    }
  }

  var severity: Severity {
    switch self {
    case .noKey, .noPassword, .otherPassword, .noOutput, .twoWays, .notListed, .badKind, .noName, .isProject: .error
    case .candidates, .spoken, .leftOut, .changedTexts, .residue: .warning
    case .indirect, .widened: .note
    }
  }

  func text(in language: Language) -> String {
    switch self {
    case .noKey: language.pick("hvilken nøglefil?", "which key file?")
    case .noPassword: language.pick("nøglen skal have en adgangskode", "the key needs a password")
    case .otherPassword: language.pick("de to adgangskoder er ikke ens", "the two passwords differ")
    case .noOutput: language.pick("hvad skal det nye projekt hedde?", "what shall the new project be called?")
    case .twoWays: language.pick("--preview og --reverse hører ikke sammen", "--preview and --reverse do not go together")
    case .notListed(let name, _): language.pick("»\(name)« står ikke på listen", "'\(name)' is not on the list")
    case .badKind(let kind): language.pick("ukendt slags »\(kind)«", "unknown kind '\(kind)'")
    case .noName: language.pick("et navn skal have bogstaver", "a name needs letters")
    case .isProject: language.pick("nøglen kan ikke ligge i et projekt", "the key cannot lie in a project")
    case .indirect:
      language.pick(
        "regler finder navne på listen og det, der har en form; hvem der kan kendes af det, der fortælles (den eneste"
          + " leder i et lille team), finder kun den, der læser",
        "rules find names on the list and what has a form; who can be recognised by what is told (the only leader of a"
          + " small team) is found by readers only")
    case .candidates(let count):
      language.formatted(count)
        + language.pick(
          (count == 1 ? " ord, der kan være et navn" : " ord, der kan være navne") + ", står uændret",
          count == 1 ? " word that may be a name stays as it is" : " words that may be names stay as they are")
    case .spoken(let count):
      language.pick(
        "\(language.formatted(count)) steder siger nogen et CPR-nummer med ord; de er erstattet, se dem efter",
        "in \(language.formatted(count)) places somebody says a civil registration number in words; they are replaced,"
          + " look at them")
    case .leftOut(let count):
      language.pick(
        "\(language.formatted(count)) gemte søgninger eller ord på ordlister nævner nogen og er ikke kommet med",
        "\(language.formatted(count)) saved queries or listed words name someone and were left out")
    case .widened(let count, let joined):
      language.pick(
        "\(language.formatted(count)) kodninger begyndte eller endte inde i et navn og dækker nu hele erstatningen"
          + (joined > 0 ? "; \(language.formatted(joined)) faldt sammen med en anden" : ""),
        "\(language.formatted(count)) codings began or ended inside a name and cover the whole replacement now"
          + (joined > 0 ? "; \(language.formatted(joined)) became one with another" : ""))
    case .changedTexts(let count):
      language.pick(
        "\(language.formatted(count)) tekster er ændret siden; i dem er navnene sat ind, som listen skriver dem, og"
          + " [cpr] står",
        "\(language.formatted(count)) texts were changed since; in them names were put back as the list writes them,"
          + " and [cpr] stays")
    case .residue(let count):
      language.pick(
        "\(language.formatted(count)) steder i det nye projekt ligner stadig et kendetegn",
        "\(language.formatted(count)) places in the new project still look like an identifier")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .noKey: language.pick("skriv --key FIL", "write --key FILE")
    case .noPassword:
      language.pick(
        "sæt $KODEKS_KEY_PASSWORD, eller skriv --password-file FIL",
        "set $KODEKS_KEY_PASSWORD, or write --password-file FILE")
    case .noOutput:
      language.pick(
        "skriv --output NYT.kodeks, eller --preview for kun at se",
        "write --output NEW.kodeks, or --preview to look only")
    case .notListed(_, let near): near ? language.pick("store og små bogstaver tæller", "capital letters count") : nil
    case .badKind: language.pick("vælg person, place, workplace eller keep", "choose person, place, workplace or keep")
    case .candidates:
      language.pick(
        "»kodeks pseudonymise --preview« viser dem; sæt dem på listen med »pseudonymise add«, også med --kind keep",
        "'kodeks pseudonymise --preview' shows them; put them on the list with 'pseudonymise add', also with --kind keep"
      )
    case .otherPassword, .twoWays, .noName, .isProject, .indirect, .spoken, .leftOut, .widened, .changedTexts, .residue:
      nil
    }
  }
}
