import { printPublicOutcome, printPublicReply } from '#proof';
import { someOutcome, someReply } from '#support/public-documents';
import { bad, changed, good, put } from '#support/vectors';
import type { Vectors } from '#support/vectors';

const reply = printPublicReply(someReply);
const factOnly = printPublicReply({
  ...someReply,
  mode: 'fact-only',
  language: null,
  text: '',
  translations: [],
});
const outcome = printPublicOutcome(someOutcome);
const bare = printPublicOutcome({
  ...someOutcome,
  language: null,
  text: '',
  evidence: [],
  creditWords: null,
  supersedes: null,
});

export const replies: Vectors = {
  kind: 'reply',
  cases: [
    good('a reply with a translation', { text: reply }),
    good('only that it came', { text: factOnly }),
    ...changed(reply, [
      ['another format', 'reply/v1', 'reply/v2'],
      ['a letter that is no id', 'letter: 0', 'letter: x'],
      ['addressee 0', 'addressee: 1', 'addressee: 0'],
      ['a month for a day', 'received: 2026-05-02', 'received: 2026-05'],
      ['a kind of two words', 'kind: answer', 'kind: an answer'],
      ['no language', 'language: fr', 'language: none'],
      ['a translation without a language', 'translation: en', 'translation: x'],
      ['a translation without a day', '2026-05-03', 'soon'],
      ['a position on no demand', 'position 1: refuses', 'position 10000: refuses'],
      ['a position that is no word', 'refuses', 'Refuses'],
      ['a third text', 'course.\n', 'course.\n\n\nMore.\n'],
      ['a text less', '\n\n\nDear all,\n\nthe procedure takes its course.\n', '\n'],
      ['a text with a space at its end', 'Dear all,', 'Dear all, '],
      ['no last line end', 'course.\n', 'course.'],
    ]),
    ...changed(factOnly, [
      ['only that it came, with a language', 'language: none', 'language: fr'],
    ]),
    bad('51 translations', {
      pieces: [
        [reply.slice(0, reply.indexOf('translation: ')), 1],
        ['translation: en | 2026-05-03 | 2026-05-05\n', 51],
        ['\na\n', 1],
        ['\n\na\n', 51],
      ],
    }),
    bad('1,001 positions', {
      pieces: [
        [factOnly, 1],
        ['position 1: refuses | -\n', 1_000],
      ],
    }),
    bad('a part of 2,001 characters', {
      pieces: [
        [`${factOnly}position 1: refuses | `, 1],
        ['a', 2_001],
        ['\n', 1],
      ],
    }),
    bad('a text of 200,001 characters', {
      pieces: [
        [put(factOnly, 'mode: fact-only\nlanguage: none', 'mode: text\nlanguage: fr'), 1],
        ['\n', 1],
        ['a', 200_001],
        ['\n', 1],
      ],
    }),
    bad('20,000,001 characters', { pieces: [['a', 20_000_001]] }),
  ],
};

const EVIDENCE = 'evidence: link | The court’s notice | https://example.org/a?b=1 | -\n';

export const outcomes: Vectors = {
  kind: 'outcome',
  cases: [
    good('a step with evidence', { text: outcome }),
    good('a step without words', { text: bare }),
    good('evidence of nothing', { text: `${bare}evidence: case | - | - | -\n` }),
    good('a path for an address', { text: `${bare}evidence: file | - | / | -\n` }),
    ...changed(outcome, [
      ['another format', 'outcome/v1', 'outcome/v2'],
      ['an outcome that is no id', 'outcome: 7', 'outcome: x'],
      ['demand 0', 'demand: 1', 'demand: 0'],
      ['an unknown state', 'state: partly-met', 'state: perhaps'],
      ['a day that is no date', 'on: 2026-06?', 'on: June'],
      ['a certainty of two words', 'certainty: reported', 'certainty: not sure'],
      [
        'an outcome that replaces itself',
        'supersedes: 7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a01',
        'supersedes: 7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a02',
      ],
      ['a language that is none', 'language: en', 'language: x'],
      ['a text without a language', 'language: en', 'language: none'],
      ['two texts', '\n\nTwo stand.', '\n\n\nTwo stand.'],
      ['a language without a text', '\n\nOne charge was dropped.\n\nTwo stand.\n', '\n'],
      ['an address that is none', 'https://example.org', 'ftp://example.org'],
      ['a hash that is none', 'aaaa\n', 'aaa\n'],
      ['a kind of evidence that is no word', 'evidence: link', 'evidence: Link'],
      ['evidence with a part more', EVIDENCE, EVIDENCE.replace('\n', ' | x\n')],
      ['evidence with a part less', EVIDENCE, 'evidence: link | - | -\n'],
    ]),
    bad('201 pieces of evidence', {
      pieces: [
        [bare, 1],
        ['evidence: case | - | - | -\n', 201],
      ],
    }),
    bad('words of 2,001 characters', {
      pieces: [
        [put(bare, /credit-words: -\n[^]*/.exec(bare)?.[0] ?? '', 'credit-words: '), 1],
        ['a', 2_001],
        [`\n${bare.slice(bare.indexOf('supersedes: '))}`, 1],
      ],
    }),
    bad('evidence of 2,001 characters', {
      pieces: [
        [`${bare}evidence: link | `, 1],
        ['a', 2_001],
        [' | - | -\n', 1],
      ],
    }),
  ],
};

const SALT = `undersigned/detail/v1\nsalt: ${'a'.repeat(64)}\n`;
const ID = '7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a01';
const HASH = 'b'.repeat(64);
const sent = `${SALT}act: delivered\naddressee: 1\nchannel: post\nsent: 2026-03-03\nproof: none\n`;
const came = `${SALT}act: reply-received\nreply: ${ID}\naddressee: none\nreceived: 2026-05-02\nchannel: email\nkind: answer\ndocument: ${HASH}\noriginal: none\n`;
const became = `${SALT}act: outcome-recorded\noutcome: ${ID}\ndemand: 1\nstate: met\non: 2026-06?\ncertainty: reported\ndocument: ${HASH}\nsupersedes: none\n`;
const replaced = `${SALT}act: superseded\nseq: 9\n`;

export const detailsAfterRelease: Vectors = {
  kind: 'detail-after-release',
  cases: [
    ...[sent, came, became, replaced].map((text) =>
      good(/act: (.*)/.exec(text)?.[1] ?? '', { text }),
    ),
    good('a field nobody knows, and another order', {
      text: put(sent, 'channel: post\n', 'more: x\n') + 'channel: post\n',
    }),
    ...changed(sent, [
      ['delivered to no addressee', 'addressee: 1', 'addressee: none'],
      ['delivered to addressee 10000', 'addressee: 1', 'addressee: 10000'],
      ['delivered in two words', 'channel: post', 'channel: by post'],
      ['delivered in a month', 'sent: 2026-03-03', 'sent: 2026-03'],
      ['delivered with a proof that is no hash', 'proof: none', 'proof: yes'],
    ]),
    ...changed(came, [
      ['a reply that is no id', `reply: ${ID}`, 'reply: 1'],
      ['a reply from addressee 01', 'addressee: none', 'addressee: 01'],
      ['a reply in a month', 'received: 2026-05-02', 'received: 2026-05'],
      ['a reply of a kind of two words', 'kind: answer', 'kind: an answer'],
      ['a reply without a document', HASH, 'none'],
      ['a reply with an original that is no hash', 'original: none', 'original: yes'],
    ]),
    ...changed(became, [
      ['an outcome that is no id', `outcome: ${ID}`, 'outcome: 1'],
      ['an outcome of no demand', 'demand: 1', 'demand: none'],
      ['an outcome of an unknown state', 'state: met', 'state: perhaps'],
      ['an outcome on no date', 'on: 2026-06?', 'on: June'],
      ['an outcome of a certainty of two words', 'certainty: reported', 'certainty: not sure'],
      ['an outcome without a document', HASH, 'none'],
      ['an outcome that replaces no id', 'supersedes: none', 'supersedes: 1'],
    ]),
    ...changed(replaced, [['nothing replaced', 'seq: 9', 'seq: 09']]),
  ],
};
