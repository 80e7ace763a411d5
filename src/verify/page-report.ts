/// <reference lib="dom" />
import type { BundleLetter, BundleSentence } from '#proof';
import type { CheckedBundle } from './check.ts';
import { dayIn, nowIn } from './page-dates.ts';
import { code, element, fact } from './page-element.ts';
import { namesWithDays, signatoryList } from './page-people.ts';
import type { Speech } from './page-people.ts';
import { filled } from './page-words.ts';
import type { Finding } from './page-work.ts';

/** What was checked, and when. */
export type Occasion = {
  /** Of the file or the folder. */
  readonly name: string;
  readonly isFolder: boolean;
  readonly bytes: number;
  readonly at: Date;
  readonly withPolicy: boolean;
};

/** The report: the verdict large, what does not hold first, then what the bundle says. */
export function report(finding: Finding, occasion: Occasion, speech: Speech): HTMLElement {
  const { checked } = finding;
  return element(
    'article',
    { class: 'report' },
    verdictOf(checked, occasion, speech),
    factsOf(finding, occasion, speech),
    sentencesOf(checked, speech),
    'letter' in checked
      ? checked.letter && letterOf(checked.letter, checked, speech)
      : keysOf(checked, speech),
    plainText(finding, speech),
    printButton(speech),
  );
}

type Checked = Finding['checked'];

const SIGNS = { holds: '✓', fails: '✗', 'not-a-bundle': '?', 'not-a-receipt': '?' } as const;

function titleOf(checked: Checked, { words }: Speech): { title: string; lead: string } {
  if (!('letter' in checked))
    return {
      holds: { title: words.receiptHolds, lead: words.receiptHoldsLead },
      fails: { title: words.receiptFails, lead: words.failsLead },
      'not-a-receipt': { title: words.receiptNothing, lead: '' },
    }[checked.verdict];
  return {
    holds: { title: words.holds, lead: words.holdsLead },
    fails: { title: words.fails, lead: words.failsLead },
    'not-a-bundle': { title: words.nothing, lead: words.nothingLead },
  }[checked.verdict];
}

function verdictOf(checked: Checked, occasion: Occasion, speech: Speech): HTMLElement {
  const { verdict, sentences } = checked;
  const { words } = speech;
  const { title, lead } = titleOf(checked, speech);
  const ownKey = sentences.some(({ code: kind }) => kind === 'key-from-bundle');
  return element(
    'section',
    { class: `verdict ${SIGNS[verdict] === '?' ? 'not-a-bundle' : verdict}` },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[verdict]),
    element(
      'div',
      {},
      element('h2', { id: 'verdict', tabindex: '-1' }, title),
      element('p', {}, lead),
      verdict === 'holds' &&
        ownKey &&
        element('p', {}, element('a', { href: '#keys' }, words.keyLead)),
      occasion.withPolicy && SIGNS[verdict] !== '?' && element('p', {}, words.policyUsed),
    ),
  );
}

function factsOf(
  { sha256 }: Finding,
  occasion: Occasion,
  { words, language }: Speech,
): HTMLElement {
  const bytes = new Intl.NumberFormat(language).format(occasion.bytes);
  return element(
    'dl',
    { class: 'facts' },
    fact(occasion.isFolder ? words.folder : words.file, element('bdi', {}, occasion.name)),
    fact(words.size, filled(words.bytes, { bytes })),
    ...(sha256 === null ? [] : [fact(words.fileHash, code(sha256))]),
    fact(words.checkedAt, nowIn(language, occasion.at)),
  );
}

function sentencesOf({ sentences, verdict, notes }: Checked, speech: Speech): HTMLElement {
  const { words } = speech;
  const failing = sentences.filter(({ holds }) => !holds);
  const holding = sentences.filter((one) => one.holds);
  const noted = notes.map((text) => ({ text }));
  return element(
    'div',
    { class: 'sentences' },
    words.english !== '' && element('p', { class: 'soft' }, words.english),
    group(SIGNS[verdict] === '?' ? words.why : words.failing, failing, 'failing'),
    group(words.holding, holding, 'holding'),
    group(words.noted, noted, 'noted'),
  );
}

function group(
  title: string,
  sentences: readonly Pick<BundleSentence, 'text'>[],
  kind: string,
): HTMLElement | null {
  if (sentences.length === 0) return null;
  const items = sentences.map(({ text }) => element('li', { lang: 'en' }, text));
  return element(
    'section',
    { class: kind },
    element('h3', {}, sentences.length > 1 ? `${title} (${sentences.length})` : title),
    element('ul', {}, ...items),
  );
}

function letterOf(letter: BundleLetter, checked: CheckedBundle, speech: Speech): HTMLElement {
  const { words } = speech;
  const { fields, signatories: _, late, withdrawn } = letter;
  return element(
    'section',
    { class: 'letter', 'aria-labelledby': 'letter' },
    checked.verdict === 'fails' && element('p', { class: 'warning' }, words.doNotRely),
    element('p', { class: 'kicker' }, words.letter),
    element('h2', { id: 'letter', lang: fields.language, dir: 'auto' }, fields.title),
    letterFacts(letter, speech),
    placesOf(words.demands, 'demand', demandsOf(letter), checked),
    placesOf(words.addressees, 'addressee', addresseesOf(letter), checked),
    signatoryList(letter, speech),
    namesWithDays(words.late, late, speech),
    namesWithDays(words.left, withdrawn, speech),
    statementOf(letter, checked, speech),
    keysOf(checked, speech),
  );
}

function letterFacts(letter: BundleLetter, { words, language }: Speech): HTMLElement {
  const { version, releasedAt, letterWithdrawn, acts, log } = letter;
  const released = releasedAt === null ? words.notReleased : dayIn(language, releasedAt);
  return element(
    'dl',
    { class: 'facts' },
    fact(words.version, String(version)),
    fact(words.released, released),
    ...(letterWithdrawn === null ? [] : [fact(words.withdrawn, dayIn(language, letterWithdrawn))]),
    fact(words.acts, String(acts)),
    ...(log === null ? [] : [fact(words.log, element('bdi', {}, log))]),
  );
}

/** By the numbers that sentences name: a demand keeps its own when one before it is left out. */
const demandsOf = ({ fields }: BundleLetter): ReadonlyMap<number, string> =>
  new Map(fields.demands.map(({ number, text }) => [number, text]));

const addresseesOf = ({ fields }: BundleLetter): ReadonlyMap<number, string> =>
  new Map(fields.addressees.map(({ name, office }, i) => [i + 1, name ?? office]));

/** Each demand or addressee with the sentence about it; nothing while there is none. */
function placesOf(
  title: string,
  kind: 'demand' | 'addressee',
  texts: ReadonlyMap<number, string>,
  { sentences }: CheckedBundle,
): HTMLElement | null {
  const said = sentences.filter((one) => one.code.startsWith(`${kind}-`));
  if (said.length === 0) return null;
  const items = said.map(({ code: place, text }) => {
    const about = texts.get(Number(place.slice(kind.length + 1)));
    return element(
      'li',
      {},
      about !== undefined && element('span', { class: 'about', dir: 'auto' }, about),
      element('span', { lang: 'en' }, text),
    );
  });
  return element(
    'section',
    {},
    element('h3', {}, title),
    element('ul', { class: 'places' }, ...items),
  );
}

function statementOf(letter: BundleLetter, checked: CheckedBundle, { words }: Speech): HTMLElement {
  const text = checked.statementText ?? '';
  return element(
    'section',
    { 'aria-labelledby': 'statement' },
    element('h3', { id: 'statement' }, words.statement),
    element('p', {}, `${words.statementHash}: `, code(letter.statement)),
    element('pre', { class: 'statement', lang: letter.fields.language, tabindex: '0' }, text),
  );
}

function keysOf({ sentences }: Checked, { words }: Speech): HTMLElement | null {
  const said = sentences.find((one) => one.code === 'key-from-bundle');
  if (said === undefined) return null;
  // keys stand at the end of the sentence, one behind the other
  const keys = said.text.slice(said.text.lastIndexOf(': ') + 2).split(' ');
  return element(
    'section',
    { 'aria-labelledby': 'keys' },
    element('h3', { id: 'keys' }, words.keys),
    element('p', {}, words.keysLead),
    element('ul', { class: 'keys' }, ...keys.map((key) => element('li', {}, code(key)))),
  );
}

function plainText({ lines }: Finding, { words }: Speech): HTMLElement {
  return element(
    'details',
    { class: 'lines' },
    element('summary', {}, words.lines),
    element('p', { class: 'soft' }, words.linesLead),
    element('pre', { id: 'lines', lang: 'en', tabindex: '0' }, lines.join('\n')),
  );
}

function printButton({ words }: Speech): HTMLElement {
  const button = element('button', { type: 'button', class: 'quiet print' }, words.print);
  button.addEventListener('click', () => window.print());
  return button;
}
