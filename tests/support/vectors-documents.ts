import { EXAMPLES } from '#support/format-examples';
import { someFields } from '#support/letter-record';
import { printStatement } from '#proof';
import { bad, changed, good, put } from '#support/vectors';
import type { Vectors } from '#support/vectors';

const example = (name: string): string => EXAMPLES.get(name) ?? '';

export const canonicalTexts: Vectors = {
  kind: 'canonical-text',
  cases: [
    good('words', { text: 'Áine, once\n\nand again' }),
    good('joiners and marks of right-to-left scripts', { text: 'می‌خواهم \u200fע' }),
    good('nothing', { text: '' }),
    bad('not NFC', { text: 'A\u0301ine' }),
    bad('a space at the end of a line', { text: 'a \nb' }),
    bad('two empty lines', { text: 'a\n\n\nb' }),
    bad('an empty line at the beginning', { text: '\na' }),
    bad('a line end at the end', { text: 'a\n' }),
    bad('a carriage return', { text: 'a\r\nb' }),
    bad('a tab', { text: 'a\tb' }),
    bad('a soft hyphen', { text: 'a\u00adb' }),
    bad('a byte order mark', { text: '\ufeffa' }),
    bad('text turned round', { text: 'a\n\nb\u202eb' }),
    bad('an isolate', { text: 'a\u2066b' }),
    bad('a tag', { text: 'a\u{e0041}b' }),
    bad('a control character', { text: 'a\u0085b' }),
    bad('a line separator', { text: 'a\u2028b' }),
  ],
};

export const canonicalLines: Vectors = {
  kind: 'canonical-line',
  cases: [
    good('a name', { text: 'Bairbre de Brún' }),
    good('a bar between letters', { text: 'a|b' }),
    good('a no-break space inside', { text: 'a\u00a0b' }),
    bad('nothing', { text: '' }),
    bad('two spaces', { text: 'a  b' }),
    bad('a no-break space at the end', { text: 'a\u00a0' }),
    bad('an ideographic space at the beginning', { text: '\u3000a' }),
    bad('a bar between spaces', { text: 'a | b' }),
    bad('a bar at the end', { text: 'a |' }),
    bad('a bar at the beginning', { text: '| a' }),
    bad('a bar alone', { text: '|' }),
    bad('two lines', { text: 'a\nb' }),
  ],
};

const statement = example('statement');
const archived = printStatement({
  ...someFields,
  leads: [],
  window: null,
  embargo: null,
  release: 'archived',
  date: '2011-09~',
});
const LEAD = 'lead: Ana Kovač | MEP\n';
const DEMAND = 'demand 1: drop-charges | Drop the charges | subjects 1 | addressees 1\n';
const WINDOW = 'window: 2026-03-01T00:00Z / 2026-03-31T00:00Z';
const BODY = 'We ask you to drop the charges.';

export const statements: Vectors = {
  kind: 'statement',
  cases: [
    good('one letter', { text: statement }),
    good('published elsewhere before', { text: archived }),
    good('an embargo before the window', {
      text: put(statement, 'embargo: none', 'embargo: 2026-02-01T00:00Z'),
    }),
    good('gaps between demands, and the same subject asked twice', {
      text: put(statement, DEMAND, DEMAND + put(DEMAND, 'demand 1', 'demand 9999')),
    }),
    ...changed(statement, [
      ['another format', 'statement/v1', 'statement/v2'],
      ['no body', `\n\n${BODY}\n`, '\n'],
      ['no line end', `${BODY}\n`, BODY],
      ['an empty body', `\n${BODY}\n`, '\n\n'],
      ['a body that is not canonical', BODY, `${BODY} `],
      ['a body that cannot be signed', BODY, 'a `code`'],
      ['a character that deceives', BODY, 'a\u202eb'],
      ['a line that is no field', LEAD, `lead Ana\n${LEAD}`],
      ['a value with two spaces', 'Drop the charges\n', 'Drop  the charges\n'],
      ['a letter that is no id', 'letter: 0b9a2a52', 'letter: 0B9A2A52'],
      ['version 0', 'version: 1', 'version: 0'],
      ['a version with a leading zero', 'version: 1', 'version: 01'],
      ['version 1000001', 'version: 1', 'version: 1000001'],
      ['a language that is no tag', 'language: en', 'language: EN'],
      ['a hyphen for a title', 'title: Drop the charges', 'title: -'],
      ['a day that does not exist', 'date: 2026-03-02', 'date: 2026-02-30'],
      ['a season for a date', 'date: 2026-03-02', 'date: 2026-21'],
      ['no lead', LEAD, ''],
      ['a lead without a capacity', 'Ana Kovač | MEP', 'Ana Kovač'],
      ['a lead with a third part', 'Ana Kovač | MEP', 'Ana Kovač | MEP | x'],
      ['fields in another order', `date: 2026-03-02\n${LEAD}`, `${LEAD}date: 2026-03-02\n`],
      ['no addressee', 'addressee: - | Minister of Justice | Kazakhstan\n', ''],
      ['an unknown kind of subject', 'subject: person', 'subject: animal'],
      ['no demand', DEMAND, ''],
      ['demands that do not ascend', DEMAND, DEMAND + DEMAND],
      ['demand 10000', 'demand 1:', 'demand 10000:'],
      ['a type of two words', 'drop-charges |', 'Drop charges |'],
      ['a demand of a subject that is not there', 'subjects 1', 'subjects 2'],
      ['a demand of the same subject twice', 'subjects 1', 'subjects 1, 1'],
      ['a demand without its addressees', ' | addressees 1', ''],
      ['a demand of nobody', 'addressees 1', 'addressees none'],
      ['a demand of an addressee who is not there', 'addressees 1', 'addressees 2'],
      ['addressees that do not ascend', 'addressees 1', 'addressees 1, 1'],
      ['a window without its end', WINDOW, 'window: 2026-03-01T00:00Z'],
      ['a window that closes as it opens', '03-31T00:00Z', '03-01T00:00Z'],
      ['no window', WINDOW, 'window: none'],
      ['an embargo at 24 hours', 'embargo: none', 'embargo: 2026-03-05T24:00Z'],
      ['an embargo after the window', 'embargo: none', 'embargo: 2026-04-01T00:00Z'],
      ['no release', 'release: 1 of 1 leads', 'release: nobody'],
      ['more leads than there are', 'release: 1 of 1', 'release: 2 of 1'],
      ['another number of leads', 'release: 1 of 1', 'release: 1 of 2'],
    ]),
    ...changed(archived, [
      ['archived, with a window', 'window: none', WINDOW],
      ['archived, with an embargo', 'embargo: none', 'embargo: 2026-03-05T00:00Z'],
    ]),
    bad('a title of 2,001 characters', {
      pieces: [
        [put(statement, /title: .*\n[^]*/.exec(statement)?.[0] ?? '', 'title: '), 1],
        ['a', 2001],
        [`\n${statement.slice(statement.indexOf('date: '))}`, 1],
      ],
    }),
    bad('a body of 200,001 characters', {
      pieces: [
        [put(statement, `${BODY}\n`, ''), 1],
        ['a', 200_001],
        ['\n', 1],
      ],
    }),
    bad('101 leads', {
      pieces: [
        [statement.slice(0, statement.indexOf('lead: ')), 1],
        [LEAD, 101],
        [statement.slice(statement.indexOf('addressee: ')), 1],
      ],
    }),
    bad('4,000,001 characters', { pieces: [['a', 4_000_001]] }),
  ],
};

const deep = (mark: string, times: number) => `${mark.repeat(times)}a`;

export const bodies: Vectors = {
  kind: 'body',
  cases: [
    good('paragraphs', { text: 'One line\nand its second.\n\nAnother.' }),
    good('a heading, a quotation, lists', {
      text: '# Why\n\n> said\n>\n> so\n\n- one\n- two\n  more\n\n3. three\n4. four',
    }),
    good('a list in a list', { text: '- one\n\n  1. a\n  2. b\n\n- two' }),
    good('emphasis', { text: 'a *b **c** d* e' }),
    good('a link', { text: '[the *court*](https://example.org/a?b=1) and [x](mailto:a@b.c)' }),
    good('plain signs', { text: '2 * 3, a_b, [sic], \\*not\\*, 1 < 2, R&D' }),
    good('quotations in quotations', { text: deep('> ', 5) }),
    bad('quotations six deep', { text: deep('> ', 6) }),
    bad('an indented line', { text: 'a\n b' }),
    bad('a line of signs', { text: 'a\n---' }),
    bad('a fence', { text: '```\na\n```' }),
    bad('a reference', { text: '[a]: https://example.org' }),
    bad('a quotation in a paragraph', { text: 'a\n> b' }),
    bad('a quotation with another line', { text: '> a\nb' }),
    bad('an empty quotation', { text: '>' }),
    bad('a heading in a paragraph', { text: 'a\n# b' }),
    bad('a heading that closes', { text: '# a #' }),
    bad('a list with stars', { text: '* a' }),
    bad('a paragraph that begins like a list', { text: 'a\n1) b' }),
    bad('numbers that do not follow', { text: '1. a\n3. b' }),
    bad('a leading zero in a list', { text: '01. a' }),
    bad('a line after a list', { text: '- a\nb' }),
    bad('a backslash at the end of a line', { text: 'a\\\nb' }),
    bad('a backtick', { text: 'a `b`' }),
    bad('HTML', { text: 'a <b>' }),
    bad('an entity', { text: 'a &amp; b' }),
    bad('an image', { text: '![a](https://example.org)' }),
    bad('an underscore for emphasis', { text: '_a_' }),
    bad('three stars', { text: '***a***' }),
    bad('emphasis that stays open', { text: '*a' }),
    bad('emphasis closed elsewhere', { text: '*a [b* c]' }),
    bad('an address that is none', { text: '[a](javascript:alert)' }),
    bad('a link in a link', { text: '[a [b](https://b.example)](https://a.example)' }),
    bad('brackets eight deep', { text: '[[[[[[[[a]]]]]]]]' }),
  ],
};

const leaf = example('leaf');
const signatory = example('opening-signatory');
const mandate = example('opening-mandate');

export const leaves: Vectors = {
  kind: 'leaf',
  cases: [
    good('a signature', { text: leaf }),
    good('the last second of a leap day', {
      text: put(leaf, '2026-03-02T09:00:00Z', '2024-02-29T23:59:59Z'),
    }),
    ...changed(leaf, [
      ['another format', 'leaf/v1', 'leaf/v2'],
      ['no last line end', '09:00:00Z\n', '09:00:00Z'],
      ['a carriage return', 'mode: mailbox\n', 'mode: mailbox\r\n'],
      ['an empty line', 'mode: mailbox\n', 'mode: mailbox\n\n'],
      ['a field less', 'mode: mailbox\n', ''],
      ['a field twice', 'mode: mailbox\n', 'mode: mailbox\nmode: mailbox\n'],
      ['an unknown act', 'act: signed', 'act: forgotten'],
      ['an unknown mode', 'mode: mailbox', 'mode: fax'],
      ['a letter that is no id', 'letter: 0b9a2a52', 'letter: 0b9a2a5'],
      ['a leading zero in seq', 'seq: 2', 'seq: 02'],
      ['seq 0', 'seq: 2', 'seq: 0'],
      ['a seq of 16 digits', 'seq: 2', 'seq: 2000000000000000'],
      ['a first leaf with one before', 'seq: 2', 'seq: 1'],
      ['a hash in capitals', 'who: 5', 'who: A'],
      ['a hash that is too short', 'mandate: 97', 'mandate: 9'],
      ['a second 60', '09:00:00Z', '09:00:60Z'],
      ['a time with a zone', '09:00:00Z', '09:00:00+00:00'],
      ['24 hours', '09:00:00Z', '24:00:00Z'],
    ]),
    bad('65,536 bytes', { pieces: [['a', 65_536]] }),
  ],
};

export const openings: Vectors = {
  kind: 'opening',
  cases: [
    good('a signatory', { text: signatory }),
    good('a mandate', { text: mandate }),
    good('a mandate that ends before it begins', { text: put(mandate, 'to: -', 'to: 2000-01-01') }),
    ...changed(signatory, [
      ['another format', 'opening/v1', 'opening/v2'],
      ['an unknown kind', 'kind: signatory', 'kind: ghost'],
      ['a short salt', 'salt: ac', 'salt: '],
      ['no name', 'name: Áine Ní Bhriain', 'name: -'],
      ['a name of two parts', 'name: Áine Ní Bhriain', 'name: Áine | Bhriain'],
      ['a name that is not NFC', 'Áine', 'A\u0301ine'],
      ['a field of the other kind', 'party: -', 'office: -'],
    ]),
    ...changed(mandate, [
      ['a snapshot that is no hash', 'snapshot: aa', 'snapshot: a'],
      ['a month for a day', 'from: 2024-07-16', 'from: 2024-07'],
      ['a day that does not exist', 'to: -', 'to: 2023-02-29'],
      ['a field less', 'to: -\n', ''],
    ]),
    bad('20,001 characters', { pieces: [['a', 20_001]] }),
  ],
};

const detail = example('detail');

export const details: Vectors = {
  kind: 'detail',
  cases: [
    good('leads', { text: detail }),
    good('fields nobody knows', { text: `${detail}more 1: a | b\nmore 2: c\n` }),
    ...changed(detail, [
      ['another format', 'detail/v1', 'detail/v2'],
      ['no salt', 'salt: 7d', 'salt: 7'],
      ['no act', 'act: released\n', ''],
      ['a field twice', 'leads: 1\n', 'leads: 1\nleads: 1\n'],
      ['a name in capitals', 'leads: 1', 'Leads: 1'],
      ['an empty value', 'leads: 1', 'leads: '],
    ]),
    bad('20,001 characters', { pieces: [['a', 20_001]] }),
  ],
};
