internal import Foundation
public import TranscriptText

/// Whose turns a rule looks at: `speakers: informant`, `interviewer`, `all`, or roles and labels such as `leder`.
public struct SpeakerSelection: Sendable, Hashable {
  /// The words as the author wrote them, trimmed; empty when nothing is said, which means whoever the coding is run for
  /// (informants, unless more are asked for).
  public let names: [String]

  /// Makes a selection.
  public init(names: [String] = []) { self.names = names }

  /// True when nothing is said.
  public var isDefault: Bool { names.isEmpty }

  /// Whether `turn` is spoken by one of those selected; `roles` are those that the coding is run for.
  ///
  /// A name other than the three words fits a speaker whose label it is, with or without a number after it
  /// (`medarbejder` fits `Medarbejder 4`), or who has it as a value, such as the `rolle` of a legend. Case is disregarded.
  public func admits(_ turn: Turn, in transcript: Transcript, roles: Set<SpeakerRole>) -> Bool {
    let role = transcript.role(of: turn)
    if isDefault { return roles.contains(role) }
    return names.contains { name in
      switch name.lowercased() {
      case "all", "alle": true
      case "informant", "informanter": role == .informant
      case "interviewer": role == .interviewer
      default: transcript.speaker(of: turn).map { Self.fits(name, $0) } ?? false
      }
    }
  }

  /// Whether one of `speakers` could be meant by a name; `all` and `informant` always can.
  public static func isKnown(_ name: String, among speakers: [Speaker]) -> Bool {
    switch name.lowercased() {
    case "all", "alle", "informant", "informanter": true
    case "interviewer": speakers.contains { $0.role == .interviewer }
    default: speakers.contains { fits(name, $0) }
    }
  }

  private static func fits(_ name: String, _ speaker: Speaker) -> Bool {
    let wanted = name.lowercased()
    let label = speaker.label.lowercased()
    if label == wanted { return true }
    if label.hasPrefix(wanted), label.dropFirst(wanted.count).allSatisfy({ $0 == " " || $0.isNumber }) { return true }
    return speaker.attributes.contains { $0.value.lowercased() == wanted }
  }
}
