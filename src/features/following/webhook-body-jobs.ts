import { ANONYMOUS, HOUSE } from '#access';
import { listDeliveries, publicDeliveries } from '#delivery';
import { publicLines } from '#demands';
import { findLetter, getVersionById } from '#letters';
import type { Letter, Version } from '#letters';
import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { publicReplies } from '#replies';
import { absolute, paths } from '#ui/paths';
import { TEST_EVENT } from './webhook-rules.ts';
import type { WebhookEvent as KeptEvent } from './webhook-sending-store.ts';

type WebhookEvent = Omit<KeptEvent, 'id'>;

type BodyEnv = { readonly seal: Seal; readonly publicUrl: string };
type Json = { readonly [name: string]: unknown };

/**
 * What a webhook is told, made from what everybody may read at this moment; null when it is not public
 * (any more). Texts are not in it: whoever wants them follows the address.
 */
export async function webhookBody(
  read: Read,
  env: BodyEnv,
  event: WebhookEvent,
): Promise<string | null> {
  const data = event.type === TEST_EVENT ? {} : await dataOf(read, env, event);
  if (data === null) return null;
  return JSON.stringify({ type: event.type, timestamp: event.happenedAt.toISOString(), data });
}

async function dataOf(read: Read, env: BodyEnv, event: WebhookEvent): Promise<Json | null> {
  const letter = event.letterId === null ? null : await findLetter(read, ANONYMOUS, event.letterId);
  if (letter === null || letter.release === null) return null;
  if (letter.withdrawal !== null)
    return event.type === 'letter.withdrawn' ? withdrawnOf(env, letter) : null;
  const version = await getVersionById(read, letter.release.versionId);
  const more = await partOf(read, env, event, letter, version);
  return more === null ? null : { letter: letterOf(env, letter, version), ...more };
}

/** A notice stands where the letter stood; its title is not told any more. */
const withdrawnOf = (env: BodyEnv, { slug, withdrawal }: Letter): Json => ({
  letter: {
    slug,
    url: absolute(env.publicUrl, paths.letter(slug)),
    withdrawnAt: withdrawal?.at.toISOString(),
    notice: withdrawal?.notice,
  },
});

const letterOf = (env: BodyEnv, { slug, release }: Letter, version: Version): Json => ({
  slug,
  title: version.content.title,
  language: version.content.language,
  url: absolute(env.publicUrl, paths.letter(slug)),
  json: absolute(env.publicUrl, paths.letterJson(slug)),
  releasedAt: release?.releasedAt.toISOString(),
  version: version.number,
  statementSha256: version.statementSha256,
});

async function partOf(
  read: Read,
  env: BodyEnv,
  event: WebhookEvent,
  letter: Letter,
  version: Version,
): Promise<Json | null> {
  switch (event.type) {
    case 'letter.released':
      return {};
    case 'letter.withdrawn':
    case TEST_EVENT:
      return null;
    case 'delivery.recorded':
      return deliveryPart(read, env, event, letter, version);
    case 'reply.published':
      return replyPart(read, env, event, letter, version);
    case 'outcome.recorded':
      return outcomePart(read, env, event, letter);
    default:
      return event.type satisfies never;
  }
}

function addresseeOf({ content }: Version, number: number | null): Json | null {
  const found = content.addressees.find((one) => one.number === number);
  if (found === undefined) return null;
  const { name, office, country } = found;
  return { number, name, office, country };
}

/** Copies to others are nobody's business. */
async function deliveryPart(
  read: Read,
  env: BodyEnv,
  event: WebhookEvent,
  letter: Letter,
  version: Version,
): Promise<Json | null> {
  const all = await listDeliveries(read, env, HOUSE, letter.id);
  const recipient = all.find(({ id }) => id === event.subjectId)?.recipient;
  if (recipient?.kind !== 'addressee') return null;
  const shown = await publicDeliveries(read, letter.id);
  const own = shown.filter(({ addressee }) => addressee === recipient.number);
  if (own.length === 0) return null;
  const deliveries = own.map(({ channel, sentOn, arrivedOn, standing }) => ({
    channel,
    sentOn,
    arrivedOn,
    standing,
  }));
  return { addressee: addresseeOf(version, recipient.number), deliveries };
}

async function replyPart(
  read: Read,
  env: BodyEnv,
  event: WebhookEvent,
  letter: Letter,
  version: Version,
): Promise<Json | null> {
  const replies = await publicReplies(read, env, letter.id);
  const reply = replies.find(({ id }) => id === event.subjectId);
  if (reply === undefined) return null;
  const { id, receivedOn, kind, mode, language, seq } = reply;
  return {
    reply: {
      id,
      addressee: addresseeOf(version, reply.addressee),
      receivedOn,
      kind,
      mode,
      language,
      positions: reply.positions.map(({ demand, position }) => ({ demand, position })),
      publishedAt: reply.publishedAt.toISOString(),
      seq,
    },
  };
}

async function outcomePart(
  read: Read,
  env: BodyEnv,
  event: WebhookEvent,
  letter: Letter,
): Promise<Json | null> {
  for (const line of await publicLines(read, env, letter.id)) {
    const step = line.steps.find(({ id }) => id === event.subjectId);
    if (step === undefined) continue;
    if (step.superseded) return null;
    const { id, state, on, certainty, credit, seq } = step;
    return {
      demand: {
        number: line.number,
        type: line.type,
        state: line.state,
        url: absolute(env.publicUrl, paths.publicDemand(letter.slug, line.number)),
      },
      outcome: { id, state, on, certainty, credit, recordedAt: step.recordedAt.toISOString(), seq },
    };
  }
  return null;
}
