import type { Leaf } from '#proof';

const HASH = 32;

/**
 * The last act of every letter of a log: `seq`, hash and time. An act of a million must find the one before it, so
 * they lie in arrays of numbers; a letter takes about 150 bytes.
 */
export class LetterChains {
  readonly #places = new Map<string, number>();
  #seqs = new Float64Array(1_024);
  #times = new Float64Array(1_024);
  #heads = Buffer.alloc(1_024 * HASH);

  get size(): number {
    return this.#places.size;
  }

  letters(): IterableIterator<string> {
    return this.#places.keys();
  }

  /** Takes the next act of the log. Gives what is wrong between it and the one before it in its letter. */
  follow(leaf: Leaf, hash: Uint8Array): 'gap' | 'earlier' | null {
    const known = this.#places.get(leaf.letter);
    const place = known ?? this.#add(leaf.letter);
    const time = numberOf(leaf.time);
    const before =
      known === undefined ? null : this.#heads.toString('hex', at(place), at(place + 1));
    const follows = leaf.seq === (this.#seqs[place] ?? 0) + 1 && leaf.prev === before;
    const inTime = time >= (this.#times[place] ?? 0);
    this.#seqs[place] = leaf.seq;
    this.#times[place] = time;
    this.#heads.set(hash, at(place));
    if (!follows) return 'gap';
    return inTime ? null : 'earlier';
  }

  /** The last act of a letter; null for a letter that has none. */
  tailOf(letter: string): { readonly seq: number; readonly head: string } | null {
    const place = this.#places.get(letter);
    if (place === undefined) return null;
    const head = this.#heads.toString('hex', at(place), at(place + 1));
    return { seq: this.#seqs[place] ?? 0, head };
  }

  #add(letter: string): number {
    const place = this.#places.size;
    // a part of a text keeps the whole text in memory: this is a text of its own
    this.#places.set(Buffer.from(letter, 'latin1').toString('latin1'), place);
    if (place >= this.#seqs.length) this.#grow();
    return place;
  }

  #grow(): void {
    const letters = this.#seqs.length * 2;
    const [seqs, times] = [new Float64Array(letters), new Float64Array(letters)];
    seqs.set(this.#seqs);
    times.set(this.#times);
    const heads = Buffer.alloc(letters * HASH);
    heads.set(this.#heads);
    [this.#seqs, this.#times, this.#heads] = [seqs, times, heads];
  }
}

const at = (place: number) => place * HASH;

/** `2011-09-15T10:00:00Z` as 20110915100000: in the order of time. */
function numberOf(time: string): number {
  let number = 0;
  for (let i = 0; i < time.length; i += 1) {
    const digit = time.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) number = number * 10 + digit;
  }
  return number;
}

/** The sentence for what `follow` found. */
export function chainSentence(leaf: Leaf, found: 'gap' | 'earlier'): string {
  const act = `Act ${leaf.seq} of letter ${leaf.letter}`;
  return found === 'gap'
    ? `${act} does not follow the act before it.`
    : `${act} is earlier than the act before it.`;
}
