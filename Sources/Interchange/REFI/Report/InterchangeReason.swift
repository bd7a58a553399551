/// Why something stands in an `InterchangeReport`; the raw values stand in its JSON.
public enum InterchangeReason: String, Sendable, Hashable, CaseIterable {
  // The file's form.
  case namespace
  case misplacedElement = "misplaced-element"
  case childOrder = "child-order"
  case elementName = "element-name"
  case unknownElement = "unknown-element"
  case unknownAttribute = "unknown-attribute"
  case attributeAsElement = "attribute-as-element"
  case emptyContainer = "empty-container"
  case strayText = "stray-text"
  case missingAttribute = "missing-attribute"
  case malformedIdentifier = "malformed-identifier"
  case missingIdentifier = "missing-identifier"
  case malformedValue = "malformed-value"
  case malformedColor = "malformed-color"
  // Identities and references.
  case duplicateIdentifier = "duplicate-identifier"
  case danglingReference = "dangling-reference"
  // Files and texts.
  case missingFile = "missing-file"
  case externalFile = "external-file"
  case unusedFile = "unused-file"
  case contentAndFile = "content-and-file"
  case encoding
  case noText = "no-text"
  case richTextDropped = "rich-text-dropped"
  case pathDropped = "path-dropped"
  // Positions.
  case positions
  case positionOutside = "position-outside"
  case positionCut = "position-cut"
  case positionReversed = "position-reversed"
  case positionSplit = "position-split"
  case lostWithSelection = "lost-with-selection"
  case point
  case astralCharacters = "astral-characters"
  case syncPointTime = "sync-point-time"
  // Writing.
  case illegalCharacters = "illegal-characters"
  // What the other side has no place for.
  case unknownUser = "unknown-user"
  case unknownDate = "unknown-date"
  case codedFolder = "coded-folder"
  case keptForExport = "kept-for-export"
  case fileNotKept = "file-not-kept"
  case renamed
  case valueNotKept = "value-not-kept"
  case textChanged = "text-changed"
  case notCarried = "not-carried"
  case alreadyThere = "already-there"
  case rejected

  /// What became of the thing.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It is gone.
    case lost
    /// It is there, but not as it was.
    case changed
    /// It is not shown, but goes out again with the next export.
    case kept
    /// Nothing is lost or changed; it is worth knowing.
    case noted
  }

  /// What became of the thing.
  public var outcome: Outcome {
    switch self {
    case .unknownElement, .unknownAttribute, .strayText, .danglingReference, .missingFile, .externalFile, .unusedFile,
      .richTextDropped, .pathDropped, .positionOutside, .positionReversed, .lostWithSelection, .fileNotKept,
      .valueNotKept, .notCarried, .textChanged, .rejected:
      .lost
    case .malformedIdentifier, .missingIdentifier, .malformedValue, .malformedColor, .duplicateIdentifier,
      .contentAndFile, .positionCut, .positionSplit, .illegalCharacters, .renamed, .missingAttribute, .syncPointTime:
      .changed
    case .keptForExport: .kept
    case .namespace, .misplacedElement, .childOrder, .elementName, .attributeAsElement, .emptyContainer, .encoding,
      .noText, .positions, .point, .astralCharacters, .unknownUser, .unknownDate, .codedFolder,
      .alreadyThere:
      .noted
    }
  }
}
