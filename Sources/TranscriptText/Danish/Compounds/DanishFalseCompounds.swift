/// Words that hold a common term's letters, or look like a compound of it, and are other words.
///
/// Knowledge of the language, not of a corpus. Each entry is a piece of a word; it counts wherever it covers the
/// letters that a form shares with its term, `^` ties it to the beginning of a word or of a part after a hyphen.
enum DanishFalseCompounds {
  /// The entries of a term, folded.
  static func entries(for term: String) -> [Entry] { table[term] ?? [] }

  /// One piece of a word.
  struct Entry: Sendable, Hashable {
    let bytes: [UInt8]
    let isAnchored: Bool

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// True when the piece stands in `word` and covers the `stem` bytes from `start` on, which the form shares with its
    /// term; `part` is the stretch between hyphens.
    func covers(_ stem: Range<Int>, in word: UnsafeRawBufferPointer, part: Range<Int>) -> Bool {
      let first = isAnchored ? part.lowerBound : max(part.lowerBound, stem.upperBound - bytes.count)
      let last = isAnchored ? part.lowerBound : min(stem.lowerBound, part.upperBound - bytes.count)
      guard first <= last else { return false }
      for start in first...last where start + bytes.count >= stem.upperBound && start + bytes.count <= part.upperBound {
        if word[start..<start + bytes.count].elementsEqual(bytes) { return true }
      }
      return false
    }
  }

  private static let table: [String: [Entry]] = {
    var table: [String: [Entry]] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let term = words.first else { continue }
      table[String(term.dropLast())] = words.dropFirst().map { word in
        let isAnchored = word.hasPrefix("^")
        return Entry(bytes: Array(word.utf8.dropFirst(isAnchored ? 1 : 0)), isAnchored: isAnchored)
      }
    }
    return table
  }()

  /// Term, colon, entries.
  private static let lines = """
    aftale: ^talende
    arbejder: medarbejder
    borger: borgerlig borgerskab borgermester hamborger forborger
    bruger: forbruger misbruger
    børn: ^børne-
    center: procenter
    dag: ^daglig ^dagens
    gang: udgang indgang adgang tilgang overgang omgang afgang fremgang tilbagegang nedgang opgang foregang undergang
    job: ^jobbe
    kommune: kommunea kommunel
    kontrol: kontroller kontrollant kontrollør
    krav: ^kravle
    kurs: konkurs diskurs rekurs
    kursus: diskurs konkurs rekursus
    leder: billeder udleder indleder vejleder anleder afleder vildleder forleder tilleder fremleder lynleder lederskab
    led: ^ledelse ^ledig
    løsning: afløsning forløsning opløsning udløsning
    lov: forlov tillov ^lovende
    mål: formål
    opgave: ^opgaven-
    plan: ^planet
    ret: ^rettelse
    råd: forråd ^rådden
    sag: årsag ledsag nødsag forsag modsag undsag opsag tilsag udsag frasag usag ransag massage passage passager message
    system: systemat systemis
    tal: ^tale hospital digital kapital total
    tid: ^tidlig altid
    ydelse: indflydelse tilflydelse afbrydelse forbrydelse gennembrydelse nedbrydelse udskydelse fortrydelse nydelse betydelse lydelse
    """
}
