/** Somebody who signs an invented letter. */
export type Signer = {
  readonly name: string;
  /** An office or a body, by chance. */
  readonly about: string;
  readonly post: string;
  readonly body: string;
  readonly town: string;
};
type Layout = (signers: readonly Signer[]) => string;

const bare =
  (join: string): Layout =>
  (all) =>
    all.map(({ name }) => name).join(join);
const each =
  (line: (one: Signer, at: number) => string, join = '\n'): Layout =>
  (all) =>
    all.map(line).join(join);

/** How lists of names are set. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'a name a line': bare('\n'),
  'a name a paragraph': bare('\n\n'),
  numbered: each(({ name }, at) => `${at + 1}. ${name}`),
  'every one numbered 1.': each(({ name, about }) => `1. ${name} (${about})`),
  bullets: each(({ name, about }) => `- ${name}, ${about}`),
  'after a dash': each(({ name, about }) => `${name} – ${about}`),
  'after a comma': each(({ name, about }) => `${name}, ${about}`, '\n\n'),
  'in brackets': each(({ name, about }) => `${name} (${about})`),
  'below the name': each(({ name, about }) => `${name}\n${about}`, '\n\n'),
  'below the name, tight': each(({ name, about }) => `${name}\n${about}`),
  semicolons: (all) => `${bare('; ')(all)}.`,
  commas: bare(', '),
  'commas with about in brackets': each(({ name, about }) => `${name} (${about})`, ', '),
  bold: each(({ name, about }) => `**${name}** / ${about}`, '\n\n'),
  table: (all) =>
    `| Name | Organisation |\n|---|---|\n${each((one) => `| ${one.name} | ${one.about} |`)(all)}`,
  tabs: each(({ name, about }) => `${name}\t${about}`),
  'two columns': (all) =>
    all
      .flatMap(({ name }, at) =>
        at % 2 === 0 ? [`${name.padEnd(44)}${all[at + 1]?.name ?? ''}`] : [],
      )
      .join('\n'),
  wrapped: (all) => wrap(bare(', ')(all), 76),
};

/**
 * How lists are set whose marks got lost, or that say more than a name and a thing: read only where
 * capitals tell names apart, and with names of one given name and one surname.
 */
export const LOOSE_LAYOUTS: Readonly<Record<string, Layout>> = {
  'what they are without a mark': each(({ name, post }) => `${name} ${lowered(post)}`),
  'line breaks that slipped': (all) =>
    `${all[0]?.name ?? ''}\n${all.map(({ body }, at) => `${body} ${all[at + 1]?.name ?? ''}`.trim()).join('\n')}`,
  'a stop among the commas': (all) => bare(', ')(all).replace(/, (?=\p{Lu}[^,]*, [^,]*$)/u, '. '),
  'three columns': (all) =>
    all
      .flatMap((_one, at) =>
        at % 3 === 0
          ? [
              all
                .slice(at, at + 3)
                .map(({ name }) => name.padEnd(34))
                .join('')
                .trimEnd(),
            ]
          : [],
      )
      .join('\n'),
  'office, body, town': each(({ name, post, body, town }) => `${name}, ${post}, ${body}, ${town}`),
  'office and body, wrapped': each(
    ({ name, post, body, town }) => `${name}, ${post}, ${body},\n    ${town}`,
  ),
  'below parties': (all) =>
    ['EPP', 'S&D', 'Greens/EFA']
      .map((party, at) => [
        party,
        ...all.filter((_one, of) => of % 3 === at).map(({ name }) => name),
      ])
      .map((block) => block.join('\n'))
      .join('\n\n'),
  'name, office and body on three lines': each(
    ({ name, post, body }) => `${name}\n${post}\n${body}`,
    '\n\n',
  ),
  'bold, bulleted, with those not named': (all) =>
    `${each(({ name, body }) => `- **${name}**, ${body}`)(all)}\n- and 28 others`,
};

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function wrap(text: string, width: number): string {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row !== '' && row.length + word.length >= width) {
      rows.push(row);
      row = word;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row].join('\n');
}
