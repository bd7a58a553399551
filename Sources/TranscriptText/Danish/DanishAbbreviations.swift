/// Danish abbreviations that are written with a full stop, and whether one can end a sentence.
///
/// Only forms that are no ordinary words: `man.` (mandag), `min.` (minut), `el.` (eller), `art.`, `tab.` are left out,
/// because `man`, `min`, `el`, `art`, `tab` end sentences far more often than they are shortened.
enum DanishAbbreviations {
  /// What a full stop after an abbreviation can mean.
  enum Role: Hashable, Sendable {
    /// Something always follows in the same sentence: `ca.`, `nr.`, `f.eks.`
    case leadsOn
    /// May stand last in a sentence: `kr.`, `osv.`, `m.fl.`
    case mayEnd
  }

  /// The role of a word without its final full stop; `nil` where it is no abbreviation.
  ///
  /// A first letter may be a capital (`Bl.a.`) unless the word is then a name (`Jan.`, `Max.`); all capitals never match:
  /// `KL.` is Kommunernes Landsforening at a sentence's end, not `kl.`
  static func role(of word: String) -> Role? {
    if let role = roles[word] { return role }
    guard let first = word.first, first.isUppercase else { return nil }
    let lowered = first.lowercased() + word.dropFirst()
    return names.contains(lowered) ? nil : roles[lowered]
  }

  private static let names: Set<String> = ["jan", "max", "d", "f", "m", "o", "p", "s"]

  private static let roles: [String: Role] = {
    var roles: [String: Role] = [:]
    for word in leadingOn.split(whereSeparator: \.isWhitespace) { roles[String(word)] = .leadsOn }
    for word in possiblyLast.split(whereSeparator: \.isWhitespace) { roles[String(word)] = .mayEnd }
    return roles
  }()

  /// The length of the longest form in UTF-8 bytes.
  static let longest = roles.keys.map(\.utf8.count).max() ?? 0

  /// All forms without the final full stop, by role.
  static var all: [String: Role] { roles }

  private static let leadingOn = """
    adm adr alm ang att bd bek bem beskæft bl bl.a ca cand cand.jur cand.mag cand.med cand.merc cand.oecon
    cand.phil cand.polit cand.psych cand.pæd cand.scient cand.scient.adm cand.scient.pol cand.scient.soc
    cand.techn.soc cand.theol cirk d d.v.s dept dir dr dr.jur dr.med dr.phil dr.theol dvs ekskl eksp evt exkl f
    f.eks f.o.m f.v.t fhv fig flg forb foreg fork fr frk fung fvt gl gns gnsn h.h.v henv hhv hr i.e i.f.m i.f.t
    i.h.t i.l.a ifbm iflg ifm ift iht ing inkl jf jfr jur jvf kap kbh kgl kl komm kons konst kst lic lic.phil
    lic.scient lovbek m m.a.o m.h.p m.h.t mhp mht mr mrk mvh nb ndr nr nuv nærv o omkr opr oprdl overs p p.b.v
    p.g.a p.t pga ph.d phil pkt polit pr prof præs pt repr resp s sagsbeh sct sdr sekr skt sml spec spm st stud
    stud.jur stud.mag stud.med stud.polit stud.scient stud.scient.pol suppl t.o.m tekn theol tidl tilsv udg uds
    ugtl underdir undt univ v.h.a vedl vedr vejl vha vicedir vol vs zool økon
    """

  private static let possiblyLast = """
    a.m.b.a afd apr aug cyl d.d d.s d.å dec e.Kr e.l e.lign e.m eks el.lign etc f.Kr f.m feb febr ff forts jan
    jr jun kbm kg kr kvm lign ltr m.fl m.m m.v maks max md mdl mdr medarb mfl mia mill mio mv nov o.a o.l
    o.lign o.s.v okt osv pct s.d s.m s.u s.å sek sep sept spsk sr stk str temp tlf tsk udd udt årg årl
    """
}
