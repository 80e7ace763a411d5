import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ACTS, MODES, sha256Hex } from '#proof';
import { AIMED } from './aimed-changes.ts';
import { shuffle, SIGNS } from './chance.ts';
import type { Chance } from './chance.ts';
import { otherwisePolicy } from './proof-changes.ts';
import { chain, closeList, copied, exchange } from './written-record.ts';
import type { Written } from './written-record.ts';

const seeds = fileURLToPath(new URL('../seeds/second-verifier/values.json', import.meta.url));
const written: string[] = JSON.parse(readFileSync(seeds, 'utf8'));

/** Values that stand at an edge of some rule: what a second reader is most likely to read otherwise. */
export const VALUES = [
  ...written,
  ...['x', '\u{1f600}'].flatMap((sign) => [2000, 2001, 1000, 1001].map((n) => sign.repeat(n))),
];
/** One line of a field document said otherwise: another value or part, a line too many, too few or elsewhere. */
export function otherwise(text: string, chance: Chance): string {
  const end = text.indexOf('\n\n'); // a statement's body has rules of its own, which a verifier may leave out
  const head = (end < 0 ? text : text.slice(0, end + 1)).split('\n');
  const rest = end < 0 ? '' : text.slice(end + 1);
  const at = chance.below(head.length - 1);
  const line = head[at] ?? '';
  const colon = line.indexOf(': ') + 2;
  const name = line.slice(0, colon);
  const parts = line.slice(colon).split(' | ');
  switch (chance.below(10)) {
    case 0:
      head.splice(at, 1);
      break;
    case 1:
      head.splice(at, 0, line);
      break;
    case 2:
      head.splice(at, 2, head[at + 1] ?? '', line);
      break;
    case 3: {
      const place = chance.below(line.length + 1);
      const cut = chance.below(2);
      head[at] = line.slice(0, place) + chance.of(SIGNS) + line.slice(place + cut);
      break;
    }
    case 4:
      head[at] = line.replace(/\d+(?!.*\d)/, (digits) =>
        String(Number(digits) + 1 - chance.below(3)),
      );
      break;
    case 5:
      head[at] = name + chance.of(VALUES);
      break;
    default:
      parts[chance.below(parts.length)] = chance.of(VALUES);
      head[at] = name + parts.join(' | ');
  }
  return head.join('\n') + rest;
}

const fieldOf = (leaf: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(leaf)?.[1] ?? 'none';
const withField = (leaf: string, name: string, value: string) =>
  leaf.replace(new RegExp(`^${name}: .*$`, 'm'), () => `${name}: ${value}`);

/** One act with a field of another act, or with another act's name, way or time. */
function crossed(of: Written, chance: Chance): void {
  const at = chance.below(of.leaves.length);
  const name = chance.of(['act', 'statement', 'who', 'mandate', 'mode', 'detail', 'time', 'seq']);
  const other = fieldOf(chance.of(of.leaves), name);
  const words =
    name === 'act' ? ACTS : name === 'mode' ? [...MODES, 'none'] : ['none', other, other];
  of.leaves[at] = withField(of.leaves[at] ?? '', name, chance.of<string>(words));
}

/** An act more, made of fields of the others; half of them may stand there. */
function anAct(of: Written, chance: Chance): void {
  const from = chance.of(of.leaves);
  const at = chance.below(of.leaves.length + 1);
  const act = chance.once(2) ? fieldOf(from, 'act') : chance.of<string>(ACTS);
  let leaf = withField(from, 'act', act);
  for (const name of ['statement', 'who', 'mandate', 'mode', 'detail'])
    if (chance.once(3)) leaf = withField(leaf, name, fieldOf(chance.of(of.leaves), name));
  if (chance.once(2)) leaf = withField(leaf, 'detail', 'none');
  const time = fieldOf(of.leaves[Math.max(0, at - 1)] ?? '', 'time');
  of.leaves.splice(at, 0, withField(leaf, 'time', time));
}

function aText(of: Written, chance: Chance): void {
  const paths = [...of.texts.keys()];
  if (paths.length === 0) return;
  const path = chance.of(paths);
  const text = of.texts.get(path) ?? '';
  if (!chance.once(3)) {
    exchange(of, text, otherwise(text, chance));
    return;
  }
  const other = chance.of([
    ...paths,
    `documents/reply-${chance.below(20)}.txt`,
    'documents/reply-1x.pdf',
  ]);
  if (chance.once(2)) of.texts.delete(path);
  else of.texts.set(other, text);
}

function aDetail(of: Written, chance: Chance): void {
  const text = chance.of(of.details);
  exchange(of, text, otherwise(text, chance));
}

function anOpening(of: Written, chance: Chance): void {
  const text = chance.of(of.openings);
  exchange(of, text, otherwise(text, chance));
}

/** What is said to have been erased: a hash of anything there, and perhaps the thing is gone. */
function anErasure(of: Written, chance: Chance): void {
  const redacted = of.leaves.find((leaf) => fieldOf(leaf, 'act') === 'redacted');
  const hash = chance.of(
    of.leaves.flatMap((leaf) =>
      ['who', 'mandate', 'detail', 'statement'].map((n) => fieldOf(leaf, n)),
    ),
  );
  const detail = of.details.find((text) => text.includes('act: redacted'));
  if (
    redacted !== undefined &&
    detail !== undefined &&
    hash !== 'none' &&
    hash !== sha256Hex(detail)
  )
    exchange(of, detail, detail.replace(/^(commitment|statement|document): .*$/m, `$1: ${hash}`));
  if (chance.once(2)) shuffle(chance.once(2) ? of.openings : of.details, chance);
}

const CHANGES = [
  aText,
  aText,
  aDetail,
  aDetail,
  anOpening,
  crossed,
  crossed,
  anAct,
  anErasure,
  (of: Written, chance: Chance) => shuffle(of.leaves, chance),
  (of: Written, chance: Chance) => shuffle(of.openings, chance),
  (of: Written, chance: Chance) => shuffle(of.details, chance),
  (of: Written, chance: Chance) => {
    of.policy = otherwisePolicy(of.policy, chance);
  },
  (of: Written, chance: Chance) => {
    const at = chance.below(of.leaves.length);
    of.leaves[at] = otherwise(of.leaves[at] ?? '', chance);
  },
  (of: Written, chance: Chance) => {
    if (chance.once(2)) of.version += 1 - chance.below(3);
    else of.statement = fieldOf(chance.of(of.leaves), 'statement');
  },
];

/** A copy that a forger changed in one to three places, and mended more or less afterwards. */
export function changed(of: Written, chance: Chance): Written {
  const next = copied(of);
  const isAimed = chance.once(2);
  const changes = isAimed ? AIMED : CHANGES;
  for (let more = 1; more > 0; more = chance.once(4) ? 1 : 0) chance.of(changes)(next, chance);
  const mended = !chance.once(isAimed ? 20 : 5);
  if (mended) chain(next, isAimed || !chance.once(6));
  if (mended && !chance.once(isAimed ? 10 : 4)) closeList(next);
  if (mended) chain(next, false);
  return next;
}

/** A copy in which one field says something else wherever it stands in statements, details, openings and documents. */
export function saying(of: Written, name: string, value: string): Written {
  const next = copied(of);
  const line = new RegExp(`^${name}: .*$`, 'm');
  const put = (text: string) =>
    exchange(
      next,
      text,
      text.replace(line, () => `${name}: ${value}`),
    );
  for (const path of next.texts.keys()) put(next.texts.get(path) ?? '');
  for (const i of next.openings.keys()) put(next.openings[i] ?? '');
  for (const i of next.details.keys()) put(next.details[i] ?? '');
  chain(next, true);
  closeList(next);
  chain(next, false);
  return next;
}
