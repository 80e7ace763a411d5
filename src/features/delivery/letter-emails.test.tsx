import { describe, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { AccountId, LetterId, VersionId } from '#kernel/ids';
import { letterContent } from '#letters';
import type { LetterContent, Version } from '#letters';
import { sha256 } from '#kernel/bytes';
import { completeContent, leadNamed } from '#support/letters';
import { letterEmail } from './letter-emails.tsx';
import type { LetterMail } from './mail-rules.ts';

function mailWith(content: Partial<LetterContent>, change: Partial<LetterMail> = {}): LetterMail {
  const version: Version = {
    id: newId<VersionId>(),
    letterId: newId<LetterId>(),
    number: 1,
    statement: 'x',
    statementSha256: sha256('x'),
    content: { ...completeContent(content), leads: [leadNamed('Ana Berg'), leadNamed('Jo Lind')] },
    changeNote: '',
    frozenAt: new Date('2026-03-01T09:00:00Z'),
    frozenBy: newId<AccountId>(),
  };
  return {
    letter: { slug: 'for-dana', origin: 'written-here' },
    version,
    recipient: { kind: 'addressee', name: 'Kanat B.', office: 'Minister', country: 'KZ' },
    signatories: [{ name: 'Ana Berg', capacity: 'Member of the Parliament', country: 'SE' }],
    withPdf: true,
    publicUrl: 'https://letters.example',
    ...change,
  };
}

const words = (html: string): string =>
  html
    .replaceAll(/<head>.*?<\/head>/gs, ' ')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"');

describe('the mail to an addressee', () => {
  test('says to whom, what, what is asked, by whom, where it is public and how to check it', () => {
    const { text, html, subject, sender } = letterEmail(mailWith({}));
    expect(subject).toBe('For the release of Dana Sarova');
    expect(sender).toBe('Ana Berg and Jo Lind');
    for (const said of [
      'Kanat B.',
      'Kazakhstan',
      'Dana Sarova has been held',
      'Release Dana Sarova.',
      'Signed by one person',
      'Ana Berg',
      'Member of the Parliament, Sweden',
      'https://letters.example/letters/for-dana',
      'https://letters.example/letters/for-dana/bundle.zip',
      sha256('x'),
      'reply to this mail',
    ]) {
      expect(text.replaceAll(/\s+/g, ' ')).toContain(said);
      expect(words(html).replaceAll(/\s+/g, ' ')).toContain(said);
    }
  });

  test('lets the names follow the text at once, and then the demands by number', () => {
    const { text, html } = letterEmail(mailWith({}));
    for (const said of [text, words(html)]) {
      const places = ['has been held', 'Signed by one person', 'What we ask, by number'].map(
        (part) => said.indexOf(part),
      );
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
    }
  });

  test('keeps the numbers of the demands, and says whom one is asked of where not everybody is', () => {
    const offices = ['Minister', 'Prosecutor'].map((office, at) => ({
      ...completeContent().addressees[0],
      number: at + 1,
      office,
    }));
    const demands = [
      { number: 2, text: 'Release her.', addressees: [1] },
      { number: 5, text: 'Let a doctor in.', addressees: [1, 2] },
    ].map((one) => ({ ...one, type: 'release', subjects: [] }));
    const content = letterContent.parse({ ...completeContent(), addressees: offices, demands });
    const { text, html } = letterEmail(mailWith(content));
    expect(text).toContain('2. Release her.\n   Asked of Minister, Kazakhstan');
    expect(text).toContain('5. Let a doctor in.\n');
    expect(html).toContain('<li value="5"');
  });

  test('is in French around a French letter, and in English around one in another language', () => {
    const language = letterContent.shape.language;
    const french = letterEmail(mailWith({ language: language.parse('fr') }));
    expect(french.text).toContain('Signée par une personne');
    const persian = letterEmail(mailWith({ language: language.parse('fa'), title: 'آزادی' }));
    expect(persian.text).toContain('Signed by one person');
    expect(persian.html).toContain('<h1 lang="fa" dir="auto"');
    expect(persian.html).toContain('dir="rtl"');
  });

  test('says so where no PDF can be made', () => {
    expect(letterEmail(mailWith({}, { withPdf: false })).text).toContain('No PDF is attached');
  });

  test('loads nothing from anywhere and runs nothing, whatever the letter holds', () => {
    const hostile = '<img src=x onerror=alert(1)><script>';
    const recipient = { kind: 'addressee', name: hostile, office: hostile, country: '' } as const;
    const signatories = [{ name: hostile, capacity: hostile, country: hostile }];
    const { html } = letterEmail(mailWith({ title: hostile }, { recipient, signatories }));
    expect(html).toContain('&lt;img');
    expect(html).not.toMatch(/<(?:img|script|link|iframe|object)\b/i);
    expect(html.replaceAll(/&lt;[^<]*/g, '')).not.toMatch(/\b(?:src|background)=|url\(/i);
  });

  test('no line of the plain text is longer than a line, but for addresses and hashes', () => {
    const body = `${'A long sentence about what happened. '.repeat(20)}\n\n> ${'quoted words '.repeat(20)}\n\n- ${'an item '.repeat(30)}`;
    const long = letterEmail(mailWith({ body }))
      .text.split('\n')
      .filter((line) => line.length > 76 && !/https?:|[0-9a-f]{64}/.test(line));
    expect(long).toEqual([]);
  });
});

test('a copy says that it is one, and to whom the letter is addressed', () => {
  const recipient = { kind: 'copy', name: '', office: 'Embassy', country: 'FI' } as const;
  const { subject, text } = letterEmail(mailWith({}, { recipient }));
  expect(subject).toBe('Copy for your information: For the release of Dana Sarova');
  expect(text).toContain('The letter is addressed to Minister of Justice, Kazakhstan.');
  expect(text).toContain('Embassy\nFinland');
});
