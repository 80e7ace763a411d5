/** Suggesting what kind of reply a mail is, on invented mails in thirteen languages; nothing is decided by it. */
import { reportFigure } from '#support/figure';
import { labelledMails, measureKinds } from '#support/reply-set';
import { guessLanguage, suggestKind } from '../src/features/replies/kind-rules.ts';

const mails = labelledMails();
for (const { kind, precision, recall } of measureKinds(mails, (mail) => suggestKind(mail).kind)) {
  const name = (what: string): string =>
    `replies, ${mails.length} invented mails, ${kind}: ${what}`;
  const goal = { atLeast: 0.93 };
  reportFigure({ name: name('precision'), value: precision, unit: 'of 1', goal });
  reportFigure({ name: name('recall'), value: recall, unit: 'of 1', goal });
}

// without the headers a program may leave out: by its words alone
const bare = mails.map((mail) => ({ ...mail, headers: new Map<string, string>() }));
for (const { kind, precision, recall } of measureKinds(bare, (mail) => suggestKind(mail).kind)) {
  const name = (what: string): string => `replies, by words alone, ${kind}: ${what}`;
  reportFigure({ name: name('precision'), value: precision, unit: 'of 1' });
  reportFigure({ name: name('recall'), value: recall, unit: 'of 1' });
}

const guessed = mails.filter((mail) => guessLanguage(mail) === mail.language).length;
reportFigure({ name: 'replies, language guessed', value: guessed / mails.length, unit: 'of 1' });

const started = performance.now();
for (const mail of mails) suggestKind(mail);
const seconds = (performance.now() - started) / 1000;
reportFigure({ name: 'replies, mails looked at', value: mails.length / seconds, unit: '/s' });
