public import CodingModel
public import TranscriptText

extension ChangeSummary {
  /// What was done, for people: `kodning i hånden (+1 kodning)`.
  public func described(in language: Language) -> String {
    let extent = counts.text(in: language)
    return kind.text(in: language) + (extent.isEmpty ? "" : " (\(extent))")
  }
}
