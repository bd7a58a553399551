internal import CICU

/// ICU's word iterator with one set of rules. Owns the C pointer; one per thread.
final class WordBreaker {
  private let pointer: OpaquePointer
  /// ICU's error number of the last call that failed inside a text; 0 as long as none did.
  private(set) var errorNumber: Int32 = 0

  /// Opens ICU's own Danish rules, or compiles ours.
  ///
  /// - Throws: `DiagnosticError` with a `TokeniserMessage` when ICU refuses.
  init(rules: WordRules) throws(DiagnosticError) {
    switch rules {
    case .icu: pointer = try Self.openDefault()
    case .danish: pointer = try Self.compile(DanishWordRules.extending(root: Self.rootRules()))
    }
  }

  /// The same compiled rules once more, for another thread.
  init(sharing other: WordBreaker) throws(DiagnosticError) {
    var error: Int32 = 0
    guard let clone = kodeks_word_breaker_clone(other.pointer, &error) else {
      throw DiagnosticError(Self.unavailable(error))
    }
    pointer = clone
  }

  deinit { kodeks_word_breaker_close(pointer) }

  /// The loaded ICU's version.
  static var icuVersion: String { String(cString: kodeks_icu_version()) }

  /// ICU's name of an error number.
  static func errorName(_ number: Int32) -> String { String(cString: kodeks_icu_error_name(number)) }

  /// Starts in a new text and fills `out` up to a boundary at or after `stop`; returns how many segments there are.
  func segments(
    of text: UnsafeRawPointer, length: Int, stop: Int, into out: UnsafeMutableBufferPointer<kodeks_segment>
  ) -> Int {
    guard let target = out.baseAddress else { return 0 }
    var error: Int32 = 0
    let count = kodeks_segments(pointer, text, Int32(length), Int32(stop), target, Int32(out.count), &error)
    if error != 0 { errorNumber = error }
    return Int(count)
  }

  /// Goes on where the last call ended.
  func moreSegments(stop: Int, into out: UnsafeMutableBufferPointer<kodeks_segment>) -> Int {
    guard let target = out.baseAddress else { return 0 }
    var error: Int32 = 0
    let count = kodeks_more_segments(pointer, Int32(stop), target, Int32(out.count), &error)
    if error != 0 { errorNumber = error }
    return Int(count)
  }

  /// Notes that boundaries ended before the text did, which ICU does without an error when it has no memory.
  func noteEarlyEnd() {
    if errorNumber == 0 { errorNumber = Self.internalError }
  }

  /// ICU's `U_INTERNAL_PROGRAM_ERROR` (utypes.h).
  private static let internalError: Int32 = 5

  private static func openDefault() throws(DiagnosticError) -> OpaquePointer {
    var error: Int32 = 0
    guard let opened = kodeks_word_breaker_open("da", &error) else { throw DiagnosticError(unavailable(error)) }
    return opened
  }

  private static func rootRules() throws(DiagnosticError) -> String {
    var error: Int32 = 0
    let length = kodeks_root_word_rules(nil, 0, &error)
    guard error == 0 else { throw DiagnosticError(unavailable(error)) }
    var bytes = [CChar](repeating: 0, count: Int(length))
    _ = kodeks_root_word_rules(&bytes, length, &error)
    guard error == 0 else { throw DiagnosticError(unavailable(error)) }
    return String(decoding: bytes.lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func compile(_ rules: String) throws(DiagnosticError) -> OpaquePointer {
    var offset: Int32 = 0
    var error: Int32 = 0
    guard let compiled = kodeks_word_breaker_compile(rules, Int32(rules.utf8.count), &offset, &error) else {
      throw DiagnosticError(
        TokeniserMessage.danishRulesRejected(
          icuError: errorName(error), icuVersion: icuVersion, offset: Int(offset)))
    }
    return compiled
  }

  private static func unavailable(_ error: Int32) -> TokeniserMessage {
    .wordRulesUnavailable(icuError: errorName(error), icuVersion: icuVersion)
  }
}
