/// What the schema of version 1.0 lets stand in each element: children in their order, and attributes.
enum QDASchema {
  /// The namespace of projects.
  static let project = "urn:QDA-XML:project:1.0"
  /// The namespace of codebooks.
  static let codebook = "urn:QDA-XML:codebook:1.0"

  /// Children in the schema's order; after them those that programs put there although they belong elsewhere.
  static func children(of element: String) -> [String] { childrenByElement[element] ?? [] }

  /// Attributes; `nil` for an element that the schema does not have.
  static func attributes(of element: String) -> [String] { attributesByElement[element] ?? [] }

  /// Children that stand right in an element although the schema wants a container around them.
  static let misplaced: [String: [String]] = ["Project": ["Codes", "Code"], "CodeBook": ["Code"]]

  /// Elements that hold nothing but a list, which must not be empty.
  static let containers: Set<String> = [
    "Users", "Codes", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs",
  ]

  private static let textChildren = [
    "Description", "PlainTextContent", "PlainTextSelection", "Coding", "NoteRef", "VariableValue",
  ]
  private static let selectionChildren = ["Description", "Coding", "NoteRef"]
  private static let sourceEnd = ["Coding", "NoteRef", "VariableValue"]

  private static let childrenByElement: [String: [String]] = [
    "Project": [
      "Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs", "Description",
      "NoteRef",
    ],
    "Users": ["User"], "CodeBook": ["Codes", "Sets"], "Codes": ["Code"], "Variables": ["Variable"],
    "Cases": ["Case"],
    "Sources": ["TextSource", "PictureSource", "PDFSource", "AudioSource", "VideoSource"], "Notes": ["Note"],
    "Links": ["Link"], "Sets": ["Set"], "Graphs": ["Graph"],
    "Code": ["Description", "NoteRef", "Code"], "Variable": ["Description"],
    "Case": ["Description", "CodeRef", "VariableValue", "SourceRef", "SelectionRef"],
    "VariableValue": ["VariableRef"] + valueElements,
    "Set": ["Description", "MemberCode", "MemberSource", "MemberNote"],
    "TextSource": textChildren, "Note": textChildren, "Representation": textChildren, "TextDescription": textChildren,
    "PictureSource": ["Description", "TextDescription", "PictureSelection"] + sourceEnd,
    "PDFSource": ["Description", "PDFSelection", "Representation"] + sourceEnd,
    "AudioSource": ["Description", "Transcript", "AudioSelection"] + sourceEnd,
    "VideoSource": ["Description", "Transcript", "VideoSelection"] + sourceEnd,
    "Transcript": ["Description", "PlainTextContent", "SyncPoint", "TranscriptSelection", "NoteRef"],
    "PlainTextSelection": selectionChildren, "PictureSelection": selectionChildren,
    "AudioSelection": selectionChildren, "VideoSelection": selectionChildren, "TranscriptSelection": selectionChildren,
    "PDFSelection": ["Description", "Representation", "Coding", "NoteRef"],
    "Coding": ["CodeRef", "NoteRef"], "Link": ["NoteRef"], "Graph": ["Vertex", "Edge"],
  ]

  /// The elements of values, by kind.
  static let valueElements = [
    "TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue",
  ]

  private static let stamp = ["creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime"]
  private static let textAttributes = ["guid", "name", "richTextPath", "plainTextPath"] + stamp
  private static let mediaAttributes = ["guid", "name", "path", "currentPath"] + stamp
  private static let corners = ["firstX", "firstY", "secondX", "secondY"]

  private static let attributesByElement: [String: [String]] = [
    "Project": [
      "name", "origin", "creatingUserGUID", "creationDateTime", "modifyingUserGUID", "modifiedDateTime", "basePath",
    ],
    "CodeBook": ["origin"], "User": ["guid", "name", "id"], "Code": ["guid", "name", "isCodable", "color"],
    "Variable": ["guid", "name", "typeOfVariable"], "Case": ["guid", "name"], "Set": ["guid", "name"],
    "TextSource": textAttributes, "Note": textAttributes, "Representation": textAttributes,
    "TextDescription": textAttributes, "Transcript": textAttributes,
    "PictureSource": mediaAttributes, "PDFSource": mediaAttributes, "AudioSource": mediaAttributes,
    "VideoSource": mediaAttributes,
    "PlainTextSelection": ["guid", "name", "startPosition", "endPosition"] + stamp,
    "PictureSelection": ["guid", "name"] + corners + stamp,
    "PDFSelection": ["guid", "name", "page"] + corners + stamp,
    "AudioSelection": ["guid", "name", "begin", "end"] + stamp,
    "VideoSelection": ["guid", "name", "begin", "end"] + stamp,
    "TranscriptSelection": ["guid", "name", "fromSyncPoint", "toSyncPoint"] + stamp,
    "SyncPoint": ["guid", "timeStamp", "position"], "Coding": ["guid", "creatingUser", "creationDateTime"],
    "Graph": ["guid", "name"],
    "Vertex": ["guid", "representedGUID", "name"] + corners + ["shape", "color"],
    "Edge": [
      "guid", "representedGUID", "name", "sourceVertex", "targetVertex", "color", "direction", "lineStyle",
    ],
    "Link": ["guid", "name", "direction", "color", "originGUID", "targetGUID"],
    "NoteRef": ["targetGUID"], "CodeRef": ["targetGUID"], "SourceRef": ["targetGUID"],
    "SelectionRef": ["targetGUID"], "VariableRef": ["targetGUID"], "MemberCode": ["targetGUID", "guid"],
    "MemberSource": ["targetGUID", "guid"], "MemberNote": ["targetGUID", "guid"],
  ]
}
