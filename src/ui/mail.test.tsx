import { expect, test } from 'vitest';
import { mailText } from './mail.tsx';

const mail = mailText({
  language: 'en',
  subject: 'Please read',
  footer: 'Sent by Undersigned.',
  parts: [
    { kind: 'text', text: `A <b>bold</b> claim ${'word '.repeat(30)}`.trim() },
    {
      kind: 'action',
      text: 'Read the letter',
      href: `https://letters.example/sign/${'x'.repeat(90)}`,
    },
    { kind: 'code', code: '4821 0937' },
    { kind: 'quote', text: 'One line\nanother', lang: 'fr' },
  ],
});

test('a mail says the same in plain text and in HTML, and hostile words stay words', () => {
  expect(mail.text).toContain('<b>bold</b>');
  expect(mail.html).toContain('&lt;b>bold&lt;/b>');
  expect(mail.html).not.toContain('<b>');
  for (const words of ['Read the letter', '4821 0937', 'another', 'Sent by Undersigned.']) {
    expect(mail.text).toContain(words);
    expect(mail.html).toContain(words);
  }
});

test('a link stays whole on one line, and no other line is longer than 72 characters', () => {
  const lines = mail.text.split('\n');
  expect(lines).toContain(`https://letters.example/sign/${'x'.repeat(90)}`);
  expect(lines.filter((line) => line.length > 72 && !line.startsWith('https:'))).toEqual([]);
});

test('a mail loads nothing from anywhere', () => {
  expect(mail.html).not.toMatch(/<img|<link|<script|url\(|src=/);
});
