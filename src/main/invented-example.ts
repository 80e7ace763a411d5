import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { audienceOfAccount, ensureOwner, grantRole, HOUSE } from '#access';
import { decideOutcome, recordOutcome } from '#demands';
import { listDeliveries, noteArrival, noteReturn, recordSlip } from '#delivery';
import type { AccountId, LetterId } from '#kernel/ids';
import type { LanguageTag } from '#kernel/language';
import { isRefusal } from '#kernel/refusal';
import {
  askPublication,
  chooseClock,
  decidePublication,
  enterReply,
  listClocks,
  listReplies,
  setPositions,
} from '#replies';
import type { ReplyId } from '#replies';
import { selectSteps } from '../features/demands/outcome-store.ts';
import { listCopyStates } from '../features/replies/copy-store.ts';
import type { Environment } from './environment.ts';
import { account, enterWhole, exampleFile, expected } from './example-entry.ts';
import type { Example, Office } from './example-entry.ts';
import { loadCosigners } from './invented-cosigning.ts';
import { dayBefore, lifeFile } from './invented-life.ts';
import type { Life, LifeDelivery, LifeOutcome, LifeReply } from './invented-life.ts';

const folder = fileURLToPath(new URL('../../examples/orvenia/', import.meta.url));

const scribeBox = 'invented-office@example.invalid';
const readerBox = 'invented-reader@example.invalid';

/** Whose letter it is, and who enters and decides. */
type About = Office & { readonly letterId: LetterId };

/**
 * Enters a letter that never was, and everything that can happen to one after its release, by the actions
 * an office uses. Goes on where an earlier start broke off: what is there is not entered again.
 */
export async function loadInventedExample(env: Environment): Promise<'loaded' | 'was-there'> {
  const example = await readExample(env.now());
  const life = lifeFile.parse(JSON.parse(await readFile(`${folder}life.json`, 'utf8')));
  const scribe = await account(env, scribeBox, 'Invented example, office');
  const reader = await account(env, readerBox, 'Invented example, second reading');
  const letter = await enterWhole(env, { example, folder }, { scribe, reader });
  const about = { letterId: letter.letterId, scribe, reader };
  await showAtDesk(env, about);
  const before = await countOf(env, about);
  for (const one of life.deliveries) await enterDelivery(env, about, one);
  for (const one of life.clocks) await enterClock(env, about, one);
  const replies = new Map<string, ReplyId>();
  for (const one of life.replies) replies.set(one.key, await enterOneReply(env, about, one));
  const seen = new Map<number, number>();
  for (const one of life.outcomes) {
    const place = seen.get(one.demand) ?? 0;
    seen.set(one.demand, place + 1);
    await enterOutcome(env, about, { one, place, replies });
  }
  const { slug } = example;
  const isCosigned = await loadCosigners(env, { letterId: letter.letterId, slug, scribe });
  const isMore = before !== (await countOf(env, about)) || isCosigned;
  return letter.isNew || isMore ? 'loaded' : 'was-there';
}

/** Who tries this out finds a letter at their desk, with everything that can be done to one after its release. */
async function showAtDesk(env: Environment, { letterId, scribe: by }: About): Promise<void> {
  await env.db.transaction(async (tx) => {
    const accountId = await ensureOwner(tx, env);
    const grant = { letterId, accountId, role: 'drafter', by, at: env.now() } as const;
    const answer = await grantRole(tx, grant);
    if (isRefusal(answer) && answer.kind !== 'conflict') expected(answer); // conflict: an earlier start gave it
  });
}

/** With the days it stands under, counted back from the day of loading. */
async function readExample(now: Date): Promise<Example> {
  const file: unknown = JSON.parse(await readFile(`${folder}letter.json`, 'utf8'));
  const example = exampleFile.parse(file);
  const date = dayBefore(now, example.daysAgo ?? 0);
  return { ...example, content: { ...example.content, date }, signedOn: date };
}

/** How much of its life is entered. */
async function countOf(env: Environment, { letterId }: About): Promise<string> {
  const { read } = env.db;
  const deliveries = await listDeliveries(read, env, HOUSE, letterId);
  const copies = await listCopyStates(read, letterId);
  const steps = await selectSteps(read, env, [letterId]);
  const states = [
    deliveries.map((one) => one.state),
    [...copies.values()].flat().map((c) => c.state),
  ];
  return JSON.stringify([states, steps.map((one) => one.standing)]);
}

async function audienceOf(env: Environment, id: AccountId) {
  const audience = await audienceOfAccount(env.db.read, id, env.now());
  if (audience === null) throw new Error('an account of the example was closed');
  return { audience, accountId: id };
}

async function enterDelivery(env: Environment, about: About, one: LifeDelivery): Promise<void> {
  const { letterId, scribe: by } = about;
  const find = async () =>
    (await listDeliveries(env.db.read, env, HOUSE, letterId)).find(
      ({ recipient, channel }) =>
        recipient.kind === 'addressee' &&
        recipient.number === one.addressee &&
        channel === one.channel,
    );
  if ((await find()) === undefined) {
    const { addressee: number, channel, address } = one;
    const recipient = { kind: 'addressee', number } as const;
    const receipt = one.receipt === undefined ? null : await readFile(`${folder}${one.receipt}`);
    const sentOn = dayBefore(env.now(), one.daysAgo);
    expected(await recordSlip(env, { letterId, by, recipient, channel, sentOn, address, receipt }));
  }
  const kept = await find();
  if (kept?.state !== 'handed-over') return;
  const on = { letterId, deliveryId: kept.id, by };
  if (one.returned === true) expected(await noteReturn(env, on));
  if (one.arrived === undefined) return;
  const arrivedOn = dayBefore(env.now(), one.arrived.daysAgo);
  expected(await noteArrival(env, { ...on, arrivedOn, receipt: null }));
}

async function enterClock(
  env: Environment,
  { letterId, scribe: by }: About,
  { addressee, type, answerDays, source = '' }: Life['clocks'][number],
): Promise<void> {
  const clocks = await listClocks(env.db.read, env, { audience: HOUSE, letterId, now: env.now() });
  if (clocks.some((one) => one.addressee === addressee && one.choice !== null)) return;
  const typed = { type, acknowledgeDays: '', answerDays: String(answerDays ?? '') };
  const clock = { ...typed, days: 'working', source };
  expected(await chooseClock(env, { letterId, addressee, by, clock }));
}

async function enterOneReply(env: Environment, about: About, one: LifeReply): Promise<ReplyId> {
  const { letterId, scribe: by, reader } = about;
  const { read } = env.db;
  const find = async () =>
    (await listReplies(read, env, HOUSE, letterId)).find(({ subject }) => subject === one.subject);
  if ((await find()) === undefined) {
    const { addressee, channel, language, sender, subject, text, kind } = one;
    const words = { addressee, channel, language, sender, subject, text, kind };
    const receivedOn = dayBefore(env.now(), one.daysAgo);
    expected(await enterReply(env, { letterId, ...words, receivedOn, file: null, by }));
  }
  const reply = await find();
  if (reply === undefined) throw new Error('a reply that was entered is there');
  const replyId = reply.id;
  if (reply.positions.length === 0 && one.positions.length > 0)
    expected(await setPositions(env, { replyId, positions: one.positions, by }));
  const state = async () => (await listCopyStates(read, letterId)).get(replyId)?.[0]?.state;
  if ((await state()) === undefined) {
    const { mode } = one;
    expected(
      await askPublication(env, { replyId, mode, content: copyOf(env, one), revision: 0, by }),
    );
  }
  if ((await state()) === 'asked')
    expected(await decidePublication(env, { replyId, mode: one.mode, by: reader }));
  return replyId;
}

/** What everybody may read of it, with its translation. */
function copyOf(env: Environment, { language, text, translation }: LifeReply) {
  const tag = (words: string) => words as LanguageTag; // ours: enterReply has read the same
  return {
    language: tag(language),
    text,
    translations:
      translation === undefined
        ? []
        : [
            {
              language: tag(translation.language),
              text: translation.text,
              translatedOn: dayBefore(env.now(), translation.daysAgo),
            },
          ],
  };
}

/** How soon somebody is to look again at what is not done. */
const NEXT_LOOK = 30;

async function enterOutcome(
  env: Environment,
  about: About,
  of: {
    readonly one: LifeOutcome;
    /** Which step of its demand it is, from 0. */
    readonly place: number;
    readonly replies: ReadonlyMap<string, ReplyId>;
  },
): Promise<void> {
  const { letterId, scribe, reader } = about;
  const { one, place } = of;
  const { demand, state, certainty, words, credit, creditWords, reason } = one;
  const steps = async () =>
    (await selectSteps(env.db.read, env, [letterId])).filter((step) => step.demand === demand);
  const now = env.now();
  const before = await steps();
  if (before[place] === undefined) {
    const given = { state, certainty, words, credit, creditWords, reason, note: '' };
    expected(
      await recordOutcome(env, {
        letterId,
        demand,
        ...given,
        on: dayBefore(now, one.daysAgo),
        nextReviewOn: dayBefore(now, -NEXT_LOOK),
        supersedes: one.corrects === undefined ? null : (before[one.corrects]?.id ?? null),
        evidence: await Promise.all(
          one.evidence.map((piece) => evidenceOf(env, piece, of.replies)),
        ),
        by: await audienceOf(env, scribe),
      }),
    );
  }
  const step = (await steps())[place];
  if (step?.standing !== 'waiting') return;
  const by = await audienceOf(env, reader);
  const decision = 'confirmed';
  expected(
    await decideOutcome(env, { letterId, demand, outcomeId: step.id, decision, note: '', by }),
  );
}

async function evidenceOf(
  env: Environment,
  piece: LifeOutcome['evidence'][number],
  replies: ReadonlyMap<string, ReplyId>,
) {
  switch (piece.kind) {
    case 'reply':
      return { kind: 'reply' as const, replyId: replies.get(piece.reply) ?? '', words: '' };
    case 'file':
      return {
        kind: 'file' as const,
        file: await readFile(`${folder}${piece.file}`),
        words: piece.words,
      };
    case 'link': {
      const seenOn = dayBefore(env.now(), 0);
      return { kind: 'link' as const, url: piece.url, seenOn, words: piece.words };
    }
    default:
      return piece satisfies never;
  }
}
