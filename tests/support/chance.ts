import { seeded } from './seeded.ts';

/** Signs that stand at an edge of some rule when one of them is put into a text. */
export const SIGNS = [
  '',
  ' ',
  '\n',
  '\n\n',
  '\t',
  '\r',
  '|',
  ' | ',
  ': ',
  '-',
  ',',
  '0',
  'A',
  '\u0301',
  '\ufeff',
  '\u00a0',
];

/** Chance that can be repeated. */
export class Chance {
  readonly #next: () => number;
  constructor(seed: number) {
    this.#next = seeded(seed);
  }
  below(n: number): number {
    return Math.floor(this.#next() * n);
  }
  once(of: number): boolean {
    return this.below(of) === 0;
  }
  of<T>(things: readonly T[]): T {
    const thing = things[this.below(things.length)];
    if (thing === undefined) throw new Error('nothing to choose from');
    return thing;
  }
}

/** Things taken out, doubled, exchanged or put elsewhere in one pile. */
export function shuffle(pile: string[], chance: Chance): void {
  if (pile.length === 0) return;
  const [at, to] = [chance.below(pile.length), chance.below(pile.length)];
  const thing = pile[at] ?? '';
  const kind = chance.below(4);
  if (kind === 0) pile.splice(at, 1);
  else if (kind === 1) pile.splice(to, 0, thing);
  else if (kind === 2) pile.splice(to, 0, ...pile.splice(at, 1));
  else [pile[at], pile[to]] = [pile[to] ?? '', thing];
}

/** A text with one sign of it left out, put in or exchanged. */
export function otherwiseSign(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  const sign = chance.once(2) ? chance.of(SIGNS) : String.fromCodePoint(33 + chance.below(94));
  return text.slice(0, at) + sign + text.slice(at + chance.below(2));
}
