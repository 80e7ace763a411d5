/**
 * One name against 50,000 people: time, and whether the right one comes first, beside what others use. The names are
 * those of published lists and the questions labelled pairs where the shared data are present; else names of our own,
 * with slips.
 */
import { nameIndex, OFFER_AT } from '#names';
import { compareNames } from '#names';
import { reportFigure } from '#support/figure';
import { labelledPairs, manyNames } from '#support/many-names';
import { fusePeer, levenshteinPeer, trigramPeer } from '#support/look-up-peers';
import type { NamePeer } from '#support/look-up-peers';

const PEOPLE = 50_000;
/** A pass of a peer takes a tenth of a second and more. */
const ASKED_OF_PEERS = 30;
/** Of each question the quickest round counts: what others on the machine took is not ours. */
const ROUNDS = 3;

type Question = { readonly asked: string; readonly right: string };
type Told = { readonly ms: readonly number[]; readonly right: number };

const others = manyNames(PEOPLE);

/** A letter left out, and the surname first. */
function withSlip(name: string, at: number): Question {
  const place = 1 + (at % Math.max(1, name.length - 2));
  const slipped = `${name.slice(0, place)}${name.slice(place + 1)}`;
  const [given = '', ...family] = slipped.split(' ');
  return { asked: at % 2 === 0 ? slipped : `${family.join(' ')} ${given}`, right: name };
}

const pairs = labelledPairs().filter(({ left, right, match }) => match && left !== right);
const questions: Question[] =
  pairs.length > 0
    ? pairs.map(({ left, right }) => ({ asked: left, right }))
    : others.filter((_, at) => at % 251 === 0).map(withSlip);
const names = [...new Set([...others, ...questions.map(({ right }) => right)])];

const sameWords = (one: string, other: string): boolean => key(one) === key(other);
const key = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .toSorted()
    .join(' ');

/** The first answer that is not the question itself: some lists have both spellings. */
function isRight(question: Question, answers: readonly string[]): boolean {
  const [first] = answers.filter((name) => name !== question.asked);
  return first !== undefined && (first === question.right || sameWords(first, question.right));
}

async function ask(
  asked: readonly Question[],
  best: (name: string) => Promise<readonly string[]> | readonly string[],
): Promise<Told> {
  const ms = asked.map(() => Infinity);
  let right = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    right = 0;
    for (const [place, question] of asked.entries()) {
      const started = performance.now();
      const answers = await best(question.asked);
      ms[place] = Math.min(ms[place] ?? Infinity, performance.now() - started);
      if (isRight(question, answers)) right += 1;
    }
  }
  return { ms: ms.sort((a, b) => a - b), right };
}

const at = ({ ms }: Told, share: number): number => ms[Math.floor(ms.length * share)] ?? Infinity;

const startedAt = performance.now();
const index = nameIndex(names.map((name) => ({ key: name, name })));
const built = (performance.now() - startedAt) / 1000;
const find = (name: string): string[] => index.find(name).map(({ key: found }) => found);
for (const { asked } of questions.slice(0, 200)) find(asked); // warm

const all = await ask(questions, find);
const offered = questions.filter(
  ({ asked, right }) => compareNames(asked, right).score >= OFFER_AT,
);
const reached = offered.filter(({ asked, right }) =>
  index.find(asked, { limit: names.length }).some(({ key: found }) => found === right),
);

const few = questions.filter(
  (_, place) => place % Math.ceil(questions.length / ASKED_OF_PEERS) === 0,
);
const ours = await ask(few, find);

async function measure(peer: NamePeer): Promise<Told> {
  const told = await ask(few, (name) => peer.best(name));
  await peer.close();
  console.error(
    `${peer.name.padEnd(38)} median ${at(told, 0.5).toFixed(2)} ms, right first ${told.right} of ${few.length}`,
  );
  return told;
}

console.error(
  `${'ours'.padEnd(38)} median ${at(ours, 0.5).toFixed(2)} ms, right first ${ours.right} of ${few.length}`,
);
const pass = await measure(levenshteinPeer(names));
const fuse = await measure(fusePeer(names));
const trigrams = await measure(await trigramPeer(names));

reportFigure({
  name: `one name among ${PEOPLE.toLocaleString('en')}, median of ${questions.length}`,
  value: at(all, 0.5),
  unit: 'ms',
  goal: { atMost: 5 },
  ratio: {
    value: at(all, 0.5) / at(pass, 0.5),
    against: 'one pass of token-sorted Levenshtein over the same names',
    goal: { atMost: 0.2 },
  },
});
reportFigure({
  name: `one name among ${PEOPLE.toLocaleString('en')}, 99 of 100`,
  value: at(all, 0.99),
  unit: 'ms',
  ratio: {
    value: at(all, 0.99) / at(trigrams, 0.5),
    against: 'the median of pg_trgm with an index',
  },
});
reportFigure({
  name: `index of ${PEOPLE.toLocaleString('en')} names, built`,
  value: built,
  unit: 's',
  goal: { atMost: 1.5 },
});
reportFigure({
  name: `${offered.length} names that comparing offers, found by the index`,
  value: reached.length / Math.max(1, offered.length),
  unit: 'of 1',
  goal: { atLeast: 0.99 },
});
const best = Math.max(pass.right, fuse.right, trigrams.right);
reportFigure({
  name: `right one first, ${few.length} questions`,
  value: ours.right / few.length,
  unit: 'of 1',
  ratio: {
    value: ours.right / Math.max(1, best),
    against: 'the best of Levenshtein, fuse.js and pg_trgm',
    goal: { atLeast: 1 },
  },
});
