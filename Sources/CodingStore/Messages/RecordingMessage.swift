public import CodingModel
public import TranscriptText

/// What can be wrong with what is to be put into a project.
public enum RecordingMessage: DiagnosticMessage, Hashable {
  /// An interview of this name with another text is in the project.
  case nameTaken(name: String)
  /// An interview of another name has the same text.
  case sameText(name: String, other: String)
  /// A corrected text has too little in common with the interview's: `percent` of the words.
  case otherInterview(name: String, percent: Int)
  /// A corrected text is that of another interview.
  case sameSource(name: String, other: String)
  /// The parts of an interview (turns, sentences, word counts, text) do not fit each other.
  case inconsistentInterview(name: String)
  /// A codebook does not stem from the bytes it came with.
  case inconsistentCodebook(id: String)
  /// Two codebooks of one name were given at once.
  case codebookGivenTwice(id: String)
  /// Codings were given that lie outside the scope, or are another coder's.
  case outsideScope(count: Int)
  /// A verdict was given on codings that rules did not make.
  case notByRules(count: Int)
  /// Codings lie in interviews that are not in the project.
  case unknownInterview
  /// Codings reach past the end of their interview's text.
  case outsideText
  /// A transcript is another text by now than the one in which stretches were chosen.
  case textCorrected(name: String)
  /// A change does not fit what the project holds, such as taking away what is not there.
  case contradiction
  /// A name or text holds U+0000.
  case zeroCharacter
  /// A change would be dated in a year that the log cannot hold.
  case outsideCalendar
  /// A person wants to code under the name that the rules have.
  case rulesAreNobody
  /// A coding that is to be taken away was made by rules.
  case byRules
  /// The log has no such change.
  case unknownChange
  /// The change made the project, or is itself an undo or redo.
  case notReversible
  /// The change has been taken back already.
  case alreadyUndone
  /// The change has not been taken back, so it cannot be made again.
  case notUndone
  /// A later change touched the same thing.
  case changedSince(ChangeSummary)

  /// Everything is an error but what hinders nothing.
  public var severity: Severity {
    if case .sameText = self { .warning } else { .error }
  }

  /// The stable identifier.
  public var id: String {
    switch self {
    case .nameTaken: "store.name-taken"
    case .sameText: "store.same-text"
    case .otherInterview: "store.other-interview"
    case .sameSource: "store.same-source"
    case .inconsistentInterview: "store.inconsistent-interview"
    case .inconsistentCodebook: "store.inconsistent-codebook"
    case .codebookGivenTwice: "store.codebook-given-twice"
    case .outsideScope: "store.outside-scope"
    case .notByRules: "store.not-by-rules"
    case .unknownInterview: "store.unknown-interview"
    case .outsideText: "store.outside-text"
    case .textCorrected: "store.text-corrected"
    case .contradiction: "store.contradiction"
    case .zeroCharacter: "store.zero-character"
    case .outsideCalendar: "store.outside-calendar"
    case .rulesAreNobody: "store.rules-are-nobody"
    case .byRules: "store.by-rules"
    case .unknownChange: "store.unknown-change"
    case .notReversible: "store.not-reversible"
    case .alreadyUndone: "store.already-undone"
    case .notUndone: "store.not-undone"
    case .changedSince: "store.changed-since"
    }
  }

  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .nameTaken(let name): Self.nameTaken(name, in: language)
    case .sameText(let name, let other):
      language.pick("»\(name)« har samme tekst som »\(other)«", "'\(name)' has the same text as '\(other)'")
    case .otherInterview(let name, let percent): Self.otherInterview(name, percent, in: language)
    case .sameSource(let name, let other): Self.sameSource(name, other, in: language)
    case .inconsistentInterview(let name):
      language.pick("replikkerne i »\(name)« passer ikke til teksten", "the turns of '\(name)' do not fit its text")
    case .inconsistentCodebook(let id):
      language.pick("kodebogen »\(id)« svarer ikke til sin fil", "the codebook '\(id)' does not match its file")
    case .codebookGivenTwice(let id):
      language.pick("kodebogen »\(id)« er angivet to gange", "the codebook '\(id)' was given twice")
    case .outsideScope(let count): Self.outsideScope(count, in: language)
    case .notByRules(let count): Self.notByRules(count, in: language)
    case .unknownInterview:
      language.pick(
        "der er kodninger i et interview, som ikke er i projektet; intet er gemt",
        "there are codings in an interview that is not in the project; nothing was saved")
    case .outsideText:
      language.pick(
        "der er kodninger uden for interviewets tekst; intet er gemt",
        "there are codings outside the interview's text; nothing was saved")
    case .textCorrected(let name): Self.textCorrected(name, in: language)
    case .contradiction:
      language.pick(
        "ændringen passer ikke til det, projektet indeholder; intet er gemt",
        "the change does not fit what the project holds; nothing was saved")
    case .zeroCharacter:
      language.pick(
        "et navn eller en tekst indeholder tegnet U+0000; intet er gemt",
        "a name or text holds the character U+0000; nothing was saved")
    case .outsideCalendar: Self.outsideCalendar(in: language)
    case .rulesAreNobody:
      language.pick(
        "»\(Coder.rules.name)« er det navn, reglerne koder under",
        "'\(Coder.rules.name)' is the name that the rules code under")
    case .byRules: Self.byRules(in: language)
    case .unknownChange: language.pick("loggen har ingen sådan ændring", "the log has no such change")
    case .notReversible:
      language.pick(
        "denne slags ændring kan ikke fortrydes eller gentages", "a change of this kind cannot be undone or redone")
    case .alreadyUndone: language.pick("ændringen er allerede fortrudt", "the change was undone already")
    case .notUndone:
      language.pick(
        "ændringen er ikke fortrudt, så den kan ikke gentages", "the change was not undone, so it cannot be redone")
    case .changedSince(let change): Self.changedSince(change, in: language)
    }
  }

  private static func outsideCalendar(in language: Language) -> String {
    language.pick(
      "ændringen ville få en dato uden for årene 1583–9998; intet er gemt",
      "the change would be dated outside the years 1583–9998; nothing was saved")
  }

  /// Whoever knows the reader's clock says when that was, too.
  private static func changedSince(_ change: ChangeSummary, in language: Language) -> String {
    let (coder, number) = (change.coder.name, change.sequence)
    return language.pick(
      "kan ikke fortrydes: det, ændringen gjorde, er siden ændret af \(coder) (ændring nr. \(number))",
      "cannot be undone: what the change did was later changed by \(coder) (change no. \(number))")
  }

  private static func textCorrected(_ name: String, in language: Language) -> String {
    language.pick(
      "udskriften »\(name)« er rettet imens; intet er gemt",
      "the transcript '\(name)' was corrected meanwhile; nothing was saved")
  }

  private static func byRules(in language: Language) -> String {
    language.pick(
      "kodningen er lavet af regler og kan ikke fjernes, kun afvises",
      "the coding was made by rules; it cannot be removed, only rejected")
  }

  private static func nameTaken(_ name: String, in language: Language) -> String {
    language.pick(
      "projektet har allerede et interview »\(name)« med en anden tekst; filen er ikke hentet ind",
      "the project already has an interview '\(name)' with another text; the file was not imported")
  }

  private static func otherInterview(_ name: String, _ percent: Int, in language: Language) -> String {
    language.pick(
      "filen har kun \(percent) % af ordene fælles med »\(name)« og kan ikke være en rettet udgave af det interview; intet er gemt",
      "the file has only \(percent) % of the words in common with '\(name)' and cannot be a corrected version of that interview; nothing was saved"
    )
  }

  private static func sameSource(_ name: String, _ other: String, in language: Language) -> String {
    language.pick(
      "filen er teksten til »\(other)« og ikke en rettet udgave af »\(name)«; intet er gemt",
      "the file is the text of '\(other)', not a corrected version of '\(name)'; nothing was saved")
  }

  private static func outsideScope(_ count: Int, in language: Language) -> String {
    language.pick(
      "\(count) \(count == 1 ? "kodning" : "kodninger") ligger uden for det, der skulle kodes; intet er gemt",
      "\(count) \(count == 1 ? "coding lies" : "codings lie") outside what was to be coded; nothing was saved")
  }

  private static func notByRules(_ count: Int, in language: Language) -> String {
    language.pick(
      "\(count) \(count == 1 ? "kodning er" : "kodninger er") ikke lavet af regler; intet er gemt",
      "\(count) \(count == 1 ? "coding was" : "codings were") not made by rules; nothing was saved")
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .nameTaken:
      language.pick(
        "er det en rettet udgave, så hent den med kodeks import --update; er det to forskellige interviews, så omdøb filen"
          + " (de tæller da som to)",
        "if it is a corrected version, bring it in with kodeks import --update; if these are two interviews, rename the"
          + " file (they then count as two)")
    case .otherInterview:
      language.pick(
        "angiv det rette interview med --interview NAVN, eller hent filen ind som et nyt under et andet filnavn",
        "name the right interview with --interview NAME, or import the file as a new one under another file name")
    case .sameSource(_, let other):
      language.pick(
        "hører rettelsen til »\(other)«, så skriv --interview \(other.asWord)",
        "if it corrects '\(other)', write --interview \(other.asWord)")
    case .sameText: language.pick("er det samme interview to gange?", "is it one interview twice?")
    case .codebookGivenTwice:
      language.pick("giv den ene et andet id", "give one of them another id")
    case .changedSince(let change):
      language.pick(
        "fortryd først den senere ændring med kodeks undo \(change.sequence), eller ret det i hånden",
        "first undo the later change with kodeks undo \(change.sequence), or mend it by hand")
    case .alreadyUndone:
      language.pick("kodeks redo gør den igen", "kodeks redo makes it again")
    case .outsideCalendar:
      language.pick("går computerens ur rigtigt?", "is the computer's clock right?")
    case .rulesAreNobody:
      language.pick(
        "angiv dit eget navn med --coder eller $KODEKS_CODER", "give your own name with --coder or $KODEKS_CODER")
    case .textCorrected:
      language.pick(
        "se stedet i den rettede tekst, og gør det igen", "look at the place in the corrected text and do it again")
    case .byRules: language.pick("brug kodeks verdict reject", "use kodeks verdict reject")
    case .unknownChange: language.pick("kodeks log viser ændringernes id", "kodeks log shows the changes' ids")
    case .inconsistentInterview, .inconsistentCodebook, .outsideScope, .notByRules, .unknownInterview, .outsideText,
      .contradiction, .zeroCharacter, .notReversible, .notUndone:
      nil
    }
  }
}
