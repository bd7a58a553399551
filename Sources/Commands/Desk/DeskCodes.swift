internal import CodingModel
internal import CodingStore
internal import TranscriptText

/// Makes codes at the desk.
struct DeskCodes {
  private let store: ProjectStore

  /// Works on a project.
  init(_ store: ProjectStore) { self.store = store }

  /// Makes a code, as one change; the codes above it that are missing too.
  ///
  /// - Throws: `DiagnosticError` where a code is called so already.
  func make(_ path: CodePath, definition: String, _ stamp: ChangeStamp) throws {
    try store.edit(.editCodes, stamp) { view in
      let codes = try view.codes()
      let taken = Set(codes.codes.map { $0.path.description.lowercased() })
      guard !taken.contains(path.description.lowercased()) else {
        throw DiagnosticError(DeskMessage.codeExists(path.description))
      }
      var operations: [ChangeOperation] = []
      for above in path.ancestors.reversed() where !taken.contains(above.description.lowercased()) {
        operations += try view.setting(Self.record(above, in: codes))
      }
      var record = Self.record(path, in: codes)
      if !definition.isEmpty { record.definition = definition }
      operations += try view.setting(record)
      return (operations, ())
    }
  }

  /// A record that says only that the code lives. Where its path is the key of a code that is called otherwise now, it
  /// gets a key of its own.
  private static func record(_ path: CodePath, in codes: ProjectCodes) -> CodeRecord {
    var key = path
    var number = 2
    while codes.record(of: key) != nil || codes.isLiving(key) {
      let component = "\(path.last) (\(number))"
      key = path.parent.map { $0.child(component) } ?? CodePath(component) ?? path
      number += 1
    }
    var record = CodeRecord(code: key, isOwn: true)
    if key != path { record.component = path.last }
    return record
  }
}
