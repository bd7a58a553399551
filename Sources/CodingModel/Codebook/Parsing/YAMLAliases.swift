internal import Yams

/// What looks like anchors and their aliases (`&name`, later `*name`) in a YAML text, wherever it stands.
///
/// Whether it is more than words in a text, only YAML can tell. So the text is read once with tags (`!name`) for the
/// anchors, which may stand wherever these may, and a text for each alias, which then stands for nothing else.
struct YAMLAliases {
  /// The text's lines, with nothing that YAML would take to be one of the aliases; every place is as it was.
  private(set) var harmlessLines: [[Unicode.Scalar]]
  /// Where each anchor stands for the first time: line and column from 1.
  private var anchors: [[Unicode.Scalar]: (line: Int, column: Int)] = [:]

  /// These stand for the stars of aliases: private-use characters that no codebook holds, a new one each time, so that
  /// no two aliases become the same key.
  private static let stars: ClosedRange<UInt32> = 0xF0000...0xFFFFD

  /// Looks for them; `nil` where no alias comes after an anchor of its name.
  init?(_ lines: [[Unicode.Scalar]]) {
    harmlessLines = lines
    var aliasCount: UInt32 = 0
    for (number, line) in lines.enumerated() {
      for (column, scalar) in line.enumerated() where scalar == "&" || scalar == "*" {
        guard column == 0 || " [{,\t".unicodeScalars.contains(line[column - 1]) else { continue }
        let name = Array(line[(column + 1)...].prefix { Self.isNameCharacter($0) })
        if name.isEmpty { continue }
        if scalar == "&" {
          anchors[name] = anchors[name] ?? (number + 1, column + 1)
          harmlessLines[number][column] = "!"
        } else if anchors[name] != nil {
          let star = Self.stars.lowerBound + aliasCount % UInt32(Self.stars.count)
          harmlessLines[number][column] = Unicode.Scalar(star) ?? "\u{F0000}"
          aliasCount += 1
        }
      }
    }
    if aliasCount == 0 { return nil }
  }

  /// The anchor of the first alias in `root`, which was read from the harmless lines.
  func firstAnchor(usedIn root: Node) -> (line: Int, column: Int)? {
    switch root {
    case .scalar(let scalar):
      guard scalar.style == .plain, let first = scalar.string.unicodeScalars.first, Self.stars.contains(first.value)
      else { return nil }
      let name = Array(scalar.string.unicodeScalars.dropFirst().prefix { Self.isNameCharacter($0) })
      return anchors[name]
    case .alias: return nil
    case .sequence(let items): return items.lazy.compactMap { firstAnchor(usedIn: $0) }.first
    case .mapping(let pairs):
      return pairs.lazy.compactMap { firstAnchor(usedIn: $0.key) ?? firstAnchor(usedIn: $0.value) }.first
    }
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
    default: false
    }
  }
}
