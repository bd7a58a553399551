/// What a file that is no plain text looks like, judged by its first bytes.
public enum FileSignature: String, Sendable, Hashable, CaseIterable {
  case pdf
  case zip
  case oldWord
  case rtf
  case image
  case recording
  case compressed
  case database

  /// The kind that the first bytes point to; `nil` when none is known.
  public init?(_ bytes: [UInt8]) {
    for (signature, kind) in Self.signatures where bytes.starts(with: signature) {
      self = kind
      return
    }
    // ISO base media (m4a, mp4) begins with a box length; the box's name follows at byte 4.
    guard bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) else { return nil }
    self = .recording
  }

  /// First bytes and what they mean; from the formats' own specifications.
  private static let signatures: [([UInt8], FileSignature)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldWord),
    (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image),
    (Array("ID3".utf8) + [0x02], .recording),
    (Array("ID3".utf8) + [0x03], .recording),
    (Array("ID3".utf8) + [0x04], .recording),
    ([0xFF, 0xFB], .recording),
    (Array("RIFF".utf8), .recording),
    (Array("OggS".utf8), .recording),
    ([0x1F, 0x8B], .compressed),
    (Array("SQLite format 3".utf8), .database),
  ]

  /// The kind in words, with its article: `en PDF-fil`.
  public func name(in language: Language) -> String {
    switch self {
    case .pdf: language.pick("en PDF-fil", "a PDF file")
    case .zip: language.pick("et Word-dokument eller en anden zip-fil", "a Word document or another zip file")
    case .oldWord: language.pick("et ældre Word-dokument (.doc)", "an older Word document (.doc)")
    case .rtf: language.pick("et RTF-dokument", "an RTF document")
    case .image: language.pick("et billede", "an image")
    case .recording: language.pick("en lyd- eller videofil", "a sound or video file")
    case .compressed: language.pick("en komprimeret fil", "a compressed file")
    case .database: language.pick("en databasefil", "a database file")
    }
  }
}
