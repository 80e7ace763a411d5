import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AfterRelease, PublicStep } from '#demands';
import type { PublicReply } from '#replies';
import { happeningsOf, isNotKnown } from './became-rules.ts';
import { deliveriesJson, lineJson, repliesJson } from './became-json-rules.ts';
import { changedAt, drawnAt } from './modified-rules.ts';
import type { PublicLetter } from './rules.ts';

const releasedAt = new Date('2026-03-05T09:00:00Z');
const replyId = newId<PublicReply['id']>();

const step = (on: string, more: Partial<PublicStep> = {}): PublicStep => ({
  id: newId(),
  state: 'met',
  on,
  certainty: 'documented',
  text: 'Done.',
  language: 'en',
  evidence: [],
  credit: 'not-claimed',
  creditWords: '',
  recordedAt: new Date('2026-06-01T00:00:00Z'),
  seq: 9,
  document: 'document',
  supersedes: null,
  reason: '',
  superseded: false,
  redacted: false,
  ...more,
});

const NOTHING: AfterRelease = {
  slug: 'a-letter',
  title: 'A letter',
  language: 'en',
  today: '2026-11-22',
  beganOn: '2026-03-05',
  releasedAt,
  // numbers are kept over versions: the first of this list is number 4
  addressees: [{ number: 4, name: '', office: 'Minister', country: 'KZ', key: 'minister-kz' }],
  demands: [],
  lines: [],
  replies: [],
  deliveries: [],
  clocks: [],
};

const reply = (more: Partial<PublicReply> = {}): PublicReply => ({
  id: replyId,
  addressee: 4,
  receivedOn: '2026-04-01',
  channel: 'post',
  kind: 'answer',
  mode: 'text',
  language: 'en' as PublicReply['language'], // is one
  text: 'We shall see.',
  translations: [],
  positions: [{ demand: 1, position: 'pledges', part: '' }],
  publishedAt: new Date('2026-04-03T00:00:00Z'),
  document: 'document',
  seq: 8,
  ...more,
});

const line = (steps: readonly PublicStep[]) => ({
  number: 1,
  type: 'release',
  state: 'met' as const,
  since: null,
  nextReviewOn: null,
  closed: false,
  steps,
});

function letterWith(
  after: Partial<AfterRelease>,
  origin: PublicLetter['origin'] = 'written-here',
): PublicLetter {
  return {
    kind: 'letter',
    letterId: newId(),
    versionId: newId(),
    slug: 'a-letter',
    origin,
    title: 'A letter',
    language: 'en',
    releasedAt,
    originNote: null,
    date: '',
    body: '',
    subjects: [],
    addressees: [],
    demands: [],
    leads: [],
    signatories: [],
    late: [],
    version: 1,
    statementSha256: '',
    frozenAt: releasedAt,
    house: null,
    inclusion: null,
    cases: [],
    after: { ...NOTHING, ...after },
    cosigning: null,
  };
}

const delivery = {
  addressee: 4,
  channel: 'post',
  sentOn: '2026-03-05',
  arrivedOn: null,
  standing: 'sent',
} as const;

describe('what became of a letter', () => {
  test('is told in the order in which it happened, and of one day in the order of a letter’s life', () => {
    const letter = letterWith({
      deliveries: [delivery],
      replies: [reply()],
      lines: [line([step('2026-04'), step('2026-03-05')])],
    });
    expect(happeningsOf(letter).map(({ kind, on }) => `${on} ${kind}`)).toEqual([
      '2026-03-05 released',
      '2026-03-05 delivery',
      '2026-03-05 step',
      '2026-04-01 reply',
      '2026-04 step',
    ]);
  });

  test('is said not to be known where a letter was published elsewhere and nobody told anything', () => {
    expect(isNotKnown(letterWith({}, 'published-elsewhere'))).toBe(true);
    expect(isNotKnown(letterWith({ replies: [reply()] }, 'published-elsewhere'))).toBe(false);
    expect(isNotKnown(letterWith({}))).toBe(false);
  });

  test('changes the date of the page with every step and reply, and a drawn page once a day', () => {
    const letter = letterWith({ lines: [line([step('2026-04')])], replies: [reply()] });
    expect(changedAt(letter).toISOString()).toBe('2026-06-01T00:00:00.000Z');
    expect(changedAt(letterWith({ replies: [reply()] })).toISOString()).toContain('2026-04-03');
    expect(drawnAt(letter).toISOString()).toBe('2026-11-22T00:00:00.000Z');
  });
});

describe('the same as data', () => {
  test('names addressees by their place, and no reply that nobody let out', () => {
    const other = newId();
    const evidence = [replyId, other].map((id) => ({
      kind: 'reply' as const,
      words: '',
      href: null,
      seenOn: null,
      sha256: null,
      replyId: id,
    }));
    const after = {
      ...NOTHING,
      replies: [reply()],
      deliveries: [delivery],
      lines: [line([step('2026-04', { evidence })])],
    };
    expect(deliveriesJson(after)).toMatchObject([
      { addressee: 1, channel: 'post', standing: 'sent' },
    ]);
    expect(repliesJson(after)).toMatchObject([
      { addressee: 1, id: replyId, text: 'We shall see.' },
    ]);
    expect(lineJson(after, 1)?.steps[0]?.evidence.map((piece) => piece.reply)).toEqual([
      replyId,
      null,
    ]);
    expect(JSON.stringify(lineJson(after, 1))).not.toContain(other);
    expect(lineJson(after, 2)).toBeNull();
    expect([deliveriesJson(null), repliesJson(null), lineJson(null, 1)]).toEqual([[], [], null]);
  });
});
