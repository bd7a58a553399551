/// What the log keeps of a codebook; its YAML lies under `sha256`.
public struct CodebookRecord: Hashable, Sendable, Codable, Identifiable {
  /// The codebook's short name, unique in the project.
  public let id: String
  /// The author's version.
  public let version: String
  /// SHA-256 of the file's bytes.
  public let sha256: String
  /// SHA-256 of the outline: the codes with their names, definitions and colours, as they were parsed.
  public let outlineSHA256: String
  /// Last component of the file's name.
  public let sourceName: String

  /// Makes a record.
  public init(id: String, version: String, sha256: String, outlineSHA256: String, sourceName: String) {
    self.id = id
    self.version = version
    self.sha256 = sha256
    self.outlineSHA256 = outlineSHA256
    self.sourceName = sourceName
  }

  /// `organisering 1.0.0 (a1b2c3d4)`: how tables and codings name this version.
  public var versionName: String { Codebook.versionName(id: id, version: version, sha256: sha256) }
}
