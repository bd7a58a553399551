internal import ArgumentParser
internal import CodingModel
internal import Foundation
internal import Reporting
internal import TranscriptText

/// What stands on the list.
enum ListedKind: String, CaseIterable, ExpressibleByArgument {
  case person
  case place
  case workplace
  /// Words that were looked at and stay.
  case keep

  /// The kind of identifier; `nil` for words that stay.
  var identifier: IdentifierKind? {
    switch self {
    case .person: .person
    case .place: .place
    case .workplace: .workplace
    case .keep: nil
    }
  }
}

/// `kodeks pseudonymise list`.
struct PseudonymListCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command("list", alias: "liste", "Vis nøglens liste.", "Show the key's list.")
  }

  @OptionGroup var key: KeyOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let file = try KeyFile(key, in: workspace, creating: false)
    let isEmpty = file.key.list.entries.isEmpty && file.key.list.kept.isEmpty
    return Outcome(
      .report(PseudonymReport.list(file.key.list, language: workspace.language), format.format),
      status: isEmpty ? .nothing : .done)
  }
}

/// `kodeks pseudonymise add NAME…`.
struct PseudonymAddCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "add", alias: "tilføj", "Sæt nogen eller noget på listen.", "Put somebody or something on the list.",
      discussion: (
        "Alle navnene er ét og samme: det fulde navn først, så kaldenavne og andre stavemåder. For- og efternavn for"
          + " sig, ejefald og aa/å findes af sig selv. Listen ligger i nøglefilen, krypteret.",
        "All names are one and the same: the full name first, then nicknames and other spellings. First and last names"
          + " by themselves, genitives and aa/å are found without. The list lies in the key file, encrypted."
      ))
  }

  @Argument(help: .text("Navnene.", "The names.", value: .words))
  var names: [String]

  @Option(
    help: .text(
      "Slags: person, place, workplace; keep for ord, der skal blive stående.",
      "Kind: person, place, workplace; keep for words that shall stay.", value: .kind))
  var kind: ListedKind = .person

  @OptionGroup var key: KeyOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    let names = names.map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    guard names.allSatisfy({ $0.contains(where: \.isLetter) }) else { throw DiagnosticError(PseudonymMessage.noName) }
    var file = try KeyFile(key, in: workspace, creating: true)
    let language = workspace.language
    var text = ""
    if file.isNew { text = language.pick("Lavede nøglen \(file.path)\n", "Made the key \(file.path)\n") }
    if let identifier = kind.identifier {
      guard let entry = file.key.list.add(identifier, names: names) else {
        throw DiagnosticError(PseudonymMessage.noName)
      }
      let pseudonym = Pseudonym(entry.kind, number: entry.number).text
      text += "\(pseudonym): \(entry.names.joined(separator: ", "))\n"
    } else {
      file.key.list.keep(names)
      text += language.pick("Bliver stående: ", "Stays: ") + names.joined(separator: ", ") + "\n"
    }
    try file.write(in: workspace)
    return Outcome(.text(text))
  }
}

/// `kodeks pseudonymise remove NAME…`.
struct PseudonymRemoveCommand: ProjectCommand {
  static var configuration: CommandConfiguration {
    .command(
      "remove", alias: "fjern", "Tag navne af listen; deres nummer bruges ikke igen.",
      "Take names off the list; their number is not used again.")
  }

  @Argument(help: .text("Navnene.", "The names.", value: .words))
  var names: [String]

  @OptionGroup var key: KeyOptions
  @OptionGroup var common: CommonOptions

  func outcome(in workspace: Workspace) throws -> Outcome {
    var file = try KeyFile(key, in: workspace, creating: false)
    let known = Set((file.key.list.entries.flatMap(\.names) + file.key.list.kept).map { $0.lowercased() })
    for name in names where !file.key.list.remove(name) {
      throw DiagnosticError(PseudonymMessage.notListed(name, near: known.contains(name.lowercased())))
    }
    try file.write(in: workspace)
    return Outcome(
      .text(workspace.language.pick("Taget af listen: ", "Taken off the list: ") + names.joined(separator: ", ") + "\n")
    )
  }
}
