/// Completes words whose end or beginning is left out: »handlings- og løsningsforslag«, »sagsbehandlere og -ledere«.
///
/// Answers are kept, so each pair is worked out once. For one thread.
public final class SuspendedHyphen {
  private let borders: CompoundBorders
  private var answers: [String: [String]] = [:]

  /// - Parameter known: says what a word is.
  public init(known: KnownWords) { borders = CompoundBorders(known: known) }

  /// The words that a part with a hanging hyphen can stand for, the likeliest first; empty where the other word cannot
  /// be cut.
  ///
  /// - Parameters:
  ///   - hanging: `handlings-` (its end left out) or `-ledere` (its beginning left out); any case.
  ///   - other: the word that completes it, `løsningsforslag` or `sagsbehandlere`; any case.
  /// - Returns: folded words such as `handlingsforslag`. A word that itself has a hyphen at the cut gives it on
  ///   (`ky-` with `ksd-systemer`: `ky-systemer`).
  public func completions(of hanging: String, with other: String) -> [String] {
    let key = hanging + "\u{0}" + other
    if let answer = answers[key] { return answer }
    let answer = Self.complete(Vocabulary.foldedText(hanging), Vocabulary.foldedText(other), borders)
    answers[key] = answer
    return answer
  }

  private static func complete(_ hanging: String, _ other: String, _ borders: CompoundBorders) -> [String] {
    guard hanging.utf8.count > 1 else { return [] }
    let cuts = cuts(of: other, borders)
    if hanging.hasSuffix("-") {
      let part = String(hanging.dropLast())
      let ranked = cuts.enumerated().sorted { left, right in
        let leftRank = rank(part, left.element.first)
        let rightRank = rank(part, right.element.first)
        return leftRank == rightRank ? left.offset < right.offset : leftRank < rightRank
      }
      return distinct(ranked.map { part + $0.element.hyphen + $0.element.last })
    }
    guard hanging.hasPrefix("-") else { return [] }
    let part = String(hanging.dropFirst())
    return distinct(cuts.map { $0.first + $0.hyphen + part })
  }

  /// One way to cut a word in two.
  private struct Cut {
    let first: String
    let hyphen: String
    let last: String
  }

  /// A part with a linking s goes best with a word cut after one.
  private static func rank(_ part: String, _ first: String) -> Int {
    part.hasSuffix("s") == first.hasSuffix("s") ? 0 : 1
  }

  /// Every cut of `word` into a first part and a head of three letters or more, the longest head first. A word with a
  /// hyphen is cut there.
  private static func cuts(of word: String, _ borders: CompoundBorders) -> [Cut] {
    if let hyphen = word.firstIndex(of: "-") {
      let last = word[word.index(after: hyphen)...]
      return last.isEmpty || hyphen == word.startIndex
        ? [] : [Cut(first: String(word[..<hyphen]), hyphen: "-", last: String(last))]
    }
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBytes { bytes in
      (1..<max(1, bytes.count)).compactMap { cut in
        guard bytes[cut] & 0xC0 != 0x80 else { return nil }
        let first = CompoundBorders.piece(bytes, ..<cut)
        let last = CompoundBorders.piece(bytes, cut...)
        guard CompoundBorders.letters(last) >= 3 else { return nil }
        let head = String(decoding: last, as: UTF8.self)
        guard !DanishWordParts.suffixes.contains(head), borders.known.isKnown(last), borders.left(first) != nil else {
          return nil
        }
        return Cut(first: String(decoding: first, as: UTF8.self), hyphen: "", last: head)
      }
    }
  }

  private static func distinct(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }
  }
}
