import CodingModel
import TranscriptText

/// A codebook that uses everything a codebook may hold.
let sampleBook = """
  # Eksempel
  codebook: organisering
  name: Organisering
  version: 1.2.0
  language: da
  description: >-
    Hvordan arbejdet
    er indrettet.
  span: sentence
  codes:
    - id: org
      name: Organisering
      color: "#4269D0"
      definition: Indretningen af arbejdet.
      include: Opgaver, ansvar.
      exclude: Samarbejde.
      example: »Vi sidder i to huse.«
      rules:
        - organiser* or indret*
        - match: >-
            near(opgave*,
            flytte* or lagt over, 5)
          span: match
          note: Flytning
      codes:
        - id: gang
          name: Arbejdsgange
          definition: Sagens vej.
          rules: ["arbejdsgang*", 'sagsgang* and not "i gang"']
          children:
            - id: to trin
              name: Trin
              colour: '#abc'
              definition: Et trin.
              rules:
                - sagstrin*
    - id: økonomi-og-styring
      name: Økonomi
      definition: Penge.
      parent: org
      rules: [budget*]
    - id: org/led
      name: Ledelse
      definition: Ledere.
      rules:
        - match: leder
          span: turn
  """

/// What the parser says of `text`, as `line:column id`.
func findings(_ text: String) -> [String] {
  CodebookParser.parse(SourceFile(path: "bog.yaml", text: text)).diagnostics.map {
    "\($0.location?.line ?? -1):\($0.location?.column ?? -1) \($0.id)"
  }
}
