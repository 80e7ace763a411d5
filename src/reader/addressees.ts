import { addressesIn, addressesOf } from './address-blocks.ts';
import { fold } from './fold.ts';
import { opening } from './head-lines.ts';
import type { Unit, Zone } from './head-zone.ts';
import type { FoundText } from './letter.ts';
import { plainText } from './plain.ts';
import { because } from './reasons.ts';
import type { Salutation } from './salutation.ts';
import type { Source } from './source.ts';
import type { Title } from './title.ts';
import type { HeadWords } from './words.ts';

export type Addressees = {
  readonly found: readonly FoundText[];
  /** The units they, and those who get a copy, stand in. */
  readonly units: readonly Unit[];
};

/** Whom the letter is to: after `To:`, above the salutation, in the salutation, in the title. */
export function findAddressees(source: Source, zone: Zone, title: Title | null): Addressees {
  const listed = afterTo(zone);
  if (listed.found.length > 0) return listed;
  const greeted = zone.salutations.flatMap((one) => readGreeting(source, one, zone.words));
  const above = addressesOf(
    zone,
    greeted.map(({ text }) => text),
    title?.units ?? [],
  );
  if (above.found.length > 0) return above;
  if (greeted.length > 0) return { found: greeted, units: [] };
  return { found: inTitle(zone, title), units: [] };
}

/** What stands after `To:` until something else begins; names in the letter's own script. */
function afterTo(zone: Zone): Addressees {
  const at = zone.units.findIndex(({ kind }) => kind === 'to');
  const head = zone.units[at];
  if (head === undefined) return { found: [], units: [] };
  const rest = zone.units.slice(at + 1);
  const stop = rest.findIndex(({ kind }) => kind !== 'plain' && kind !== 'to');
  const units = rest.slice(0, stop === -1 ? rest.length : stop);
  const own = head.rest === '' ? [] : [{ ...head, text: head.rest, kind: 'plain' as const }];
  const reason = because('reader.reason.addressee-to', { cue: head.cue });
  const script = scriptOf([...own, ...units][0]?.text ?? '');
  const named = [...own, ...units].filter(({ text }) => scriptOf(text) === script);
  return { found: addressesIn(named, reason, zone.words), units: [head, ...units] };
}

function scriptOf(text: string): string {
  const scripts = ['Latin', 'Cyrillic', 'Arabic', 'Han', 'Greek'];
  return scripts.find((name) => new RegExp(`\\p{Script=${name}}`, 'u').test(text)) ?? '';
}

/** `Dear A, dear B,` greets two; what is greeted stands after the greeting word. */
function readGreeting(
  source: Source,
  { start, end }: Salutation,
  words: readonly HeadWords[],
): FoundText[] {
  const raw = source.text.slice(start, end);
  const found: FoundText[] = [];
  let at = 0;
  for (const piece of raw.split(/(?<=[,;،])\s+/u)) {
    const greets = found.length === 0 || opening(piece, words, 'salutations') !== null;
    const from = start + raw.indexOf(piece, at);
    at = from - start + piece.length;
    const last = found.at(-1);
    if (!greets && last !== undefined) {
      found[found.length - 1] = {
        ...last,
        end: from + piece.length,
        text: `${last.text}, ${bare(piece)}`,
      };
    } else {
      const cue = bare(piece);
      const text = greeted(piece, words);
      const reason = because('reader.reason.addressee-salutation', { cue });
      if (text !== '') found.push({ start: from, end: from + piece.length, text, reason });
    }
  }
  return found;
}

function bare(piece: string): string {
  return plainText(piece)
    .replaceAll(/[\s,:;!،؛.–—-]+$/gu, '')
    .trim();
}

function greeted(piece: string, words: readonly HeadWords[]): string {
  const text = bare(piece);
  if (opening(text, words, 'wholes') !== null) return text;
  const cue = opening(text, words, 'salutations') ?? opening(text, words, 'to') ?? '';
  const at = fold(text).indexOf(cue);
  return text
    .slice(at + cue.length)
    .trim()
    .replace(/^the\s/u, '');
}

/** `Open letter to the Council` is to the Council. */
function inTitle({ words }: Zone, title: Title | null): FoundText[] {
  if (title === null) return [];
  const cue = opening(title.value, words, 'titles');
  if (cue === null) return [];
  const after = title.value.slice(fold(title.value).indexOf(cue) + cue.length).trim();
  const to = opening(after, words, 'to') ?? opening(cue.split(' ').slice(1).join(' '), words, 'to');
  if (to === null) return [];
  const rest = fold(after).startsWith(to) ? after.slice(to.length) : after;
  const text = (rest.split(/\s[-–—]\s|[:;,(]/u, 1)[0] ?? '').replace(/^\s*the\s/iu, '').trim();
  const reason = because('reader.reason.addressee-title');
  const { start, end } = title;
  return text === '' || text.length > 120 ? [] : [{ start, end, text, reason }];
}
