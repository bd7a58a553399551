/// Word lists of spoken Danish that decide how tokens are joined.
enum DanishForms {
  /// Words whose end is swallowed and marked with an apostrophe: `ikk'`, `sku'`. Without the apostrophe, lower case.
  static let clipped: Set<String> = [
    "bar", "bli", "dæ", "ell", "gi", "go", "ha", "hva", "ik", "ikk", "ka", "ku", "la", "lig", "me", "mæ", "no", "nog",
    "noge", "ogs", "sgu", "si", "sku", "sæ", "ta", "ve", "vær", "ær",
  ]

  /// What transcribers put in round brackets: `(pause)`, `(griner)`. Lower case, single words only.
  static let bracketedMarks: Set<String> = [
    "afbrudt", "afbrydelse", "banker", "fniser", "griner", "grin", "græder", "host", "hoster", "hvisker", "klukker",
    "larm", "latter", "ler", "mumler", "nikker", "nynner", "pause", "pauser", "rømmer", "smiler", "snøfter", "stilhed",
    "støj", "suk", "sukker", "tavshed", "tænker", "tøver", "uforståelig", "uforståeligt", "uhørlig", "uhørligt",
    "utydelig", "utydeligt",
  ]

  /// Words that begin a sentence rather than continue a name after an initial: `i kommune A. Det er …`.
  static let sentenceOpeners: Set<String> = [
    "Alle", "Alt", "Altså", "At", "Bare", "Både", "Da", "De", "Dem", "Den", "Der", "Derfor", "Det", "Dette", "Disse",
    "Du", "Efter", "Eller", "En", "Er", "Et", "For", "Fordi", "Først", "Før", "Hele", "Her", "Han", "Har", "Hun",
    "Hvad",
    "Hvem", "Hver", "Hvilken", "Hvilket", "Hvis", "Hvor", "Hvordan", "Hvorfor", "I", "Ikke", "Ja", "Jamen", "Jeg", "Jo",
    "Kan", "Man", "Med", "Men", "Mens", "Nej", "Noget", "Nogle", "Nu", "Når", "Og", "Også", "Om", "Omkring", "På",
    "Selv", "Selvfølgelig", "Skal", "Som", "Så", "Sådan", "Til", "Under", "Ved", "Vi", "Vores",
  ]

  /// Verbs that name who speaks, in lower case after `!` or `?`: `Skyd den! foreslår et barn` is one sentence.
  static let reportingVerbs: Set<String> = [
    "afbrød", "afbryder", "forklarede", "forklarer", "foreslog", "foreslår", "fortsatte", "fortsætter", "griner",
    "hvisker",
    "hviskede", "indvender", "indvendte", "lo", "lyder", "lød", "mener", "mente", "mumlede", "mumler", "råber", "råbte",
    "sagde", "siger", "skriver", "skrev", "spurgte", "spørger", "svarede", "svarer", "tilføjede", "tilføjer", "tænker",
    "tænkte", "udbrød", "undrede", "undrer",
  ]

  /// Words of two and three letters that can stand before a full stop without being shortened: `det er nu. og så`.
  static let shortWords: Set<String> = [
    "af", "bil", "bo", "da", "dag", "del", "dem", "den", "der", "det", "dig", "du", "en", "end", "er", "et", "fin",
    "for",
    "fra", "før", "få", "gik", "god", "gå", "går", "ham", "han", "har", "her", "hul", "hun", "ind", "ja", "jer", "job",
    "jo", "kom", "led", "lov", "man", "med", "men", "mig", "min", "ned", "nej", "no", "nok", "nu", "ny", "nå",
    "når", "om", "op", "os", "på", "ret", "råd", "sag", "se", "ser", "set", "sig", "sin", "som", "syg", "så",
    "tid", "til", "to", "tre", "tro", "tur", "ud", "uge", "vej", "ved", "vi", "vil", "år",
  ]
}
