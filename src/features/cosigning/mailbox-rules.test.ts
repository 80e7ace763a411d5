import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEmailAddress } from '#kernel/email-address';
import { canonicalMailbox } from './mailbox-rules.ts';
import { providers, publicDomains } from './provider-rules.ts';

const mailbox = (typed: string): string => {
  const address = parseEmailAddress(typed);
  if (address === null) throw new Error(`no address: ${typed}`);
  return canonicalMailbox(address);
};

test.each([
  ['Ana.B+news@GoogleMail.com', 'anab@gmail.com'],
  ['a.n.a.b@gmail.com', 'anab@gmail.com'],
  ['ana+x@pm.me', 'ana@proton.me'],
  ['ana@protonmail.com', 'ana@proton.me'],
  ['ana@me.com', 'ana@icloud.com'],
  ['ana@ya.ru', 'ana@yandex.ru'],
  ['ana@yandex.kz', 'ana@yandex.ru'],
  ['ana+letters@hotmail.com', 'ana@hotmail.com'],
  ['shop@ana.fastmail.com', 'ana@fastmail.com'],
  ['ana+shop@fastmail.com', 'ana@fastmail.com'],
  ['base-shop@yahoo.com', 'base-@yahoo.com'],
  ['base-other@yahoo.com', 'base-@yahoo.com'],
  ['x1@ana.anonaddy.com', '*@ana.anonaddy.com'],
  ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
])('%s leads to the mailbox %s, as its provider says', (typed, expected) => {
  expect(mailbox(typed)).toBe(expected);
});

test.each([
  ['ana.b@outlook.com', 'anab@outlook.com'],
  ['ana@outlook.com', 'ana@hotmail.com'],
  ['a.b@proton.me', 'ab@proton.me'],
  ['base@yahoo.com', 'base-shop@yahoo.com'],
  ['ana+b@school.example', 'ana@school.example'],
  ['ana.b@school.example', 'anab@school.example'],
  ['ana@one.school.example', 'ana@two.school.example'],
  ['ana-b@mailbox.org', 'ana@mailbox.org'],
  ['shop@ana-b.fastmail.com', 'ana_b@fastmail.com'],
  ['ana@fastmail.com', 'ana@fastmail.fm'],
])('%s and %s may be two people and stay two', (one, other) => {
  expect(mailbox(one)).not.toBe(mailbox(other));
});

const local = fc.stringMatching(/^[a-z0-9.+_-]{1,20}$/);
const domain = fc.oneof(
  fc.constantFrom(...providers.flatMap(({ domains }) => domains)),
  fc.constantFrom('school.example', 'a.gmail.com', 'x.fastmail.com', 'y.anonaddy.com'),
);

test('the form of a form is itself, whatever was typed', () => {
  fc.assert(
    fc.property(local, domain, (name, at) => {
      const typed = parseEmailAddress(`${name}@${at}`);
      if (typed === null) return;
      const form = canonicalMailbox(typed);
      expect(form.startsWith('@')).toBe(false);
      const again = parseEmailAddress(form);
      if (again !== null) expect(canonicalMailbox(again)).toBe(form);
    }),
  );
});

test('outside the list nothing but case is taken off', () => {
  fc.assert(
    fc.property(local, (name) => {
      const typed = parseEmailAddress(`${name}@School.example`);
      if (typed !== null) expect(canonicalMailbox(typed)).toBe(`${name}@school.example`);
    }),
  );
});

test('every rule names where its provider says so', () => {
  for (const { source } of providers) expect(URL.canParse(source)).toBe(true);
  expect(publicDomains.has('')).toBe(false);
});
