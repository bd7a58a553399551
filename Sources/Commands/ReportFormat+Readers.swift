internal import Reporting

extension ReportFormat {
  /// True for layouts that programs read.
  var isForMachines: Bool {
    switch self {
    case .tsv, .csv, .json: true
    case .terminal, .markdown, .html, .svg: false
    }
  }

  /// True for layouts that people read as text.
  var isForPeople: Bool {
    switch self {
    case .terminal, .markdown, .html: true
    case .tsv, .csv, .json, .svg: false
    }
  }
}
