extension StringProtocol {
  /// The text without the characters at its ends for which `isMargin` holds.
  func trimming(where isMargin: (Character) -> Bool) -> String {
    let front = drop(while: isMargin)
    guard let last = front.lastIndex(where: { !isMargin($0) }) else { return "" }
    return String(front[...last])
  }
}
