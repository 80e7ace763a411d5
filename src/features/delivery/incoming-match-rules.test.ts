import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideMatch, decideReported } from './incoming-match-rules.ts';
import type { Named } from './incoming-match-rules.ts';
import type { DeliveryId } from './rules.ts';

const named = (): Named => ({ deliveryId: newId<DeliveryId>(), letterId: newId<LetterId>() });
const [one, other] = [named(), named()];
const nothing = { byReplyAddress: null, byEnvelopeId: null, byMessageId: null };

describe('to which delivery a mail belongs', () => {
  test('a mail goes by its reply address, whatever else it names', () => {
    const mail = { ...nothing, kind: 'mail', byReplyAddress: one, byMessageId: other } as const;
    expect(decideMatch(mail)).toEqual({ ...one, matchedBy: 'reply-address' });
  });

  test('a mail without one waits for a person, though it names a mail of ours', () => {
    const mail = {
      kind: 'mail',
      byReplyAddress: null,
      byEnvelopeId: one,
      byMessageId: one,
    } as const;
    expect(decideMatch(mail)).toBeNull();
  });

  test.each([
    [{ byEnvelopeId: one }, 'envelope-id'],
    [{ byMessageId: one }, 'message-id'],
    [{ byReplyAddress: one, byEnvelopeId: one, byMessageId: one }, 'reply-address'],
  ] as const)('a report goes by what it names', (names, matchedBy) => {
    expect(decideMatch({ ...nothing, ...names, kind: 'report' })).toEqual({ ...one, matchedBy });
  });

  test('a report that names two deliveries belongs to neither', () => {
    const ways = fc.constantFrom(null, one, other);
    fc.assert(
      fc.property(ways, ways, ways, (byReplyAddress, byEnvelopeId, byMessageId) => {
        const names = { byReplyAddress, byEnvelopeId, byMessageId };
        const found = decideMatch({ ...names, kind: 'report' });
        const all = new Set(Object.values(names).filter((way) => way !== null));
        expect(found?.deliveryId).toBe(all.size === 1 ? [...all][0]?.deliveryId : undefined);
      }),
    );
  });
});

describe('what a report says of a delivery as a whole', () => {
  const said = (action: 'delivered' | 'failed' | 'delayed' | 'relayed') =>
    ({ action, status: '', diagnostic: '' }) as const;

  test('it arrived where it arrived in one of the mailboxes behind the address', () => {
    expect(decideReported([said('failed'), said('delivered')])?.action).toBe('delivered');
  });

  test('it failed rather than that it is delayed or was handed on', () => {
    expect(decideReported([said('delayed'), said('relayed'), said('failed')])?.action).toBe(
      'failed',
    );
  });

  test('nothing, where it names nobody', () => {
    expect(decideReported([])).toBeNull();
  });
});
