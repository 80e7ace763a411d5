/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { BundleLetter, BundleSignatory } from '#proof';
import { howSigned } from './check.ts';
import { dayIn } from './page-dates.ts';
import { element } from './page-element.ts';
import { filled } from './page-words.ts';
import type { Words } from './page-words.ts';

export type Speech = { readonly words: Words; readonly language: 'en' | 'fr' };

/** So many rows are drawn at once; a list of 100,000 would stop the page. */
const ROWS_AT_ONCE = 1000;
/** From so many names on one may want to search. */
const WORTH_SEARCHING = 12;

/** Everybody on the list with mandate, way and day of signing; long lists can be searched. */
export function signatoryList(letter: BundleLetter, speech: Speech): HTMLElement {
  const { words } = speech;
  const { signatories } = letter;
  const title = `${words.signatories} (${signatories.length})`;
  const rows = element('tbody');
  const status = element('p', { class: 'soft count', role: 'status' });
  const more = element('button', { type: 'button', class: 'quiet', hidden: true });
  let most = ROWS_AT_ONCE;
  const search = element('input', { type: 'search', id: 'filter', autocomplete: 'off' });
  const draw = () => {
    const wanted = plain(search.value);
    const found = signatories.filter((one) => plain(searchable(one)).includes(wanted));
    rows.replaceChildren(...found.slice(0, most).map((one) => signatoryRow(one, letter, speech)));
    const shown = Math.min(found.length, most);
    const all = signatories.length;
    status.textContent = shown === all ? '' : filled(words.shown, { shown, all });
    more.hidden = found.length <= most;
    more.textContent = filled(words.showAll, { all: found.length });
  };
  search.addEventListener('input', draw);
  more.addEventListener('click', () => {
    most = Infinity;
    draw();
  });
  addEventListener('beforeprint', () => {
    if (!rows.isConnected) return;
    search.value = ''; // a report lists everybody
    most = Infinity;
    draw();
  });
  draw();
  const label = element('label', { for: 'filter' }, words.filter);
  const searching = signatories.length > WORTH_SEARCHING;
  return element(
    'section',
    { 'aria-labelledby': 'signatories' },
    element('h3', { id: 'signatories' }, title),
    searching && element('p', { class: 'filter' }, label, search),
    searching && status,
    signatories.length > 0 && table(rows, words),
    more,
  );
}

function table(rows: HTMLElement, { name, mandate, how, day, signatories }: Words): HTMLElement {
  const head = [name, mandate, how, day].map((word) => element('th', { scope: 'col' }, word));
  const caption = element('caption', { class: 'unseen' }, signatories);
  return element('table', {}, caption, element('thead', {}, element('tr', {}, ...head)), rows);
}

function signatoryRow(one: BundleSignatory, letter: BundleLetter, speech: Speech): HTMLElement {
  const { words, language } = speech;
  const mode = howSigned(one.mode, letter.fields.release);
  const how = new Map(Object.entries(words.modes)).get(mode === 'as printed' ? 'printed' : mode);
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, nameOf(one.name, words)),
    element('td', { 'data-label': words.mandate }, ...mandateOf(one, speech)),
    element('td', { 'data-label': words.how }, how ?? mode),
    element('td', { 'data-label': words.day }, dayIn(language, one.day)),
  );
}

/** A name in the direction of its own script; the words for an erased one in ours. */
export function nameOf(name: string | null, words: Words): HTMLElement {
  return name === null
    ? element('span', { class: 'soft' }, words.erased)
    : element('bdi', {}, name);
}

function mandateOf(one: BundleSignatory, { words, language }: Speech): HTMLElement[] {
  const { capacity, country, group, party, mandate } = one;
  const said = [capacity, country, group, party].filter((part) => part !== null);
  const first = element('bdi', {}, said.join(', '));
  if (mandate === null) return [first];
  const from = dayIn(language, mandate.from ?? '');
  const to = dayIn(language, mandate.to ?? '');
  const time = filled(mandate.to === null ? words.since : words.until, { from, to });
  return [
    first,
    element(
      'small',
      { class: 'soft' },
      element('bdi', {}, mandate.office),
      ' ',
      time,
      ', ',
      element('bdi', {}, mandate.roster),
    ),
  ];
}

const searchable = ({ name, capacity, country, group, party }: BundleSignatory): string =>
  [name, capacity, country, group, party].join(' ');

/** Letters without accents and case, so that a name is found as one can type it. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Names with a day each, for those who signed late or left. */
export function namesWithDays(
  title: string,
  names: readonly { readonly name: string | null; readonly day: string }[],
  { words, language }: Speech,
): HTMLElement | null {
  if (names.length === 0) return null;
  const items = names.map(({ name, day }) =>
    element('li', {}, nameOf(name, words), ` · ${dayIn(language, day)}`),
  );
  return element(
    'section',
    {},
    element('h3', {}, `${title} (${names.length})`),
    element('ul', {}, ...items),
  );
}
