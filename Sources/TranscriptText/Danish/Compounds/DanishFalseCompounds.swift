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
    arbejde: medarbejde
    arbejder: medarbejder
    borger: borgerlig borgerskab borgermester hamborger forborger
    bruger: forbruger misbruger
    center: procenter
    kontrol: kontroller kontrollant kontrollør
    kursus: diskurs konkurs rekurs
    kurs: konkurs diskurs rekurs
    leder: billeder udleder indleder vejleder anleder afleder vildleder forleder fremleder lederskab
    lov: ^forlov tillov
    mål: formål
    program: programmør
    regel: regelmæssig
    ret: ^rettelse
    råd: forråd
    sag: årsag ledsag nødsag forsag modsag undsag opsag tilsag udsag frasag usag ransag massage passage passager message sagaer sagent
    system: systemat systemis
    tal: hospital digital kapital total
    ydelse: betydelse indflydelse tilflydelse afbrydelse forbrydelse gennembrydelse nedbrydelse udskydelse fortrydelse nydelse lydelse
    """
}
