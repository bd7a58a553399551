public import Foundation

/// What the log keeps of an interview; its texts lie under their fingerprints.
public struct InterviewRecord: Hashable, Sendable, Codable, Identifiable {
  /// The interview's identity.
  public let id: UUID
  /// Its name, unique in the project.
  public let name: String
  /// SHA-256 of the canonical text.
  public let textSHA256: String
  /// SHA-256 of the layout: header, speakers, turns, sentences and word counts as they were found at import.
  ///
  /// The layout is kept, not found anew, so a later version of the program does not move turns silently.
  public let layoutSHA256: String
  /// SHA-256 of the file's bytes as imported.
  public let sourceSHA256: String
  /// Last component of the imported file's name.
  public let sourceName: String

  /// Makes a record.
  public init(
    id: UUID, name: String, textSHA256: String, layoutSHA256: String, sourceSHA256: String, sourceName: String
  ) {
    self.id = id
    self.name = name
    self.textSHA256 = textSHA256
    self.layoutSHA256 = layoutSHA256
    self.sourceSHA256 = sourceSHA256
    self.sourceName = sourceName
  }
}
