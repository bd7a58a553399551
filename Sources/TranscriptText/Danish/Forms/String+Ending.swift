extension StringProtocol {
  /// True when the text ends in `ending`, both in NFC: then bytes tell. `hasSuffix` compares characters as soon as there is
  /// an æ, ø or å, which takes a hundred times as long.
  func hasEnding(_ ending: String) -> Bool {
    utf8.count >= ending.utf8.count && utf8.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
