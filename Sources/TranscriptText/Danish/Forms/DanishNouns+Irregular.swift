extension DanishNouns {
  /// Nouns whose forms follow no pattern, by lemma.
  static let irregular: [String: Irregular] = {
    var table: [String: Irregular] = [:]
    for line in irregularLines.split(separator: "\n") {
      let cells = line.split(separator: " ").map { cell in
        cell == "-" ? [] : cell.split(separator: "/").map(String.init)
      }
      guard cells.count == 5, let lemma = cells[0].first else { continue }
      table[lemma] = Irregular(
        definite: cells[1], plural: cells[2], definitePlural: cells[3], firstParts: cells[4])
    }
    return table
  }()

  /// Lemma, definite, plural, definite plural, further first parts; several by `/`, none `-`.
  private static let irregularLines = """
    and anden ænder ænderne ande
    barn barnet børn børnene barne/børne
    bog bogen bøger bøgerne -
    bonde bonden bønder bønderne -
    bror broren/broderen brødre brødrene -
    centrum centrummet/centret centrer/centrummer centrene/centrerne -
    data dataen/dataene data dataene/dataerne -
    datter datteren døtre døtrene -
    far faren/faderen fædre fædrene fader
    fod foden fødder fødderne -
    forælder forælderen forældre forældrene forældre
    forum forummet/foraet fora/forummer foraene/forummerne -
    gås gåsen gæs gæssene gåse
    handel handelen/handlen - - -
    hoved hovedet hoveder hovederne -
    hånd hånden hænder hænderne -
    knæ knæet knæ knæene -
    ko koen køer køerne -
    konto kontoen konti/kontoer kontiene/kontoerne -
    kraft kraften kræfter kræfterne -
    kursus kurset/kursuset/kursusset kurser/kursusser kurserne/kursusserne -
    leje lejen/lejet lejer lejerne -
    mand manden mænd mændene mande/mands
    moder moderen mødre mødrene -
    mor moren/moderen mødre mødrene moder
    museum museet museer museerne -
    nat natten nætter nætterne natte
    penge pengene penge pengene -
    praksis praksissen praksisser praksisserne -
    rod roden rødder rødderne -
    status statussen/statusen statusser/status statusserne -
    so soen søer søerne -
    stad staden stæder stæderne -
    svend svenden svende svendene svende
    søn sønnen sønner sønnerne sønne
    tand tanden tænder tænderne tand
    tang tangen tænger tængerne -
    træ træet træer træerne -
    tå tåen tæer tæerne -
    ven vennen venner vennerne venne
    øje øjet øjne øjnene -
    øre øret/øren ører ørerne -
    arbejde arbejdet arbejder arbejderne arbejds
    samarbejde samarbejdet samarbejder samarbejderne samarbejds
    middel midlet/middelet midler midlerne -
    model modellen modeller modellerne -
    regel reglen/regelen regler reglerne -
    personale personalet personaler personalerne -
    bo boet boer boerne -
    by byen byer byerne -
    borgmester borgmesteren borgmestre borgmestrene -
    medie mediet/medien medier medierne -
    medium mediet medier medierne medie
    menneske mennesket mennesker menneskene/menneskerne -
    tilfælde tilfældet tilfælde tilfældene -
    """
}
