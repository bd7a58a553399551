public import TranscriptText

extension StoreMessage {
  /// What is wrong.
  public func text(in language: Language) -> String {
    switch self {
    case .missing: language.pick("projektfilen findes ikke", "the project file does not exist")
    case .exists: language.pick("filen findes allerede", "the file exists already")
    case .folderMissing: language.pick("mappen findes ikke", "the folder does not exist")
    case .notAProject(let kind): kind.text(in: language)
    case .notReadable: language.pick("filen må ikke læses", "the file may not be read")
    case .damaged:
      language.pick(
        "projektfilen er beskadiget; intet er ændret", "the project file is damaged; nothing was changed")
    case .newerSchema(let found, let known):
      language.pick(
        "projektet er gemt af en nyere udgave af Kodeks (filformat \(found); dette program kender \(known))",
        "the project was saved by a newer version of Kodeks (file format \(found); this program knows \(known))")
    case .notWritable:
      language.pick(
        "filen eller dens mappe er skrivebeskyttet; intet er ændret",
        "the file or its folder is write-protected; nothing was changed")
    case .unfinishedChanges:
      language.pick(
        "ved siden af filen ligger ændringer (-wal), som ikke kan læses, når mappen er skrivebeskyttet",
        "beside the file lie changes (-wal) that cannot be read while the folder is write-protected")
    case .locked:
      language.pick(
        "et andet program skriver i projektet; intet er ændret",
        "another program is writing to the project; nothing was changed")
    case .diskFull:
      language.pick("disken er fuld; intet er ændret", "the disk is full; nothing was changed")
    case .past:
      language.pick(
        "projektet vises, som det var, og kan ikke ændres dér; intet er gemt",
        "the project is shown as it was and cannot be changed there; nothing was saved")
    case .beforeProject: language.pick("projektet fandtes ikke endnu", "the project did not exist yet")
    case .incompleteBackup:
      language.pick(
        "sikkerhedskopien blev ikke hel og er slettet igen; projektet er, som det var",
        "the backup was not whole and was removed again; the project is as it was")
    case .notUpgraded(let version): Self.notUpgraded(version, language)
    case .inputOutput(let code):
      language.pick(
        "filen kunne ikke læses eller skrives (fejl \(code))", "the file could not be read or written (error \(code))")
    case .unexpected(let code):
      language.pick(
        "databasen afviste opgaven (SQLite-fejl \(code)); intet er ændret",
        "the database refused (SQLite error \(code)); nothing was changed")
    }
  }

  private static func notUpgraded(_ version: Int, _ language: Language) -> String {
    language.pick(
      "projektet er gemt af en ældre udgave (filformat \(version)) og blev ikke ændret, for der kunne ikke tages en"
        + " sikkerhedskopi først",
      "the project was saved by an older version (file format \(version)) and was not changed, as no backup could be"
        + " made first")
  }

  /// What to do about it.
  public func suggestion(in language: Language) -> String? {
    switch self {
    case .missing: language.pick("opret et projekt med »kodeks init«", "make a project with 'kodeks init'")
    case .exists:
      language.pick("vælg et andet navn, eller flyt filen", "choose another name, or move the file")
    case .folderMissing: language.pick("opret mappen først", "make the folder first")
    case .notAProject: language.pick("angiv en fil, der ender på .kodeks", "name a file that ends in .kodeks")
    case .notReadable, .notWritable:
      language.pick("ret adgangen til filen og mappen", "change the rights of the file and its folder")
    case .damaged:
      language.pick(
        "kopiér filen (og filerne -wal og -shm ved siden af, hvis de findes) til et andet sted, før du gør mere,"
          + " og tag så den nyeste sikkerhedskopi i brug",
        "copy the file (and the files -wal and -shm beside it, if there are any) elsewhere before anything else,"
          + " then turn to the latest backup")
    case .newerSchema: language.pick("installér den nyeste udgave", "install the newest version")
    case .unfinishedChanges:
      language.pick(
        "kopiér filen og dens -wal til en mappe, du må skrive i, og åbn den dér",
        "copy the file and its -wal to a folder that you may write in, and open it there")
    case .locked:
      language.pick("vent, til det andet program er færdigt", "wait until the other program is done")
    case .diskFull: language.pick("skaf plads, og prøv igen", "make room and try again")
    case .past: language.pick("skriv kommandoen uden »at«", "write the command without 'at'")
    case .beforeProject: language.pick("kodeks log viser, hvornår det begyndte", "kodeks log shows when it began")
    case .incompleteBackup:
      language.pick("tjek projektet med »kodeks check«", "check the project with 'kodeks check'")
    case .notUpgraded:
      language.pick(
        "skaf plads og skriveadgang i mappen, og prøv igen",
        "make room in the folder, see that it can be written, and try again")
    case .inputOutput: language.pick("se efter disken eller netværksdrevet", "look after the disk or network drive")
    case .unexpected: nil
    }
  }
}

extension StoreMessage.ForeignFile {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .empty: language.pick("filen er tom og ikke et Kodeks-projekt", "the file is empty and no Kodeks project")
    case .folder: language.pick("det er en mappe og ikke et Kodeks-projekt", "this is a folder and no Kodeks project")
    case .database:
      language.pick(
        "filen er en anden slags SQLite-database og ikke et Kodeks-projekt",
        "the file is another kind of SQLite database and no Kodeks project")
    case .other: language.pick("filen er ikke et Kodeks-projekt", "the file is no Kodeks project")
    }
  }
}
