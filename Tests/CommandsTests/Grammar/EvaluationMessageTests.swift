import Testing
import TranscriptText

@testable import Commands

@Suite("Evaluation messages")
struct EvaluationMessageTests {
  @Test(
    "a figure below the limit is rounded, and never looks like the limit",
    arguments: [
      (0.74, 0.7396, "0,7396, under 0,74"), (0.74, 0.73999, "0,73999, under 0,74"),
      (0.75, 2.0 / 3.0, "0,6667, under 0,75"), (0.7400001, 0.74, "0,7400, under 0,7400001"),
      (0.9, 0.8999999999, "0,8999999999, under 0,9"), (0.5, 0, "0,0000, under 0,5"),
    ])
  func below(limit: Double, figure: Double, text: String) {
    #expect(EvaluationMessage.below(limit, f1: figure).text(in: .danish) == "mikro-F1 er " + text)
  }
}
