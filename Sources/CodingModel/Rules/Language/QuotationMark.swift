/// The quotation marks around words, in the rule language and in queries.
enum QuotationMark {
  /// What may close a quotation that a mark opens; the first of them is the usual one.
  static func closing(_ opening: Unicode.Scalar) -> [Unicode.Scalar] {
    switch opening {
    case "\"": ["\""]
    case "»": ["«"]
    case "«": ["»"]
    default: ["”", "“"]
    }
  }
}
