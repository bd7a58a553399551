/// The words by which a label's shape is judged. They are one piece of evidence; how labels recur is the other.
enum LabelWords {
  /// Roles of the one who asks, in small letters.
  static let asking: Set<String> = [
    "i", "int", "iv", "intv", "interviewer", "interviewere", "interviewerne", "intervjuer", "moderator", "moderatoren",
    "ordstyrer", "ordstyreren", "facilitator", "facilitatoren", "spørger", "spørgeren", "spørgsmål", "q", "question",
    "interviewleder", "host", "vært", "mod",
  ]

  /// Roles of those who answer and of anyone else who may speak, in small letters, without articles.
  static let answering: Set<String> = [
    "ip", "r", "b", "a", "inf", "resp", "informant", "informanten", "respondent", "respondenten", "deltager",
    "deltageren", "interviewperson", "interviewpersonen", "interviewede", "svarperson", "svarer", "svar", "answer",
    "leder", "lederen", "medarbejder", "medarbejderen", "chef", "chefen", "sagsbehandler", "sagsbehandleren", "borger",
    "borgeren", "konsulent", "konsulenten", "rådgiver", "rådgiveren", "koordinator", "koordinatoren", "vejleder",
    "socialrådgiver", "direktør", "direktøren", "formand", "formanden", "minister", "ministeren", "ordfører",
    "ordføreren", "medlem", "medlemmet", "borgmester", "borgmesteren", "tillidsrepræsentant", "superbruger", "mand",
    "kvinde", "dreng", "pige", "taler", "speaker", "person", "participant", "interviewee", "respondenter", "suppleant",
    "observatør", "observer", "referent", "tolk", "tolken", "elev", "studerende", "lærer", "læreren", "pædagog",
    "sygeplejerske", "læge", "lægen", "fagkoordinator", "gruppe", "alle", "flere", "ukendt", "unknown", "manager",
    "employee", "kollega", "ekspert", "publikum", "salen",
  ]

  /// Short codes that mean one person: `IP`, `M1`; with a number any letters will do.
  static let codes: Set<String> = [
    "i", "int", "iv", "ip", "r", "b", "a", "q", "m", "k", "s", "d", "f", "p", "l", "t", "inf", "resp", "mod",
  ]

  /// Roles that are also common first words of a remark; alone and once only they prove nothing.
  static let weakRoles: Set<String> = [
    "spørgsmål", "svar", "question", "answer", "alle", "flere", "gruppe", "person", "kollega", "salen", "publikum",
    "host", "vært", "ekspert", "borger", "borgeren", "læge", "lægen", "lærer", "læreren", "mod",
  ]

  /// Endings of Danish words for what people are.
  static let roleEndings = [
    "leder", "lederen", "chef", "chefen", "medarbejder", "medarbejderen", "behandler", "behandleren", "konsulent",
    "konsulenten", "ordfører", "ordføreren", "minister", "ministeren", "direktør", "direktøren", "formand", "formanden",
    "koordinator", "koordinatoren", "rådgiver", "rådgiveren", "vejleder", "vejlederen", "assistent", "assistenten",
    "bruger", "brugeren", "repræsentant", "repræsentanten", "mester", "mesteren", "interviewer", "deltager", "person",
  ]

  /// Words that have such an ending and mean something else.
  static let falseRoles: Set<String> = [
    "billeder", "udleder", "afleder", "indleder", "forleder", "semester", "forbruger",
  ]

  /// Words that join the parts of a role: `Ministeren for byer og landdistrikter`.
  static let connectors: Set<String> = ["for", "fra", "i", "af", "på", "ved", "til", "og", "med", "of", "from", "and"]

  /// Words that make a label a clause: pronouns, verbs, conjunctions, adverbs.
  static let clauseWords: Set<String> = [
    "det", "den", "der", "de", "dem", "som", "at", "er", "var", "har", "havde", "bliver", "blev", "kan", "kunne", "vil",
    "ville", "skal", "skulle", "må", "måtte", "bør", "siger", "sagde", "sagt", "sige", "spørger", "spurgte", "spørge",
    "synes", "tror", "ved", "tænker", "tænkte", "mener", "mente", "kommer", "kom", "går", "gik", "gør", "gjorde", "får",
    "fik", "står", "lyder", "lød", "jeg", "du", "han", "hun", "vi", "man", "mig", "dig", "ham", "hende", "os", "jer",
    "sig", "min", "mit", "mine", "din", "dit", "vores", "jeres", "deres", "hans", "hendes", "en", "et", "ikke", "så",
    "men", "eller", "hvis", "når", "da", "hvor", "hvad", "hvem", "hvordan", "hvorfor", "altså", "jo", "ja", "nej", "nå",
    "jamen", "bare", "lige", "her", "nu", "også", "kun", "mere", "ting", "sådan", "følgende", "fordi", "derfor", "om",
    "the", "is", "was", "it", "this", "that", "they", "he", "she", "you", "we", "says",
    "said",
  ]

  /// Keys that headers of interviews are known to have, in small letters.
  static let headerKeys: Set<String> = [
    "dato", "sted", "møde", "kommune", "varighed", "funktion", "rolle", "anciennitet", "tid", "tidspunkt", "emne",
    "tema", "titel", "projekt", "deltagere", "interviewtype", "alder", "køn", "uddannelse", "baggrund", "kilde",
    "date", "place", "duration", "source", "municipality", "role", "interviewer",
  ]

  /// Single words that open a sentence, a remark or a heading, and names of header fields.
  static let openers: Set<String> = [
    "nb", "obs", "ps", "pps", "fx", "eks", "dvs", "kl", "nr", "stk", "tlf", "cpr", "cvr", "re", "vedr", "cc", "sv",
    "vs",
    "http", "https", "www", "mailto", "citat", "eksempel", "eksempelvis", "pointe", "konklusion", "resultat", "bemærk",
    "bemærkning", "note", "noter", "vigtigt", "husk", "kort", "okay", "ok", "tak", "mm", "mhm", "øh", "øhm", "hm",
    "præcis", "netop", "endelig", "først", "dernæst", "nemlig", "omvendt", "problemet", "svaret", "spørgsmålet",
    "resultatet", "løsningen", "fordele", "ulemper", "fordel", "ulempe", "for", "og", "fordi", "måske", "jep", "hallo",
    "hej", "goddag", "farvel", "undskyld", "pause", "latter", "kilde", "dato", "sted", "møde", "kommune", "varighed",
    "funktion", "rolle", "anciennitet", "tid", "tidspunkt", "emne", "tema", "titel", "projekt", "deltagere", "bilag",
    "side", "figur", "tabel", "afsnit", "kapitel", "interview", "interviewtype", "transskription", "transskriberet",
    "udskrift", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag", "januar",
    "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december",
    "uddannelse", "baggrund",
    "alder",
    "køn", "legende", "signaturforklaring", "forkortelser", "resume", "resumé", "date", "place", "duration", "source",
    "example", "yes", "no", "well", "so", "quote", "remember", "important",
  ]
}
