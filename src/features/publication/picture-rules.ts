/** What the picture of a letter says, in words of the page; it is set in the letter's own script. */
export type PictureWords = {
  /** Of the title; an Arabic one stands at the right. */
  readonly lang: string;
  /** Of everything else. */
  readonly 'words-lang': string;
  readonly kicker: string;
  readonly title: string;
  /** How many stand behind it; one line each. */
  readonly lines: readonly string[];
  readonly product: string;
  readonly host: string;
};

/** The size every network asks for. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** Longer titles are cut: below this size nobody reads one in a list. */
export const LONGEST_TITLE = 220;

export const shortTitle = (title: string): string => {
  const signs = [...title];
  return signs.length <= LONGEST_TITLE
    ? title
    : `${signs.slice(0, LONGEST_TITLE).join('').trimEnd()}…`;
};

/**
 * A number of people as a picture may say it: two digits of it, "more than 12,000". Networks keep a picture for weeks,
 * and it is drawn anew only when what it says has changed: some ninety times on the way to ten times as many.
 *
 * @returns null below a hundred
 */
export function moreThan(counted: number): number | null {
  if (counted < 100) return null;
  const unit = 10 ** (Math.floor(Math.log10(counted)) - 1);
  const told = Math.floor(counted / unit) * unit;
  return told === counted ? told - unit : told;
}

/** The title as large as it fits. Words come in as data, as in the letter on paper. */
export const pictureTemplate = String.raw`
#let picture = json(bytes(sys.inputs.picture))
#let ink = rgb("#1f1c18")
#let soft = rgb("#5c564c")
#let accent = rgb("#8a2b2b")
#set document(title: picture.title)
#set page(width: 1200pt, height: 630pt, margin: (x: 84pt, top: 70pt, bottom: 62pt), fill: rgb("#fbf9f5"),
  background: place(top, rect(width: 100%, height: 14pt, fill: accent)))
#set text(font: ("Noto Serif", "Noto Naskh Arabic"), fill: ink, lang: picture.words-lang)
#set par(leading: 0.45em, spacing: 0pt)
#text(26pt, fill: accent, tracking: 0.02em, picture.kicker)
#v(44pt)
#layout(size => {
  set text(lang: picture.lang, weight: "semibold")
  let set-in(points) = block(width: size.width, text(points, picture.title))
  let fitting = (88pt, 76pt, 66pt, 58pt, 52pt, 46pt, 42pt, 38pt, 34pt, 30pt).filter(points => measure(set-in(points)).height <= 290pt)
  set-in(fitting.at(0, default: 26pt))
})
#v(1fr)
#grid(columns: (1fr, auto), column-gutter: 40pt, align: (start + bottom, end + bottom),
  { set par(leading: 0.55em)
    text(27pt, picture.lines.join(linebreak())) },
  { set par(leading: 0.5em)
    text(24pt, fill: soft)[#text(weight: "semibold", fill: ink, picture.product) \ #picture.host] },
)
`;
