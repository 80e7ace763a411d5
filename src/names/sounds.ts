/**
 * What a word in Latin letters sounds like, one sign a sound, whatever language spells it: `sh`, `sch` and `š` are
 * one sign. A letter that languages read differently (c, ch, g, j, x) keeps a sign of its own, and the table of
 * distances puts it close to each of its readings.
 */
const SPELLINGS = (
  'schtsch=SC shtsch=SC shch=SC szcz=SC stsch=SC stch=SC tsch=C tch=C tsh=C cz=C dzh=J dsch=J dsh=J dj=J ' +
  'sch=S sh=S sz=S ch=H zh=Z kh=x gh=g th=t ph=f rh=r ts=c tz=c tc=c ck=k qu=kv ks=X x=X ' +
  'oo=u ou=u uu=u ee=i ie=i ii=i yi=i ij=i aa=a oe=o ae=e ue=u eu=E ' +
  'ce=qe ci=qi cy=qi ge=Ge gi=Gi gy=Gi'
)
  .split(' ')
  .map((rule): [string, string] => {
    const [from = '', to = ''] = rule.split('=');
    return [from, to];
  });

const RULES = new Map(SPELLINGS);
const LONGEST = Math.max(...SPELLINGS.map(([from]) => from.length));
const SINGLE: Readonly<Record<string, string>> = { c: 'k', q: 'k', y: 'i', h: 'h' };

/**
 * @example
 * soundsOf('dzhambazki'); // 'Jambazki'
 */
export function soundsOf(spoken: string): string {
  const word = spoken.endsWith('c') ? `${spoken.slice(0, -1)}Q` : spoken;
  let sounds = '';
  for (let at = 0; at < word.length;) {
    const { read, length } = readAt(word, at);
    if (read !== sounds.slice(-read.length) || read === '') sounds += read;
    at += length;
  }
  return sounds.replace('Q', 'q');
}

function readAt(word: string, at: number): { read: string; length: number } {
  for (let length = Math.min(LONGEST, word.length - at); length > 1; length -= 1) {
    const read = RULES.get(word.slice(at, at + length));
    if (read !== undefined) return { read, length };
  }
  const letter = word.charAt(at);
  return { read: SINGLE[letter] ?? letter, length: 1 };
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzSZCJHXGE?';
const VOWELS = 'aeiouE';
const SIZE = ALPHABET.length;
const INDEX = new Map(Array.from(ALPHABET, (sound, at): [string, number] => [sound, at]));

/** Sounds that one language writes or hears as another, and how far apart they are (0 the same, 1 strangers). */
const NEAR = (
  'bp=.35 dt=.3 gk=.35 zs=.25 ZS=.3 vf=.25 vw=0 wf=.35 wu=.15 vu=.4 wo=.2 vb=.3 pf=.35 wb=.4 ' +
  'SC=.35 Ss=.25 Cc=.25 cs=.3 cz=.3 Ct=.4 ct=.4 Zz=.25 ZJ=.2 JC=.35 Jz=.35 Jd=.4 Jg=.3 Jj=.05 Zj=.1 ij=.1 xj=.3 hj=.4 ' +
  'HC=.05 Hx=.05 HS=.15 Hk=.15 Hh=.1 Hc=.35 HJ=.4 Hg=.4 xh=.05 xk=.3 hk=.45 xg=.35 hg=.25 ' +
  'qs=.05 qc=.05 qC=.1 qk=.15 qS=.2 qt=.4 qz=.3 qH=.15 qX=.4 ' +
  'Gg=.05 GJ=.05 GZ=.1 Gj=.1 Gx=.25 Gh=.25 Gi=.3 Gk=.35 Gz=.35 GC=.35 GH=.3 ' +
  'XS=.25 Xs=.25 Xx=.15 Xh=.3 Xk=.25 Xz=.25 XC=.3 Xc=.3 XZ=.3 XH=.2 Xg=.4 lr=.5 mn=.5 ts=.5 tz=.6 td=.3 ' +
  'ae=.3 ao=.3 ai=.5 au=.45 ei=.25 eo=.35 eu=.4 iu=.4 io=.5 ou=.2 Ee=.15 Eo=.15 Eu=.2 Ei=.3 Ea=.4 '
)
  .trim()
  .split(/\s+/)
  .map((rule): [string, string, number] => [
    rule.charAt(0),
    rule.charAt(1),
    Number(rule.slice(rule.indexOf('=') + 1)),
  ]);

const LOST_LETTER = 0.25;
const SWAP = new Float64Array(SIZE * SIZE).fill(1);
for (let at = 0; at < SIZE; at += 1) {
  SWAP[at * SIZE + at] = 0;
  SWAP[at * SIZE + SIZE - 1] = LOST_LETTER;
  SWAP[(SIZE - 1) * SIZE + at] = LOST_LETTER;
}
for (const [one, other, distance] of NEAR) {
  const a = INDEX.get(one) ?? 0;
  const b = INDEX.get(other) ?? 0;
  SWAP[a * SIZE + b] = distance;
  SWAP[b * SIZE + a] = distance;
}

/** The signs of a word's sounds as numbers, ready for `soundDistance`. */
export function soundCodes(sounds: string): Uint8Array {
  return Uint8Array.from([...sounds].flatMap((sound) => INDEX.get(sound) ?? []));
}

const DROP = new Float64Array(SIZE).fill(0.9);
const DROP_UNVOWELLED = new Float64Array(SIZE).fill(1);
for (const vowel of VOWELS) {
  DROP[INDEX.get(vowel) ?? 0] = 0.4;
  DROP_UNVOWELLED[INDEX.get(vowel) ?? 0] = 0.08;
}
for (const [sound, cost] of [
  ['h', 0.25],
  ['j', 0.3],
  ['w', 0.5],
  ['x', 0.5],
  ['?', 0.5],
] as const) {
  DROP[INDEX.get(sound) ?? 0] = cost;
  DROP_UNVOWELLED[INDEX.get(sound) ?? 0] = Math.min(cost, 0.4);
}
const VOWEL = new Set(Array.from(VOWELS, (vowel) => INDEX.get(vowel) ?? 0));

const LONGEST_WORD = 64;
let before = new Float64Array(LONGEST_WORD + 1);
let now = new Float64Array(LONGEST_WORD + 1);

/**
 * How far two words sound apart: the least sum of swapped and dropped sounds. Where one word is written without
 * its vowels, vowels cost next to nothing. Above `limit` the answer is some number above it.
 */
export function soundDistance(
  left: Uint8Array,
  right: Uint8Array,
  unvowelled: boolean,
  limit: number,
): number {
  const drop = unvowelled ? DROP_UNVOWELLED : DROP;
  const width = Math.min(right.length, LONGEST_WORD);
  before[0] = 0;
  for (let j = 1; j <= width; j += 1) before[j] = (before[j - 1] ?? 0) + cost(drop, right, j - 1);
  for (let i = 1; i <= Math.min(left.length, LONGEST_WORD); i += 1) {
    const dropLeft = cost(drop, left, i - 1);
    now[0] = (before[0] ?? 0) + dropLeft;
    let least = now[0];
    for (let j = 1; j <= width; j += 1) {
      const swapped = (before[j - 1] ?? 0) + swap(left[i - 1] ?? 0, right[j - 1] ?? 0, unvowelled);
      const best = Math.min(
        swapped,
        (before[j] ?? 0) + dropLeft,
        (now[j - 1] ?? 0) + cost(drop, right, j - 1),
      );
      now[j] = best;
      if (best < least) least = best;
    }
    if (least > limit) return least;
    [before, now] = [now, before];
  }
  return before[width] ?? 0;
}

/** Dropping one of two neighbouring vowels is little: -iy and -y, -ia and -ya. */
function cost(drop: Float64Array, word: Uint8Array, at: number): number {
  const own = drop[word[at] ?? 0] ?? 1;
  const beside = at > 0 && VOWEL.has(word[at] ?? 0) && VOWEL.has(word[at - 1] ?? 0);
  return beside ? Math.min(own, 0.25) : own;
}

function swap(left: number, right: number, unvowelled: boolean): number {
  const known = SWAP[left * SIZE + right] ?? 1;
  if (!VOWEL.has(left) || !VOWEL.has(right))
    return VOWEL.has(left) !== VOWEL.has(right) && known === 1 ? 1.2 : known;
  return unvowelled ? Math.min(known, 0.1) : Math.min(known, 0.5);
}
