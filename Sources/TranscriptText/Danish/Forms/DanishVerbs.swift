/// How common Danish verbs are inflected.
enum DanishVerbs {
  /// The two weak patterns.
  enum Weak: Sendable {
    /// `behandle`, `behandlede`, `behandlet`.
    case ede
    /// `bruge`, `brugte`, `brugt`.
    case te
  }

  /// The parts of a strong or irregular verb from which all its forms follow.
  struct Strong: Sendable {
    let present: [String]
    let past: [String]
    let participle: [String]
    let agreed: [String]
  }

  /// Weak verbs by infinitive.
  static let weak: [String: Weak] = {
    var table: [String: Weak] = [:]
    for word in edeVerbs.split(whereSeparator: \.isWhitespace) { table[String(word)] = .ede }
    for word in teVerbs.split(whereSeparator: \.isWhitespace) { table[String(word)] = .te }
    return table
  }()

  /// Strong verbs by infinitive.
  static let strong: [String: Strong] = {
    var table: [String: Strong] = [:]
    for line in strongLines.split(separator: "\n") {
      let cells = line.split(separator: " ").map { $0.split(separator: "/").map(String.init) }
      guard cells.count == 5, let infinitive = cells[0].first else { continue }
      table[infinitive] = Strong(present: cells[1], past: cells[2], participle: cells[3], agreed: cells[4])
    }
    return table
  }()

  /// What can stand before a verb and leaves its inflection as it is.
  static let prefixes: Set<String> = [
    "af", "afbe", "ajour", "an", "be", "bi", "bort", "efter", "fast", "fejl", "for", "fore", "forud", "fra", "frem",
    "færdig", "gen", "gennem", "hen", "hjem", "igang", "imod", "ind", "indbe", "istand", "iværk", "kort", "med",
    "mellem", "mis", "mod", "ned", "nedbe", "om", "op", "opret", "over", "plan", "på", "rundt", "sam", "sammen",
    "selv", "til", "tilbage", "tilbagebe", "ud", "udbe", "und", "under", "ved", "vedlige", "vel", "vide", "videre",
    "værd",
  ]

  private static let edeVerbs = """
    acceptere administrere afklare aflaste afprøve afvente aktivere arbejde automatisere bearbejde begrunde behandle
    belaste beregne beskæftige beslutte besvare blande bygge centralisere danne danse debattere digitalisere
    dokumentere drifte drøfte dæmpe effektivisere elske engagere erstatte etablere evaluere fejle fjerne flytte
    fokusere forbedre forberede forenkle forhandle forhindre forklare forsinke forstyrre forsørge forvalte forvente
    forvirre fungere garantere handle havne hente hilse huske hylde hyre håbe håndtere implementere indberette
    informere inspirere integrere investere involvere justere kategorisere kigge klage klare klikke kombinere
    kommunikere kompensere koncentrere konkludere kontakte kontere kontrollere koordinere koste kritisere kræve
    kvittere kæmpe lave leve levere ligne lukke lytte løfte male mangle markere mestre mindske miste motivere
    omskole opdage opdatere operere opfordre opgradere opkvalificere opleve oprette optimere organisere orientere
    overveje overvåge passe plante prioritere præge prøve rapportere redde reducere registrere regne rekruttere
    rense rette revidere ringe sagsbehandle samarbejde samle sanktionere satse savne sikre skelne skifte skylde
    slette slutte smitte snakke sortere spare spille specificere stabilisere standardisere starte stille stoppe strukturere styre styrke
    vokse støtte supplere svare tackle takke taste teste tilføje tilknytte tilmelde tilpasse trappe trykke træne tvivle
    udarbejde udbygge uddanne udfordre udnytte udpege udskifte udvikle understøtte undre variere varme varsle
    vejlede vente vikariere virke visitere visualisere vurdere vægte vække vælte åbne yde ændre ønske
    """

  private static let teVerbs = """
    aftale ajourføre anerkende ansøge anvende bedømme begynde bestille besøge betale bruge dele drømme dømme fordele
    fylde føle føre gemme gennemføre glemme godkende henvise hjemsende høre inddele indføre indkalde indrømme kalde
    kende klæde købe køre lyse låne låse lære læse løse melde mene måle møde nævne omtale opfylde oplyse overføre
    overtale ramme rejse råbe sende skabe skille spise svømme søge tabe tale tilbagebetale
    tildele tjene tænke tømme udbetale udfylde udføre undersøge undervise vende vidensdele videreføre vise vokse
    """

  private static let strongLines = """
    bede beder bad bedt bedte
    binde binder bandt bundet bundne
    blive bliver blev blevet blevne
    bringe bringer bragte bragt bragte
    bryde bryder brød brudt brudte
    byde byder bød budt budte
    bære bærer bar båret bårne
    dø dør døde død døde
    drage drager drog draget dragne
    drikke drikker drak drukket drukne
    drive driver drev drevet drevne
    falde falder faldt faldet faldne
    fare farer for faret farne
    finde finder fandt fundet fundne
    flyve flyver fløj fløjet fløjne
    få får fik fået fåede
    følge følger fulgte fulgt fulgte
    give giver gav givet givne
    gribe griber greb grebet grebne
    gøre gør gjorde gjort gjorte
    gå går gik gået gåede
    have har havde haft hafte
    hedde hedder hed heddet heddede
    hjælpe hjælper hjalp hjulpet hjulpne
    holde holder holdt holdt holdte
    komme kommer kom kommet komne
    lade lader lod ladet ladede
    le ler lo let leede
    lede leder ledede/ledte ledet/ledt ledede/ledte
    lide lider led lidt lidte
    ligge ligger lå ligget liggede
    lyde lyder lød lydt lydte
    lyve lyver løj løjet løjne
    lægge lægger lagde lagt lagte
    løbe løber løb løbet løbne
    nyde nyder nød nydt nydte
    nå når nåede nået nåede
    bo bor boede boet boede
    tro tror troede troet troede
    ske sker skete sket skete
    ryge ryger røg røget røgne
    række rækker rakte rakt rakte
    se ser så set sete
    sidde sidder sad siddet siddede
    sige siger sagde sagt sagte
    skrive skriver skrev skrevet skrevne
    skyde skyder skød skudt skudte
    skære skærer skar skåret skårne
    slippe slipper slap sluppet slupne
    slå slår slog slået slåede
    sove sover sov sovet sovede
    spørge spørger spurgte spurgt spurgte
    springe springer sprang sprunget sprungne
    stige stiger steg steget stegne
    stjæle stjæler stjal stjålet stjålne
    stå står stod stået ståede
    synge synger sang sunget sungne
    synes synes syntes syntes syntes
    sælge sælger solgte solgt solgte
    sætte sætter satte sat satte
    tage tager tog taget tagne/tagede
    tie tier tav/tiede tiet tiede
    træde træder trådte trådt trådte
    træffe træffer traf truffet trufne
    trække trækker trak trukket trukne
    tvinge tvinger tvang tvunget tvungne
    tælle tæller talte talt talte
    vide ved vidste vidst vidste
    vinde vinder vandt vundet vundne
    vælge vælger valgte valgt valgte
    være er var været værede
    """
}
