/** Everybody who comes within the hour, each as one form; the same in every run. */

export type Group =
  | 'crowd'
  | 'school'
  | 'tor'
  | 'wild-numbered'
  | 'wild-named'
  | 'one-mailbox'
  | 'throw-away'
  | 'bought';

export type Visitor = {
  readonly group: Group;
  readonly mailbox: string;
  readonly ip: string;
  /** Seconds after the letter came out. */
  readonly at: number;
  /** Runs the script in the page, or a program that does the same. */
  readonly solves: boolean;
  /** Somebody without a script who comes back when it is their turn. */
  readonly waits: boolean;
  /** Reads the mail and confirms. */
  readonly confirms: boolean;
};

export const honest: ReadonlySet<Group> = new Set(['crowd', 'school', 'tor']);
const HOUR = 3_600;

/** A repeatable draw of a number below one. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const draw = dice(7);
const below = (most: number): number => Math.floor(draw() * most);
const of = <T>(list: readonly T[]): T => list[below(list.length)] as T; // never empty
const FIRST =
  'anna ben clara david elena farid greta hugo ines jan katja lars mira nils olga paul'.split(' ');
const LAST = 'berg novak rossi silva weber kowalski dubois jansen horvat popescu lind costa'.split(
  ' ',
);
const PUBLIC =
  'gmail.com gmail.com gmail.com outlook.com web.de gmx.de orange.fr wp.pl seznam.cz libero.it proton.me mail.ru'.split(
    ' ',
  );

/** A name as people make theirs: mostly words, often a year, sometimes a number. */
function humanName(number: number): string {
  const [first, last] = [of(FIRST), of(LAST)];
  const code = number.toString(26).replaceAll(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '');
  const kind = draw();
  if (kind < 0.55) return `${first}.${last}.${code}`;
  if (kind < 0.75) return `${first}${code}${1950 + below(58)}`;
  return kind < 0.9 ? `${first}${code}${below(90) + 10}` : `${code}${last}${below(9)}`;
}

const humanDomain = (number: number): string =>
  draw() < 0.75
    ? of(PUBLIC)
    : `${of(LAST)}${of(FIRST)}${number % 400}.example`.replaceAll(/\d/g, 'x');

/** Launch-day traffic: steep at first, then falling. */
const launch = (): number => Math.floor(HOUR * draw() ** 1.7);

function people(): Visitor[] {
  const crowd = Array.from({ length: 6_000 }, (_, one): Visitor => {
    const ip = `${20 + below(160)}.${below(256)}.${below(256)}.${below(250)}`;
    const solves = draw() < 0.95;
    const mailbox = `${humanName(one)}@${humanDomain(one)}`;
    const confirms = draw() < 0.85;
    return { group: 'crowd', mailbox, ip, at: launch(), solves, waits: !solves, confirms };
  });
  const school = Array.from({ length: 1_200 }, (_, one): Visitor => {
    const solves = one % 25 !== 0;
    const mailbox = `s${40_000 + one}@school.example`;
    const at = 900 + Math.floor(one / 2);
    return {
      group: 'school',
      mailbox,
      ip: '198.51.100.7',
      at,
      solves,
      waits: !solves,
      confirms: true,
    };
  });
  const tor = Array.from({ length: 300 }, (_, one): Visitor => {
    const solves = one % 2 === 0;
    const mailbox = `${humanName(10_000 + one)}@${of(['proton.me', 'riseup.net', 'tuta.com'])}`;
    return {
      group: 'tor',
      mailbox,
      ip: '192.0.2.66',
      at: 12 * one,
      solves,
      waits: !solves,
      confirms: true,
    };
  });
  return [...crowd, ...school, ...tor];
}

/** Ten thousand addresses from fifty rented networks, each in an area of its own. */
function attackers(): Visitor[] {
  const all: Visitor[] = [];
  const network = (number: number): string => `${101 + (number % 50)}.9.9.${1 + (number % 200)}`;
  const add = (
    group: Group,
    many: number,
    one: (number: number) => Partial<Visitor> & { mailbox: string },
  ) => {
    for (let number = 0; number < many; number += 1) {
      const isFast = number % 2 === 0; // the fast ones come in the first ten minutes
      const at = isFast ? below(600) : below(HOUR);
      const base = {
        group,
        ip: network(all.length),
        at,
        solves: true,
        waits: false,
        confirms: true,
      };
      all.push({ ...base, ...one(number) });
    }
  };
  add('wild-numbered', 3_000, (one) => ({ mailbox: `${of(FIRST)}${1_000 + one}@wild.example` }));
  add('wild-named', 2_000, (one) => ({
    mailbox: `${of(FIRST)}.${of(LAST)}.${letters(one)}@feral.example`,
  }));
  add('one-mailbox', 1_500, (one) => ({ mailbox: dotted('evemallory', one) }));
  add('throw-away', 1_500, (one) => ({
    mailbox: `${of(FIRST)}.${letters(one)}@${of(['mailinator.com', 'yopmail.com', 'guerrillamail.com'])}`,
    solves: one % 2 === 0,
  }));
  add('bought', 2_000, (one) => ({ mailbox: `${of(FIRST)}${of(LAST)}${1_000 + one}@gmail.com` }));
  return all;
}

const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abdefgiklm'[Number(digit)]).join('');

/** One mailbox at Gmail in many spellings. */
function dotted(name: string, number: number): string {
  const spelt = [...name]
    .map((letter, place) => ((number >> place) & 1 ? `${letter}.` : letter))
    .join('');
  const tag = number % 3 === 0 ? `+${number}` : '';
  return `${spelt.replace(/\.$/, '')}${tag}@${number % 5 === 0 ? 'googlemail.com' : 'gmail.com'}`;
}

export const cast = (): Visitor[] => [...people(), ...attackers()].toSorted((a, b) => a.at - b.at);
