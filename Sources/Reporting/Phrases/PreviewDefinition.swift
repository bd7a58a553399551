internal import TranscriptText

/// What the tables of a preview hold.
enum PreviewDefinition {
  case files
  case speakers
  case header
  case leftOut

  func text(in language: Language) -> String {
    switch self {
    case .files:
      language.pick(
        "hver fil, som den ville komme ind; tegn i filen, mellemrum fraregnet, og hvor de er blevet af: i udskriften, i"
          + " kommentarer og noter, udeladt af en grund, eller uden regnskab",
        "each file as it would come in; the file's characters, white space apart, and where they went: into the"
          + " transcript, into comments and notes, left out for a reason, or unaccounted for")
    case .speakers:
      language.pick("replikker og ord hos hver taler", "turns and words of each speaker")
    case .header: language.pick("felter før den første replik", "fields before the first turn")
    case .leftOut:
      language.pick(
        "tegn, mellemrum fraregnet, der ikke kommer ind i udskriften, hvorfor, og hvordan de begynder",
        "characters, white space apart, that do not go into the transcript, why, and how they begin")
    }
  }
}
