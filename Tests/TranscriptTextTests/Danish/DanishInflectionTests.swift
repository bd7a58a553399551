import Testing
import TranscriptText

@Suite("Danish inflection")
struct DanishInflectionTests {
  static func forms(_ lemma: String) -> Set<String> { Set(DanishInflection.forms(of: lemma).map(\.text)) }

  @Test(
    "a term gets the forms that Danes write",
    arguments: [
      ("jobcenter", "jobcenters jobcentret jobcenteret jobcentrets jobcentre jobcentrene jobcentrenes"),
      ("kursus", "kurset kurser kurserne kursernes"),
      ("kontrol", "kontrollen kontroller kontrollernes"), ("job", "jobbet jobs"), ("sag", "sagen sager sagerne sags"),
      ("system", "systemet systemer systemernes"), ("borger", "borgeren borgere borgerne borgeres"),
      ("kommune", "kommunen kommuner kommunernes kommunes"), ("ydelse", "ydelsen ydelser ydelses"),
      ("bog", "bøger bøgerne"), ("mand", "mænd mændene"), ("kodebog", "kodebøger"),
      ("kompendium", "kompendiet kompendier"), ("museum", "museet museer"), ("akademi", "akademiet akademier"),
      ("regel", "reglen regler reglerne"), ("nummer", "numre numrene nummeret"), ("medlem", "medlemmet medlemmer"),
      ("arbejdsgang", "arbejdsgangen arbejdsgange arbejdsgangene"), ("forløb", "forløbet forløbene"),
      ("år", "året årene"), ("brev", "brevet breve brevene"), ("by", "byen byer"),
      ("samarbejde", "samarbejdet samarbejder samarbejdede samarbejdende samarbejds"),
      ("registrere", "registrerer registrerede registreret registreres registrerende registrer registreredes"),
      ("skrive", "skriver skrev skrevet skrevne"), ("forstå", "forstår forstod forstået"),
      ("bruge", "brugte brugt brugtes"), ("ansøge", "ansøger ansøgte ansøgt"), ("tilpasse", "tilpasset tilpas"),
      ("digital", "digitale digitalt digitales"), ("vigtig", "vigtigt vigtige vigtigere vigtigst vigtigste"),
      ("sikker", "sikkert sikre sikrere sikrest"), ("smuk", "smukke smukt smukkere"),
      ("kompliceret", "komplicerede"), ("fleksibel", "fleksible fleksibelt"), ("typisk", "typiske"),
      ("gammel", "gamle ældre ældst"), ("it-system", "it-systemet it-systemer"),
      ("idé", "idéer ideer ideen"), ("ide", "idéer ideer"), ("Aarhus", "århus aarhus'"), ("Aabenraa", "åbenrås"),
    ])
  func forms(lemma: String, wanted: String) {
    let forms = Self.forms(lemma)
    for form in wanted.split(separator: " ") { #expect(forms.contains(String(form)), "\(lemma): \(form)") }
  }

  @Test(
    "a term gets no form that is another word",
    arguments: [
      ("sag", "sagt sagde sage"), ("kursus", "kurs kursen"), ("leder", "led ledelse ledig lede"),
      ("mål", "måle måler"), ("råd", "råde råder"), ("svar", "svare svarer"), ("forsøg", "forsøge forsøger"),
      ("besøg", "besøge besøger"), ("kontakt", "kontakte kontaktet"), ("borger", "borg borge"),
      ("hold", "holde holder"),
      ("handel", "handler handle"), ("typisk", "typiskt"), ("ydelse", "yde yder ydet"),
    ])
  func noForms(lemma: String, unwanted: String) {
    let forms = Self.forms(lemma)
    for form in unwanted.split(separator: " ") { #expect(!forms.contains(String(form)), "\(lemma): \(form)") }
  }

  @Test("the first form is the term, and each form says what it is")
  func kinds() throws {
    let forms = DanishInflection.forms(of: "Jobcenter".lowercased())
    #expect(forms.first?.text == "jobcenter")
    let genitive = try #require(forms.first { $0.text == "jobcentrets" })
    #expect(genitive.kinds == [.definiteGenitive])
    #expect(genitive.kinds[0].name(in: .danish) == "bestemt ental, genitiv")
    #expect(forms.allSatisfy { !$0.kinds.isEmpty })
    #expect(Set(forms.map(\.text)).count == forms.count)
  }

  @Test("a word of several classes gets the forms of each")
  func classes() {
    #expect(DanishInflection.classes(of: "samarbejde") == [.noun, .verb])
    #expect(DanishInflection.classes(of: "registrere") == [.verb])
    #expect(DanishInflection.classes(of: "digital") == [.adjective])
    #expect(DanishInflection.classes(of: "kommune") == [.noun])
    #expect(DanishInflection.classes(of: "Aalborg") == [.name])
    #expect(DanishInflection.classes(of: "på") == [.particle])
    #expect(DanishInflection.forms(of: "på").map(\.text) == ["på"])
  }

  @Test("decomposed letters are composed first")
  func normalisation() {
    #expect(Self.forms("omra\u{30A}de").contains("området"))
  }

  @Test("every kind of form has a name in both languages, and an order")
  func names() {
    #expect(Set(FormKind.allCases.map { $0.name(in: .danish) }).count == FormKind.allCases.count)
    #expect(Set(FormKind.allCases.map { $0.name(in: .english) }).count == FormKind.allCases.count)
    #expect(FormKind.allCases.sorted() == FormKind.allCases)
  }

  @Test("aa and å are one in names of places only")
  func places() {
    #expect(Self.forms("Høje-Taastrup").contains("høje-tåstrup"))
    #expect(!Self.forms("dataanalyse").contains("datånalyse"))
    #expect(!Self.forms("bøger").contains("boger"))
  }

  @Test(
    "no form that the dictionary knows belongs to another word only",
    .enabled(if: SystemDictionary.files != nil, "needs the Danish dictionary (Debian: hunspell-da)"))
  func collisions() {
    let known = KnownWords(files: SystemDictionary.files)
    var strange: [String] = []
    for lemma in Self.terms {
      for form in DanishInflection.forms(of: lemma) where form.standsAlone && !form.text.contains("'") {
        let stems = known.stems(of: form.text) ?? []
        // Where hunspell joins words itself it names the last one only: such a form is no word of its own.
        let related = stems.filter { $0.prefix(3) == form.text.prefix(3) || form.text.hasPrefix($0) }
        if !related.isEmpty, !stems.contains(lemma) {
          strange.append("\(lemma): \(form.text) (\(stems.joined(separator: ", ")))")
        }
      }
    }
    #expect(strange == [])
  }

  private static let terms = """
    sag jobcenter kommune borger ydelse sagsbehandler medarbejder leder system kompetence kontrol uddannelse kursus
    samarbejde møde regel blanket opgave team plan mål råd svar hold bud spil tal valg skift køb løb tryk brud fald tab
    trin job hjem liv navn sprog lån brug fag folk pres stop afdeling område kontor brev hus land telefon post tid test
    plads del norm sats kontakt hjælp støtte rapport program projekt felt punkt værk bevis netværk redskab ansøgning frist
    fejl vej gang dag lov stol pris chef kreds gård aftale arbejde tale rejse prøve klage skade forløb forslag tilbud
    udvalg afsnit tilskud behov beløb forsøg besøg ansvar forhold indhold vilkår formål grundlag tiltag bidrag tilsyn
    registrere bruge skrive hjælpe behandle visitere digital svær vigtig sikker ny god gammel let træt
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
