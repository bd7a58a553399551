internal import CHunspell

/// Where a hunspell dictionary lies.
public struct HunspellFiles: Hashable, Sendable {
  /// The rules, `da_DK.aff`.
  public let rules: String
  /// The words, `da_DK.dic`.
  public let words: String

  /// Names the two files of a dictionary.
  public init(rules: String, words: String) {
    self.rules = rules
    self.words = words
  }

  /// The Danish dictionary of this system: in the folders of `$DICPATH` (parted by `:`), else where Debian, Fedora,
  /// Homebrew and macOS put it. `nil` where there is none; `$DICPATH` set to a folder without one means none.
  ///
  /// - Parameter environment: the process's environment variables, as a door hands them on.
  public static func danish(environment: [String: String]) -> HunspellFiles? {
    let named = environment["DICPATH"].map { $0.split(separator: ":").map(String.init) }
    let folders =
      named ?? ["/usr/share/hunspell", "/usr/share/myspell", "/opt/homebrew/share/hunspell", "/Library/Spelling"]
    for folder in folders {
      let files = HunspellFiles(rules: folder + "/da_DK.aff", words: folder + "/da_DK.dic")
      if kodeks_is_readable(files.rules) != 0, kodeks_is_readable(files.words) != 0 { return files }
    }
    return nil
  }
}

/// An open dictionary of words and their forms; compounds it knows only as far as they are listed. Owns hunspell's
/// handle. For one thread.
final class HunspellDictionary {
  private let handle: OpaquePointer
  private let isLatin1: Bool

  /// Opens a dictionary (0.2–0.3 s for Danish); `nil` when it cannot be read, is in an unknown encoding, or knows not even
  /// the commonest words.
  init?(_ files: HunspellFiles) {
    guard kodeks_is_readable(files.rules) != 0, kodeks_is_readable(files.words) != 0,
      let handle = kodeks_open_simple_words(files.rules, files.words)
    else { return nil }
    self.handle = handle
    let encoding = Hunspell_get_dic_encoding(handle).map { String(cString: $0).uppercased() } ?? ""
    isLatin1 = encoding.hasPrefix("ISO8859-1") || encoding.hasPrefix("ISO-8859-1")
    guard isLatin1 || encoding == "UTF-8", accepts("og"), accepts("ikke"), accepts("være") else { return nil }
  }

  deinit { Hunspell_destroy(handle) }

  /// True when the dictionary takes the word.
  func accepts(_ word: String) -> Bool {
    guard let bytes = encoded(word) else { return false }
    return Hunspell_spell(handle, bytes) != 0
  }

  /// The lemmas that the word can be a form of.
  func stems(of word: String) -> [String] {
    guard let bytes = encoded(word) else { return [] }
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = Hunspell_stem(handle, &list, bytes)
    defer { Hunspell_free_list(handle, &list, count) }
    guard let list else { return [] }
    return (0..<Int(count)).compactMap { list[$0].map { decoded($0) } }
  }

  private func encoded(_ word: String) -> [CChar]? {
    guard isLatin1 else { return word.utf8CString.map { $0 } }
    var bytes: [CChar] = []
    for scalar in word.unicodeScalars {
      guard scalar.value < 0x100 else { return nil }
      bytes.append(CChar(bitPattern: UInt8(scalar.value)))
    }
    return bytes + [0]
  }

  private func decoded(_ text: UnsafeMutablePointer<CChar>) -> String {
    guard isLatin1 else { return String(cString: text) }
    var result = ""
    var place = text
    while place.pointee != 0 {
      result.unicodeScalars.append(Unicode.Scalar(UInt8(bitPattern: place.pointee)))
      place += 1
    }
    return result
  }
}
