/// Says whether a string is a Danish word.
///
/// With a dictionary: hunspell takes it, in small letters or as a name. Without one: it stands alone in the corpus at
/// least once, or another form of it does, told by the commonest endings (`flader` is known by `flade`), or it is in our
/// small table of common words. Either way it has three letters or more; shorter parts of compounds are in a table of their own. Hunspell
/// is opened at the first question, since that costs 0.2–0.3 s, and each string is asked once. For one thread.
public final class KnownWords {
  private let files: HunspellFiles?
  private var state: State
  private let answers = ByteTable()
  private let corpus: ByteTable
  private let corpusStems: ByteTable
  private let corpusCount: Int
  /// Hunspell was not needed so far: what it said before was enough.
  private var isRemembered: Bool {
    if case .unopened = state { hasFormerAnswers } else { false }
  }
  private let hasFormerAnswers: Bool

  /// Number of times that hunspell was asked.
  public private(set) var questions = 0
  /// What the dictionary answered since this value was made, to be kept for the next time; empty without a dictionary.
  public private(set) var newAnswers: [String: Bool] = [:]

  private enum State {
    case unopened
    case open(HunspellDictionary)
    case absent
    case unusable
  }

  /// - Parameters:
  ///   - files: the dictionary; `nil` where there is none.
  ///   - corpus: the folded words of the corpus with their counts, used where there is no dictionary. A word counts as
  ///     known when it stands there once or more, has three letters or more and no other signs.
  ///   - answers: what the same dictionary has answered before.
  public init(
    files: HunspellFiles?, corpus words: some Sequence<(word: String, count: Int)> = [],
    answers former: [String: Bool] = [:]
  ) {
    self.files = files
    hasFormerAnswers = !former.isEmpty
    state = files == nil ? .absent : .unopened
    var distinct = 0
    let corpus = ByteTable()
    let corpusStems = ByteTable()
    for (word, count) in words where count > 0 {
      var word = word
      word.withUTF8 { bytes in
        guard bytes.allSatisfy({ $0 >= 0x80 || (0x61...0x7A).contains($0) }) else { return }
        let bytes = UnsafeRawBufferPointer(bytes)
        distinct += 1
        corpus.slot(for: bytes).pointee.info = 1
        corpusStems.slot(for: Self.stem(of: bytes)).pointee.info = 1
      }
    }
    for word in DanishCommonWords.all {
      let bytes = Array(word.utf8)
      bytes.withUnsafeBytes { bytes in
        corpus.slot(for: bytes).pointee.info = 1
        corpusStems.slot(for: Self.stem(of: bytes)).pointee.info = 1
      }
    }
    self.corpus = corpus
    self.corpusStems = corpusStems
    corpusCount = distinct
    if files != nil { for (word, isKnown) in former { remember(word, isKnown) } }
  }

  private func remember(_ word: String, _ isKnown: Bool) {
    var word = word
    word.withUTF8 { answers.slot(for: UnsafeRawBufferPointer($0)).pointee.info = isKnown ? Self.yes : Self.no }
  }

  /// True when a dictionary answers; one that has answered before is not opened to find out.
  public var hasDictionary: Bool { isRemembered || dictionary != nil }

  /// What a reader must know about the answers: that there is no dictionary, or that it could not be used. Opens one
  /// that has never answered.
  public var notice: Diagnostic? {
    if isRemembered { return nil }
    _ = dictionary
    switch state {
    case .unopened, .open: return nil
    case .absent: return Diagnostic(KnownWordsMessage.noDictionary(corpusWords: corpusCount))
    case .unusable:
      return Diagnostic(
        KnownWordsMessage.unusableDictionary(corpusWords: corpusCount), at: files.map { SourceLocation(file: $0.words) }
      )
    }
  }

  /// True when `word` (UTF-8, NFC, folded) is a word of three letters or more.
  public func isKnown(_ word: UnsafeRawBufferPointer) -> Bool {
    let slot = answers.slot(for: word)
    if slot.pointee.info != 0 { return slot.pointee.info == Self.yes }
    let answer = ask(word)
    // Asking may have moved the slot.
    answers.slot(for: word).pointee.info = answer ? Self.yes : Self.no
    if case .open = state { newAnswers[String(decoding: word, as: UTF8.self)] = answer }
    return answer
  }

  /// True when `word` (NFC, folded) is a word of three letters or more.
  public func isKnown(_ word: String) -> Bool {
    var word = word
    return word.withUTF8 { isKnown(UnsafeRawBufferPointer($0)) }
  }

  /// The lemmas that a dictionary gives a word; `nil` without a dictionary.
  public func stems(of word: String) -> [String]? {
    guard let dictionary else { return nil }
    questions += 1
    return dictionary.stems(of: word)
  }

  private static let yes: UInt32 = 1
  private static let no: UInt32 = 2

  private func ask(_ word: UnsafeRawBufferPointer) -> Bool {
    // Continuation bytes are no letters.
    guard word.count(where: { $0 & 0xC0 != 0x80 }) >= 3 else { return false }
    guard let dictionary else { return isInCorpus(word) }
    let text = String(decoding: word, as: UTF8.self)
    questions += 1
    if dictionary.accepts(text) { return true }
    guard text.utf8.count > 4 else { return false }
    questions += 1
    return dictionary.accepts(text.prefix(1).uppercased() + text.dropFirst())
  }

  /// A form counts as known by another one from five letters on: shorter stems are too often parts of other words.
  private func isInCorpus(_ word: UnsafeRawBufferPointer) -> Bool {
    if corpus.slot(for: word).pointee.info == 1 { return true }
    return word.count >= 5 && corpusStems.slot(for: Self.stem(of: word)).pointee.info == 1
  }

  /// The word without its endings, twice the longest one that leaves four bytes or more: `behandl` of `behandlerens`.
  private static func stem(of word: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    var word = word
    for _ in 0..<2 {
      for ending in endings where word.count >= ending.count + 4 && word.suffix(ending.count).elementsEqual(ending) {
        word = UnsafeRawBufferPointer(rebasing: word[..<(word.count - ending.count)])
        break
      }
    }
    return word
  }

  private static let endings = ["ernes", "enes", "erne", "ens", "ets", "ers", "ene", "en", "et", "er", "es", "e", "s"]
    .map { Array($0.utf8) }

  private var dictionary: HunspellDictionary? {
    switch state {
    case .open(let dictionary): return dictionary
    case .absent, .unusable: return nil
    case .unopened:
      guard let files, let dictionary = HunspellDictionary(files) else {
        state = .unusable
        return nil
      }
      state = .open(dictionary)
      return dictionary
    }
  }
}

/// What can be said about the source of known words.
public enum KnownWordsMessage: DiagnosticMessage {
  /// This system has no Danish dictionary.
  case noDictionary(corpusWords: Int)
  /// The dictionary's files are there, but hunspell makes no sense of them.
  case unusableDictionary(corpusWords: Int)

  /// A stable English identifier.
  public var id: String {
    switch self {
    case .noDictionary: "words.no-dictionary"
    case .unusableDictionary: "words.unusable-dictionary"
    }
  }

  /// Work goes on with the corpus's own words.
  public var severity: Severity {
    switch self {
    case .noDictionary: .note
    case .unusableDictionary: .warning
    }
  }

  /// What it means for the result.
  public func text(in language: Language) -> String {
    switch self {
    case .noDictionary(let words):
      language.pick(
        "ingen dansk ordbog: dele af sammensatte ord prøves mod materialets egne \(language.formatted(words)) ord",
        "no Danish dictionary: parts of compounds are tried against the material's own \(language.formatted(words))"
          + (words == 1 ? " word" : " words")
      )
    case .unusableDictionary(let words):
      language.pick(
        "ordbogen kan ikke bruges; dele af sammensatte ord prøves mod materialets egne \(language.formatted(words)) ord",
        "the dictionary cannot be used; parts of compounds are tried against the material's own"
          + " \(language.formatted(words)) \(words == 1 ? "word" : "words")")
    }
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .noDictionary:
      language.pick(
        "installér ordbogen (Debian: hunspell-da), eller nævn dens mappe i DICPATH",
        "install the dictionary (Debian: hunspell-da), or name its folder in DICPATH")
    case .unusableDictionary:
      language.pick(
        "installér ordbogen igen (Debian: hunspell-da)", "install the dictionary again (Debian: hunspell-da)")
    }
  }
}
