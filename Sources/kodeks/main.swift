import Commands
import Foundation

// The C library picks the character set; where the locale has none, UTF-8 is what transcripts and terminals use.
if let name = setlocale(LC_CTYPE, ""), !String(cString: name).uppercased().contains("UTF") {
  setlocale(LC_CTYPE, "C.UTF-8")
}
signal(SIGPIPE, SIG_IGN)

let streams = Streams()
var workspace = Workspace(
  directory: FileManager.default.currentDirectoryPath, environment: ProcessInfo.processInfo.environment,
  width: streams.width, usesColor: streams.usesColor)
workspace.showProgress = { streams.showProgress($0) }
workspace.askSecret = { SecretQuestion.ask($0) }
let session = Session(workspace: workspace)
let answer = session.answer(Array(CommandLine.arguments.dropFirst()))
if let opening = answer.repl {
  var repl = Repl(opening, streams: streams)
  exit(repl.run().rawValue)
}
exit(streams.print(answer).rawValue)
