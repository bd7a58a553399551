/// An element's start: its name without prefix, its namespace and its attributes.
struct XMLElement: Equatable {
  /// The name without prefix: `p` of `<w:p>`.
  let name: String
  /// The namespace; empty when there is none.
  let namespace: String
  /// Attributes in the document's order, without the declarations of namespaces.
  let attributes: [XMLAttribute]

  /// The value of the first attribute called so, whatever its namespace; `nil` when there is none.
  subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The value of the attribute with this name and namespace; `nil` when there is none.
  subscript(_ name: String, in namespace: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }
}

/// One attribute of an element.
struct XMLAttribute: Equatable {
  /// The name without prefix.
  let name: String
  /// The namespace; empty when there is none.
  let namespace: String
  /// The value, with its entities resolved.
  let value: String
}

/// What stands next in a document.
enum XMLEvent: Equatable {
  case start(XMLElement)
  case end(name: String)
  /// Text as it stands, white space included; long text may come in several pieces.
  case text(String)
}
