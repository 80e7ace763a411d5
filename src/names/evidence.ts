import type { Alignment, Pairing } from './align.ts';
import { crosses, orderDiffers } from './explain.ts';
import { generationsDiffer } from './prepare.ts';
import type { PreparedName } from './prepare.ts';
import type { Word } from './word.ts';

const isWord = (word: Word): boolean => word.kind === 'word' || word.kind === 'nickname';
const isReal = ({ left, right }: Pairing): boolean => left.some(isWord) && right.some(isWord);
const countsAgainst = (word: Word): boolean => word.kind === 'word' || word.kind === 'initial';

/** How alike two names are whose words have been paired: 0 to 1. */
export function scoreOf(one: PreparedName, other: PreparedName, alignment: Alignment): number {
  const { pairings } = alignment;
  const agreed = pairings.filter((pairing) => isReal(pairing) || pairing.how === 'initial');
  if (!agreed.some(isReal)) return 0;
  const endings = agreed.filter(({ how }) => how === 'ending').length;
  const values = agreed.map(({ how, value }) => (how === 'ending' && endings > 1 ? 0.93 : value));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const likeness = values.length === 1 ? 2 * mean - 1 : 0.65 * Math.min(...values) + 0.35 * mean;
  return Math.max(
    0,
    likeness * against(one, other, alignment) * weightOfEvidence(agreed, one, other),
  );
}

/** What speaks against it: words that contradict, a junior beside a senior, a given name that is a surname. */
function against(one: PreparedName, other: PreparedName, alignment: Alignment): number {
  const left = alignment.leftOver.filter(countsAgainst);
  const right = alignment.rightOver.filter(countsAgainst);
  let factor = 1;
  if (left.length > 0 && right.length > 0) factor *= contradiction(one, other, alignment);
  const missing = Math.max(left.length, right.length);
  if (missing > 0) factor *= Math.max(0.88, 1 - 0.02 * missing);
  if (generationsDiffer(one, other)) factor *= 0.55;
  else if (one.generation !== other.generation) factor *= 0.97;
  factor *= doubtfulInitials(alignment);
  const { pairings } = alignment;
  if (pairings.some(crosses) || areShuffled(pairings)) factor *= 0.75;
  return factor;
}

/**
 * Surname first turns a name round: A B C is C A B, or B C A. Any other order of three words is another person's:
 * María López García, María García López.
 */
function areShuffled(pairings: readonly Pairing[]): boolean {
  const places = pairings
    .filter(isReal)
    .toSorted((a, b) => a.at[0] - b.at[0])
    .map(({ at }) => at[1]);
  const falls = places.filter((place, at) => place > (places[(at + 1) % places.length] ?? 0));
  return places.length === 3 && falls.length > 1;
}

/** `Susan M. Collins` is no Mike: an initial stands for a name only where no other name stands before it. */
function doubtfulInitials({ pairings, leftOver, rightOver }: Alignment): number {
  const initials = pairings.filter(({ how }) => how === 'initial');
  const passedOver = initials.some(({ left, right }) => {
    const over = left.some((word) => word.kind === 'initial') ? leftOver : rightOver;
    const own = left.some((word) => word.kind === 'initial') ? right : left;
    return over.some((word) => word.kind === 'word') && own.some((word) => word.kind === 'word');
  });
  const unexplained = pairings.some(({ left, right }) => {
    const isInitial = (word: Word): boolean => word.kind === 'initial';
    return (
      (left.some(isInitial) && leftOver.some(isInitial)) ||
      (right.some(isInitial) && rightOver.some(isInitial))
    );
  });
  return passedOver ? 0.6 : unexplained ? 0.8 : 1;
}

/** Words left over on both sides speak against each other, unless they cannot be the same part of a name. */
function contradiction(one: PreparedName, other: PreparedName, alignment: Alignment): number {
  const { pairings, leftOver, rightOver } = alignment;
  if (pairings.some(crosses)) return 0.5;
  const left = leftOver.filter(countsAgainst);
  const right = rightOver.filter(countsAgainst);
  const apart = (role: Word['role'], opposite: Word['role']): boolean =>
    left.every((word) => word.role === role) && right.every((word) => word.role === opposite);
  if (apart('given', 'family') || apart('family', 'given')) return 0.8;
  return secondNames(one, other, alignment) ? 0.8 : 0.5;
}

/** Pablo José Hernández, Pablo Hernández Rivera: one side adds a given name, the other a second surname. */
function secondNames(one: PreparedName, other: PreparedName, alignment: Alignment): boolean {
  const { pairings, leftOver, rightOver } = alignment;
  const groups = new Set(
    pairings.filter(isReal).flatMap(({ left }) => left.map(({ group }) => group)),
  );
  const certain = pairings.every(({ value }) => value > 0.95);
  if (groups.size < 2 || !certain || orderDiffers(pairings)) return false;
  const over = [leftOver.filter(countsAgainst), rightOver.filter(countsAgainst)] as const;
  if (over.flat().some((word) => word.kind === 'initial')) return false;
  const place = (side: 0 | 1): 'inside' | 'after' | null => {
    const places = pairings.map(({ at }) => at[side]);
    const words = (side === 0 ? one : other).words;
    const at = over[side].map((word) => words.indexOf(word));
    if (at.every((index) => index > Math.max(...places))) return 'after';
    return at.every((index) => index > Math.min(...places) && index < Math.max(...places))
      ? 'inside'
      : null;
  };
  const [left, right] = [place(0), place(1)];
  return left !== null && right !== null && left !== right;
}

/** One word that agrees is little beside a longer name, unless both are surnames. */
function weightOfEvidence(
  agreed: readonly Pairing[],
  one: PreparedName,
  other: PreparedName,
): number {
  const [short, long] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const most = Math.max(namesIn(one).length, namesIn(other).length);
  if (agreed.length > 1 || most === 1) return 1;
  if (agreed.some(({ left, right }) => left.length + right.length > most)) return 1;
  const [only] = agreed;
  return only !== undefined && surnamesOnly(short, long, only) ? 0.84 : 0.75;
}

const namesIn = ({ words }: PreparedName): readonly Word[] => words.filter(countsAgainst);

/**
 * Morin and MORIN-CHARTIER, AYUSO and Ayuso González: a surname alone and its double form. Lists shout surnames, and
 * what stands first in the longer name stands where a given name would; so Murphy beside Peadar Murphy is none.
 */
function surnamesOnly(short: PreparedName, long: PreparedName, { left, right }: Pairing): boolean {
  const words = namesIn(long);
  const [first] = words;
  if (namesIn(short).length !== 1 || first === undefined || !words.every(mayBeSurname))
    return false;
  if (words.every(({ group }) => group === first.group)) return true;
  return (short.shouted || long.shouted) && [...left, ...right].includes(first);
}

const mayBeSurname = (word: Word): boolean =>
  word.kind === 'word' && word.role !== 'given' && !word.known;
