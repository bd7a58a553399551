/// How much a document may ask for before it is refused.
struct XMLLimits {
  /// Elements inside each other; libxml2 itself stops at 256.
  var depth = 200
  /// Elements in all.
  var elements = 20_000_000
  /// Bytes of the document.
  var bytes = 256 << 20

  /// What a document from outside gets unless its reader says otherwise.
  static let standard = XMLLimits()
}
