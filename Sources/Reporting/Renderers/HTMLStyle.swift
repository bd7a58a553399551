/// The style sheet of pages. Colours keep WCAG AA contrast (4.5) on their grounds; fonts are the system's.
enum HTMLStyle {
  static let sheet = """
    :root { --ink: #1b1f23; --soft: #53595f; --line: #d9dde1; --ground: #ffffff; --tint: #f4f6f7; --accent: #0b5569;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", Georgia, "DejaVu Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Helvetica, sans-serif; }
    * { box-sizing: border-box; }
    html { color-scheme: light; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.6 var(--sans); }
    .page { max-width: 64rem; margin: 0 auto; padding: 3rem 1.5rem 6rem; }
    main { min-width: 0; }
    main:focus { outline: none; }
    a { color: var(--accent); text-decoration-thickness: .06em; text-underline-offset: .18em; }
    a:hover { text-decoration-thickness: .12em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    .skip { position: absolute; left: -100vw; top: 0; padding: .6rem 1rem; background: var(--accent); color: #fff; z-index: 2; }
    .skip:focus { left: 0; }
    h1, h2, h3 { line-height: 1.2; text-wrap: balance; font-weight: 650; }
    h1 { font-size: clamp(1.8rem, 1.3rem + 2.2vw, 2.7rem); letter-spacing: -.02em; margin: 0 0 .6rem; }
    h2 { font-size: 1.55rem; letter-spacing: -.01em; margin: 0 0 .8rem; padding-top: 2.2rem; border-top: 1px solid var(--line); }
    h3 { font-size: 1.1rem; margin: 2.4rem 0 .6rem; }
    section { margin-top: 3.2rem; }
    p { margin: 0 0 1rem; max-width: 68ch; text-wrap: pretty; }
    .title p { color: var(--soft); font-size: 1.08rem; }
    .note, .statement { color: var(--soft); font-size: .86rem; line-height: 1.5; margin: .5rem 0 0; max-width: 88ch; }
    .statement span { display: inline; margin-right: .9em; }
    .statement b { font-weight: 600; color: var(--ink); }
    .back { font-size: .86rem; margin: .8rem 0 0; }
    .facts { display: flex; flex-wrap: wrap; gap: 1.2rem 2.8rem; margin: 2rem 0 0; }
    .facts div { display: flex; flex-direction: column-reverse; }
    .facts dt { color: var(--soft); font-size: .86rem; }
    .facts dd { margin: 0; font-size: 1.75rem; line-height: 1.2; font-weight: 600; letter-spacing: -.01em; font-variant-numeric: tabular-nums; }
    nav { font-size: .9rem; line-height: 1.4; margin-bottom: 2.5rem; }
    .nav-title { font-weight: 650; margin: 0 0 .5rem; }
    nav ol, nav ul { list-style: none; margin: 0; padding: 0; }
    nav ul { padding-left: .9rem; margin: .1rem 0 .5rem; border-left: 2px solid var(--line); }
    nav a { display: block; padding: .22rem 0; color: var(--ink); text-decoration: none; }
    nav ul a { color: var(--soft); font-size: .86rem; padding: .14rem 0; }
    nav a:hover { color: var(--accent); text-decoration: underline; }
    .table { margin: 1.6rem 0 2.4rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; font-size: .92rem; line-height: 1.35; min-width: min(100%, 30rem); }
    caption { text-align: left; font-weight: 650; padding: 0 0 .6rem; }
    th, td { text-align: left; vertical-align: top; padding: .42rem .5rem; border-bottom: 1px solid var(--line); }
    thead th { font-weight: 600; font-size: .84rem; color: var(--soft); border-bottom: 2px solid var(--soft); vertical-align: bottom; }
    tbody th { font-weight: 400; padding-left: 0; min-width: 10.5rem; position: sticky; left: 0; background: var(--ground); }
    thead th:first-child { padding-left: 0; position: sticky; left: 0; background: var(--ground); }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    tr.theme th, tr.theme td { font-weight: 650; border-top: 2px solid var(--line); }
    abbr { text-decoration: none; cursor: help; }
    .share-0 { color: var(--soft); }
    .share-1 { background: #eef5f7; } .share-2 { background: #ddecf0; } .share-3 { background: #cbe2e9; } .share-4 { background: #b7d8e1; }
    .code { display: inline-flex; align-items: baseline; gap: .5rem; }
    .depth-1 { padding-left: 1.3rem; } .depth-2 { padding-left: 2.6rem; } .depth-3 { padding-left: 3.9rem; } .depth-4 { padding-left: 5.2rem; }
    .swatch { flex: none; width: .68rem; height: .68rem; border-radius: 2px; box-shadow: inset 0 0 0 1px rgba(0, 0, 0, .28); }
    th .code a { color: inherit; text-decoration-color: var(--line); }
    th .code a:hover { color: var(--accent); text-decoration-color: currentColor; }
    .code-heading { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .8rem; padding-top: 1rem; }
    .chip { padding: .18rem .7rem .22rem; border-radius: 3px; box-shadow: inset 0 0 0 1px rgba(0, 0, 0, .18); }
    .path { font-weight: 400; font-size: .86rem; color: var(--soft); overflow-wrap: anywhere; }
    .quotation { margin: 1.3rem 0; padding-left: 1.1rem; border-left: 3px solid var(--line); max-width: 70ch; }
    .quotation blockquote { margin: 0; }
    .quotation p { margin: 0; font: 1.06rem/1.55 var(--serif); overflow-wrap: break-word; hanging-punctuation: first; }
    .quotation p::before { content: "»"; } .quotation p::after { content: "«"; }
    :lang(en) .quotation p::before { content: "“"; } :lang(en) .quotation p::after { content: "”"; }
    .quotation mark { background: #fdf0c4; color: inherit; padding: 0 .1em; border-radius: 2px; box-shadow: inset 0 -1px 0 #b08a1e; }
    .quotation figcaption { margin-top: .35rem; font-size: .84rem; color: var(--soft); }
    .definitions { display: grid; gap: 1.3rem; margin: 1.4rem 0; }
    .definitions dt { font-weight: 650; }
    .definitions dd { margin: .15rem 0 0 1.2rem; max-width: 68ch; }
    .definitions em { font-style: normal; color: var(--soft); }
    .turn { margin: 0 0 1.5rem; max-width: 70ch; } .turn p { margin: 0; } .turn.interviewer p { color: var(--soft); }
    .turn .speaker { font-size: .84rem; font-weight: 600; color: var(--soft); margin-bottom: .15rem; }
    .turn mark { background: none; color: inherit; border-bottom: 3px solid; padding-bottom: .05em; }
    .codes { list-style: none; display: flex; flex-wrap: wrap; gap: .35rem .9rem; margin: .5rem 0 0; padding: 0; font-size: .84rem; }
    .codes .memo { display: block; color: var(--soft); }
    .figure { overflow-x: auto; margin: 1.6rem 0 .6rem; }
    .figure svg { display: block; max-width: none; height: auto; }
    @media (min-width: 70rem) {
      .with-contents { max-width: 84rem; display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); gap: 2.6rem; }
      .with-contents nav { position: sticky; top: 2rem; align-self: start; max-height: calc(100vh - 4rem); overflow-y: auto; }
    }
    @media (max-width: 40rem) {
      .page { padding: 1.8rem 1.1rem 4rem; }
      nav ul { display: none; } nav ol { display: flex; flex-wrap: wrap; gap: 0 1.1rem; }
      nav { padding-bottom: 1rem; border-bottom: 1px solid var(--line); margin-bottom: 1.8rem; }
      tbody th { min-width: 7.5rem; max-width: 9.5rem; overflow-wrap: break-word; hyphens: auto; }
      th, td { padding: .4rem .42rem; }
      .facts { gap: 1rem 1.8rem; } .facts dd { font-size: 1.4rem; }
      .depth-1 { padding-left: .6rem; } .depth-2 { padding-left: 1.2rem; } .depth-3, .depth-4 { padding-left: 1.8rem; }
    }
    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @page { size: A4; margin: 18mm 16mm 20mm; }
    @media print {
      html { font-size: 9.5pt; } body { line-height: 1.45; }
      .page, .with-contents { display: block; max-width: none; padding: 0; }
      .skip, .back { display: none; }
      nav { break-after: avoid; columns: 2; } nav ul { display: none; }
      a { color: inherit; text-decoration: none; }
      section { margin-top: 1.6rem; } h2 { padding-top: 1.2rem; }
      h2, h3, h2 + p, h3 + p, h3 + .note, h3 + p + .note, caption, thead { break-after: avoid; }
      p, .quotation, tr, .figure, .short, .definitions > div, .facts { break-inside: avoid; }
      thead { display: table-header-group; }
      .scroll, .figure { overflow: visible; } tbody th, thead th:first-child { position: static; }
      .figure svg { max-width: 100%; }
      table { font-size: .86rem; } th, td { padding: .26rem .5rem; }
      .chip, .swatch, .quotation mark, td, rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      p, dd { orphans: 3; widows: 3; }
    }
    """
}
