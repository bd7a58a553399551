/// Common words that parts of compounds are tried against where there is no dictionary: those of the inflection tables,
/// and parts that are frequent in talk about work and administration.
enum DanishCommonWords {
  /// Folded, three letters or more.
  static let all: Set<String> = {
    var words = Set(parts.split(whereSeparator: \.isWhitespace).map(String.init))
    words.formUnion(DanishNouns.patterns.keys)
    words.formUnion(DanishNouns.irregular.keys)
    words.formUnion(DanishNouns.neuterInE)
    return words.filter { $0.count >= 3 }
  }()

  private static let parts = """
    adgang administration afdeling afklaring ansat ansvarlig anvisning arbejder bane barsel behandler behandling bistand
    boks bolig borger bruger budget bunke bæredygtig børne center chef dagpenge database digital direktør drift dygtig effekt
    ejer enhed erhverv erstatning faglig familie ferie fejl flade flygtning forening forsikring forskning forsørger
    forvaltning fremmøde fængsel fører geografi giver grænse gruppe hensyn historie holdning hverdag hygiejne højskole
    indkomst indsats inddragelse institution instruks interesse journal kasse klasse klub kommune kompetence konference
    kontant kontanthjælp koordinator krise kultur kunde kvinde ledelse leder ledig leverandør lokale løft løsning maskine
    medarbejder metode mangel miljø minister modtager mulighed mægler nævn omsorg opfølgning opgave oplysning orden ordning
    orienteret overblik parti partner pengene pension pensionist pleje politik praktik praksis privat problem proces
    puljer pålæg register ressource rettet rolle rådgiver rådgivning samarbejde samtale samværd sektor selvbetjening service
    side skabelon skole slagter social stab stamme station strategi struktur støtte sygdom syge sundhed svar svindel søger
    søgende tavle teknik teknologi telefoni tema temadag tilbud tilgang tilskud tjeneste transport træner træning uddannelse
    udbetaling udbyder udgift udvalg udvikler udvikling udveksling undersøgelse undervisning union varsel vejleder vejledning
    velfærd venlig vikar virksomhed vision vurdering ydelse økonomi åbning ældre ændring
    """
}
