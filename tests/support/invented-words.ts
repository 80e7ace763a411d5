import { seeded } from './seeded.ts';

/** Words of no language and names of nobody, in five scripts: what a large file is filled with to be measured. */
const SYLLABLES = {
  latin:
    'ba be bo da de di do fa fe ga go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi zan ter men lis tor',
  cyrillic:
    'ба бе да де ди до жа за зи ка ке ки ко ла ле ли ло ма ме ми мо на не ни но па пе ра ре ри ро са се си та те ти то ша щи ов ев ин ан ыр',
  arabic: 'با بو دا دي را رو سا سي شا صا عا غا فا قا كا لا ما مي نا نو ها وا يا حم سل كر',
  greek: 'βα γε δα δο θα κα κο λα λι μα μι να νι πα πο ρα ρι σα σι τα το φα χα ψη ος ης',
  han: '安 白 北 成 大 东 法 方 高 光 国 海 和 华 家 建 江 金 京 林 明 南 宁 平 青 人 山 上 天 文 西 新 阳 玉 云 中',
} as const;
export type InventedScript = keyof typeof SYLLABLES;

const SHARES: readonly (readonly [InventedScript, number])[] = [
  ['latin', 0.62],
  ['cyrillic', 0.87],
  ['arabic', 0.93],
  ['greek', 0.97],
  ['han', 1],
];

const GIVEN_NAMES = 400;

export type Inventor = {
  /** From 0 to 1. */
  next(): number;
  any<T>(list: readonly T[]): T;
  script(): InventedScript;
  word(script: InventedScript, syllables?: number): string;
  /** Given and family name, as that script writes them. */
  name(script: InventedScript): string;
};

/** Invents the same words and names in every run. */
export function inventor(seed: number): Inventor {
  const next = seeded(seed);
  const any = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(next() * list.length)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  };
  const word = (script: InventedScript, syllables = 2 + Math.floor(next() * 3)): string => {
    const parts = SYLLABLES[script].split(' ');
    const count = script === 'han' ? 2 : syllables;
    return Array.from({ length: count }, () => any(parts)).join('');
  };
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const scripts = Object.keys(SYLLABLES) as InventedScript[]; // its keys are the scripts
  const given = new Map(
    scripts.map((script) => [script, Array.from({ length: GIVEN_NAMES }, () => word(script, 2))]),
  );
  /** Some given names are borne by many. */
  const givenName = (script: InventedScript): string =>
    given.get(script)?.[Math.floor(GIVEN_NAMES * next() ** 2)] ?? '';
  return {
    next,
    any,
    script: () => {
      const share = next();
      return SHARES.find(([, upTo]) => share < upTo)?.[0] ?? 'latin';
    },
    word,
    name: (script) =>
      script === 'han'
        ? word(script).charAt(0) + word(script)
        : `${capital(givenName(script))} ${capital(word(script, 3))}`,
  };
}
