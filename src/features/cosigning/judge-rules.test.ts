import { randomBytes } from 'node:crypto';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { expect, test } from 'vitest';
import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { openSeal } from '#platform/seal';
import { judge, networkOf, openFairness, puzzleFor } from './judge-actions.ts';
import type { FairEnv, Judged, Verdict } from './judge-actions.ts';
import { markOf } from './work-actions.ts';
import { puzzleFor as puzzleShape, workLevels } from './work-rules.ts';

const seal = openSeal(randomBytes(32));
const letterId = newId<LetterId>();
const SECOND = 1_000;

/** A day whose clock stands until it is moved. */
function day(): { env: FairEnv; readonly wait: (ms: number) => void } {
  let at = Date.parse('2027-03-01T08:00:00Z');
  const env = openFairness({ seal, random: randomBytes, now: () => new Date(at) });
  return { env, wait: (ms) => void (at += ms) };
}

const email = (text: string): EmailAddress => {
  const parsed = parseEmailAddress(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

const from = (ip: string, address: string, more: Partial<Judged> = {}): Judged => ({
  letterId,
  demandsWork: false,
  email: email(address),
  ip,
  work: '',
  turn: '',
  ...more,
});

const SCHOOL = '198.51.100.7';

/** What the script in the page does. */
async function solve(env: FairEnv, { email: address, ...asked }: Judged): Promise<string> {
  const challenge = await puzzleFor(env, { ...asked, mark: markOf(address) });
  if (challenge === null) return '';
  const solution = await solveChallenge({ challenge, deriveKey });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

async function crowd(env: FairEnv, many: number, ip = SCHOOL): Promise<void> {
  for (let one = 0; one < many; one += 1)
    await judge(env, from(ip, `ana.${'abcdefgh'[one % 8]}${'xyzuvw'[one % 6]}b@crowd.example`));
}

const turnOf = (verdict: Verdict): { turn: string; at: Date } => {
  if (verdict.kind !== 'work') throw new Error('nothing was asked');
  return verdict;
};

test('the first ones of a network pay nothing', async () => {
  const { env } = day();
  expect(await judge(env, from(SCHOOL, 'ana@example.org'))).toEqual({
    kind: 'take',
    network: networkOf(env, SCHOOL),
    suspected: false,
  });
  expect(await solve(env, from(SCHOOL, 'ben@example.org'))).toBe('');
});

test('in a crowd a solved puzzle is taken, from the mailbox it was made for and no other', async () => {
  const { env } = day();
  await crowd(env, 40);
  const ana = from(SCHOOL, 'Ana@example.org');
  expect((await judge(env, ana)).kind).toBe('work');
  const work = await solve(env, ana);
  expect(await judge(env, { ...ana, work })).toMatchObject({ kind: 'take', suspected: false });
  expect((await judge(env, from(SCHOOL, 'ben@example.org', { work }))).kind).toBe('work');
  expect((await judge(env, { ...ana, letterId: newId<LetterId>(), work })).kind).toBe('take');
  expect((await judge(env, from('192.0.2.1', 'ana@example.org', { work }))).kind).toBe('take');
});

test('a solution is good in another process, and after a restart, for the same person only', async () => {
  const one = day();
  const other = day();
  await crowd(one.env, 40);
  await crowd(other.env, 40);
  const ana = from(SCHOOL, 'ana@example.org');
  const work = await solve(one.env, ana);
  expect((await judge(other.env, { ...ana, work })).kind).toBe('take');
  expect((await judge(other.env, from(SCHOOL, 'eve@example.org', { work }))).kind).toBe('work');
});

test.each([
  [
    'a puzzle nobody solved',
    (solved: Solved) => ({ ...solved, solution: { counter: 1, derivedKey: '00'.repeat(32) } }),
  ],
  [
    'a puzzle made easier',
    (solved: Solved) => ({
      ...solved,
      challenge: { ...solved.challenge, parameters: { ...solved.challenge.parameters, cost: 1 } },
    }),
  ],
  [
    'a puzzle that says another mailbox',
    (solved: Solved) => ({
      ...solved,
      challenge: {
        ...solved.challenge,
        parameters: {
          ...solved.challenge.parameters,
          data: { ...solved.challenge.parameters.data, mailbox: 'of somebody else' },
        },
      },
    }),
  ],
  [
    'a puzzle that says another level',
    (solved: Solved) => ({
      ...solved,
      challenge: {
        ...solved.challenge,
        parameters: {
          ...solved.challenge.parameters,
          data: { ...solved.challenge.parameters.data, level: 3 },
        },
      },
    }),
  ],
])('%s does not pay', async (_, change) => {
  const { env } = day();
  await crowd(env, 40);
  const ana = from(SCHOOL, 'ana@example.org');
  const solved: Solved = JSON.parse(Buffer.from(await solve(env, ana), 'base64').toString());
  const work = Buffer.from(JSON.stringify(change(solved))).toString('base64');
  expect((await judge(env, { ...ana, work })).kind).toBe('work');
});

type Solved = { challenge: { parameters: { data: object } }; solution: object };

test.each(['', 'x', 'e30=', 'bnVsbA==', '{"challenge":null}', 'A'.repeat(100_000)])(
  'a field with %.20s in it is a field without a solution',
  async (work) => {
    const { env } = day();
    await crowd(env, 40);
    expect((await judge(env, from(SCHOOL, 'ana@example.org', { work, turn: work }))).kind).toBe(
      'work',
    );
  },
);

test('a solution is too old after half an hour', async () => {
  const { env, wait } = day();
  await crowd(env, 40);
  const ana = from(SCHOOL, 'ana@example.org');
  const work = await solve(env, ana);
  wait(31 * 60 * SECOND);
  expect(await judge(env, { ...ana, demandsWork: true, work })).toMatchObject({ kind: 'work' });
});

test('who runs no script waits for a turn, sends the form again and is taken like everybody', async () => {
  const { env, wait } = day();
  await crowd(env, 40);
  const ana = from(SCHOOL, 'ana@example.org');
  const { turn, at } = turnOf(await judge(env, ana));
  expect(at.getTime()).toBeGreaterThan(env.now().getTime());
  wait(5 * SECOND);
  expect(await judge(env, { ...ana, turn })).toEqual({ kind: 'work', turn, at }); // too early: it stays theirs
  wait(at.getTime() - env.now().getTime());
  expect((await judge(env, from(SCHOOL, 'eve@example.org', { turn }))).kind).toBe('work');
  expect(await judge(env, { ...ana, turn })).toMatchObject({ kind: 'take', suspected: false });
});

test('turns of one network come one after the other; who would wait for ever is looked at by staff, not refused', async () => {
  const { env, wait } = day();
  await crowd(env, 40);
  const times: number[] = [];
  let last = { turn: '', at: new Date(0) };
  for (let one = 0; one < 700; one += 1) {
    last = turnOf(await judge(env, from(SCHOOL, `eve${one}@eve.example`)));
    times.push(last.at.getTime());
  }
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(last.at.getTime() - env.now().getTime()).toBeLessThanOrEqual(20 * 60 * SECOND);
  wait(20 * 60 * SECOND);
  const late = from(SCHOOL, 'eve699@eve.example', { demandsWork: true, turn: last.turn });
  expect(await judge(env, late)).toMatchObject({ kind: 'take', suspected: true });
});

test('work asked by staff is asked of the first one too', async () => {
  const { env } = day();
  const ana = from(SCHOOL, 'ana@example.org', { demandsWork: true });
  expect((await judge(env, ana)).kind).toBe('work');
  const work = await solve(env, ana);
  expect((await judge(env, { ...ana, work })).kind).toBe('take');
});

test('a mailbox that is written to again and again costs more each time, wherever it comes from', async () => {
  const { env } = day();
  for (let one = 0; one < 3; one += 1)
    expect((await judge(env, from(`192.0.${one}.1`, 'ana.b+x@gmail.com'))).kind).toBe('take');
  expect((await judge(env, from('192.0.9.1', 'anab@googlemail.com'))).kind).toBe('work');
});

test('1,200 pupils behind one address within ten minutes are all taken, and none is suspected', async () => {
  const { env, wait } = day();
  // the least number every time: tried at once instead of found, which is what each pupil's own browser does
  const quick: FairEnv = { ...env, random: (bytes) => new Uint8Array(bytes) };
  const figures = { taken: 0, worked: 0, suspected: 0 };
  for (let pupil = 0; pupil < 1_200; pupil += 1) {
    const one = from(SCHOOL, `s${40_000 + pupil}@school.example`);
    const work = await answerOf(quick, one);
    const verdict = await judge(env, { ...one, work });
    if (work !== '') figures.worked += 1;
    if (verdict.kind === 'take') figures.taken += 1;
    if (verdict.kind === 'take' && verdict.suspected) figures.suspected += 1;
    wait(500);
  }
  expect(figures).toEqual({ taken: 1_200, worked: 1_170, suspected: 0 });
});

const levelOf = (data: unknown): 1 | 2 | 3 => {
  const { level } = puzzleShape.parse(data);
  if (level === 1 || level === 2 || level === 3) return level;
  throw new Error(`level ${level}`);
};

/** As `solve`, of a puzzle whose number is known. */
async function answerOf(env: FairEnv, { email: address, ...asked }: Judged): Promise<string> {
  const challenge = await puzzleFor(env, { ...asked, mark: markOf(address) });
  if (challenge === null) return '';
  const level = levelOf(challenge.parameters.data);
  const counterStart = workLevels[level].least;
  const solution = await solveChallenge({ challenge, deriveKey, counterStart, counterStep: 1 });
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64');
}

test('a university that sends from forty networks of its own is no attack', async () => {
  const { env, wait } = day();
  for (let student = 0; student < 800; student += 1) {
    const one = from(`10.20.${student % 40}.5`, `s${100_000 + student}@university.example`);
    const verdict = await judge(env, one);
    expect(verdict).toMatchObject({ kind: 'take', suspected: false });
    wait(2_000);
  }
});

test('a domain whose numbered names come from rented networks everywhere is set aside after about its first hundred', async () => {
  const { env, wait } = day();
  let counted = 0;
  for (let one = 0; one < 1_000; one += 1) {
    const verdict = await judge(
      env,
      from(`${11 + (one % 50)}.7.7.7`, `olena${4_000 + one}@wild.example`),
    );
    if (verdict.kind === 'take' && !verdict.suspected) counted += 1;
    wait(1_000);
  }
  expect(counted).toBeLessThan(120);
});

test('throw-away mailboxes are suspected, addresses that forward to a person are not', async () => {
  const { env } = day();
  const suspected = async (address: string) =>
    judge(env, from(`192.0.2.${address.length}`, address)).then(
      (verdict) => verdict.kind === 'take' && verdict.suspected,
    );
  expect(await suspected('ana@mailinator.com')).toBe(true);
  expect(await suspected('ana@box.yopmail.com')).toBe(true);
  expect(await suspected('ana@duck.com')).toBe(false);
  expect(await suspected('ana@gmail.com')).toBe(false);
  expect(await suspected('ana@riseup.net')).toBe(false);
});

test('one network is one /24 or /48, and its hash tells nobody which', () => {
  const { env } = day();
  const hash = (ip: string) => networkOf(env, ip)?.toString('hex');
  expect(hash('203.0.113.7')).toBe(hash('203.0.113.200'));
  expect(hash('203.0.113.7')).toBe(hash('::ffff:203.0.113.9'));
  expect(hash('203.0.113.7')).not.toBe(hash('203.0.114.7'));
  expect(hash('2001:db8:1::1')).toBe(hash('2001:0db8:0001:ffff::9'));
  expect(hash('2001:db8:1::1')).not.toBe(hash('2001:db8:2::1'));
  expect(hash('::1')).toHaveLength(16);
  expect(hash('not an address')).toBeUndefined();
});
