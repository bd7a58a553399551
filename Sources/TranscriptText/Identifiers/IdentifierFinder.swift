/// Finds what tells who someone is: numbers, addresses, municipalities, and the names of a project's list; and words
/// that may be names, for somebody to look at.
///
/// Rules find what has a form or stands on a list. They do not find who can be recognised by what is told: the only
/// leader of a small team, the first to try a system. That takes a reader.
public struct IdentifierFinder: Sendable {
  private let list: IdentifierList
  private let names: ListScan
  private let municipalities = MunicipalityScan()
  private let kept: Set<String>

  /// Makes a finder for a project's list.
  public init(_ list: IdentifierList = IdentifierList()) {
    self.list = list
    names = ListScan(list)
    kept = Set(list.kept.map { $0.lowercased() })
  }

  /// What a text is used for, as far as it decides what is an identifier in it.
  public enum Use: Sendable, Hashable {
    /// What people say or write.
    case speech
    /// The name of a file, a set, a code or a coder: small letters say nothing there, and no word is a candidate.
    case name
    /// The value of a field: no word is a candidate.
    case value
    /// A text in which brackets have a meaning, such as a codebook: no word is a candidate.
    case source

    /// True where small letters say nothing.
    var ignoresCase: Bool { self == .name || self == .value }
  }

  /// The findings in a text, in order; none overlaps another.
  public func findings(in text: CanonicalText, as use: Use = .speech) -> [IdentifierFinding] {
    let scanned = ScannedText(text.utf8)
    let words = IdentifierWords(scanned)
    var layers = [numbers(scanned, words)]
    let contacts = ContactScan(words).findings()
    layers += [contacts.filter { $0.kind != .phone }]
    let addresses = AddressScan(words).findings()
    layers += [addresses.filter { $0.kind == .address }, contacts.filter { $0.kind == .phone }]
    let named = names.findings(in: words, isName: use.ignoresCase)
    layers += [named.filter { !$0.isForReview }]
    layers += [municipalityFindings(words, use, text)]
    layers += [
      SpokenCPRScan(words).hits().map { IdentifierFinding(scanned.bytes($0), .kind(.spokenCPR), .possible, .form) }
    ]
    if use == .speech {
      layers += [named.filter(\.isForReview), addresses.filter(\.isForReview)]
      layers += [CandidateScan(words, keeping: kept).findings()]
    }
    return Self.joined(layers.map { layer in layer.filter { !isKept($0, in: text) } })
  }

  private func isKept(_ finding: IdentifierFinding, in text: CanonicalText) -> Bool {
    guard !kept.isEmpty, finding.kind != .cpr else { return false }
    return kept.contains(text[finding.range].lowercased())
  }

  private func numbers(_ scanned: ScannedText, _ words: IdentifierWords) -> [IdentifierFinding] {
    WrittenCPRScan(scanned).hits().map { hit in
      let index = words.index(at: hit.range.lowerBound)
      let cues = words.words[max(0, index - 3)..<min(index + 1, words.words.count)].map(\.key)
      let hasCue = cues.contains { key in ["cpr", "personnummer", "personnr"].contains { key.hasPrefix($0) } }
      let reason: IdentifierReason = hit.fitsModulus ? .checkDigit : hasCue ? .cueWord : .date
      return IdentifierFinding(
        scanned.bytes(hit.range), .kind(.cpr), hit.fitsModulus || hasCue ? .certain : .likely, reason)
    }
  }

  private func municipalityFindings(
    _ words: IdentifierWords, _ use: Use, _ text: CanonicalText
  ) -> [IdentifierFinding] {
    if use.ignoresCase, let name = municipalities.municipality(named: text[text.fullRange]) {
      return [IdentifierFinding(text.fullRange, .municipality(name), .certain, .table)]
    }
    return municipalities.findings(in: words, ignoringCase: use.ignoresCase)
  }

  /// One list of several, those before winning: what overlaps one of them only widens it, so that nothing of either is
  /// left.
  private static func joined(_ layers: [[IdentifierFinding]]) -> [IdentifierFinding] {
    var taken: [IdentifierFinding] = []
    for layer in layers {
      for finding in layer {
        var overlapping: [Int] = []
        var index = taken.partitioningIndex { $0.range.end > finding.range.start }
        while index < taken.count, taken[index].range.start < finding.range.end {
          overlapping.append(index)
          index += 1
        }
        guard let first = overlapping.first, let last = overlapping.last else {
          taken.insert(finding, at: index)
          continue
        }
        guard !finding.isForReview else { continue }
        let union = taken[first...last].reduce(finding.range) { $0.union($1.range) }
        taken.replaceSubrange(first...last, with: [taken[first].covering(union)])
      }
    }
    return taken
  }
}
