internal import TranscriptText

/// The files beside the project in a `.qdpx`, by the paths that the project has for them.
///
/// Only files of the archive are ever read; a path that leads elsewhere is told, never followed.
final class QDAArchiveFiles {
  private let archive: ArchiveReader?
  private let sources: [String: String]
  private let folded: [String: [String]]
  private var used: Set<String> = []

  /// None: the project came as a file of its own.
  init() {
    archive = nil
    sources = [:]
    folded = [:]
  }

  /// The files in `sources`, and those beside the project, which some programs leave there.
  init(_ archive: ArchiveReader) {
    self.archive = archive
    var sources: [String: String] = [:]
    let names = archive.names.filter { !Self.isRubbish($0) }
    for name in names where !name.contains("/") { sources[name] = name }
    for name in names where name.lowercased().hasPrefix("sources/") { sources[String(name.dropFirst(8))] = name }
    self.sources = sources
    folded = Dictionary(grouping: sources.keys.sorted()) { $0.lowercased() }
  }

  /// The file that a path means.
  func file(_ path: String) throws(DiagnosticError) -> QDAFile {
    guard let name = Self.packedName(path) else { return .external(path) }
    let type = Self.type(of: name)
    guard let archive, let known = entry(name) else { return .missing(type: type) }
    used.insert(known)
    guard let bytes = try archive.read(known) else { return .missing(type: type) }
    return .packed(bytes, type: type)
  }

  /// How many files nothing referred to.
  var unused: Int { Set(sources.values.filter { !$0.lowercased().hasSuffix(".qde") }).subtracting(used).count }

  private func entry(_ name: String) -> String? {
    if let exact = sources[name] { return exact }
    let alike = folded[name.lowercased()] ?? []
    if alike.count == 1 { return sources[alike[0]] }
    guard alike.isEmpty, let plain = Self.decoded(name), plain != name else { return nil }
    return sources[plain]
  }

  /// The name in the archive that a path means; `nil` for one that leads out of it.
  static func packedName(_ path: String) -> String? {
    var rest = path[...]
    if let scheme = path.firstRange(of: "://") {
      guard path[..<scheme.lowerBound].lowercased() == "internal" else { return nil }
      rest = path[scheme.upperBound...]
    }
    rest = rest.drop { $0 == "/" }
    if rest.lowercased().hasPrefix("sources/") { rest = rest.dropFirst(8) }
    return String(rest)
  }

  /// The ending of a name, in lower case, as far as it is one.
  static func type(of name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    let type = name[name.index(after: dot)...].lowercased()
    let isPlain = type.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
    return isPlain && type.utf8.count <= 8 ? type : ""
  }

  /// What systems put into archives by themselves.
  static func isRubbish(_ name: String) -> Bool {
    let last = name.split(separator: "/").last ?? ""
    return name.hasPrefix("__MACOSX/") || last.hasPrefix(".") || last.lowercased() == "thumbs.db"
  }

  /// `%20` and the like as characters; `nil` where that gives no text.
  private static func decoded(_ name: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
