import { sha256Hex } from '#proof';
import type { Chance } from './chance.ts';
import { exchange } from './written-record.ts';
import type { Written } from './written-record.ts';

/* Changes that keep every form and lie in what is said: where chance alone would seldom come. */

const DAYS = ['2026-03-01', '2026-03-02', '2026-03-03', '-'];
const DATES = [
  '2026-03-01',
  '2026-03-02',
  '2026-03-03',
  '2026',
  '2026-03~',
  '2025',
  '2027',
  '2026-02-30',
];
const MINUTES = [
  '2026-03-01T00:00Z',
  '2026-03-02T09:00Z',
  '2026-03-02T09:01Z',
  '2026-03-02T08:59Z',
  '2026-03-31T00:00Z',
];

/** Values that a field may have, most of them in the right form; fields not named here take the value of another such field. */
const FITTING: Readonly<Record<string, readonly string[]>> = {
  from: DAYS,
  to: DAYS,
  'signed-on': DATES,
  window: MINUTES.flatMap((opens) => MINUTES.map((closes) => `${opens} / ${closes}`)),
  embargo: [...MINUTES, 'none'],
  leads: ['none', '1', '2', '1, 2', '1, 1', '001', '1,2', '0', '1000'],
  release: ['1 of 1 leads', '1 of 2 leads', '2 of 2 leads', 'archived'],
  version: ['1', '2', '3'],
  count: ['0', '1', '2', '3', '4'],
  'last-seq': ['3', '4', '5', '9', '10', '11'],
  seq: ['1', '4', '6', '7', '8', '9', '10', '11', '12', '13', '14', '0', '012'],
  addressee: ['1', '2', '3', 'none', '0'],
  demand: ['1', '2', '3', '4'],
  state: ['open', 'pledged', 'partly-met', 'met', 'reversed', 'refused', 'withdrawn'],
  on: [
    '2026-05',
    '2026-06-10',
    '2026-07-09',
    '202X',
    '2026-05/..',
    '2026-23',
    '2026-99-99',
    '2026-06-10T',
    '../..',
    '/',
    '2026-06-10?/2026-06-1000000000000',
  ],
  supersedes: ['none'],
  statement: ['none'],
  document: ['none'],
  kind: ['signatory', 'mandate', 'answer', 'auto-reply', 'other'],
  mode: ['text', 'fact-only', 'paper', 'mailbox', 'passkey'],
  language: ['en', 'fr', 'none'],
  nonce: ['5'.repeat(64), 'b'.repeat(64), 'B'.repeat(64)],
};

/** Names that take each other's values too. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  supersedes: ['outcome', 'supersedes', 'reply'],
  outcome: ['outcome', 'supersedes', 'reply'],
  document: ['document', 'commitment', 'statement'],
  commitment: ['who', 'mandate', 'detail', 'document', 'statement'],
  statement: ['statement', 'who'],
};

const fieldIn = (line: string) => /^([a-z-]+)(?: \d+)?: (.*)$/.exec(line);

function valuesOf(of: Written, name: string): string[] {
  const names = new Set([name, ...(ALIKE[name] ?? [])]);
  const texts = [...of.openings, ...of.details, ...of.texts.values(), ...of.leaves];
  const said = texts.flatMap((text) => (text.split('\n\n')[0] ?? '').split('\n').map(fieldIn));
  return said.flatMap((field) =>
    field !== null && names.has(field[1] ?? '') ? [field[2] ?? ''] : [],
  );
}

function fitting(of: Written, line: string, chance: Chance): string {
  const [, name = '', value = ''] = fieldIn(line) ?? [];
  const values = [
    ...(FITTING[name] ?? []),
    ...(FITTING[name] !== undefined && chance.once(2) ? [] : valuesOf(of, name)),
  ];
  return values.length === 0 ? line : line.slice(0, line.length - value.length) + chance.of(values);
}

/** One field of one text with a value that another could have there. */
function aField(of: Written, chance: Chance): void {
  const texts = chance.of(
    [of.openings, of.details, [...of.texts.values()]].filter(({ length }) => length > 0),
  );
  const text = chance.of(texts);
  const end = text.indexOf('\n\n');
  const head = (end < 0 ? text : text.slice(0, end)).split('\n');
  const lines = head
    .map((line, i) => [line, i] as const)
    .filter(([line]) => !/^(?:salt|undersigned)/.test(line));
  const [line, at] = chance.of(lines);
  head[at] = fitting(of, line, chance);
  exchange(of, text, head.join('\n') + (end < 0 ? '' : text.slice(end)));
}

const fieldOf = (text: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
const withField = (text: string, name: string, value: string) =>
  text.replace(new RegExp(`^${name}: .*$`, 'm'), () => `${name}: ${value}`);

/** Two people, or all texts of one of them, under the key of one. */
function aTwin(of: Written, chance: Chance): void {
  const [one, other] = [chance.of(of.openings), chance.of(of.openings)];
  const [now, old] = [fieldOf(one, 'person'), fieldOf(other, 'person')];
  for (const text of of.openings)
    if (fieldOf(text, 'person') === old) exchange(of, text, withField(text, 'person', now));
}

/** One mandate whose days are near the day of signing. */
function aMandate(of: Written, chance: Chance): void {
  const mandates = of.openings.filter((text) => text.includes('\nkind: mandate\n'));
  if (mandates.length === 0) return;
  const text = chance.of(mandates);
  exchange(of, text, withField(withField(text, 'from', chance.of(DAYS)), 'to', chance.of(DAYS)));
}

/** Time passes, or goes back, at some act. */
function aTime(of: Written, chance: Chance): void {
  const at = chance.below(of.leaves.length);
  const times = [
    '2026-03-02T09:00:01Z',
    '2026-03-03T00:00:00Z',
    '2026-03-31T00:00:00Z',
    '2026-03-31T00:00:01Z',
    '2026-03-01T23:59:59Z',
  ];
  const time = chance.of(times);
  of.leaves = of.leaves.map((leaf, i) => (i < at ? leaf : withField(leaf, 'time', time)));
}

/** The way of one signature, with the detail it then would have or without. */
function aMode(of: Written, chance: Chance): void {
  const signed = of.leaves.flatMap((leaf, i) =>
    /^act: (?:signed|reconfirmed)$/m.test(leaf) ? [i] : [],
  );
  if (signed.length === 0) return;
  const at = chance.of(signed);
  const leaf = withField(of.leaves[at] ?? '', 'mode', chance.of(['passkey', 'mailbox', 'paper']));
  if (chance.once(3)) {
    of.leaves[at] = withField(leaf, 'detail', 'none');
    return;
  }
  const salt = String(at).padStart(64, '0');
  const act = fieldOf(leaf, 'act');
  const detail = `undersigned/detail/v1\nsalt: ${salt}\nact: ${act}\nsigned-on: ${chance.of(DATES)}\n`;
  of.details.push(detail);
  of.leaves[at] = withField(leaf, 'detail', sha256Hex(detail));
}

/** One detail told anew by a later act, or a text named as erased by one. */
function anotherAct(of: Written, chance: Chance): void {
  const told = of.details.filter((text) =>
    /^act: (?:delivered|reply|outcome|redacted|letter)/m.test(text),
  );
  if (told.length === 0) return;
  const text = chance.of(told);
  const detail = text.replace(/^salt: ./m, 'salt: f');
  const from = of.leaves.find((leaf) => fieldOf(leaf, 'detail') === sha256Hex(text));
  const time = fieldOf(of.leaves.at(-1) ?? '', 'time');
  if (from === undefined || detail === text) return;
  of.details.push(detail);
  of.leaves.push(withField(withField(from, 'detail', sha256Hex(detail)), 'time', time));
  const document = [...of.texts].find(
    ([, content]) => sha256Hex(content) === fieldOf(text, 'document'),
  );
  const path = document?.[0].replace(/\d+/, String(of.leaves.length));
  if (document !== undefined && path !== undefined && !chance.once(4))
    of.texts.set(path, document[1]);
}

/** An act that says another is replaced. */
function aReplacement(of: Written, chance: Chance): void {
  const salt = 'e'.repeat(64);
  const seq = 1 + chance.below(of.leaves.length + 1);
  const detail = `undersigned/detail/v1\nsalt: ${salt}\nact: superseded\nseq: ${seq}\n`;
  const last = of.leaves.at(-1) ?? '';
  const said: [string, string][] = [
    ['act', 'superseded'],
    ['detail', sha256Hex(detail)],
  ];
  for (const name of ['who', 'mandate', 'mode', 'statement']) said.push([name, 'none']);
  of.details.push(detail);
  of.leaves.push(said.reduce((leaf, [name, value]) => withField(leaf, name, value), last));
}

export const AIMED = [
  aField,
  aField,
  aField,
  aTwin,
  aMandate,
  aTime,
  aMode,
  anotherAct,
  aReplacement,
];
