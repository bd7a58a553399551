public import TranscriptText

extension InterchangeReason {
  /// What happened, for people.
  public func text(in language: Language) -> String {
    switch self {
    case .namespace, .misplacedElement, .childOrder, .elementName, .unknownElement, .unknownAttribute,
      .attributeAsElement, .emptyContainer, .strayText, .missingAttribute, .malformedIdentifier, .missingIdentifier,
      .malformedValue, .malformedColor, .duplicateIdentifier, .danglingReference:
      formText(in: language)
    case .missingFile, .externalFile, .unusedFile, .contentAndFile, .encoding, .noText, .richTextDropped, .pathDropped:
      fileText(in: language)
    case .positions, .positionOutside, .positionCut, .positionReversed, .positionSplit, .lostWithSelection, .point,
      .astralCharacters, .syncPointTime:
      positionText(in: language)
    case .illegalCharacters, .unknownUser, .unknownDate, .codedFolder, .keptForExport, .fileNotKept, .renamed,
      .valueNotKept, .textChanged, .notCarried, .alreadyThere, .rejected:
      contentText(in: language)
    }
  }

  private func formText(in language: Language) -> String {
    switch self {
    case .namespace:
      language.pick("filen følger en anden eller ældre udgave", "the file follows another or an older version")
    case .misplacedElement:
      language.pick("står et forkert sted, men er læst", "stands in the wrong place, but was read")
    case .childOrder: language.pick("delene står i forkert rækkefølge", "its parts stand in the wrong order")
    case .elementName: language.pick("navnet er skrevet med andre bogstaver", "its name is spelt in another case")
    case .unknownElement: language.pick("standarden kender den ikke", "the standard does not know it")
    case .unknownAttribute:
      language.pick("har en egenskab, som standarden ikke kender", "has an attribute that the standard does not know")
    case .attributeAsElement:
      language.pick("en tekst stod som egenskab og er læst", "a text stood as an attribute and was read")
    case .emptyContainer: language.pick("en liste er tom", "a list is empty")
    case .strayText: language.pick("har tekst, hvor der ingen skal være", "has text where there should be none")
    case .missingAttribute: language.pick("mangler en oplysning", "lacks an attribute")
    case .malformedIdentifier:
      language.pick(
        "har et id, der ikke er et GUID; den har fået et nyt", "has an id that is no GUID; it got a new one")
    case .missingIdentifier: language.pick("har intet id; den har fået et", "has no id; it got one")
    case .malformedValue: language.pick("en værdi kan ikke læses som det, den er", "a value is not of its kind")
    case .malformedColor:
      language.pick("en farve er skrevet på en anden måde", "a colour is written in another way")
    case .duplicateIdentifier:
      language.pick(
        "to ting har samme id; den anden har fået et nyt", "two things have one id; the second got a new one")
    default: language.pick("henviser til noget, der ikke er der", "refers to something that is not there")
    }
  }

  private func fileText(in language: Language) -> String {
    switch self {
    case .missingFile: language.pick("filen er ikke i pakken", "the file is not in the archive")
    case .externalFile:
      language.pick("filen ligger et andet sted og er ikke åbnet", "the file lies elsewhere and was not opened")
    case .unusedFile: language.pick("en fil i pakken bruges ikke af noget", "nothing uses a file of the archive")
    case .contentAndFile:
      language.pick(
        "teksten står to steder og er ikke ens; filens gælder", "the text stands twice and differs; the file's holds")
    case .encoding: language.pick("teksten er ikke UTF-8, men er læst", "the text is not UTF-8, but was read")
    case .noText: language.pick("har ingen tekst at læse", "has no text to read")
    case .richTextDropped:
      language.pick("den formaterede tekst er ikke DOCX og er udeladt", "the styled text is no DOCX and was left out")
    default:
      language.pick("en sti på en andens maskine er udeladt", "a path on somebody's machine was left out")
    }
  }

  private func positionText(in language: Language) -> String {
    switch self {
    case .positions: language.pick("sådan er positionerne læst", "this is how the positions were read")
    case .positionOutside: language.pick("ligger uden for teksten", "lies outside the text")
    case .positionCut: language.pick("gik ud over teksten og er afkortet", "reached beyond the text and was cut")
    case .positionReversed: language.pick("slutter, før den begynder", "ends before it begins")
    case .positionSplit:
      language.pick(
        "lå midt i et tegn og er flyttet til tegnets kant", "lay inside a character and was moved to its edge")
    case .lostWithSelection:
      language.pick("er udeladt, fordi dens sted er det", "was left out because its place was")
    case .point: language.pick("er et punkt uden længde", "is a point without length")
    case .astralCharacters:
      language.pick(
        "ligger efter en emoji eller lignende; NVivo tæller den som to",
        "lies after an emoji or the like; NVivo counts it as two")
    default:
      language.pick("et punkt har fået en beregnet tid", "a point got a time that was worked out")
    }
  }

  private func contentText(in language: Language) -> String {
    switch self {
    case .illegalCharacters:
      language.pick(
        "har tegn, som XML ikke kan rumme; de er erstattet", "has characters that XML cannot hold; they were replaced")
    case .unknownUser: language.pick("filen siger ikke hvem", "the file does not tell who")
    case .unknownDate: language.pick("filen siger ikke hvornår", "the file does not tell when")
    case .codedFolder: language.pick("er kodet med en mappe", "is coded with a folder")
    case .keptForExport:
      language.pick("vises ikke, men gemmes til næste eksport", "is not shown, but kept for the next export")
    case .fileNotKept: language.pick("filen er ikke gemt", "the file was not kept")
    case .renamed: language.pick("har fået et andet navn, fordi det var taget", "got another name because it was taken")
    case .valueNotKept: language.pick("en værdi er ikke gemt", "a value was not kept")
    case .rejected: language.pick("er afvist og går ikke med", "was rejected and does not go along")
    case .alreadyThere: language.pick("er der i forvejen", "is there already")
    case .textChanged:
      language.pick("teksten er en anden end sidst", "the text is another than last time")
    default: language.pick("kan REFI-QDA ikke rumme", "cannot be carried by REFI-QDA")
    }
  }
}

extension InterchangeReason.Outcome {
  /// What became of the thing, for people.
  public func text(in language: Language) -> String {
    switch self {
    case .lost: language.pick("tabt", "lost")
    case .changed: language.pick("ændret", "changed")
    case .kept: language.pick("gemt", "kept")
    case .noted: language.pick("bemærket", "noted")
    }
  }
}
