/// Danish words that say little by themselves, in two lists that a project can change.
public enum DanishStopWords {
  /// Words of grammar, case-folded: pronouns, articles, conjunctions, prepositions, common adverbs, forms of `være`,
  /// `have`, `blive` and the modal verbs.
  public static let grammar = words(
    """
    jeg du han hun den det vi i de man en et én ét mig dig ham hende os jer dem sig min din hans hendes sin dens dets vores jeres
    deres mit dit sit vor mine dine sine denne dette disse selv hinanden hvem hvad hvilken hvilket hvilke hvis som der hvor
    hvornår hvordan hvorfor hver hvert nogen noget nogle ingen intet anden andet andre al alt alle begge
    og eller men for så at om da når mens fordi siden førend før efter hvorvidt både samt end selvom ligesom
    af på til fra med ved under over mod uden mellem gennem hos blandt inden omkring bag ad per pr langs trods
    er var været være bliver blev blevet blive har havde haft have kan kunne kunnet skal skulle skullet vil ville villet
    må måtte måttet bør burde tør gør gjorde gjort gøre
    ikke også kun bare dog endnu igen her hen herfra hertil derfra dertil derfor derefter dermed deraf derved deri dette nu
    allerede aldrig altid ofte meget mere mest lidt mange få flere fleste op ned ind ud inde ude oppe nede hjem væk sammen
    sådan således ganske ret sagtens helt hele ellers blot netop ja nej jo vel nok måske jamen
    """)

  /// What fills pauses, holds the floor or says that one listens, case-folded.
  public static let fillers = words(
    """
    øh øhm øhh øøh øhhh eh ehm æh æhm hm hmm mh mhm mm mmm mmh nå nåh nåja ah åh aha uha ahm ok okay okey jaja nejnej
    altså ligesom sgu faktisk egentlig jo da lige bare nok vel tja tjo hov ups pyha ikk ik ikkå
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
