/// The things besides `kodeks` that a recorded session may do: `printf 'text' > file`, `rm file` and `cp file copy`.
public enum ShellStep: Equatable {
  /// Write a text to a file.
  case write(text: String, file: String)
  /// Remove a file.
  case remove(file: String)
  /// Copy a file to where there is none.
  case copy(file: String, copy: String)

  /// Reads a command; `nil` when it is none of these.
  public init?(_ command: String) {
    if let match = command.wholeMatch(of: /printf '([^']*)' > (\S+)/) {
      let text = String(match.1).replacing("\\n", with: "\n").replacing("\\t", with: "\t").replacing("\\0", with: "\0")
      self = .write(text: text, file: String(match.2))
    } else if let match = command.wholeMatch(of: /rm (\S+)/) {
      self = .remove(file: String(match.1))
    } else if let match = command.wholeMatch(of: /cp (\S+) (\S+)/) {
      self = .copy(file: String(match.1), copy: String(match.2))
    } else {
      return nil
    }
  }
}
