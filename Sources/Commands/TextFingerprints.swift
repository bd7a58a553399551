internal import CodingModel
internal import Foundation
internal import TranscriptText

extension Interview {
  /// The fingerprint of its text: what is chosen in this text is stored in no other.
  var textSHA256: String { Fingerprint.sha256(Array(transcript.text.utf8)) }
}

extension Sequence<Interview> {
  /// The fingerprints of the texts that codings were chosen in, by interview.
  func texts(of codings: [Coding]) -> [UUID: String] {
    let ids = Set(codings.map(\.interview))
    return Dictionary(filter { ids.contains($0.id) }.map { ($0.id, $0.textSHA256) }, uniquingKeysWith: { first, _ in first })
  }
}
