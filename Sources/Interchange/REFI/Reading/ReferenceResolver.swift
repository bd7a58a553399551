/// Gives every thing of a kind an identity of its own, and drops references that lead nowhere.
enum ReferenceResolver {
  /// Settles identities and references, and tells what was done.
  static func resolve(_ project: inout QDAProject) -> InterchangeReport {
    var collector = Collector()
    project.visit(&collector)
    var checker = Checker(known: collector.known, report: collector.report)
    project.visit(&checker)
    return checker.report
  }

  /// Of two things of a kind with one identity the first keeps it, and what refers to it.
  private struct Collector: QDAVisitor {
    var known: [QDAKind: Set<QDAIdentifier>] = [:]
    var report = InterchangeReport()
    private var numbers: [String: Int] = [:]

    mutating func define(_ id: inout QDAIdentifier, _ kind: QDAKind, element: String) {
      if known[kind, default: []].insert(id).inserted { return }
      report.note(.duplicateIdentifier, element, id)
      let name = "duplicate\n\(kind.rawValue)\n\(id.fileStem)"
      repeat {
        numbers[name, default: 1] += 1
        id = QDAIdentifier(naming: "\(name)\n\(numbers[name, default: 2])")
      } while !known[kind, default: []].insert(id).inserted
    }

    mutating func refer(_ id: inout QDAIdentifier, _ reference: QDAReference, element: String) -> Bool { true }
  }

  private struct Checker: QDAVisitor {
    let known: [QDAKind: Set<QDAIdentifier>]
    var report: InterchangeReport

    mutating func define(_ id: inout QDAIdentifier, _ kind: QDAKind, element: String) {}

    mutating func refer(_ id: inout QDAIdentifier, _ reference: QDAReference, element: String) -> Bool {
      if reference.kinds.contains(where: { known[$0]?.contains(id) == true }) { return true }
      report.note(.danglingReference, element, id, detail: "\(reference)")
      return false
    }
  }
}
