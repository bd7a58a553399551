extension String {
  /// The text with U+FFFD for each control character (C0, delete, C1) but tab and line feed: nothing in it can then
  /// steer a terminal.
  public var withVisibleControls: String {
    guard unicodeScalars.contains(where: \.steersTerminals) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar.steersTerminals ? "\u{FFFD}" : scalar) }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// True for control characters that are no layout.
  fileprivate var steersTerminals: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}
