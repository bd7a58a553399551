internal import CXML
internal import TranscriptText

/// An XML or HTML document as a stream of events, read by libxml2.
///
/// Hostile until read: a document type declaration is refused before anything is parsed, nothing outside the bytes is
/// opened, entities are not expanded, and depth, number of elements and size have limits. A class only because it owns
/// the C reader and the bytes that it reads.
final class XMLReader {
  /// The document's name in diagnostics: `interview.docx › word/document.xml`.
  let file: String
  private let reader: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let limits: XMLLimits
  private var elements = 0
  private var names: [UnsafePointer<CChar>: String] = [:]

  /// Opens XML in UTF-8, UTF-16, ISO 8859-1 or Windows-1252.
  /// - Throws: `DiagnosticError` for another encoding, a document type declaration, too many bytes.
  convenience init(_ bytes: [UInt8], file: String, limits: XMLLimits = .standard) throws(DiagnosticError) {
    guard bytes.count <= limits.bytes else {
      throw DiagnosticError(XMLMessage.tooLarge(megabytes: limits.bytes >> 20), at: SourceLocation(file: file))
    }
    let utf8 = try XMLProlog.utf8(bytes, file: file)
    try self.init(utf8, file: file, limits: limits, opening: kodeks_xml_open)
  }

  /// Opens HTML that is UTF-8 already, however broken.
  /// - Throws: `DiagnosticError` for too many bytes.
  convenience init(html: [UInt8], file: String, limits: XMLLimits = .standard) throws(DiagnosticError) {
    guard html.count <= limits.bytes else {
      throw DiagnosticError(XMLMessage.tooLarge(megabytes: limits.bytes >> 20), at: SourceLocation(file: file))
    }
    try self.init(html, file: file, limits: limits, opening: kodeks_html_open)
  }

  private init(
    _ content: [UInt8], file: String, limits: XMLLimits,
    opening open: (UnsafePointer<UInt8>, Int) -> OpaquePointer?
  ) throws(DiagnosticError) {
    bytes = .allocate(capacity: max(content.count, 1))
    _ = bytes.update(fromContentsOf: content)
    guard let base = bytes.baseAddress, let opened = open(UnsafePointer(base), content.count) else {
      bytes.deallocate()
      throw DiagnosticError(XMLMessage.malformed, at: SourceLocation(file: file))
    }
    reader = opened
    self.file = file
    self.limits = limits
  }

  deinit {
    kodeks_xml_close(reader)
    bytes.deallocate()
  }

  /// The line that is being read, from 1.
  var line: Int { max(Int(kodeks_xml_line(reader)), 0) }

  /// The place that is being read, for diagnostics.
  var location: SourceLocation { SourceLocation(file: file, line: line) }

  /// The next event; `nil` at the end of the document.
  /// - Throws: `DiagnosticError` where the document is not well-formed or asks for too much.
  func next() throws(DiagnosticError) -> XMLEvent? {
    switch kodeks_xml_next(reader) {
    case kodeks_xml_start: return .start(try element())
    case kodeks_xml_end: return .end(name: name(kodeks_xml_name(reader)))
    case kodeks_xml_text: return .text(kodeks_xml_value(reader).map { String(cString: $0) } ?? "")
    case kodeks_xml_done: return nil
    default: throw DiagnosticError(fault, at: location)
    }
  }

  /// What stopped libxml2. It reads ahead of its events, so its own limit of depth is met before ours; it has no number
  /// of its own for that (xmlerror.h: 1, internal error).
  private var fault: XMLMessage {
    let isDepth = kodeks_xml_fault_code(reader) == 1 && kodeks_xml_depth(reader) > 32
    return isDepth ? .tooDeep(levels: limits.depth) : .malformed
  }

  /// Reads past the element that has just started; its text is left out.
  func skip() throws(DiagnosticError) {
    var open = 1
    while open > 0, let event = try next() {
      switch event {
      case .start: open += 1
      case .end: open -= 1
      case .text: break
      }
    }
  }

  /// All text in the element that has just started, that of its children included; stands after its end.
  func text() throws(DiagnosticError) -> String {
    var result = ""
    var open = 1
    while open > 0, let event = try next() {
      switch event {
      case .start: open += 1
      case .end: open -= 1
      case .text(let piece): result += piece
      }
    }
    return result
  }

  private func element() throws(DiagnosticError) -> XMLElement {
    elements += 1
    guard elements <= limits.elements else { throw DiagnosticError(XMLMessage.tooManyElements, at: location) }
    guard kodeks_xml_depth(reader) < limits.depth else {
      throw DiagnosticError(XMLMessage.tooDeep(levels: limits.depth), at: location)
    }
    let name = name(kodeks_xml_name(reader))
    let namespace = self.name(kodeks_xml_namespace(reader))
    var attributes: [XMLAttribute] = []
    while kodeks_xml_next_attribute(reader) != 0 {
      attributes.append(
        XMLAttribute(
          name: self.name(kodeks_xml_name(reader)), namespace: self.name(kodeks_xml_namespace(reader)),
          value: kodeks_xml_value(reader).map { String(cString: $0) } ?? ""))
    }
    return XMLElement(name: name, namespace: namespace, attributes: attributes)
  }

  /// A name as a `String`, made once: libxml2 keeps one copy of each name as long as the reader lives.
  private func name(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    if let known = names[pointer] { return known }
    let name = String(cString: pointer)
    names[pointer] = name
    return name
  }
}
