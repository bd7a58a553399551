extension Layout {
  static let marks: [Layout] = [
    Layout(
      "bold label with colon inside", "**I:** Et.\n\n**Jobcenter:** To.\n\n**I:** Tre.\n\n**Jobcenter:** Fire.",
      [
        "I: Et.", "Jobcenter: To.", "I: Tre.", "Jobcenter: Fire.",
      ]),
    Layout(
      "bold label with colon outside", "**Interviewer**: Et.\n\n**Leder**: To.", ["Interviewer: Et.", "Leder: To."]),
    Layout(
      "bold label without colon", "**Interviewer** Et.\n\n**Leder** To.\n\n**Interviewer**\nTre.\n\n**Leder** Fire.",
      [
        "Interviewer: Et.", "Leder: To.", "Interviewer: Tre.", "Leder: Fire.",
      ]),
    Layout(
      "the interviewer all in bold", "**I: Hvad så?**\n\nIP: Ikke **noget**.\n\n**I: Nå. **",
      [
        "I: Hvad så?", "IP: Ikke **noget**.", "I: Nå.",
      ]),
    Layout(
      "bold label with a time code", "[00:00:05] **Interviewer:** Et.\n\n**Leder [00:00:07]:** To.",
      [
        "5000 Interviewer: Et.", "7000 Leder: To.",
      ]),
    Layout("list marks", "- I: Et.\n- IP: To.\n> I: Tre.", ["I: Et.", "IP: To.", "I: Tre."]),
    Layout(
      "headings between turns", "# Interview\n\n## Samtale\n\nI: Et.\n\n## Om KY\n\nIP: To.\n\n---\n\nOg tre.",
      [
        "I: Et.", "IP: To.", "IP: Og tre.",
      ]),
  ]

  static let mixed: [Layout] = [
    Layout(
      "the label on a line of its own", "Interviewer:\nEt.\n\nAfdelingsleder:\nTo.\n\nOg tre.\n\nInterviewer:\n\nFire.",
      [
        "Interviewer: Et.", "Afdelingsleder: To.⏎⏎Og tre.", "Interviewer: Fire.",
      ]),
    Layout(
      "hard-wrapped turns",
      """
      I: Hvordan oplever I den måde,
      arbejdet er organiseret på?

      Deltager 1: Vi var bedre før. Før 2016 sad vi fire,
      der kun havde
      sygedagpenge: det var
      noget andet.

      Deltager 2: Ja.
      """,
      [
        "I: Hvordan oplever I den måde,⏎arbejdet er organiseret på?",
        "Deltager 1: Vi var bedre før. Før 2016 sad vi fire,⏎der kun havde⏎sygedagpenge: det var⏎noget andet.",
        "Deltager 2: Ja.",
      ]),
    Layout(
      "paragraphs run together",
      "I: Hvad med jeres projekt? IP: Det er helt okay. I: Ja … IP: (griner) Ja. I: Nå. IP: Nej!",
      [
        "I: Hvad med jeres projekt?", "IP: Det er helt okay.", "I: Ja …", "IP: (griner) Ja.", "I: Nå.", "IP: Nej!",
      ]),
    Layout(
      "header directly above the first turn", "Dato: 2020-09-14\nSted: kontoret\nI: Et.\nIP: To.",
      ["I: Et.", "IP: To."]),
    Layout(
      "a speaker's name among the header's fields",
      """
      Dato: 2020-09-14
      Interviewer: konsulent
      Informant: leder, 14 år i huset
      Varighed: 10 minutter

      Interviewer: Hej.

      Informant: Hej.
      """, ["Interviewer: Hej.", "Informant: Hej."]),
    Layout(
      "a heading's block of speakers that the turns do not use",
      """
      Dato: 2020-09-14

      Interviewer: Konsulent
      Interviewperson: Leder

      I: Hej.

      IP: Hej.

      I: Farvel.

      IP: Farvel.
      """, ["I: Hej.", "IP: Hej.", "I: Farvel.", "IP: Farvel."]),
    Layout(
      "text without labels, in paragraphs", "Første afsnit\ni to linjer.\n\nAndet afsnit.",
      [
        "?: Første afsnit⏎i to linjer.", "?: Andet afsnit.",
      ]),
    Layout("text without labels, line by line", "Dato: 2020-09-14\nFørste.\nAnden.", ["?: Første.", "?: Anden."]),
    Layout(
      "indented and ragged", "  I:   Et.  \n\n\n \t\u{A0}\n  IP:\u{A0}To. \n  og tre\u{A0}\n",
      ["I: Et.", "IP: To. ⏎  og tre"]),
    Layout(
      "minutes and seconds before the label", "0:04 I: Et.\n\n0:09 IP: To.\n\n12:15 I: Tre.",
      ["4000 I: Et.", "9000 IP: To.", "735000 I: Tre."]),
    Layout(
      "Teams' document, bold",
      "**Hanne Sø** 0:04\nEt.\n\n**Bo Å** 1:12\nTo.\n\n**Hanne Sø** 1:20\nTre.\n\n**Bo Å** 1:31\nFire.",
      ["4000 Hanne Sø: Et.", "72000 Bo Å: To.", "80000 Hanne Sø: Tre.", "91000 Bo Å: Fire."]),
    Layout("ranges with a dash", "[00:00 - 00:05] I: Et.\n[00:05–00:09] IP: To.", ["0 I: Et.", "5000 IP: To."]),
    Layout("a dash or comma before the time", "I – 00:00:04: Et.\nIP, 00:00:09: To.", ["4000 I: Et.", "9000 IP: To."]),
    Layout(
      "a role with a comma", "I: Et.\n\nLeder, ydelse: To.\n\nI: Tre.\n\nLeder, ydelse: Fire.\n\nLeder, ydelse: Fem.",
      ["I: Et.", "Leder, ydelse: To.", "I: Tre.", "Leder, ydelse: Fire.", "Leder, ydelse: Fem."]),
    Layout("numbers with nr.", "I: Et.\n\nRespondent nr. 3: To.", ["I: Et.", "Respondent nr. 3: To."]),
    Layout(
      "two people by their initials", "JL: Et.\n\nMK: To.\n\nJL: Tre.\n\nMK: Fire.",
      ["JL: Et.", "MK: To.", "JL: Tre.", "MK: Fire."]),
    Layout("a number directly after the colon", "I:2 gange?\nIP:Ja.", ["I: 2 gange?", "IP: Ja."]),
  ]
}
