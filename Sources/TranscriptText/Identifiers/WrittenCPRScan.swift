/// Finds civil registration numbers in digits: DDMMYY and four more, however they are grouped and put apart.
struct WrittenCPRScan {
  private let text: ScannedText

  init(_ text: ScannedText) { self.text = text }

  /// A number, as scalars, and how sure it is.
  struct Hit {
    let range: Range<Int>
    let fitsModulus: Bool
  }

  /// All numbers, in order; they do not overlap.
  func hits() -> [Hit] {
    var hits: [Hit] = []
    var place = 0
    while place < text.count {
      guard text.digit(place) != nil, text.digit(place - 1) == nil else {
        place += 1
        continue
      }
      if let hit = hit(at: place) {
        hits.append(hit)
        place = hit.range.upperBound
      } else {
        place += 1
      }
    }
    return hits
  }

  private func hit(at start: Int) -> Hit? {
    let runs = runs(from: start)
    for shape in Self.shapes {
      guard let hit = match(shape, runs, at: start), !isInsideHexadecimal(hit.range) else { continue }
      return hit
    }
    return nil
  }

  /// Digits in a row.
  private struct Run {
    let range: Range<Int>
    let digits: [Int]
    /// What stands between the run before and this one.
    let gap: Gap?
  }

  private enum Gap {
    case blank, dash, mark
  }

  /// How the digits of date and serial number are put into runs.
  private struct Shape {
    let date: [Int]
    let serial: [Int]
    /// What may stand between the two.
    var between: Set<Gap> = [.blank, .dash, .mark]
    var hasCentury = false
    /// False where four digits that could be a year begin it: then no month may be shifted.
    var shiftsMonths = true
    /// Ten digits in so many runs are also an enumeration, or more than one number.
    var standsAlone = false
  }

  private static let shapes: [Shape] = [
    Shape(date: [6], serial: [4]),
    Shape(date: [2, 2, 2], serial: [4]),
    Shape(date: [8], serial: [4], between: [.dash], hasCentury: true),
    Shape(date: [2, 2, 4], serial: [4], between: [.dash], hasCentury: true),
    Shape(date: [6], serial: [2, 2]),
    Shape(date: [6], serial: [1, 3]),
    Shape(date: [6], serial: [3, 1]),
    Shape(date: [6], serial: [1, 1, 1, 1]),
    Shape(date: [2, 2, 2], serial: [2, 2], standsAlone: true),
    Shape(date: [4, 2], serial: [4], shiftsMonths: false),
    Shape(date: [2, 4], serial: [4], shiftsMonths: false),
    Shape(date: [3, 3], serial: [4], between: [.dash]),
    Shape(date: [1, 1, 1, 1, 1, 1], serial: [1, 1, 1, 1], standsAlone: true),
    Shape(date: [1, 1, 2], serial: [4], between: [.dash]),
    Shape(date: [1, 2, 2], serial: [4], between: [.dash]),
    Shape(date: [2, 1, 2], serial: [4], between: [.dash]),
  ]

  /// The runs of digits from a place on, as far as no more than a blank, a dash or a mark stands between them.
  private func runs(from start: Int) -> [Run] {
    var runs: [Run] = []
    var place = start
    var gap: Gap?
    while runs.count < 11 {
      var digits: [Int] = []
      var end = place
      while let digit = text.digit(end) {
        digits.append(digit)
        end += 1
      }
      guard !digits.isEmpty else { break }
      runs.append(Run(range: place..<end, digits: digits, gap: gap))
      guard let next = self.gap(at: end) else { break }
      (gap, place) = (next.gap, next.end)
    }
    return runs
  }

  /// What stands from a place on, before a digit or a capital letter.
  private func gap(at place: Int) -> (gap: Gap, end: Int)? {
    guard var end = text.pastBlanks(place, most: 3, crossingLines: true) else { return nil }
    guard let sign = text.scalar(end), sign.isDash || ["/", ".", "_", ":"].contains(sign) else {
      return end > place ? (.blank, end) : nil
    }
    if sign == ":" || sign == "_", end > place { return nil }
    if sign == ":" { return nil }
    end += 1
    if sign.isDash, let next = text.scalar(end), next.isDash { end += 1 }
    guard let after = text.pastBlanks(end, most: 3, crossingLines: sign.isDash) else { return nil }
    return (sign.isDash ? .dash : .mark, after)
  }

  private func match(_ shape: Shape, _ runs: [Run], at start: Int) -> Hit? {
    guard let date = date(shape, runs) else { return nil }
    let rest = runs[shape.date.count...]
    if !shape.standsAlone, shape.serial == [4], let hit = lettered(shape, after: runs[shape.date.count - 1], start) {
      return hit
    }
    // Ten digits without anything between.
    if shape.date == [6], runs[0].digits.count == 10 {
      return Hit(range: runs[0].range, fitsModulus: CPRNumber.fitsModulus(runs[0].digits))
    }
    if shape.date.last.map({ runs[shape.date.count - 1].digits.count == $0 + 4 }) ?? false {
      let run = runs[shape.date.count - 1]
      return Hit(range: start..<run.range.upperBound, fitsModulus: CPRNumber.fitsModulus(date + run.digits.suffix(4)))
    }
    let serial = rest.prefix(shape.serial.count)
    guard serial.map(\.digits.count) == shape.serial, let first = serial.first, let last = serial.last,
      first.gap.map(shape.between.contains) ?? false,
      serial.dropFirst().allSatisfy({ $0.gap == .blank || $0.gap == .dash })
    else { return nil }
    if shape.standsAlone {
      guard rest.count == shape.serial.count, !hasNumberBefore(start) else { return nil }
    }
    return Hit(
      range: start..<last.range.upperBound, fitsModulus: CPRNumber.fitsModulus(date + serial.flatMap(\.digits)))
  }

  /// The six digits of the date; `nil` where the first runs are no date of this shape.
  private func date(_ shape: Shape, _ runs: [Run]) -> [Int]? {
    guard runs.count >= shape.date.count else { return nil }
    let parts = Array(runs.prefix(shape.date.count))
    for (index, length) in shape.date.enumerated() {
      let isLast = index == shape.date.count - 1
      guard
        parts[index].digits.count == length
          || (isLast && !shape.standsAlone && parts[index].digits.count == length + 4 && !shape.hasCentury)
      else { return nil }
    }
    var digits: [Int] = []
    for (index, length) in shape.date.enumerated() {
      let part = Array(parts[index].digits.prefix(length))
      digits += part.count == 1 && shape.date.count == 3 ? [0] + part : part
    }
    if shape.hasCentury {
      guard digits.count == 8, [18, 19, 20].contains(digits[4] * 10 + digits[5]) else { return nil }
      digits.removeSubrange(4..<6)
    }
    // Between the parts of one date stands the same: `01.02 03` is no date.
    let gaps = parts.dropFirst().map(\.gap)
    let isYear = digits[0...1] == [1, 9] || digits[0...1] == [2, 0]
    guard gaps.allSatisfy({ $0 == gaps.first }),
      CPRNumber.holdsDate(digits, shiftsMonths: shape.shiftsMonths || !isYear)
    else { return nil }
    return digits
  }

  /// Replacement numbers with letters in the last four.
  private func lettered(_ shape: Shape, after run: Run, _ start: Int) -> Hit? {
    guard shape.date == [6] || shape.date == [2, 2, 2], run.digits.count == shape.date.last else { return nil }
    let gap = self.gap(at: run.range.upperBound)
    let first = gap?.end ?? run.range.upperBound
    let signs = (first..<first + 4).compactMap { text.scalar($0) }
    guard signs.count == 4, !text.isWord(first + 4) else { return nil }
    let letters = signs.filter { (0x41...0x5A).contains($0.value) || (0x61...0x7A).contains($0.value) }
    let digits = (first..<first + 4).filter { text.digit($0) != nil }
    guard !letters.isEmpty, letters.count + digits.count == 4 else { return nil }
    let areCapitals = letters.allSatisfy { (0x41...0x5A).contains($0.value) }
    let fits: Bool =
      switch gap?.gap {
      case .dash: areCapitals || !digits.isEmpty
      case .blank, nil: areCapitals && !digits.isEmpty
      case .mark: areCapitals && !digits.isEmpty
      }
    return fits ? Hit(range: start..<first + 4, fitsModulus: false) : nil
  }

  private func hasNumberBefore(_ start: Int) -> Bool {
    var place = start - 1
    while let scalar = text.scalar(place), scalar.isInlineBlank || scalar.isDash || scalar == "." || scalar == "," {
      place -= 1
    }
    return place < start - 1 && text.digit(place) != nil
  }

  /// True inside a UUID or a digest: twenty hexadecimal digits or more, letters among them.
  private func isInsideHexadecimal(_ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while let scalar = text.scalar(start - 1), scalar.isHexadecimalOrHyphen { start -= 1 }
    while let scalar = text.scalar(end), scalar.isHexadecimalOrHyphen { end += 1 }
    let run = text.scalars[start..<end]
    guard run.allSatisfy(\.isHexadecimalOrHyphen) else { return false }
    let digits = run.count { $0 != "-" }
    return digits >= 20 && run.contains { (0x41...0x46).contains($0.value) || (0x61...0x66).contains($0.value) }
  }
}

extension Unicode.Scalar {
  fileprivate var isHexadecimalOrHyphen: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66, 0x2D: true
    default: false
    }
  }
}
