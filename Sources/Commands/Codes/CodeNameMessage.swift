internal import TranscriptText

/// What can be wrong with what someone asks for about codes.
enum CodeNameMessage: DiagnosticMessage {
  case noCodes
  case underOrTop
  case nothingSaid
  case movedAndDeleted
  case nothingChosen
  case nothingAbove(String, name: String)

  var id: String {
    switch self {
    case .noCodes: "codes.none"
    case .underOrTop: "codes.under-or-top"
    case .nothingSaid: "codes.nothing-said"
    case .movedAndDeleted: "codes.moved-and-deleted"
    case .nothingChosen: "codes.nothing-chosen"
    case .nothingAbove: "codes.nothing-above"
    }
  }

  var severity: Severity { .error }

  func text(in language: Language) -> String {
    switch self {
    case .noCodes: language.pick("projektet har ingen koder", "the project has no codes")
    case .underOrTop: language.pick("hvor skal koden hen?", "where is the code to go?")
    case .nothingSaid: language.pick("hvad skal der stå om koden?", "what is to be said of the code?")
    case .movedAndDeleted:
      language.pick(
        "--move-to hører ikke sammen med --with-codings og --with-subcodes",
        "--move-to does not go with --with-codings and --with-subcodes")
    case .nothingChosen: language.pick("hvilke kodninger?", "which codings?")
    case .nothingAbove(let above, let name):
      language.pick(
        "ukendt kode »\(above)« at lægge »\(name)« under; / skiller niveauer",
        "unknown code '\(above)' to put '\(name)' below; / parts levels")
    }
  }

  func suggestion(in language: Language) -> String? {
    switch self {
    case .noCodes:
      language.pick(
        "»kodeks codes create NAVN« opretter en, »kodeks codebook add« henter en kodebog",
        "'kodeks codes create NAME' makes one, 'kodeks codebook add' brings in a codebook")
    case .underOrTop:
      language.pick("skriv enten --under KODE eller --top", "write either --under CODE or --top")
    case .nothingSaid:
      language.pick(
        "brug --definition, --include, --exclude, --example eller --clear",
        "use --definition, --include, --exclude, --example or --clear")
    case .movedAndDeleted: language.pick("lad det ene være", "leave one of them out")
    case .nothingAbove(let above, let name):
      language.pick(
        "opret »\(above)« først, eller skriv skråstregen som \\/: '\(above)\\/\(name)'",
        "make '\(above)' first, or write the slash as \\/: '\(above)\\/\(name)'")
    case .nothingChosen:
      language.pick(
        "vælg med --codings, --where, --with eller --coded-by", "choose with --codings, --where, --with or --coded-by")
    }
  }
}
