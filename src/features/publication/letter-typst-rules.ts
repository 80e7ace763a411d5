/**
 * The letter on paper, as Typst source. It holds no word of any letter: text comes in as JSON
 * through `sys.inputs.letter`, which Typst reads as data and never as source.
 */
export const letterTemplate = String.raw`
#let letter = json(bytes(sys.inputs.letter))
#let words = letter.words
#let ink = rgb("#1f1c18")
#let soft = rgb("#5c564c")
#let accent = rgb("#8a2b2b")

#set document(title: letter.title, author: letter.authors, description: letter.description)
#set text(font: ("Noto Serif", "Noto Naskh Arabic"), size: 10.5pt, fill: ink, lang: letter.lang)
#set par(leading: 0.72em, spacing: 1.1em)
#set page(
  paper: "a4",
  margin: (top: 28mm, bottom: 32mm, left: 32mm, right: 28mm),
  footer: context {
    set text(7pt, fill: soft)
    line(length: 100%, stroke: 0.4pt + soft)
    v(-0.4em)
    grid(
      columns: (1fr, auto),
      column-gutter: 6mm,
      [#letter.address \ #words.statement #letter.statement],
      align(right, counter(page).display("1 / 1", both: true)),
    )
  },
)
#show heading: set text(weight: "regular")
#show heading.where(level: 1): set text(20pt)
#show heading.where(level: 2): it => block(above: 2em, below: 0.9em, sticky: true, text(13pt, it.body))
#show heading.where(level: 3): it => block(above: 1.6em, below: 0.8em, sticky: true, text(11.5pt, it.body))
#show link: set text(fill: accent)

#let draw-inlines(inlines) = {
  for inline in inlines {
    if inline.kind == "text" { inline.text } else if inline.kind == "emphasis" {
      emph(draw-inlines(inline.inlines))
    } else if inline.kind == "strong" { strong(draw-inlines(inline.inlines)) } else {
      link(inline.href, draw-inlines(inline.inlines))
    }
  }
}
#let draw-blocks(blocks) = {
  for block in blocks {
    if block.kind == "heading" {
      heading(level: block.level, draw-inlines(block.inlines))
    } else if block.kind == "paragraph" { par(draw-inlines(block.inlines)) } else if (
      block.kind == "quote"
    ) { quote(block: true, draw-blocks(block.blocks)) } else if block.ordered {
      enum(start: block.start, ..block.items.map(draw-blocks))
    } else { list(..block.items.map(draw-blocks)) }
  }
}

#text(9pt, fill: soft, tracking: 0.02em)[#words.letterhead]
#v(6mm)
#grid(
  columns: (1fr, auto),
  column-gutter: 8mm,
  {
    set par(leading: 0.6em)
    for addressee in letter.addressees {
      par(addressee.lines.join(linebreak()))
    }
  },
  align(right, letter.date),
)
#v(8mm)
#block(below: 1.6em, heading(level: 1, letter.title))
#if letter.subjects.len() > 0 { block(below: if letter.led == "" { 1.8em } else { 0.8em }, text(fill: soft, words.for + " " + letter.subjects)) }
#if letter.led != "" { block(below: 1.8em, text(fill: soft, letter.led)) }
#if letter.notice != "" { block(stroke: (left: 2pt + accent), inset: (left: 8pt, y: 4pt), letter.notice) }

#[
  #set par(justify: true)
  #draw-blocks(letter.body)
]

#heading(level: 2, words.demands)
#enum(
  numbering: "1.",
  spacing: 0.9em,
  ..letter.demands.map(demand => enum.item(
    demand.number,
    demand.text + if demand.to != "" { linebreak() + text(8.5pt, fill: soft, demand.to) },
  )),
)

#let people(title, list) = {
  if list.len() > 0 {
    heading(level: 2, title)
    set text(9pt)
    set par(leading: 0.5em)
    table(
      columns: (1.25fr, 1.5fr, 0.8fr),
      stroke: (x, y) => if y == 0 { (bottom: 0.6pt + soft) } else { (bottom: 0.3pt + rgb("#ddd7cb")) },
      inset: (x: 0pt, y: 4.5pt),
      column-gutter: 4mm,
      table.header(..words.columns.map(column => text(8pt, fill: soft, column))),
      ..list.map(person => (person.name, person.capacity, person.mode)).flatten(),
    )
  }
}
#people(words.leads, letter.leads)
#people(words.signatories, letter.signatories)
#people(words.late, letter.late)

#v(1.5em)
#block(breakable: false, text(8.5pt, fill: soft, letter.check))
`;
