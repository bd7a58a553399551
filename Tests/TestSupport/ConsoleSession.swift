/// A recorded console session: commands and what they print. The format of `.session` files and of the README's
/// console blocks.
///
/// A line `$ command` is a command; what follows until the next one is its expected output; `[exit 2]` on a line of its
/// own at the end is the expected status where it is not 0. Lines before the first command are a comment.
public struct ConsoleSession: Sendable {
  /// One command with its expected answer.
  public struct Step: Sendable {
    /// The command as written after `$ `.
    public let command: String
    /// Expected output and error text, in this order, without the status line.
    public var output: String
    /// Expected exit status.
    public var status: Int32

    /// Makes a step.
    public init(command: String, output: String = "", status: Int32 = 0) {
      self.command = command
      self.output = output
      self.status = status
    }
  }

  /// The steps in order.
  public let steps: [Step]

  /// Reads a session.
  public init(_ text: String) {
    var steps: [Step] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if let last = steps.indices.last {
        if let match = line.wholeMatch(of: /\[exit (\d+)\]/) {
          steps[last].status = Int32(match.1) ?? 0
        } else {
          steps[last].output += line + "\n"
        }
      }
    }
    self.steps = steps.map { step in
      var step = step
      while step.output.hasSuffix("\n\n") { step.output.removeLast() }
      if step.output == "\n" { step.output = "" }
      return step
    }
  }

  /// Writes the session as text again, so that a changed answer can be recorded.
  public static func text(of steps: [Step]) -> String {
    steps.map { step in
      "$ \(step.command)\n" + step.output + (step.status == 0 ? "" : "[exit \(step.status)]\n")
    }.joined(separator: "\n")
  }

  /// The sessions in a Markdown text's fenced blocks marked `console`, in order.
  public static func blocks(inMarkdown text: String) -> [ConsoleSession] {
    text.split(separator: "```console\n").dropFirst().map { part in
      ConsoleSession(String(part.prefix(upTo: part.firstRange(of: "\n```")?.lowerBound ?? part.endIndex)) + "\n")
    }
  }
}
