import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  INCOMING_LIMITS,
  isAtReplyAddress,
  isFull,
  replyAddressesIn,
  returnPathIn,
} from './incoming-rules.ts';

const BASE = 'reply@letters.example';
const OWN = `reply+${'a'.repeat(26)}@letters.example`;

describe('an address of ours', () => {
  test.each([
    ['reply@letters.example', true],
    ['Reply+Anything@LETTERS.example', true],
    ['replying@letters.example', false],
    ['reply@letters.example.evil.example', false],
    ['reply+x@elsewhere.example', false],
    ['"reply+x"@letters.example', false],
    ['', false],
    ['@', false],
  ])('%s: %s', (address, ours) => {
    expect(isAtReplyAddress(BASE, address)).toBe(ours);
  });

  test('is full by number or by size, and later for a reply address than for what carries none', () => {
    const { mailsADay, bytesADay, strayMailsADay } = INCOMING_LIMITS;
    expect(isFull({ mails: mailsADay - 1, bytes: bytesADay - 1 }, false)).toBe(false);
    expect(isFull({ mails: mailsADay, bytes: 0 }, false)).toBe(true);
    expect(isFull({ mails: 1, bytes: bytesADay }, false)).toBe(true);
    expect(isFull({ mails: strayMailsADay, bytes: 0 }, true)).toBe(true);
  });
});

describe('a mail out of a mailbox is for', () => {
  test.each([
    [
      'the address the mail server wrote into it',
      `Delivered-To: ${OWN}\r\nTo: other@x.example`,
      [OWN],
    ],
    ['the address it was written to', `To: The office <${OWN}>,\r\n other@x.example`, [OWN]],
    ['our plain address where it names no other', `Cc: <${BASE}>`, [BASE]],
    ['an address with its own part rather than the plain one', `To: ${BASE}, ${OWN}`, [OWN]],
    ['nobody of ours', 'To: other@x.example', []],
    ['nobody, without a head', '', []],
  ])('%s', (_what, head, expected) => {
    expect(replyAddressesIn(BASE, head)).toEqual(expected);
  });

  test('what the surest header says, not whoever else is named below it', () => {
    const other = `reply+${'b'.repeat(26)}@letters.example`;
    expect(replyAddressesIn(BASE, `To: ${other}\r\nDelivered-To: ${OWN}`)).toEqual([OWN]);
  });

  test('and came from where reports would go', () => {
    expect(returnPathIn('Return-Path: <a@b.example>\r\nFrom: c@d.example')).toBe('a@b.example');
    expect(returnPathIn('Return-Path: <>\r\nFrom: c@d.example')).toBe('');
  });

  test('at most so many, whatever its head is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (head) => {
        expect(replyAddressesIn(BASE, head).length).toBeLessThanOrEqual(INCOMING_LIMITS.recipients);
      }),
    );
    const many = Array.from({ length: 5_000 }, (_, at) => `reply+${at}@letters.example`);
    expect(replyAddressesIn(BASE, `To: ${many.join(', ')}`)).toHaveLength(
      INCOMING_LIMITS.recipients,
    );
  });
});
