/// What a record in a project is about; the names stand in the log.
public enum RecordKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// What people have done to a code by hand: `CodeRecord`.
  case code
  /// A coding whose place could not be found in a corrected text: `OrphanRecord`.
  case orphan
  /// What an attribute's values are: `AttributeDefinition`.
  case attribute
  /// The value of an attribute that someone gave a case: `AttributeValue`.
  case attributeValue = "attribute-value"
  /// A case that people made: `CaseRecord`.
  case `case`
  /// A named set of interviews: `DocumentSet`.
  case documentSet = "document-set"
  /// That something belongs to a case or a set: `Membership`.
  case membership
  /// What someone noted down: `MemoRecord`.
  case memo
  /// A query with a name: `SavedQuery`.
  case query
  /// That a coder was given an interview: `CoderAssignment`.
  case assignment
  /// What the agreed coding of two coders says of a code in a turn: `AgreedJudgement`.
  case agreedJudgement = "agreed-judgement"
  /// A word put on a list of stop words or taken off it: `ListedWord`.
  case listedWord = "listed-word"
  /// An entry of the idea catalogue: `IdeaRecord`.
  case idea
  /// What a part of an idea rests on: `IdeaEvidence`.
  case ideaEvidence = "idea-evidence"
  /// What a member of a panel thinks of an idea: `IdeaVote`.
  case ideaVote = "idea-vote"
  /// How something was called in another program's file: `ExchangeRecord`.
  case exchange

  /// The type that says what the fields of such a record mean.
  public var form: any ProjectRecord.Type {
    switch self {
    case .code: CodeRecord.self
    case .orphan: OrphanRecord.self
    case .attribute: AttributeDefinition.self
    case .attributeValue: AttributeValue.self
    case .case: CaseRecord.self
    case .documentSet: DocumentSet.self
    case .membership: Membership.self
    case .memo: MemoRecord.self
    case .query: SavedQuery.self
    case .assignment: CoderAssignment.self
    case .agreedJudgement: AgreedJudgement.self
    case .listedWord: ListedWord.self
    case .idea: IdeaRecord.self
    case .ideaEvidence: IdeaEvidence.self
    case .ideaVote: IdeaVote.self
    case .exchange: ExchangeRecord.self
    }
  }
}

/// A thing of its own in the project, as the log keeps it: a kind, a name that is unique in the kind, and fields.
///
/// Codes by hand, memos, attributes and the like are all kept this way: a change sets such a record or takes it away, so
/// undo, merging and the past work the same for each. What the fields mean is said by the type that makes them
/// (`ProjectRecord`).
public struct StoredRecord: Hashable, Sendable, Codable {
  /// What it is about.
  public let kind: RecordKind
  /// Its name in its kind; it never changes.
  public let key: String
  /// What it says; each kind has its own number of fields.
  public let fields: [String]

  /// Makes a record.
  public init(kind: RecordKind, key: String, fields: [String]) {
    self.kind = kind
    self.key = key
    self.fields = fields
  }

  /// The record that two copies of a project make of `former`: this one here, `other` there.
  ///
  /// Field by field what only one of them has changed holds; where both have changed a field differently, this one's
  /// holds. Fields that only mean something together count as one (`ProjectRecord.group(ofField:)`). `isContested` tells
  /// that both have changed the same; where what is joined could not be read, this one's holds as a whole.
  public func joined(with other: StoredRecord, from former: StoredRecord?) -> (record: StoredRecord, isContested: Bool) {
    guard fields.count == other.fields.count, former.map({ $0.fields.count == fields.count }) ?? true else {
      return (self, true)
    }
    var joined = fields
    var isContested = false
    for places in Dictionary(grouping: fields.indices, by: kind.form.group(ofField:)).values {
      let (mine, theirs) = (places.map { fields[$0] }, places.map { other.fields[$0] })
      let before = former.map { former in places.map { former.fields[$0] } }
      if mine == theirs { continue }
      if mine == before {
        for (place, field) in zip(places, theirs) { joined[place] = field }
      } else if theirs != before {
        isContested = true
      }
    }
    guard kind.form.init(key: key, fields: joined) != nil else { return (self, true) }
    return (StoredRecord(kind: kind, key: key, fields: joined), isContested)
  }
}

/// A type that a project keeps as records.
public protocol ProjectRecord: Hashable, Sendable {
  /// The kind of its records.
  static var kind: RecordKind { get }
  /// Its name among those of its kind; it never changes.
  var key: String { get }
  /// What it says, in an order that stays; later versions add fields at the end only.
  var fields: [String] { get }
  /// Fields of one group only mean something together: of two copies' changes one holds for all of them. The number is
  /// the group's own.
  static func group(ofField place: Int) -> Int
  /// Reads it back; `nil` where key or fields are not of this kind's form.
  init?(key: String, fields: [String])
}

extension ProjectRecord {
  /// Every field means something by itself.
  public static func group(ofField place: Int) -> Int { place }

  /// The form that the log keeps.
  public var stored: StoredRecord { StoredRecord(kind: Self.kind, key: key, fields: fields) }

  /// Reads a record of this kind; `nil` for another kind or form.
  public init?(_ record: StoredRecord) {
    guard record.kind == Self.kind else { return nil }
    self.init(key: record.key, fields: record.fields)
  }
}
