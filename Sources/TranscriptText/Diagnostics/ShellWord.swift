extension String {
  /// The text as one word of a command line: in quotation marks where it holds what a shell would take apart.
  public var asWord: String {
    let isPlain = !isEmpty && allSatisfy { $0.isLetter || $0.isNumber || "-_./:=+,%@".contains($0) }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
