public import CodingModel
internal import TranscriptText

/// The attributes that interviews and their speakers have, each with its values: what can be asked for by key.
public struct AttributeOverview: Sendable {
  /// Who has an attribute.
  public enum Bearer: String, Sendable, CaseIterable {
    /// The interview, by its header.
    case interview
    /// A speaker, by label or legend.
    case speaker
  }

  /// One attribute.
  public struct Entry: Sendable, Hashable {
    /// The key, lower case.
    public let key: String
    /// Who has it.
    public let bearer: Bearer
    /// Number of interviews that have it, themselves or by one of their speakers.
    public let interviewCount: Int
    /// The distinct values as first written, in order of first appearance; case is disregarded.
    public let values: [String]
  }

  /// Number of interviews looked at.
  public let interviewCount: Int
  /// The interviews' attributes, then the speakers', each in order of first appearance.
  public let entries: [Entry]

  /// Collects the attributes of `interviews`; where a header has a key twice, the first value counts.
  public init(_ interviews: [Interview]) {
    interviewCount = interviews.count
    let ofInterviews = Gathering(interviews.map { $0.attributes.firstPerKey })
    let ofSpeakers = Gathering(
      interviews.map { $0.transcript.speakers.flatMap { $0.attributes.map(CaseAttribute.init).firstPerKey } })
    entries = ofInterviews.entries(of: .interview) + ofSpeakers.entries(of: .speaker)
  }
}

extension [CaseAttribute] {
  fileprivate var firstPerKey: [CaseAttribute] {
    var seen: Set<String> = []
    return filter { seen.insert($0.key).inserted }
  }
}

/// Counts interviews and gathers values, key by key.
private struct Gathering {
  private var keys: [String] = []
  private var counts: [String: Int] = [:]
  private var values: [String: [String]] = [:]

  /// Takes the attributes of each interview.
  init(_ interviews: [[CaseAttribute]]) {
    var seen: Set<CaseAttribute> = []
    for attributes in interviews {
      var present: Set<String> = []
      for attribute in attributes {
        if counts[attribute.key] == nil { keys.append(attribute.key) }
        if present.insert(attribute.key).inserted { counts[attribute.key, default: 0] += 1 }
        guard seen.insert(CaseAttribute(key: attribute.key, value: attribute.value.lowercased())).inserted else {
          continue
        }
        values[attribute.key, default: []].append(attribute.value)
      }
    }
  }

  func entries(of bearer: AttributeOverview.Bearer) -> [AttributeOverview.Entry] {
    keys.map { .init(key: $0, bearer: bearer, interviewCount: counts[$0] ?? 0, values: values[$0] ?? []) }
  }
}
