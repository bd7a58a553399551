public import CodingAnalysis
internal import CodingModel
internal import TranscriptText

/// One proposed coding with all that one needs to judge it.
public enum VerdictCard {
  /// Makes the card.
  ///
  /// - Parameters:
  ///   - segment: the coding with its text.
  ///   - surroundings: what stands around it.
  ///   - number: its place among those to be judged, from 1.
  ///   - total: how many there are.
  ///   - context: language and names.
  public static func report(
    _ segment: CodedSegment, in surroundings: SegmentContext, number: Int, of total: Int, context: ReportContext
  ) -> Report {
    let language = context.language
    let label = context.label(of: segment.coding.code)
    var quotation = QuotationsReport.quotation(segment, language: language, isNamed: true)
    quotation.details = details(segment)
    let place = "\(language.formatted(number)) \(ValuePhrase.of.text(in: language)) \(language.formatted(total))"
    let blocks: [ReportBlock] = [
      .note(label.definition), .note(surroundings.before), .quotations([quotation]), .note(surroundings.after),
    ]
    return Report(
      id: "coding", title: "\(place) · \(context.code(label.path).text) (\(label.path))",
      blocks: blocks.filter { $0 != .note("") })
  }

  /// Each rule with the words that it matched.
  private static func details(_ segment: CodedSegment) -> [String] {
    let coding = segment.coding
    let text = CanonicalText(segment.text)
    return coding.evidence.map { evidence in
      let words = evidence.matches.filter { coding.range.start <= $0.start && $0.end <= coding.range.end }.map { match in
        text[TextRange(start: match.start - coding.range.start, end: match.end - coding.range.start)].shown
      }
      return "\(evidence.rule): \(evidence.text) → \(words.joined(separator: " | "))"
    }
  }
}
