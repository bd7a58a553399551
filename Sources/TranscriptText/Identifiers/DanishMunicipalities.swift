/// The 98 municipalities since 2007, with the spellings that are in use.
public enum DanishMunicipalities {
  /// A municipality.
  struct Entry: Sendable {
    /// The name without `Kommune`, as the municipality writes it.
    let name: String
    /// What stands before `Kommune`, where it is not the name alone; and other names of it.
    var others: [String] = []
  }

  /// The names, without `Kommune`.
  public static var names: [String] { entries.map(\.name) }

  /// Names, and genitives of them, that are common words, too, by their keys (`IdentifierWords.key`).
  static let commonWords: Set<String> = [
    "vejen", "vejens", "skive", "skives", "greve", "greves", "faxe", "faxes", "lejre", "lejres", "struer", "varde",
    "mors", "odder", "odders",
  ]

  static let entries: [Entry] =
    plain.split(separator: "\n").map { Entry(name: String($0)) } + [
      Entry(name: "København", others: ["Københavns", "Kbh"]), Entry(name: "Bornholm", others: ["Bornholms"]),
      Entry(name: "Vesthimmerland", others: ["Vesthimmerlands"]), Entry(name: "Nordfyn", others: ["Nordfyns"]),
      Entry(name: "Vejen"), Entry(name: "Skive"),
      Entry(name: "Greve"), Entry(name: "Faxe"),
      Entry(name: "Lejre"), Entry(name: "Stevns"), Entry(name: "Solrød"),
      Entry(name: "Struer"), Entry(name: "Fanø"), Entry(name: "Læsø"),
      Entry(name: "Billund"), Entry(name: "Halsnæs"), Entry(name: "Assens"), Entry(name: "Varde"),
      Entry(name: "Herlev"), Entry(name: "Ishøj"), Entry(name: "Morsø", others: ["Mors"]),
      Entry(name: "Langeland", others: ["Langelands"]), Entry(name: "Samsø"), Entry(name: "Ærø"),
    ]

  private static let plain = """
    Albertslund
    Allerød
    Ballerup
    Brøndby
    Brønderslev
    Dragør
    Egedal
    Esbjerg
    Favrskov
    Fredensborg
    Fredericia
    Frederiksberg
    Frederikshavn
    Frederikssund
    Furesø
    Faaborg-Midtfyn
    Gentofte
    Gladsaxe
    Glostrup
    Gribskov
    Guldborgsund
    Haderslev
    Hedensted
    Helsingør
    Herning
    Hillerød
    Hjørring
    Holbæk
    Holstebro
    Horsens
    Hvidovre
    Høje-Taastrup
    Hørsholm
    Ikast-Brande
    Jammerbugt
    Kalundborg
    Kerteminde
    Kolding
    Køge
    Lemvig
    Lolland
    Lyngby-Taarbæk
    Mariagerfjord
    Middelfart
    Norddjurs
    Nyborg
    Næstved
    Odder
    Odense
    Odsherred
    Randers
    Rebild
    Ringkøbing-Skjern
    Ringsted
    Roskilde
    Rudersdal
    Rødovre
    Silkeborg
    Skanderborg
    Slagelse
    Sorø
    Svendborg
    Syddjurs
    Sønderborg
    Thisted
    Tønder
    Tårnby
    Vallensbæk
    Vejle
    Vordingborg
    Viborg
    Aabenraa
    Aalborg
    Aarhus
    """
}
