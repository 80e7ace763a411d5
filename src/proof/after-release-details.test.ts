import { expect, test } from 'vitest';
import {
  deliveredDetail,
  outcomeRecordedDetail,
  readDelivered,
  readOutcome,
  readReplyReceived,
  readSuperseded,
  replyReceivedDetail,
  sha256Hex,
  supersededDetail,
} from './index.ts';

const ONE = '7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a01';
const TWO = '7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a02';

test('the details of what happens after release are read back as they were', () => {
  const document = sha256Hex('a document');
  const sent = { addressee: 2, channel: 'post', sent: '2026-03-03', proof: document };
  expect(readDelivered(deliveredDetail(sent))).toEqual(sent);
  expect(readDelivered(deliveredDetail({ ...sent, proof: null }))).toEqual({
    ...sent,
    proof: null,
  });
  const from = { addressee: 1, received: '2026-05-02', channel: 'email', kind: 'answer' };
  const came = { reply: ONE, ...from, document, original: null };
  expect(readReplyReceived(replyReceivedDetail(came))).toEqual(came);
  const step = { demand: 1, state: 'partly-met', on: '2026-06?', certainty: 'reported' } as const;
  const became = { outcome: TWO, ...step, document, supersedes: ONE };
  expect(readOutcome(outcomeRecordedDetail(became))).toEqual(became);
  expect(readSuperseded(supersededDetail({ seq: 9 }))).toEqual({ seq: 9 });
  expect(() => deliveredDetail({ ...sent, sent: 'yesterday' })).toThrow(RangeError);
  expect(() => replyReceivedDetail({ ...came, document: 'x' })).toThrow(RangeError);
  expect(() => outcomeRecordedDetail({ ...became, demand: 0 })).toThrow(RangeError);
  expect(() => supersededDetail({ seq: 0 })).toThrow(RangeError);
});
