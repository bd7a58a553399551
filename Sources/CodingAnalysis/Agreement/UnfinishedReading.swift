public import CodingModel
internal import Foundation
internal import TranscriptText

/// An interview that counts as judged by a coder who has so far looked at a part of its turns.
///
/// The other turns count as judged and given no code: that holds for who was given the interview and found nothing there,
/// and misleads where the coder has only begun.
public struct UnfinishedReading: Hashable, Sendable {
  /// Who.
  public let coder: Coder
  /// The interview's name.
  public let interview: String
  /// The informants' turns that the coder has passed at the coding desk or has coded in.
  public let seen: Int
  /// The informants' turns that have words.
  public let turns: Int

  /// Finds them, coder by coder in the interviews' order.
  ///
  /// An interview that was assigned counts here only where the coder was seen to read in it: elsewhere that it was
  /// assigned is all there is to know. The rules look at everything.
  ///
  /// - Parameters:
  ///   - interviews: the material.
  ///   - codings: all codings.
  ///   - read: what was read.
  ///   - judged: which interviews each coder has judged.
  ///   - coders: whom to compare; interviews that only one of them has judged are not compared.
  public static func all(
    interviews: [Interview], codings: [Coding], read: [TurnRead], judged: CoderInterviews, coders: [Coder]
  ) -> [UnfinishedReading] {
    let compared = interviews.filter { interview in
      coders.count { judged.interviews(of: $0).contains(interview.id) } > 1
    }
    let turns = Dictionary(grouping: read, by: { Work(coder: $0.coder, interview: $0.interview) })
    let own = Dictionary(grouping: codings, by: { Work(coder: $0.coder, interview: $0.interview) })
    return coders.filter { $0 != .rules }.flatMap { coder in
      compared.compactMap { interview in
        let work = Work(coder: coder, interview: interview.id)
        guard judged.interviews(of: coder).contains(interview.id), judged.basis(of: coder) == .worked || turns[work] != nil
        else { return nil }
        return Self(coder, interview, read: turns[work] ?? [], codings: own[work] ?? [])
      }
    }
  }

  private struct Work: Hashable {
    let coder: Coder
    let interview: UUID
  }

  /// `nil` where nothing is left.
  private init?(_ coder: Coder, _ interview: Interview, read: [TurnRead], codings: [Coding]) {
    let transcript = interview.transcript
    let bodies = transcript.turns.map(\.body)
    let spoken = transcript.turns.indices.filter { turn in
      transcript.role(of: transcript.turns[turn]) == .informant && !bodies[turn].isEmpty
    }
    let marks = Set(read.map(\.turn))
    let fingerprints = marks.isEmpty ? [] : TurnFingerprint.all(of: interview)
    var seen = Set(fingerprints.indices.filter { marks.contains(fingerprints[$0]) })
    for coding in codings { seen.formUnion(bodies.touched(by: coding.range)) }
    self.coder = coder
    self.interview = interview.name
    self.seen = spoken.count(where: seen.contains)
    turns = spoken.count
    guard self.seen < turns else { return nil }
  }
}
