internal import CStemmer

/// Cuts Danish words to their stems, so that `ydelsen` and `ydelserne` are one word to learn from: Snowball's stemmer for
/// Danish (Porter 2001), as libstemmer has it.
///
/// A stem is no word (`økonomien` gives `økonomi`, `borgerne` `borg`); rules and searches do not use it.
final class DanishStemmer {
  private let handle: OpaquePointer

  /// `nil` where the library was built without Danish.
  init?() {
    guard let handle = sb_stemmer_new("danish", "UTF_8") else { return nil }
    self.handle = handle
  }

  deinit { sb_stemmer_delete(handle) }

  /// The stem of a word in lower case.
  func stem(of word: String) -> String {
    let bytes = Array(word.utf8)
    guard let stem = sb_stemmer_stem(handle, bytes, Int32(bytes.count)) else { return word }
    let count = Int(sb_stemmer_length(handle))
    return String(decoding: UnsafeBufferPointer(start: stem, count: count), as: UTF8.self)
  }
}
