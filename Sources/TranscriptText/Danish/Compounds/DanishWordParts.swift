/// Parts of compounds that a dictionary does not answer for.
enum DanishWordParts {
  /// First parts of one or two letters that are words: `øsamfund`, `bybus`, `itsystem`.
  static let shortFirst: Set<String> = words("ø å by it ny bo åb eu tv el id is ko tø uv pc sø øl æg ur")

  /// Last parts of one or two letters: `kursusår`, `uddannelsesby`.
  static let shortLast: Set<String> = words("ø å år by bo øl ur æg sø id")

  /// First parts that are no words alone: `økosystem`.
  static let boundFirst: Set<String> = words(
    """
    anti auto bio cyber eks ekstra elektro foto geo hyper infra inter kvasi makro maksi mega meta mikro mini mono multi
    neuro para poly post pro pseudo psyko semi socio sub super tele trans ultra vice video øko
    """)

  /// Last parts that are no words alone, or are suffixes with a word's meaning: `ydelsesmæssig`, `systemløs`.
  static let boundLast: Set<String> = words(
    """
    mæssig mæssigt mæssige mæssighed løs løst løse løshed løsheden agtig agtigt agtige vis fri frit frie rig rigt rige
    """)

  /// Endings that make another word of the one before, or inflect it: `saglig`, `lederskab`, `systemisk`. Dictionaries
  /// know several of them as words (`lige`, `skab`, `hed`, `ende`).
  static let suffixes: Set<String> = words(
    """
    lig ligt lige ligere ligst ligste liges ligt lighed ligheden ligheder lighederne ligvis hed heden heder hederne skab
    skabet skaber skaberne skabs skabets dom dommen domme ning ningen ninger ing ingen inger ende ene erne ere eres ens ets
    ers est este isk iske ist ister isme ismen som somt somme sel sler else elsen elser eri erier inde inder
    eret erede erende erer ant anter tens tes ter ten tig tigt tige ske sket skere ling linger
    """)

  /// What dictionaries take for words but never begins a compound.
  static let neverFirst: Set<String> = words(
    "dis mis van sam ere erne ene hed ende ens ns der den det som ved når mig dig sig han hun jer ham hvor ikke")

  /// Particles that make a verb of its own of the verb behind them, and a noun of its own of a short noun: `udleder`,
  /// `udgang`, `tilsag`.
  static let particles: Set<String> = words(
    "af an ad be bi bort for frem ind ned om op på til ud und ved vild gen hen hid")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
