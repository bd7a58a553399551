internal import ArgumentParser
internal import CodingModel
internal import CodingStore
internal import Foundation
internal import TranscriptText

/// Where the key lies and how its password comes.
struct KeyOptions: ParsableArguments {
  @Option(
    help: .text(
      "Nøglefilen: krypteret, for sig selv, helst på et andet sted end projektet; ellers $KODEKS_KEY. Den holder listen"
        + " over navne og det, der fører tilbage fra erstatningerne.",
      "The key file: encrypted, apart, best kept elsewhere than the project; otherwise $KODEKS_KEY. It holds the list"
        + " of names and what leads back from the replacements.", value: .file), completion: .file())
  var key: String?

  @Option(
    help: .text(
      "En fil, hvis første linje er adgangskoden; ellers $KODEKS_KEY_PASSWORD, ellers spørges der.",
      "A file whose first line is the password; otherwise $KODEKS_KEY_PASSWORD, otherwise you are asked.",
      value: .file), completion: .file())
  var passwordFile: String?
}

/// A key in its file.
struct KeyFile {
  let path: String
  var key: PseudonymKey
  /// True where the file is not there yet.
  let isNew: Bool
  private let password: String

  /// Opens the key; where there is no file, and `creating` is set, begins a new one, whose password is asked for twice.
  ///
  /// - Throws: `DiagnosticError` where no file is named, it cannot be read, or the password does not fit.
  init(_ options: KeyOptions, in workspace: Workspace, creating: Bool) throws {
    let named = options.key ?? workspace.environment["KODEKS_KEY"].flatMap { $0.isEmpty ? nil : $0 }
    guard let path = named else { throw DiagnosticError(PseudonymMessage.noKey) }
    self.path = path
    isNew = !FileManager.default.fileExists(atPath: workspace.absolute(path))
    if isNew, creating {
      password = try Self.password(options, in: workspace, isNew: true)
      key = PseudonymKey()
    } else {
      let file = try workspace.readSource(path)
      password = try Self.password(options, in: workspace, isNew: false)
      do {
        key = try SealedPseudonymKey.opened(file.bytes, password: password)
      } catch let error as DiagnosticError {
        throw DiagnosticError(error.diagnostics.map { Diagnostic($0.message, at: SourceLocation(file: path)) })
      }
    }
  }

  /// Writes the key, whole or not at all; nobody but its owner may read it.
  func write(in workspace: Workspace) throws {
    try workspace.writePrivately(try SealedPseudonymKey.sealed(key, password: password), to: path)
  }

  private static func password(_ options: KeyOptions, in workspace: Workspace, isNew: Bool) throws -> String {
    if let file = options.passwordFile {
      let text = String(decoding: try workspace.readSource(file).bytes, as: UTF8.self)
      let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      guard !line.isEmpty else { throw DiagnosticError(PseudonymMessage.noPassword) }
      return line
    }
    if let password = workspace.environment["KODEKS_KEY_PASSWORD"], !password.isEmpty { return password }
    let language = workspace.language
    let question =
      isNew
      ? language.pick("Ny adgangskode til nøglen: ", "New password for the key: ")
      : language.pick("Adgangskode til nøglen: ", "Password of the key: ")
    guard let password = workspace.askSecret(question), !password.isEmpty else {
      throw DiagnosticError(PseudonymMessage.noPassword)
    }
    if isNew, workspace.askSecret(language.pick("Igen: ", "Again: ")) != password {
      throw DiagnosticError(PseudonymMessage.otherPassword)
    }
    return password
  }
}

extension Workspace {
  /// Writes bytes to a file that only its owner may read: a new file takes the old one's place when it is complete.
  ///
  /// - Throws: `DiagnosticError` where the folder is missing or cannot be written to.
  func writePrivately(_ bytes: [UInt8], to path: String) throws {
    try checkWritable(path, overwriting: true)
    let target = URL(fileURLWithPath: absolute(path)).resolvingSymlinksInPath().path
    let draft = "\(target).\(newID().uuidString.prefix(8)).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path, errno) }
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      done += count
    }
    let isWhole = done == bytes.count && fsync(descriptor) == 0
    let problem = errno
    close(descriptor)
    guard isWhole, rename(draft, target) == 0 else {
      let code = isWhole ? errno : problem
      unlink(draft)
      throw failure(path, code)
    }
  }

  private func failure(_ path: String, _ code: Int32) -> DiagnosticError {
    DiagnosticError(FileMessage.unwritable(reason: FileFailure(code: code)), at: SourceLocation(file: path))
  }
}
