internal import TranscriptText

/// The keys of the coding desk; the text fits on a screen of 80 × 24.
enum DeskHelp {
  static func text(in language: Language) -> String { language.pick(danish, english) }

  private static let danish = """
    Retur        næste replik                 n  næste ukodede     b  tilbage
    komp         koden, der begynder sådan    p  næste forslag     g 45  gå til
    komp, tid    flere koder på én gang       a  godkend, a2 nr. 2 (x afviser)
    ko/eft       begyndelsen af hvert led     u  fortryd           r  gentag
    2-4 tid      replik 2 til 4               .  samme koder igen
    "fra … til" tid   en del af replikken     1–9  en af de seneste koder
    -tid         fjern din kodning            m tekst  memo på replikken
    +navn: definition      lav en kode        ?tid  hvad koden betyder
    =n           koden n, ikke tasten n       l  koder, l tid  dem med »tid«
    /ord         søg fremad, / igen           o  vis eller skjul andres
    !kommando    enhver kodeks-kommando       v  vis replikken igen
    i            andet interview              f  forslag, lært af jeres egne kodninger
    q            slut (Ctrl-D)
    Tab fuldfører. Alt gemmes ved Retur. Taster gælder kun alene på linjen.

    """

  private static let english = """
    Return       next turn                    n  next uncoded      b  back
    comp         the code beginning so        p  next proposal     g 45  go to
    comp, time   several codes at once        a  accept, a2 no. 2 (x rejects)
    co/tra       the beginning of each part   u  undo              r  redo
    2-4 time     turns 2 to 4                 .  the same codes again
    "from … to" time   a part of the turn     1–9  one of the recent codes
    -time        take your coding away        m text  memo on the turn
    +name: definition       make a code       ?time  what the code means
    =n           the code n, not the key n    l  codes, l time  those with 'time'
    /word        search on, / again           o  show or hide others'
    !command     any kodeks command           v  show the turn again
    i            another interview            f  suggestions learnt from your codings
    q            leave (Ctrl-D)
    Tab completes. All is saved at Return. Keys count only alone on the line.

    """
}
