import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelledMails, measureKinds } from '#support/reply-set';
import { guessLanguage, ownText, suggestKind } from './kind-rules.ts';
import { plainly, replyWords, wordsIn } from './word-rules.ts';

const mails = labelledMails();
const bare = (text: string, headers: Record<string, string> = {}, subject = '') => ({
  subject,
  text,
  headers: new Map(Object.entries(headers)),
});

describe('the kind that is suggested for a mail', () => {
  test('is right for nearly all of 150 and more invented mails in thirteen languages', () => {
    const measures = measureKinds(mails, (mail) => suggestKind(mail).kind);
    for (const { precision, recall } of measures) {
      expect(precision).toBeGreaterThanOrEqual(0.93);
      expect(recall).toBeGreaterThanOrEqual(0.93);
    }
    expect(mails.length).toBeGreaterThanOrEqual(150);
    expect(new Set(mails.map(({ language }) => language)).size).toBe(13);
  });

  test('takes no answer for a note that nobody is there, in any of the languages', () => {
    const answers = mails.filter(({ kind }) => kind === 'answer');
    expect(answers.filter((mail) => suggestKind(mail).kind === 'auto-reply')).toEqual([]);
  });

  test('is an answer where an answer only begins by saying that a letter came', () => {
    const text =
      'I acknowledge receipt of your letter. The court has decided otherwise, and in accordance with article 5 we cannot accede to your request. We regret that we are not in a position to do more.';
    expect(suggestKind(bare(text)).kind).toBe('answer');
  });

  test('comes with the words it was recognised by, and with the header of a program (RFC 3834)', () => {
    const { kind, reasons } = suggestKind(
      bare('I am on leave until Monday.', { 'auto-submitted': 'auto-replied' }),
    );
    expect(kind).toBe('auto-reply');
    expect(reasons).toEqual([
      { code: 'absence-words', values: { words: 'on leave', count: 0 } },
      { code: 'header-automatic', values: { name: 'auto-submitted', value: 'auto-replied' } },
    ]);
  });

  test.each([
    ['auto-submitted', 'auto-generated; owner-email="x@y.example"'],
    ['precedence', 'auto_reply'],
    ['x-autoreply', 'yes'],
    ['x-autorespond', 'vacation'],
    ['return-path', '<>'],
  ])('a header %s: %s says that a program wrote it', (name, value) => {
    expect(suggestKind(bare('Hello.', { [name]: value })).kind).toBe('auto-reply');
  });

  test('a header that says a person wrote it says nothing else', () => {
    const headers = { 'auto-submitted': 'no', 'x-autoreply': 'no', precedence: 'first-class' };
    expect(suggestKind(bare('We refuse.', headers)).kind).toBe('answer');
  });

  test('what is quoted below is ours and is not looked at', () => {
    const text =
      'The union was registered on Monday.\n\nOn 2 March 2026, the office wrote:\n> we have received your automatic reply\n> out of office';
    expect(suggestKind(bare(text)).kind).toBe('answer');
    expect(ownText(text)).toBe('The union was registered on Monday.');
  });

  test('says that nothing was recognised instead of giving a reason that is none', () => {
    const { reasons } = suggestKind(bare('Zxq.'));
    expect(reasons.map(({ code }) => code)).toEqual(['no-words']);
  });

  test('no text whatever makes it fail (fuzz)', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string());
    fc.assert(
      fc.property(text, text, fc.dictionary(fc.string(), fc.string()), (one, subject, headers) => {
        const { kind, reasons } = suggestKind(bare(one, headers, subject));
        expect(['auto-reply', 'acknowledgement', 'answer']).toContain(kind);
        expect(reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the words of a language', () => {
  test('every phrase is found in itself, whatever its accents and case', () => {
    for (const { language, ...groups } of replyWords)
      for (const [group, phrases] of Object.entries(groups))
        for (const phrase of phrases) {
          const said = plainly(phrase.replaceAll('…', ' so ').toUpperCase());
          const found = wordsIn(said);
          const count =
            found.absence.count + found.receipt.count + found.automatic.count + found.answer.count;
          expect(count, `${language} ${group} ${phrase}`).toBeGreaterThan(0);
        }
  });

  test('a language is guessed from them, and none where nothing was recognised', () => {
    const right = mails.filter((mail) => guessLanguage(mail) === mail.language);
    expect(right.length / mails.length).toBeGreaterThan(0.9);
    expect(guessLanguage({ subject: '', text: 'Zxq.' })).toBeNull();
  });
});
