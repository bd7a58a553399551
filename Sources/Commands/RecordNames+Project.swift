internal import CodingModel
internal import CodingStore
internal import Foundation
internal import Reporting

extension RecordNames {
  /// The names as a project has them now.
  init(_ store: ProjectStore) throws {
    self.init(codes: try store.projectCodes(), interviews: try store.everyInterview().mapValues(\.name))
  }
}
