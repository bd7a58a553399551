/// Finds addresses: a street's name with a number, and what follows of floor, door, postcode and town.
struct AddressScan {
  private let text: IdentifierWords

  init(_ text: IdentifierWords) { self.text = text }

  func findings() -> [IdentifierFinding] {
    var findings: [IdentifierFinding] = []
    var past = 0
    for index in text.words.indices where index >= past && isStreet(index) {
      let first = firstWord(ofStreet: index)
      let start = text.words[first].range.lowerBound
      guard let end = endOfNumber(after: index) else {
        if !(text.beginsSentence(index) && first == index) {
          findings.append(finding(start..<text.words[index].range.upperBound, isWhole: false))
        }
        continue
      }
      let whole = endOfTown(from: endOfFloor(from: end))
      findings.append(finding(start..<whole, isWhole: true))
      past = text.index(at: whole)
    }
    return findings
  }

  /// True for `Nørregade` and for `Allé` after another capitalised word.
  private func isStreet(_ index: Int) -> Bool {
    guard text.isCapitalised(index) || index > 0 && text.isCapitalised(index - 1) else { return false }
    let key = text.words[index].key
    if Self.words.contains(key) { return index > 0 && text.isCapitalised(index - 1) && isNear(index - 1) }
    return text.isCapitalised(index) && !text.isAllCapitals(index) && key.count >= 6
      && Self.endings.contains { key.hasSuffix($0) && key.count > $0.count + 1 } && !Self.noStreets.contains(key)
  }

  private func firstWord(ofStreet index: Int) -> Int {
    var first = index
    while first > 0, index - first < 3, text.isCapitalised(first - 1), isNear(first - 1),
      !(text.beginsSentence(first - 1) && first < index + 1 && !Self.words.contains(text.words[index].key)
        && first == index)
    { first -= 1 }
    return first
  }

  private func isNear(_ index: Int) -> Bool {
    let gap = text.gap(after: index).map { text.scanned.scalars[$0] }
    return !gap.isEmpty && gap.count <= 2 && gap.allSatisfy { $0.isInlineBlank || $0 == "." || $0 == "-" }
  }

  /// One past `12`, `12 B`, `12-14`.
  private func endOfNumber(after index: Int) -> Int? {
    let place = index + 1
    guard place < text.words.count, isNear(index) else { return nil }
    let word = text.words[place]
    let digits = word.text.prefix { $0.isNumber }
    guard (1...3).contains(digits.count), word.text.count - digits.count <= 1 else { return nil }
    var end = word.range.upperBound
    if place + 1 < text.words.count, word.text.count == digits.count, isNear(place) {
      let next = text.words[place + 1].text
      if next.count == 1, next == next.uppercased(), next.first?.isLetter == true {
        end = text.words[place + 1].range.upperBound
      }
    }
    return end
  }

  /// One past `, 2. tv`, `, st. th.`, `, 3. sal`.
  private func endOfFloor(from end: Int) -> Int {
    var last = end
    var index = text.index(at: end)
    while index < text.words.count, text.words[index].range.lowerBound - last <= 3 {
      let key = text.words[index].key
      let isFloor = Self.floors.contains(key) || key.count <= 2 && Int(key) != nil && hasFloorAfter(index)
      guard isFloor else { break }
      last = text.words[index].range.upperBound
      if text.scanned.scalar(last) == ".", text.scanned.scalar(last + 1) != nil, index + 1 < text.words.count,
        text.words[index + 1].range.lowerBound - last <= 2, Self.floors.contains(text.words[index + 1].key)
      {
        last += 1
      }
      index += 1
    }
    return last
  }

  private func hasFloorAfter(_ index: Int) -> Bool {
    index + 1 < text.words.count && Self.floors.contains(text.words[index + 1].key)
  }

  /// One past `, 7100 Vejle` and `, 8000 Aarhus C`.
  private func endOfTown(from end: Int) -> Int {
    let index = text.index(at: end)
    guard index + 1 < text.words.count, text.words[index].range.lowerBound - end <= 3 else { return end }
    let code = text.words[index]
    guard code.text.count == 4, code.text.allSatisfy(\.isNumber), text.isCapitalised(index + 1), isNear(index) else {
      return end
    }
    var last = index + 1
    while last + 1 < text.words.count, last - index < 3, text.isCapitalised(last + 1), isNear(last),
      text.words[last + 1].text.count <= 2
    {
      last += 1
    }
    return text.words[last].range.upperBound
  }

  private func finding(_ range: Range<Int>, isWhole: Bool) -> IdentifierFinding {
    let scanned = text.scanned
    let name = scanned.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    return isWhole
      ? IdentifierFinding(scanned.bytes(range), .value(.address, name), .certain, .form)
      : IdentifierFinding(scanned.bytes(range), .value(.candidate, name), .possible, .street)
  }

  private static let endings = [
    "vej", "vejen", "gade", "gaden", "alle", "allé", "stræde", "strædet", "plads", "pladsen", "torv", "torvet", "vænge",
    "vænget", "parken", "haven", "boulevard", "bakken", "toften", "marken", "lunden", "kajen", "stien", "svinget",
  ]
  private static let words: Set<String> = [
    "vej", "gade", "alle", "allé", "stræde", "plads", "torv", "vænge", "boulevard", "park", "have", "kaj", "sti",
  ]
  private static let noStreets: Set<String> = [
    "arbejdsplads", "arbejdspladsen", "parkeringsplads", "udvej", "omvej", "genvej", "motorvej", "motorvejen",
    "tandparken",
    "børnehaven", "legeplads", "uddannelsesvej", "danmarken", "boligmarken", "vindmølleparken", "maskinparken",
  ]
  private static let floors: Set<String> = ["st", "sal", "tv", "th", "mf", "kl", "kld", "stuen"]
}
