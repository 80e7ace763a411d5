import { fieldsOf } from './form-rules.ts';
import type { Kind } from './rules.ts';

/** Fields that stand beside each other. */
type Line = readonly string[];

/** What stands open in a form, in its order. Every other field of the kind is folded under "More". */
const OPEN: { readonly [K in Kind]?: readonly Line[] } = {
  case: [['title'], ['summary'], ['country', 'language']],
  subject: [['names'], ['type', 'country'], ['about'], ['numberFrom', 'numberTo']],
  event: [['what'], ['date', 'phase'], ['sources'], ['subjects'], ['type', 'place']],
  source: [['title'], ['reliability', 'connection'], ['date', 'url']],
  relation: [['fromSubject'], ['type'], ['toSubject'], ['since', 'until'], ['sources']],
  charge: [['offence'], ['stage', 'date'], ['subjects'], ['penalty', 'penaltyMonths'], ['sources']],
  measure: [
    ['type', 'phase'],
    ['what'],
    ['subjects'],
    ['since', 'until'],
    ['whereabouts', 'counsel'],
    ['measurements'],
    ['sources'],
  ],
  intervention: [
    ['what'],
    ['type', 'date'],
    ['people'],
    ['toWhom', 'place'],
    ['subjects'],
    ['sources'],
  ],
  'key-date': [['what'], ['type', 'date'], ['place', 'remindDays'], ['subjects'], ['sources']],
  consent: [['subject'], ['use', 'answer'], ['basis', 'givenOn'], ['givenBy'], ['how']],
  risk: [['subject'], ['level', 'assessedOn'], ['note']],
};

/** Fields that mean something only where another one says so: hidden by the script otherwise. */
const ONLY_WHEN: { readonly [K in Kind]?: Readonly<Record<string, string>> } = {
  subject: {
    numberFrom: 'type=group',
    numberTo: 'type=group',
    latitude: 'type=place',
    longitude: 'type=place',
  },
  measure: {
    whereabouts: 'type=detention',
    counsel: 'type=detention',
    measurements: 'type=blocked-site',
  },
};

export type FormLayout = {
  readonly open: readonly Line[];
  /** How many open lines stand before how sure one is: it is asked with the day, never below the fold. */
  readonly beforeCertainty: number;
  readonly more: readonly Line[];
};

/** Where each field of a kind stands; one that nobody placed is under "More". */
export function layoutOf(kind: Kind): FormLayout {
  const all = Object.keys(fieldsOf(kind));
  const open = (OPEN[kind] ?? [])
    .map((line) => line.filter((name) => all.includes(name)))
    .filter((line) => line.length > 0);
  const shown = new Set(open.flat());
  const dated = open.findLastIndex((line) => line.some((name) => DAYS.has(name)));
  const beforeCertainty = dated < 0 ? open.length : dated + 1;
  return { open, beforeCertainty, more: paired(all.filter((name) => !shown.has(name))) };
}

const DAYS: ReadonlySet<string> = new Set(['date', 'since', 'until']);

const PAIRS: Readonly<Record<string, string>> = { latitude: 'longitude', reviewOn: 'reviewWhy' };

function paired(names: readonly string[]): readonly Line[] {
  const second = new Set(names.flatMap((name) => PAIRS[name] ?? []));
  return names.filter((name) => !second.has(name)).map((name) => [name, ...pairOf(name, names)]);
}

const pairOf = (name: string, names: readonly string[]): readonly string[] =>
  names.filter((other) => other === PAIRS[name]);

/** `type=group`, or undefined where the field always means something. */
export const onlyWhen = (kind: Kind, field: string): string | undefined => ONLY_WHEN[kind]?.[field];

/** What stands in a new form before anybody typed. */
export function firstTexts(kind: Kind): Readonly<Record<string, string>> {
  return kind === 'key-date' ? { remindDays: '14' } : {};
}
