public import CodingModel
public import TranscriptText

/// What a report must know beside the result: language, the codes' names, codebook versions, project and date.
public struct ReportContext: Sendable {
  /// The language of all texts.
  public let language: Language
  /// All codes, in the codebook's order.
  public let codes: [CodeLabel]
  /// How the codebooks' versions are named: `organisering 1.0.0 (a1b2c3d4)`.
  public let codebookVersions: [String]
  /// The project's name.
  public let projectName: String
  /// The day of the report as ISO 8601 writes it, `2020-11-02`: what programs read. Empty to leave it out.
  public let date: String
  /// The day as people write it: `2. november 2020`.
  public let shownDate: String
  /// How many rejected codings the filter of the result leaves out; every table that the filter stands with says so.
  public var rejectedCount = 0

  private let labels: [CodePath: CodeLabel]
  private let sharedNames: Set<String>
  private let anchors: [CodePath: String]

  /// Makes a context; `date` is a day of ISO 8601, such as `2020-11-02`, or empty.
  public init(
    language: Language, codes: [CodeLabel], codebookVersions: [String], projectName: String, date: String
  ) {
    self.language = language
    self.codes = codes
    self.codebookVersions = codebookVersions
    self.projectName = projectName
    self.date = date
    shownDate = language.formatted(isoDate: date) ?? date
    labels = Dictionary(codes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    sharedNames = Set(Dictionary(grouping: labels.values, by: \.name).filter { $0.value.count > 1 }.keys)
    anchors = Self.anchors(of: codes)
  }

  /// What is known of a code; a code without a label is named by its path.
  public func label(of path: CodePath) -> CodeLabel {
    labels[path] ?? CodeLabel(path: path, name: path.description, color: "", definition: "")
  }

  /// The code as a report shows it. A name that several codes have is shown with the name above it.
  ///
  /// - Parameters:
  ///   - isIndented: true in tables that show the tree by indentation.
  ///   - isLinked: true where the report has a part about the code.
  func code(_ path: CodePath, isIndented: Bool = false, isLinked: Bool = false) -> ReportCode {
    let label = label(of: path)
    var text = label.name
    if !isIndented, sharedNames.contains(label.name), let parent = path.parent {
      text = "\(self.label(of: parent).name) › \(label.name)"
    }
    return ReportCode(
      path: path.description, text: text, color: CodeColor(label.color),
      indentation: isIndented ? path.components.count - 1 : 0, anchor: isLinked ? anchor(of: path) : nil)
  }

  /// The name of the place that tells about a code.
  func anchor(of path: CodePath) -> String? { anchors[path] }

  private static func anchors(of codes: [CodeLabel]) -> [CodePath: String] {
    var anchors: [CodePath: String] = [:]
    var taken: Set<String> = []
    for code in codes where anchors[code.path] == nil {
      let slug = code.path.description.lowercased().map { $0.isLetter || $0.isNumber ? String($0) : "-" }.joined()
      var anchor = "kode-\(slug)"
      var number = 2
      while !taken.insert(anchor).inserted {
        anchor = "kode-\(slug)-\(number)"
        number += 1
      }
      anchors[code.path] = anchor
    }
    return anchors
  }
}

/// What a report says about a code.
public struct CodeLabel: Hashable, Sendable {
  /// The code.
  public let path: CodePath
  /// Name for people.
  public let name: String
  /// `#rrggbb`; anything else is shown grey.
  public let color: String
  /// What it means.
  public let definition: String
  /// What belongs to it although one might doubt.
  public let include: String
  /// What does not belong to it.
  public let exclude: String

  /// Makes a label.
  public init(
    path: CodePath, name: String, color: String, definition: String, include: String = "", exclude: String = ""
  ) {
    self.path = path
    self.name = name.isEmpty ? path.last : name
    self.color = color
    self.definition = definition
    self.include = include
    self.exclude = exclude
  }

  /// Takes a code as a project keeps it.
  public init(_ code: CodeOutline) {
    self.init(
      path: code.path, name: code.name, color: code.color, definition: code.definition, include: code.include,
      exclude: code.exclude)
  }

  /// Takes a code of a codebook.
  public init(_ code: Code) {
    self.init(
      path: code.path, name: code.name, color: code.color, definition: code.definition, include: code.include,
      exclude: code.exclude)
  }
}
