internal import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// What the tables on agreement count.
enum AgreementDefinition {
  case codes(AgreementUnit)
  case pooled(AgreementUnit)
  case sets(AgreementUnit)
  case exclusive(AgreementUnit)
  case disagreements
  case assignments

  func text(in language: Language) -> String {
    switch self {
    case .codes(let unit), .pooled(let unit):
      Self.there(unit, in: language)
        + language.pick(
          "; en overkode gælder, hvor den selv er givet (reglerne kan give den med; --level 1 lader underkoder tælle som"
            + " deres overkode)",
          "; a code above others stands where it was given itself (the rules may give it too; --level 1 counts codes as"
            + " those above them)")
        + language.pick(
          "; interviews, som mindst to af koderne har fået, og hvor intet kodet også er en vurdering",
          "; interviews that at least two of the coders were given, where nothing coded is a judgement too")
    case .sets:
      language.pick(
        "α for de sæt af koder, som koderne gav hver enhed, også det tomme; afstanden mellem to sæt er 1 − |A∩B|/|A∪B|"
          + " (Jaccard) eller MASI (Passonneau 2006)",
        "α of the sets of codes that coders gave to each unit, the empty one too; two sets are 1 − |A∩B|/|A∪B| (Jaccard)"
          + " or MASI (Passonneau 2006) apart")
    case .exclusive(let unit):
      language.pick(
        "hvilken af koderne en koder gav, når de udelukker hinanden; på \(unit.noun.text(2, in: language)) er »ingen af dem«"
          + " en værdi for sig; en kode gælder også for dem under den",
        "which of the codes a coder gave, where they exclude each other; on \(unit.noun.text(2, in: language)) “none of them”"
          + " is a value of its own; a code stands for those below it too")
    case .disagreements:
      language.pick(
        "replikker, hvor ikke alle koderne gav koden; for hver koder de koder, som ikke alle gav",
        "turns to which not all coders gave the code; for each coder the codes that not all gave")
    case .assignments:
      language.pick(
        "de interviews, som hver koder har vurderet: dem, koderen har fået tildelt, ellers dem, koderen har læst eller kodet i",
        "the interviews that each coder has judged: those assigned to the coder, otherwise those read or coded in")
    }
  }

  private static func there(_ unit: AgreementUnit, in language: Language) -> String {
    switch unit {
    case .turn:
      language.pick(
        "koden er der i en replik, når mindst ét af dens tegn er", "a code is there in a turn when one of its characters is")
    case .sentence:
      language.pick(
        "koden er der i en sætning, når mindst ét af dens tegn er",
        "a code is there in a sentence when one of its characters is")
    case .character:
      language.pick("hvert tegn for sig er kodet eller ikke", "each character by itself is coded or is not")
    }
  }
}

/// What a report on agreement says beside its numbers.
enum AgreementPhrase {
  case title(coders: [String])
  case disagreements(coders: [String])
  case assignments
  case coder, basis, setAlpha(SetDistance), exclusiveTitle, pooledTitle
  case thresholds
  case fewInterviews(Int)
  case interval(replicates: Int, seed: UInt64)
  case skipped
  case twoValues
  case pooled(AgreementRow, AgreementUnit)
  case judged([String], common: Int)
  case judgedBasis(CoderInterviews.Basis)
  case unused([String])
  case noneInCommon([String])
  case noneUsed(Int)
  case noDisagreement
  case worstFirst
  case beyond(coder: String, interviews: [String])
  case unfinished(String, [UnfinishedReading])
  case notReliability
  case landisKoch

  func text(in language: Language) -> String {
    switch self {
    case .title(let coders):
      language.pick("Enighed mellem ", "Agreement between ") + Self.list(coders, in: language)
    case .disagreements(let coders):
      language.pick("Uenighed mellem ", "Disagreement between ") + Self.list(coders, in: language)
    case .assignments: language.pick("Hvem har vurderet hvilke interviews?", "Who has judged which interviews?")
    case .coder: language.pick("Koder", "Coder")
    case .basis: language.pick("Hvorfra", "By")
    case .setAlpha(let distance): "α (\(distance == .jaccard ? "Jaccard" : "MASI"))"
    case .exclusiveTitle: language.pick("Koder, der udelukker hinanden", "Codes that exclude each other")
    case .pooledTitle: language.pick("Alle koder samlet", "All codes together")
    case .noDisagreement: language.pick("Ingen uenigheder i udvalget.", "No disagreements in the selection.")
    case .worstFirst:
      language.pick(
        "Laveste α først; × har koden; stier er andre koder, som kun den koder gav; »…« er det, der er kodet, hvor det ikke er"
          + " hele replikken",
        "Lowest α first; × has the code; paths are other codes that only that coder gave; »…« is what is coded, where that is"
          + " not the whole turn")
    default: remark(in: language)
    }
  }

  private func remark(in language: Language) -> String {
    switch self {
    case .thresholds:
      language.pick(
        "α fra 0,800 regnes for pålidelig, 0,667–0,800 rækker kun til foreløbige slutninger; døm efter intervallets nedre ende"
          + " (Krippendorff 2019)",
        "α from .800 counts as reliable, .667–.800 bears tentative conclusions only; judge by the interval's lower end"
          + " (Krippendorff 2019)")
    case .fewInterviews(let count):
      language.pick(
        "Kun \(CountedNoun.interviews.counted(count, in: language)): intervallet er usikkert under 10; SE er standardfejlen,"
          + " når hvert interview udelades på skift (jackknife)",
        "Only \(CountedNoun.interviews.counted(count, in: language)): the interval is uncertain below 10; SE is the standard"
          + " error when each interview is left out in turn (jackknife)")
    case .interval(let replicates, let seed):
      language.pick(
        "95 %-intervallet er \(language.formatted(replicates)) stikprøver af hele interviews med tilbagelægning (bootstrap,"
          + " startværdi \(seed))",
        "The 95% interval is of \(language.formatted(replicates)) samples of whole interviews with replacement (bootstrap,"
          + " seed \(seed))")
    case .skipped:
      language.pick(
        "* mindst hver tyvende stikprøve var uden variation og er udeladt",
        "* at least one sample of twenty was without variation and is left out")
    case .twoValues:
      language.pick(
        "Koderne har ingen rækkefølge: med to værdier (der, ikke der) er vægtet κ = κ, AC2 = AC1 og ordinal, interval- og"
          + " ratio-α = α. Koder, der er trin, sammenlignes med --exclusive KODE … --ordered",
        "Codes have no order: with two values (there, not there) weighted κ = κ, AC2 = AC1, and ordinal, interval and ratio"
          + " α = α. Codes that are steps are compared with --exclusive CODE … --ordered")
    case .pooled(let row, let unit): Self.pooled(row, unit, in: language)
    case .notReliability:
      language.pick(
        "Sammenfaldende uddrag er genfinding uden fradrag for tilfældet, ikke pålidelighed",
        "Matching segments are retrieval without a correction for chance, not reliability")
    case .landisKoch:
      language.pick(
        "Ordene er Landis og Kochs (1977) for κ; grænserne er valgt frit og siger intet om, hvad koden skal bruges til",
        "The words are those of Landis and Koch (1977) for κ; their limits are arbitrary and know nothing of the code's use")
    default: whoJudged(in: language)
    }
  }

  private func whoJudged(in language: Language) -> String {
    switch self {
    case .judged(let coders, let common):
      language.pick(
        "Vurderet: \(coders.joined(separator: ", ")); \(CountedNoun.interviews.counted(common, in: language)) af mindst to",
        "Judged: \(coders.joined(separator: ", ")); \(CountedNoun.interviews.counted(common, in: language)) by at least two")
    case .judgedBasis(.assigned): language.pick("tildelt", "assigned")
    case .judgedBasis(.worked): language.pick("læst eller kodet i", "read or coded in")
    case .judgedBasis(.rules): language.pick("reglerne er kørt på dem", "the rules were run on them")
    case .unused(let names):
      language.pick("Ikke brugt af nogen af dem: ", "Not used by any of them: ") + names.joined(separator: ", ")
    case .noneInCommon(let coders):
      language.pick(
        "\(Self.list(coders, in: language)) har intet interview til fælles, så der er ikke noget at sammenligne.",
        "\(Self.list(coders, in: language)) have no interview in common, so there is nothing to compare.")
    case .beyond(let coder, let interviews):
      language.pick(
        "\(coder) har kodet i \(interviews.joined(separator: ", ")), som ikke er tildelt; det er holdt ude",
        "\(coder) has coded in \(interviews.joined(separator: ", ")), not assigned to them; that is left out")
    case .unfinished(let coder, let readings): Self.unfinished(coder, readings, in: language)
    case .noneUsed(let interviews):
      language.pick(
        "Ingen af dem har brugt nogen af koderne i \(interviews == 1 ? "det interview" : "de \(language.formatted(interviews)) interviews"), de har til fælles.",
        "None of them has used any of the codes in the \(CountedNoun.interviews.counted(interviews, in: language)) they have in common.")
    default: ""
    }
  }

  static func list(_ names: [String], in language: Language) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + language.pick(" og ", " and ") + last
  }

  /// So many interviews are named.
  private static let mostNamed = 5

  private static func unfinished(
    _ coder: String, _ readings: [UnfinishedReading], in language: Language
  ) -> String {
    let parts = readings.prefix(mostNamed).map { reading in
      let (seen, turns) = (language.formatted(reading.seen), language.formatted(reading.turns))
      return language.pick("\(seen) af \(turns) i \(reading.interview)", "\(seen) of \(turns) in \(reading.interview)")
    }
    let more = readings.count - parts.count
    let rest = more > 0 ? language.pick(" og \(more) interviews til", " and \(more) more interviews") : ""
    return language.pick(
      "NB: \(coder) har kun læst eller kodet i en del af informanternes replikker: \(parts.joined(separator: ", "))\(rest)."
        + " De andre tæller som læst og ikke kodet",
      "NB: \(coder) has read or coded in a part of the informants' turns only: \(parts.joined(separator: ", "))\(rest)."
        + " The others count as read and not coded")
  }

  private static func pooled(_ row: AgreementRow, _ unit: AgreementUnit, in language: Language) -> String {
    let figures = [("α", row.units.alpha), ("AC1", row.units.ac1.value)].map { name, measure in
      "\(name) " + (measure.number.map { language.formatted($0, digits: 2) } ?? "–")
    }
    let equal = row.units.percentAgreement.number.map { language.formatted($0 * 100, digits: 1) } ?? "–"
    let units = unit.noun.text(2, in: language)
    return language.pick(
      "Alle koder × \(units) samlet: enighed \(equal) %, \(figures.joined(separator: ", ")). Tallene præges af de mange felter"
        + " uden kode; læs dem ved siden af koderne, ikke i stedet for dem",
      "All codes × \(units) together: agreement \(equal)%, \(figures.joined(separator: ", ")). The many fields without a code"
        + " dominate these; read them beside the codes, not in their place")
  }
}
