import type { PublicOutcomeFields, PublicReplyFields } from '#proof';

const LETTER = '0b9a2a52-6d35-4a0e-9d0c-5f1a3d1f7c11';
const ONE = '7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a01';
const TWO = '7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a02';

export const someReply: PublicReplyFields = {
  letter: LETTER,
  reply: ONE,
  addressee: 1,
  received: '2026-05-02',
  channel: 'email',
  kind: 'answer',
  mode: 'text',
  language: 'fr',
  text: 'Madame, Monsieur,\n\nla procédure suit son cours.',
  translations: [
    {
      language: 'en',
      text: 'Dear all,\n\nthe procedure takes its course.',
      translated: '2026-05-03',
      published: '2026-05-05',
    },
  ],
  positions: [
    { demand: 1, position: 'refuses', part: 'for the lawyer' },
    { demand: 1, position: 'ignores', part: null },
  ],
};

export const REPLY_DOCUMENT = `undersigned/reply/v1
letter: ${LETTER}
reply: ${ONE}
addressee: 1
received: 2026-05-02
channel: email
kind: answer
mode: text
language: fr
translation: en | 2026-05-03 | 2026-05-05
position 1: refuses | for the lawyer
position 1: ignores | -

Madame, Monsieur,

la procédure suit son cours.


Dear all,

the procedure takes its course.
`;

export const someOutcome: PublicOutcomeFields = {
  letter: LETTER,
  outcome: TWO,
  demand: 1,
  state: 'partly-met',
  on: '2026-06?',
  certainty: 'reported',
  credit: 'contributed',
  creditWords: 'the court names the letter',
  supersedes: ONE,
  evidence: [
    { kind: 'link', words: 'The court’s notice', href: 'https://example.org/a?b=1', sha256: null },
    { kind: 'file', words: '', href: null, sha256: 'a'.repeat(64) },
  ],
  language: 'en',
  text: 'One charge was dropped.\n\nTwo stand.',
};

export const OUTCOME_DOCUMENT = `undersigned/outcome/v1
letter: ${LETTER}
outcome: ${TWO}
demand: 1
state: partly-met
on: 2026-06?
certainty: reported
credit: contributed
credit-words: the court names the letter
supersedes: ${ONE}
language: en
evidence: link | The court’s notice | https://example.org/a?b=1 | -
evidence: file | - | - | ${'a'.repeat(64)}

One charge was dropped.

Two stand.
`;
