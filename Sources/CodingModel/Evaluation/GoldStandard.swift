public import Foundation
public import TranscriptText

/// A turn that people read and gave codes, to hold other codings against.
public struct GoldPassage: Hashable, Sendable {
  /// The interview.
  public let interview: UUID
  /// The interview's name.
  public let interviewName: String
  /// The turn's number, from 1.
  public let turn: Int
  /// The codes as written, each once; empty where the turn should have none.
  public let codes: [CodePath]
  /// The part of the file that it belongs to, such as `held`; empty where none is named.
  public let split: String
  /// Line in the file, from 1.
  public let line: Int

  /// Makes a passage.
  public init(
    interview: UUID, interviewName: String, turn: Int, codes: [CodePath], split: String = "", line: Int = 0
  ) {
    self.interview = interview
    self.interviewName = interviewName
    self.turn = turn
    self.codes = codes
    self.split = split
    self.line = line
  }

  /// How files and reports name it: `INTERVIEW:TURN`.
  public var name: String { "\(interviewName):\(turn)" }
}

/// Passages that people coded by hand.
///
/// The file is a table of tab-separated values in UTF-8. Its first line names the columns, in any order: `passage`
/// (`INTERVIEW:TURN`), `codes` (whole code paths with commas between them; empty for none) and, where the passages are
/// to be told apart, `split` (any word). Other columns are ignored, as are empty lines and lines that begin with `#`.
/// A cell may stand in quotation marks, as spreadsheets write them.
public struct GoldStandard: Hashable, Sendable {
  /// The passages, in the file's order.
  public let passages: [GoldPassage]

  /// Takes passages.
  public init(passages: [GoldPassage]) { self.passages = passages }

  /// The names of the splits, in order of first appearance.
  public var splits: [String] {
    var seen: Set<String> = []
    return passages.map(\.split).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// Reads a file.
  ///
  /// Errors: no table, a column that is missing or doubled, a passage that cannot be read or stands twice, an interview,
  /// turn or code that does not exist. What is unknown in many lines is told once. The passages are those that could be
  /// read.
  ///
  /// - Parameters:
  ///   - source: the file.
  ///   - interviews: the interviews that there are.
  ///   - codes: the codes that there are; codes above them exist too.
  public static func read(
    _ source: SourceFile, interviews: [Interview], codes: [CodePath]
  ) -> Parsed<GoldStandard> {
    let table = GoldTable.read(source)
    guard let rows = table.value else { return Parsed(GoldStandard(passages: []), diagnostics: table.diagnostics) }
    var reader = GoldReader(interviews: interviews, codes: codes)
    for row in rows { reader.take(row) }
    let standard = GoldStandard(passages: reader.passages)
    return Parsed(standard, diagnostics: table.diagnostics + reader.diagnostics)
  }
}
