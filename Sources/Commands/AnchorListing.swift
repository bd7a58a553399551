internal import CodingModel
internal import TranscriptText

/// Where stretches of a transcript stand in a corrected one, as lines for a machine.
struct AnchorListing {
  private let reanchoring: Reanchoring

  init(old: Transcript, new: Transcript) { reanchoring = Reanchoring(from: old, to: new) }

  /// A line for each stretch: kind, start, end (UTF-8 bytes of the corrected text; for an orphan, where it is looked
  /// for first), similarity or reason.
  ///
  /// - Parameter source: lines `start`, tabulator, `end` in UTF-8 bytes of the old canonical text; others are passed over.
  func lines(for source: SourceFile) -> String {
    var text = "kind\tstart\tend\tdetail\n"
    for line in String(decoding: source.bytes, as: UTF8.self).split(separator: "\n") {
      let numbers = line.split(separator: "\t").compactMap { Int($0) }
      guard numbers.count == 2 else { continue }
      text += Self.line(reanchoring.placement(of: TextRange(start: numbers[0], end: numbers[1])))
    }
    return text
  }

  private static func line(_ placement: Placement) -> String {
    switch placement {
    case .unmoved(let range): "unmoved\t\(range.start)\t\(range.end)\t1\n"
    case .moved(let range, let similarity): "moved\t\(range.start)\t\(range.end)\t\(similarity)\n"
    case .orphan(let reason, let near): "orphan\t\(near.start)\t\(near.end)\t\(reason.id)\n"
    }
  }
}
