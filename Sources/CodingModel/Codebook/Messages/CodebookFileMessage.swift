public import TranscriptText

/// What can be said about a codebook as a file and as YAML.
public enum CodebookFileMessage: DiagnosticMessage, Hashable {
  case empty
  case notUTF8
  case nulByte
  case tooLarge(megabytes: Int)
  case tabIndentation
  case unquotedStar
  case anchor
  case severalDocuments
  case nestedTooDeeply
  case notMapping
  case syntax(YAMLProblem)

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .empty: "codebook.empty"
    case .notUTF8: "codebook.not-utf8"
    case .nulByte: "codebook.nul-byte"
    case .tooLarge: "codebook.too-large"
    case .tabIndentation: "codebook.tab-indentation"
    case .unquotedStar: "codebook.unquoted-star"
    case .anchor: "codebook.anchor"
    case .severalDocuments: "codebook.several-documents"
    case .nestedTooDeeply: "codebook.nested-too-deeply"
    case .notMapping: "codebook.not-mapping"
    case .syntax: "codebook.syntax"
    }
  }

  /// Always an error: nothing, or not all, could be read.
  public var severity: Severity { .error }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .empty: language.pick("kodebogen er tom", "the codebook is empty")
    case .notUTF8: language.pick("filen er ikke UTF-8", "the file is not UTF-8")
    case .nulByte:
      language.pick(
        "her er et NUL-tegn; filen er næppe en tekstfil", "here is a NUL byte; the file is hardly a text file")
    case .tooLarge(let megabytes):
      language.pick("kodebogen fylder over \(megabytes) MB", "the codebook is larger than \(megabytes) MB")
    case .tabIndentation: language.pick("tabulator i indrykningen", "a tab in the indentation")
    case .unquotedStar:
      language.pick(
        "en stjerne først i en tekst læses i YAML som en henvisning",
        "YAML reads a star at the start of a text as an alias")
    case .anchor:
      language.pick(
        "ankre og henvisninger (& og *) kan ikke bruges i kodebøger",
        "anchors and aliases (& and *) cannot be used in codebooks")
    case .severalDocuments:
      language.pick(
        "her begynder endnu et YAML-dokument; en fil er én kodebog",
        "another YAML document begins here; a file is one codebook")
    case .nestedTooDeeply: language.pick("der er for mange lag inde i hinanden", "too many layers are nested here")
    case .notMapping:
      language.pick(
        "filen er ikke en kodebog: den har ingen nøgler yderst", "the file is not a codebook: it has no keys at the top"
      )
    case .syntax(let problem): problem.text(in: language)
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .empty, .notMapping:
      language.pick("begynd med »codebook: et-kort-navn«", "begin with “codebook: a-short-name”")
    case .notUTF8: language.pick("gem filen som UTF-8", "save the file as UTF-8")
    case .nulByte: language.pick("gem filen som ren tekst i UTF-8", "save the file as plain text in UTF-8")
    case .tooLarge: language.pick("del den i flere kodebøger", "split it into several codebooks")
    case .tabIndentation: language.pick("ryk ind med mellemrum", "indent with spaces")
    case .unquotedStar: language.pick("sæt teksten i anførselstegn", "put the text in quotation marks")
    case .anchor:
      language.pick(
        "skriv indholdet ud, eller sæt teksten i anførselstegn",
        "write the content out, or put the text in quotation marks")
    case .severalDocuments:
      language.pick(
        "slet linjen »---«, eller læg resten i en anden fil", "delete the line “---”, or move the rest to another file")
    case .nestedTooDeeply:
      language.pick("se efter parenteser, der ikke bliver lukket", "look for brackets that are never closed")
    case .syntax(let problem): problem.suggestion(in: language)
    }
  }
}
