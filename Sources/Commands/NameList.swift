extension [String] {
  /// The names with commas between them; after `count` of them `…` stands for the others.
  func listed(atMost count: Int) -> String {
    prefix(count).joined(separator: ", ") + (self.count > count ? " …" : "")
  }
}
