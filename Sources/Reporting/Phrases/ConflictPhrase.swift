internal import CodingModel
internal import Foundation
internal import TranscriptText

/// A conflict in plain sentences: what it is about, what both sides did and when, and what holds now.
struct ConflictPhrase {
  let conflict: ProjectConflict
  let names: RecordNames
  let timeZone: TimeZone
  let language: Language

  /// `nord · »KY er langsomt.« · sys: …`
  var text: String { place + sentence + wishes }

  private var place: String {
    let quotation = conflict.quotation.map { quoted($0) }
    let subject = sides.subject
    let parts = [conflict.interview, quotation, conflict.code?.description, subject.isEmpty ? nil : subject.shown]
    let known = parts.compactMap { $0 }
    return known.isEmpty ? "" : known.joined(separator: " · ") + ": "
  }

  private var sides: ConflictSides { ConflictSides(conflict, names, language) }

  /// ` Bo: navn »Ha ha«. Anna: slettet. Nu: navn »Ha ha«.`
  private var wishes: String {
    let sides = sides
    let sentences = [
      (earlierName, sides.otherWanted), (laterName, sides.wanted), (language.pick("Nu", "Now"), sides.present),
    ].filter { !$0.1.isEmpty }
    guard sentences.contains(where: { $0.0 != language.pick("Nu", "Now") }) else { return "" }
    return sentences.map { " \($0.0): \($0.1)." }.joined()
  }

  private func quoted(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    let shown = words.prefix(12).joined(separator: " ") + (words.count > 12 ? " …" : "")
    return language.pick("»\(shown)«", "“\(shown)”")
  }

  private func side(_ change: ChangeSummary?) -> String {
    guard let change else { return language.pick("en anden", "somebody else") }
    let number = language.pick("nr. \(change.sequence)", "no. \(change.sequence)")
    return "\(change.coder.name) (\(number), \(change.date.clockTime(in: timeZone).prefix(19)))"
  }

  /// The one whose step came later, and could not be done as it was.
  private var later: String { side(conflict.change) }
  private var earlier: String { side(conflict.other) }
  private var laterName: String { conflict.change.coder.name }
  private var earlierName: String { conflict.other?.coder.name ?? language.pick("den anden", "the other") }

  private var sentence: String {
    switch conflict.kind {
    case .interviewRenamed, .interviewBack, .interviewKept, .otherCorrection, .leftBehind, .otherText: interviews
    case .codebook, .codebookKept, .codeBack, .codeMerging, .codeMoving, .codeNamed: codes
    case .codingBack, .codingChanged, .codingKept, .verdict, .verdictLost, .record, .recordBack, .recordKept, .settled:
      things
    }
  }

  private var interviews: String {
    switch conflict.kind {
    case .interviewRenamed:
      language.pick(
        "\(earlier) og \(later) hentede hver sit interview ind under samme navn. Det seneste hedder nu »\(conflict.interview ?? "")«.",
        "\(earlier) and \(later) imported two interviews of one name. The later one is now called “\(conflict.interview ?? "")”."
      )
    case .interviewBack:
      language.pick(
        "\(earlier) fjernede interviewet, mens \(later) arbejdede i det. Det er der igen.",
        "\(earlier) took the interview out while \(later) worked in it. It is back.")
    case .interviewKept:
      language.pick(
        "\(later) fjernede interviewet, mens \(earlier) arbejdede i det. Det er der stadig.",
        "\(later) took the interview out while \(earlier) worked in it. It is still there.")
    case .otherCorrection:
      language.pick(
        "\(earlier) og \(later) rettede teksten på hver sin måde. Den første rettelse gælder; \(laterName) må hente sin rettede fil igen.",
        "\(earlier) and \(later) corrected the text differently. The first correction holds; \(laterName) has to import the corrected file again."
      )
    case .leftBehind:
      language.pick(
        "\(later) rettede teksten, mens \(earlier) kodede i den. De kodninger, der lå på rettede ord, venter på at blive placeret.",
        "\(later) corrected the text while \(earlier) coded in it. The codings on corrected words wait to be placed.")
    default:
      language.pick(
        "\(later) kodede i teksten, mens \(earlier) rettede den. Kodningen venter på at blive placeret.",
        "\(later) coded in the text while \(earlier) corrected it. The coding waits to be placed.")
    }
  }

  private var codebook: String {
    switch conflict.operation {
    case .setCodebook(let record, _), .removeCodebook(let record): record.id
    default: ""
    }
  }

  private var codes: String {
    switch conflict.kind {
    case .codebook:
      language.pick(
        "\(earlier) og \(later) satte hver sin udgave af kodebogen »\(codebook)« i kraft. Den seneste gælder.",
        "\(earlier) and \(later) put different versions of the codebook “\(codebook)” in force. The later one holds.")
    case .codebookKept:
      language.pick(
        "\(later) tog kodebogen »\(codebook)« ud, mens \(earlier) satte en anden udgave i kraft. Den gælder.",
        "\(later) took the codebook “\(codebook)” out while \(earlier) put another version in force. That one holds.")
    case .codeMerging:
      language.pick(
        "\(earlier) og \(later) lagde de samme koder sammen hver sin vej. Den første sammenlægning gælder.",
        "\(earlier) and \(later) merged the same codes in opposite ways. The first merging holds.")
    case .codeMoving:
      language.pick(
        "\(earlier) og \(later) flyttede koder ind under hinanden. Den første flytning gælder.",
        "\(earlier) and \(later) moved codes below each other. The first move holds.")
    case .codeNamed:
      language.pick(
        "\(earlier) og \(later) gav hver sin kode det samme navn. De hedder nu \(namesakes).",
        "\(earlier) and \(later) gave two codes the same name. They are now called \(namesakes).")
    default:
      isAboutCode
        ? language.pick(
          "\(later) slettede koden, mens \(earlier) \(work). Koden er der stadig.",
          "\(later) deleted the code while \(earlier) \(work). The code is still there.")
        : language.pick(
          "\(earlier) slettede koden, mens \(later) \(work). Koden er der igen.",
          "\(earlier) deleted the code while \(later) \(work). The code is back.")
    }
  }

  private var isAboutCode: Bool { conflict.operation.record?.kind == .code }

  /// What the one who did not delete a code did with it.
  private var work: String {
    let records = [conflict.operation, conflict.otherOperation].compactMap { $0?.record?.kind }
    return records.contains(.memo)
      ? language.pick("skrev et memo om den", "wrote a memo on it")
      : language.pick("kodede med den", "coded with it")
  }

  /// The present paths of both codes, the other side's first.
  private var namesakes: String {
    let keys = [conflict.otherOperation, conflict.operation].compactMap { $0?.record.flatMap(CodeRecord.init)?.code }
    let paths = keys.map { language.pick("»\(names.codes.path(of: $0))«", "“\(names.codes.path(of: $0))”") }
    return paths.joined(separator: language.pick(" og ", " and "))
  }

  private var things: String {
    switch conflict.kind {
    case .codingBack, .recordBack:
      language.pick(
        "\(earlier) slettede \(thing), mens \(later) ændrede \(it). \(it.capitalized) er der, som \(laterName) ændrede \(it).",
        "\(earlier) deleted \(thing) while \(later) changed it. It is there as \(laterName) changed it.")
    case .codingKept, .recordKept:
      language.pick(
        "\(later) slettede \(thing), mens \(earlier) ændrede \(it). \(it.capitalized) er der, som \(earlierName) ændrede \(it).",
        "\(later) deleted \(thing) while \(earlier) changed it. It is there as \(earlierName) changed it.")
    case .verdict:
      language.pick(
        "\(earlier) og \(later) vurderede kodningen forskelligt. Den seneste vurdering gælder.",
        "\(earlier) and \(later) judged the coding differently. The later verdict holds.")
    case .verdictLost:
      language.pick(
        "kodninger blev vurderet, mens teksten blev rettet (\(earlier), \(later)). Vurderingen gælder ikke længere.",
        "codings were judged while the text was corrected (\(earlier), \(later)). The verdict no longer holds.")
    default:
      language.pick(
        "\(earlier) og \(later) ændrede begge \(thing). Hvor de ændrede det samme, gælder den seneste ændring.",
        "\(earlier) and \(later) both changed \(thing). Where they changed the same, the later change holds.")
    }
  }

  /// The Danish pronoun for what was changed or deleted.
  private var it: String {
    switch conflict.operation.record?.kind {
    case .documentSet, .membership, .memo, .listedWord, .ideaEvidence: "det"
    case .code, .orphan, .attribute, .attributeValue, .case, .query, .assignment, .agreedJudgement, .idea,
      .ideaVote, .exchange, nil:
      "den"
    }
  }

  /// What was changed or deleted.
  private var thing: String {
    switch conflict.operation {
    case .setRecord(let record, _), .removeRecord(let record): record.kind.definiteText(in: language)
    default: language.pick("kodningen", "the coding")
    }
  }
}

extension RecordKind {
  /// What a record of this kind is, as something known: `koden`.
  func definiteText(in language: Language) -> String {
    switch self {
    case .code: language.pick("koden", "the code")
    case .orphan: language.pick("den hjemløse kodning", "the orphan")
    case .attribute: language.pick("egenskaben", "the attribute")
    case .attributeValue: language.pick("værdien", "the value")
    case .case: language.pick("casen", "the case")
    case .documentSet: language.pick("sættet", "the set")
    case .membership: language.pick("tilhørsforholdet", "the membership")
    case .memo: language.pick("memoet", "the memo")
    case .query: language.pick("forespørgslen", "the query")
    case .assignment: language.pick("fordelingen", "the assignment")
    case .agreedJudgement: language.pick("afgørelsen", "the settlement")
    case .listedWord: language.pick("ordet på listen", "the listed word")
    case .idea: language.pick("idéen", "the idea")
    case .ideaEvidence: language.pick("belægget for idéen", "the idea's evidence")
    case .ideaVote: language.pick("stemmen om idéen", "the vote on the idea")
    case .exchange: language.pick("oplysningen fra en udveksling", "the detail of an exchange")
    }
  }
}
