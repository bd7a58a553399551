internal import TranscriptText

/// What the tables about codebooks hold.
enum CodebookDefinitionPhrase {
  case rows
  case versions
  case difference

  func text(in language: Language) -> String {
    switch self {
    case .rows:
      language.pick(
        "hver række er en kode, en ordliste eller en kodebog, som den står i kodebogens fil",
        "each row is a code, a word list or a codebook as its file has it")
    case .versions:
      language.pick(
        "kodninger, som mindst én regel i udgaven begrunder; en udgave bliver i projektet, også når en anden er i kraft",
        "codings with evidence of at least one rule of the version; a version stays in the project when another is in"
          + " force")
    case .difference:
      language.pick(
        "hver række er en oplysning, kode, ordliste eller regel, der er kommet til, gået ud, flyttet eller ændret",
        "each row is a field, code, word list or rule that has come, gone, moved or changed")
    }
  }
}
