import type { DeliveryJson, LineJson, ReplyJson } from './json-shape-rules.ts';
import type { PublicLetter } from './rules.ts';

type After = NonNullable<PublicLetter['after']>;

/** What became of one demand, as data. */
export function lineJson(after: After | null, number: number): LineJson | null {
  const line = after?.lines.find((one) => one.number === number);
  if (line === undefined) return null;
  return {
    state: line.state,
    since: line.since,
    next_review_on: line.nextReviewOn,
    steps: line.steps.map((step) => ({
      state: step.state,
      on: step.on,
      certainty: step.certainty,
      text: step.text,
      language: step.language,
      evidence: step.evidence.map(({ kind, words, href, sha256, replyId }) => ({
        kind,
        words,
        href,
        sha256,
        // the id of a reply nobody let out says that there is one
        reply: after?.replies.some(({ id }) => id === replyId) ? replyId : null,
      })),
      credit: step.credit,
      recorded_at: step.recordedAt.toISOString(),
      seq: step.seq,
      superseded: step.superseded,
    })),
  };
}

/** Where an addressee stands in the letter's list, from 1; null for somebody who is not on it. */
function positionOf(after: After, number: number | null): number | null {
  const at = after.addressees.findIndex((one) => one.number === number);
  return at === -1 ? null : at + 1;
}

export function deliveriesJson(after: After | null): DeliveryJson[] {
  if (after === null) return [];
  return after.deliveries.flatMap(({ addressee, channel, standing, sentOn, arrivedOn }) => {
    const position = positionOf(after, addressee);
    if (position === null) return [];
    return [{ addressee: position, channel, standing, sent_on: sentOn, arrived_on: arrivedOn }];
  });
}

export function repliesJson(after: After | null): ReplyJson[] {
  if (after === null) return [];
  return after.replies.map((reply) => ({
    id: reply.id,
    addressee: positionOf(after, reply.addressee),
    received_on: reply.receivedOn,
    channel: reply.channel,
    kind: reply.kind,
    mode: reply.mode,
    language: reply.language,
    text: reply.text,
    translations: reply.translations.map(({ language, text, translatedOn }) => ({
      language,
      text,
      translated_on: translatedOn,
    })),
    positions: reply.positions.map(({ demand, position, part }) => ({ demand, position, part })),
    published_at: reply.publishedAt.toISOString(),
    seq: reply.seq,
  }));
}
