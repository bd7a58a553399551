/// What the schema does not see: whether a project holds together.
public enum QDACheck {
  /// Something that does not.
  public struct Fault: Sendable, Hashable {
    /// The element.
    public let element: String
    /// Its GUID, or the one that it refers to.
    public let guid: String
    /// What is wrong.
    public let reason: InterchangeReason
  }

  /// Identities that two things have, references that lead nowhere or to a thing of another kind, stretches outside
  /// their texts, and files that are not there.
  public static func faults(of project: QDAProject) -> [Fault] {
    var project = project
    var names = Names()
    project.visit(&names)
    var references = References(kinds: names.kinds, faults: names.faults)
    project.visit(&references)
    return references.faults + project.allSources.flatMap(faults)
  }

  private static func faults(of source: QDASource) -> [Fault] {
    var faults: [Fault] = []
    let limit = source.text?.utf8.count ?? Int.max
    for selection in source.selections {
      guard case .text(let start, let end) = selection.place, !(0 <= start && start <= end && end <= limit) else {
        continue
      }
      faults.append(
        Fault(
          element: selection.element(in: source.kind), guid: selection.id.spelling,
          reason: start > end ? .positionReversed : .positionOutside))
    }
    if case .missing? = source.file {
      faults.append(Fault(element: source.kind.rawValue, guid: source.id.spelling, reason: .missingFile))
    }
    return faults
  }

  private struct Names: QDAVisitor {
    var kinds: [QDAIdentifier: QDAKind] = [:]
    var faults: [Fault] = []

    mutating func define(_ id: inout QDAIdentifier, _ kind: QDAKind, element: String) {
      if kinds[id] != nil {
        faults.append(Fault(element: element, guid: id.spelling, reason: .duplicateIdentifier))
      } else {
        kinds[id] = kind
      }
    }

    mutating func refer(_ id: inout QDAIdentifier, _ reference: QDAReference, element: String) -> Bool { true }
  }

  private struct References: QDAVisitor {
    let kinds: [QDAIdentifier: QDAKind]
    var faults: [Fault]

    mutating func define(_ id: inout QDAIdentifier, _ kind: QDAKind, element: String) {}

    mutating func refer(_ id: inout QDAIdentifier, _ reference: QDAReference, element: String) -> Bool {
      if let kind = kinds[id], reference.kinds.contains(kind) { return true }
      faults.append(Fault(element: element, guid: id.spelling, reason: .danglingReference))
      return true
    }
  }
}
