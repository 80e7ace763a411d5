import { createHmac, hkdfSync } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BrokenSeal, openSeal } from './seal.ts';
import { keepSecret, readSecret, SecretFault, secretFile } from './secret.ts';

const seal = openSeal(new Uint8Array(32).fill(1));
const folder = () => mkdtempSync(join(tmpdir(), 'secret-'));

test('what was sealed comes back, whatever it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, purpose) => {
      expect(seal.unseal(seal.seal(text, purpose), purpose)).toBe(text);
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(new Uint8Array(seal.unsealBytes(seal.seal(bytes, 'a.b'), 'a.b'))).toEqual(bytes);
    }),
  );
});

test('the same text is sealed differently each time, so equal rows do not show', () => {
  expect(seal.seal('x', 'a.b')).not.toEqual(seal.seal('x', 'a.b'));
});

test('any changed or missing byte is noticed', () => {
  const sealed = seal.seal('ana@example.org', 'accounts.email');
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => seal.unseal(changed, 'accounts.email')).toThrow(BrokenSeal);
    expect(() => seal.unseal(sealed.subarray(0, at), 'accounts.email')).toThrow(BrokenSeal);
  }
});

test('a value moved to another column or another installation does not open', () => {
  const sealed = seal.seal('ana@example.org', 'accounts.email');
  expect(() => seal.unseal(sealed, 'mails.recipient')).toThrow(BrokenSeal);
  const other = openSeal(new Uint8Array(32).fill(2));
  expect(() => other.unseal(sealed, 'accounts.email')).toThrow(BrokenSeal);
});

test('a look-up is stable, and tells purposes and secrets apart', () => {
  const other = openSeal(new Uint8Array(32).fill(2));
  expect(seal.lookup('a.b', 'x')).toEqual(seal.lookup('a.b', 'x'));
  expect(seal.lookup('a.b', 'x')).not.toEqual(seal.lookup('a.c', 'x'));
  expect(seal.lookup('a.b', 'x')).not.toEqual(other.lookup('a.b', 'x'));
  expect(seal.seed('a.b')).not.toEqual(seal.lookup('a.b', ''));
});

test('a look-up is the HMAC-SHA-256 of its text under a derived key, however long or strange the text', () => {
  const key = hkdfSync('sha256', new Uint8Array(32).fill(1), 'undersigned v1', 'lookup a.b', 32);
  const long = fc.string({ unit: 'binary', minLength: 300, maxLength: 2_000 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), long), (text) => {
      const mac = createHmac('sha256', Buffer.from(key)).update(text, 'utf8').digest();
      expect(seal.lookup('a.b', text)).toEqual(mac);
    }),
  );
});

test('the derived keys never change between releases: old data must stay readable', () => {
  expect(seal.seed('record.signer').toString('hex')).toMatchInlineSnapshot(
    `"646cdf39e8c45a7b9f36cbf011dae9d3f5ff92e5aa803d04eacf47b9a7e39cab"`,
  );
  expect(seal.lookup('accounts.email', 'ana@example.org').toString('hex')).toMatchInlineSnapshot(
    `"3e9c1fd86acefb8526b8ea33955ffa3a91df7e1eb63ad04a491c402ea70b00f1"`,
  );
});

test('the first use makes a secret only its owner can read, and later uses find the same', () => {
  const dataDir = folder();
  const first = readSecret({ dataDir, secretKey: null });
  expect(readSecret({ dataDir, secretKey: null })).toEqual(first);
  expect(statSync(secretFile(dataDir)).mode & 0o777).toBe(0o600);
});

test('SECRET_KEY wins over the file and must be whole', () => {
  const dataDir = folder();
  const secretKey = 'ab'.repeat(32);
  expect(readSecret({ dataDir, secretKey })).toEqual(Buffer.alloc(32, 0xab));
  expect(() => readSecret({ dataDir, secretKey: 'ab' })).toThrow(SecretFault);
});

test('a damaged secret file is never replaced by a new secret', () => {
  const dataDir = folder();
  writeFileSync(secretFile(dataDir), 'half a sec');
  expect(() => readSecret({ dataDir, secretKey: null })).toThrow(SecretFault);
  expect(readFileSync(secretFile(dataDir), 'utf8')).toBe('half a sec');
});

test('a secret from a backup is kept, but not over another one', () => {
  const dataDir = folder();
  keepSecret(dataDir, Buffer.alloc(32, 3));
  keepSecret(dataDir, Buffer.alloc(32, 3));
  expect(readSecret({ dataDir, secretKey: null })).toEqual(Buffer.alloc(32, 3));
  expect(() => keepSecret(dataDir, Buffer.alloc(32, 4))).toThrow(SecretFault);
});
