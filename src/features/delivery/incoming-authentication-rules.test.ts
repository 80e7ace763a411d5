import { describe, expect, test } from 'vitest';
import { authenticationOf } from './incoming-authentication-rules.ts';

const OURS = 'mx.letters.example';
const found = (results: string, address = 'minister@ministry.example') =>
  authenticationOf({ from: { address }, headers: [['authentication-results', results]] }, OURS);

describe('what our own mail server found about a sender', () => {
  test.each([
    ['mx.letters.example; dmarc=pass (p=reject) header.from=ministry.example', 'pass'],
    ['mx.letters.example; dkim=pass header.d=ministry.example; dmarc=fail', 'fail'],
    ['MX.letters.example 1; dkim=pass header.d=ministry.example', 'pass'],
    ['mx.letters.example; spf=pass smtp.mailfrom=bounce@ministry.example', 'pass'],
    ['mx.letters.example; spf=fail smtp.mailfrom=a@ministry.example', 'fail'],
    ['mx.letters.example; dmarc=none; dkim=pass header.d=ministry.example', 'pass'],
    ['mx.letters.example; none', 'none'],
    ['', 'none'],
  ])('%s: %s', (results, expected) => {
    expect(found(results)).toBe(expected);
  });

  test('of another domain says nothing about this sender', () => {
    expect(found('mx.letters.example; dkim=pass header.d=evil.example')).toBe('none');
    expect(found('mx.letters.example; spf=pass smtp.mailfrom=evil.example')).toBe('none');
  });

  test('is not what somebody else wrote in its name further down, or under another name', () => {
    expect(found('evil.example; dmarc=pass')).toBe('none');
    expect(found('evil.example; dmarc=pass mx.letters.example; dmarc=pass')).toBe('none');
    expect(found('mx.letters.example; dmarc=fail\nmx.letters.example; dmarc=pass')).toBe('fail');
    expect(found('evil.example (mx.letters.example); dmarc=pass')).toBe('none');
  });

  test('is nothing where no name is set', () => {
    const headers = [['authentication-results', 'mx.letters.example; dmarc=pass']] as const;
    expect(authenticationOf({ from: null, headers }, null)).toBe('none');
  });
});
