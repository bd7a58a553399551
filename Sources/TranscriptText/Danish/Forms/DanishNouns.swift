/// How common Danish nouns are inflected, for those whose ending does not tell.
enum DanishNouns {
  /// Gender and plural of a noun that ends in a consonant or a stressed vowel.
  struct Pattern: Sendable {
    enum Plural: Sendable {
      case er, e, none
    }

    let isNeuter: Bool
    let plural: Plural
    /// `job` → `jobbet`.
    let doubles: Bool
  }

  /// All forms of a noun that follows no pattern; the plural may be missing.
  struct Irregular: Sendable {
    let definite: [String]
    let plural: [String]
    let definitePlural: [String]
    let firstParts: [String]
  }

  /// Patterns by noun.
  static let patterns: [String: Pattern] = {
    var table: [String: Pattern] = [:]
    for (isNeuter, plural, words) in lists {
      for word in words.split(whereSeparator: \.isWhitespace) {
        let doubles = word.last == "+"
        table[String(doubles ? word.dropLast() : word)] = Pattern(isNeuter: isNeuter, plural: plural, doubles: doubles)
      }
    }
    return table
  }()

  /// Patterns by a noun's ending.
  static let endings: [(ending: String, pattern: Pattern)] = [
    ("hed", Pattern(isNeuter: false, plural: .er, doubles: false)),
    ("ning", Pattern(isNeuter: false, plural: .er, doubles: false)),
    ("ling", Pattern(isNeuter: false, plural: .er, doubles: false)),
    ("ring", Pattern(isNeuter: false, plural: .er, doubles: false)),
    ("ing", Pattern(isNeuter: false, plural: .er, doubles: false)),
    ("ion", Pattern(isNeuter: false, plural: .er, doubles: false)),
    ("itet", Pattern(isNeuter: false, plural: .er, doubles: false)),
    ("ist", Pattern(isNeuter: false, plural: .er, doubles: false)),
    ("ør", Pattern(isNeuter: false, plural: .er, doubles: false)),
    ("ant", Pattern(isNeuter: false, plural: .er, doubles: false)),
    ("ik", Pattern(isNeuter: false, plural: .er, doubles: true)),
    ("dom", Pattern(isNeuter: false, plural: .e, doubles: true)),
    ("eri", Pattern(isNeuter: true, plural: .er, doubles: false)),
    ("ment", Pattern(isNeuter: true, plural: .er, doubles: false)),
    ("skab", Pattern(isNeuter: true, plural: .er, doubles: false)),
  ]

  /// Nouns in -e with the neuter's -t.
  static let neuterInE: Set<String> = Set(
    """
    anliggende arbejde billede bælte dække eje følge gemme hjerte klæde leje løfte menneske minde mærke møde område
    omdømme ønske øje øre rige samarbejde samtykke stykke studie sæde tilfælde vidne vindue værelse ærinde æble
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Nouns in -er that lose the e before an ending, with the neuter: `center`, `centret`, `centre`.
  static let syncopatedNeuter: Set<String> = [
    "center", "filter", "foster", "kammer", "kloster", "monster", "mønster", "nummer", "offer", "orkester", "register",
    "semester", "teater",
  ]

  /// The same of common gender: `minister`, `ministeren`, `ministre`.
  static let syncopatedCommon: Set<String> = ["finger", "hammer", "mester", "minister", "sommer", "søster", "vinter"]

  /// Nouns in -er with the plural in -er.
  static let pluralInEr: Set<String> = ["karakter", "kvarter", "officer"]

  /// Nouns whose first part takes -e: `folkeskole`, `jobcenter` does not.
  static let linkingE: Set<String> = ["folk", "dreng", "hund", "jul", "barn", "hest", "gæst", "svin", "fugl", "mus"]

  private static let lists: [(Bool, Pattern.Plural, String)] = [
    (
      false, .er,
      """
      sag tid form norm plan sats plads pligt frist magt vægt jagt post pris ret+ skat+ stat person bank elev fil bil
      avis bus+ app+ kontrol+ region station indsats ven+ søn+ bøn+ telefon telefonsamtale kvalitet tarif+ sal hal+ portal
      profil model gevinst kunst lyst blanket+ indsigt udgift indtægt udsigt oversigt fremgang kontakt kredit
      konsulent klient patient student agent effekt aspekt rabat+ skik+ institution kommission proces+ succes+ fest
      tekst last list kant flugt dragt slægt art egn havn ost olie gas+ lejlighed rapport support import eksport
      transport sport figur kultur struktur natur bestand bestanddel kamp+ rest
      """
    ),
    (
      false, .e,
      """
      dag vej gang stol del borg chef kreds gård seng hund dreng gris vin ovn skov tur mur brønd stil kat+ kop+ hat+
      top+ krop+ knop+ kniv lov hest fisk sang hær båd streg klang rang tang tyv flok+ stok+ blok+ mark knap+
      klump klub+ fond fugl stald løn strøm+ arm drøm+ strand
      """
    ),
    (
      false, .none,
      """
      ting fejl sko mus sten hjælp bistand mail film vækst ro test gæld trivsel tillid tvivl kemi tvang omsorg
      arbejdskraft it viden
      """
    ),
    (
      true, .er,
      """
      kontor apparat papir projekt produkt dokument system problem program+ punkt felt miljø værk punktum budget+
      medlem+ bevis resultat internet+ netværk hotel+ redskab selskab regnskab fællesskab bibliotek universitet
      mandat portræt argument arkiv objekt subjekt perspektiv initiativ motiv niveau sted hospital kapital kabinet+ magasin depot
      partnerskab interview signal ritual format certifikat
      """
    ),
    (
      true, .e,
      """
      hus brev land bord blad skib navn slot+ bjerg ur sogn torv tag
      """
    ),
    (
      true, .none,
      """
      år råd mål krav ord svar bud spil+ tal+ kald valg skift hold køb salg løb greb træk+ tryk+ blik+ brud skud
      slag fald tab skridt trin+ kort job+ rum+ hjem+ liv tegn sprog lån værn køn skøn+ tilbud udbud forløb forslag
      udvalg afsnit+ tilskud afslag behov beløb forsøg besøg ansvar nævn ophold udtryk+ forbrug brug fag tog dyr får
      barnebarn folk pres+ stop+ klik+ tjek+ team forhold indhold udstyr overblik+ indblik+ vilkår formål grundlag
      opslag anslag udslag udspil+ samspil+ tiltag bidrag fradrag vederlag underlag opkald fravær nærvær tilsyn
      opsyn syn værd flertal+ mindretal+ antal+ snit+ bånd bind fund fjernsyn ry læs stof+ overslag
      """
    ),
  ]
}
