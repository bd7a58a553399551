public import CodingModel
public import TranscriptText

extension ChangeSummary {
  /// What was done, for people: `kodning i hånden (+1 kodning)`.
  public func described(in language: Language) -> String {
    let extent = extent(in: language)
    return kind.text(in: language) + (extent.isEmpty ? "" : " (\(extent))")
  }

  /// How much it did. Nobody judges anything by correcting a text: verdicts only change their places then.
  func extent(in language: Language) -> String {
    counts.text(in: language, countsVerdicts: kind != .updateTranscript)
  }
}
