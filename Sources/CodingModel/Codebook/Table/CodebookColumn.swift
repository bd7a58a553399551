/// The columns of a codebook written as a table, in their order.
///
/// One row is one code. A row of kind `codebook` holds the book itself (name, version, its description as definition,
/// `follow` as parent where the codings of a code are those of the codes above it too); a row of kind `list` a word
/// list, with its name as path and its alternatives as rules.
public enum CodebookColumn: String, Sendable, Hashable, CaseIterable {
  case path
  case name
  case definition
  case include
  case exclude
  case example
  case color
  case parent
  case rules
  case kind
  case codebook
  case version

  /// The column that a heading stands for, in English or Danish; `nil` for others.
  init?(heading: String) {
    let word = heading.trimmed.lowercased()
    if let column = CodebookColumn(rawValue: word) {
      self = column
      return
    }
    switch word {
    case "id", "sti": self = .path
    case "colour": self = .color
    case "art", "slags": self = .kind
    case "udgave": self = .version
    default:
      guard let key = CodebookKey.forDanish(word) else { return nil }
      switch key {
      case .id: self = .path
      case .match: self = .rules
      default:
        guard let column = CodebookColumn(rawValue: key.rawValue) else { return nil }
        self = column
      }
    }
  }
}

/// What a row of the table is.
public enum CodebookRowKind: String, Sendable, Hashable, CaseIterable {
  case code
  case list
  case codebook

  /// The kind that a cell names, in English or Danish; an empty cell is a code.
  init?(cell: String) {
    switch cell.trimmed.lowercased() {
    case "", "code", "kode": self = .code
    case "list", "liste": self = .list
    case "codebook", "kodebog": self = .codebook
    default: return nil
    }
  }
}
