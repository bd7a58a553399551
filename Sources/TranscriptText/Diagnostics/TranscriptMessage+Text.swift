extension TranscriptMessage {
  /// What is wrong, in one sentence.
  public func text(in language: Language) -> String {
    language.pick(danishText, englishText)
  }

  private var danishText: String {
    switch self {
    case .emptyFile: "filen er tom"
    case .looksLike(let kind): "filen ligner \(kind.name(in: .danish)) og kan ikke læses som ren tekst"
    case .binary(let controls): "filen er ikke ren tekst: den rummer \(controls) styretegn"
    case .utf16WithoutMark: "filen ligner UTF-16, men mangler mærket i begyndelsen, der siger det"
    case .damagedText(let places): "teksten er beskadiget \(places == 1 ? "ét sted" : "\(places) steder")"
    case .unknownEncoding(let bytes):
      "tegnsættet kendes ikke: \(bytes == 1 ? "én byte er" : "\(bytes) bytes er") hverken UTF-8 eller Windows-1252"
    case .windows1252: "filen er læst som Windows-1252"
    case .oddByte: "filen slutter midt i et tegn, og den sidste byte er udeladt"
    case .noSpeakers(let paragraphs):
      "ingen talere fundet; \(paragraphs == 1 ? "teksten er læst som én replik" : "hvert af de \(paragraphs) afsnit er læst som en replik") uden taler"
    case .noTurns: "ingen replikker fundet: intet i filen kan læses som tale"
    case .preamble(let words, let first, let last, _):
      "\(words) ord før den første taler (linje \(Self.lines(first, last))) er ikke læst som replikker"
    case .repeatedKey(let line): "samme nøgle står på linje \(line), og det er værdien dér, der gælder"
    case .unreadLabel: "et ord med kolon er ikke læst som taler"
    case .moreUnreadLabels(let count):
      count == 1
        ? "endnu ét ord med kolon er ikke læst som taler" : "yderligere \(count) ord med kolon er ikke læst som talere"
    case .labelInsideParagraph: "en taler midt i et afsnit er ikke læst som en ny replik"
    case .emptyTurn: "en taler uden ord er udeladt"
    case .silentInLegend: "en taler i oversigten øverst siger ikke noget"
    case .inlineLabels(let count):
      count == 1
        ? "én taler midt i et afsnit er læst som en ny replik"
        : "\(count) talere midt i afsnit er læst som nye replikker"
    }
  }

  private var englishText: String {
    switch self {
    case .emptyFile: "the file is empty"
    case .looksLike(let kind): "the file looks like \(kind.name(in: .english)) and cannot be read as plain text"
    case .binary(let controls):
      "the file is not plain text: it holds \(controls) control \(controls == 1 ? "character" : "characters")"
    case .utf16WithoutMark: "the file looks like UTF-16 but lacks the byte order mark that says so"
    case .damagedText(let places): "the text is damaged in \(places == 1 ? "one place" : "\(places) places")"
    case .unknownEncoding(let bytes):
      "unknown encoding: \(bytes == 1 ? "one byte is" : "\(bytes) bytes are") neither UTF-8 nor Windows-1252"
    case .windows1252: "the file was read as Windows-1252"
    case .oddByte: "the file ends inside a character; its last byte was left out"
    case .noSpeakers(let paragraphs):
      "no speakers found; \(paragraphs == 1 ? "the text was read as one turn" : "each of the \(paragraphs) paragraphs was read as a turn") without a speaker"
    case .noTurns: "no turns found: nothing in the file can be read as speech"
    case .preamble(let words, let first, let last, _):
      "\(words == 1 ? "one word" : "\(words) words") before the first speaker (\(first == last ? "line" : "lines") \(Self.lines(first, last))) not read as turns"
    case .repeatedKey(let line): "the same key stands in line \(line), and the value there is the one that counts"
    case .unreadLabel: "a word with a colon was not read as a speaker"
    case .moreUnreadLabels(let count):
      count == 1
        ? "one more word with a colon not read as a speaker" : "\(count) more words with a colon not read as speakers"
    case .labelInsideParagraph: "a speaker inside a paragraph was not read as a new turn"
    case .emptyTurn: "a speaker without words was left out"
    case .silentInLegend: "a speaker in the list at the top says nothing"
    case .inlineLabels(let count):
      count == 1
        ? "one speaker inside a paragraph was read as a new turn"
        : "\(count) speakers inside paragraphs were read as new turns"
    }
  }

  /// `3` or `3–7`
  private static func lines(_ first: Int, _ last: Int) -> String { first == last ? "\(first)" : "\(first)–\(last)" }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    language.pick(danishSuggestion, englishSuggestion).nonEmpty
  }

  private var danishSuggestion: String {
    switch self {
    case .emptyFile: "kontrollér, at det er den rigtige fil"
    case .looksLike(let kind): kind.isDocument ? "gem dokumentet som ren tekst (UTF-8)" : "vælg filen med udskriften"
    case .binary: "gem udskriften som ren tekst (UTF-8)"
    case .utf16WithoutMark, .unknownEncoding: "gem filen igen som UTF-8"
    case .damagedText: "ret teksten på stedet, eller hent filen igen, hvor den kom fra"
    case .windows1252: "gem filen som UTF-8, hvis æ, ø og å ser forkerte ud"
    case .noSpeakers: "skriv en taler med kolon foran hver replik, for eksempel »I:« og »IP:«"
    case .noTurns:
      "en udskrift har en taler med kolon foran hver replik, for eksempel »I: Hvad laver du?« og »IP: Jeg er leder.«"
    case .preamble: "sæt en taler med kolon foran, hvis det blev sagt i interviewet"
    case .repeatedKey: "skriv begge værdier på én linje, hvis begge gælder"
    case .unreadLabel: "er det en taler, så skriv den også i oversigten øverst: »Navn (mærke): beskrivelse«"
    case .labelInsideParagraph: "sæt en tom linje foran, hvis en ny taler begynder her"
    case .oddByte, .moreUnreadLabels, .emptyTurn, .silentInLegend, .inlineLabels: ""
    }
  }

  private var englishSuggestion: String {
    switch self {
    case .emptyFile: "check that this is the right file"
    case .looksLike(let kind):
      kind.isDocument ? "save the document as plain text (UTF-8)" : "choose the transcript's file"
    case .binary: "save the transcript as plain text (UTF-8)"
    case .utf16WithoutMark, .unknownEncoding: "save the file again as UTF-8"
    case .damagedText: "mend the text there, or fetch the file again from where it came"
    case .windows1252: "save the file as UTF-8 if letters such as æ, ø and å look wrong"
    case .noSpeakers: "write a speaker with a colon before each turn, such as \"I:\" and \"IP:\""
    case .noTurns:
      "a transcript has a speaker with a colon before each turn, such as \"I: What do you do?\" and \"IP: I am a manager.\""
    case .preamble: "put a speaker with a colon before it if it was said in the interview"
    case .repeatedKey: "write both values in one line if both are true"
    case .unreadLabel: "if it is a speaker, name it in the legend at the top: \"Name (label): description\""
    case .labelInsideParagraph: "put an empty line before it if a new speaker begins here"
    case .oddByte, .moreUnreadLabels, .emptyTurn, .silentInLegend, .inlineLabels: ""
    }
  }
}

extension FileSignature {
  /// True for files that a word processor can save as plain text.
  fileprivate var isDocument: Bool {
    switch self {
    case .pdf, .zip, .oldWord, .rtf: true
    case .image, .recording, .compressed, .database: false
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
