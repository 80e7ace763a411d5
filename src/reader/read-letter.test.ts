import { expect, test } from 'vitest';
import { readLetter, READER_REASONS, reasonText } from '#reader';
import type { Found, ReadLetter } from '#reader';
import { letterFolders, lettersIn } from '#support/reader-letters';
import type { LabelledLetter } from '#support/reader-letters';

const [own = ''] = letterFolders();

test.each(lettersIn(own).map((letter) => [letter.id, letter] as const))(
  'the letter %s is read exactly as a careful person reads it',
  (_id, { text, label }) => {
    const read = readLetter(text);
    expect({
      language: read.language,
      title: read.title,
      date: read.date,
      addressees: read.addressees.map((one) => one.text),
      demands: read.demands.map((one) => one.text),
      signatories: read.signatories.map(({ name, capacity, organisation, country }) => {
        return { name, capacity, organisation, country };
      }),
      signatory_kind: read.signatoryKind,
      persons_at_risk: read.personsAtRisk.map(({ name }) => name),
    }).toEqual(readable(label));
  },
);

function readable(
  label: LabelledLetter['label'],
): Omit<LabelledLetter['label'], 'addressee_form' | 'category'> {
  const { addressee_form: _form, category: _category, ...fields } = label;
  return fields;
}

/** Everything found, with the words that must stand where it was found. */
function placesOf(read: ReadLetter): (Found & { readonly words: string })[] {
  const { found } = read;
  const one = (place: Found | null, words: string): (Found & { words: string })[] =>
    place === null ? [] : [{ ...place, words }];
  return [
    ...one(found.language, ''),
    ...one(found.title, read.title ?? ''),
    ...one(found.date, ''),
    ...one(found.signatoryKind, ''),
    ...read.addressees.map((entry) => ({ ...entry, words: entry.text })),
    ...read.body.map((entry) => ({ ...entry, words: entry.text })),
    ...read.demands.map((entry) => ({ ...entry, words: entry.text })),
    ...read.signatories.map((entry) => ({ ...entry, words: entry.name })),
    ...read.personsAtRisk.map((entry) => ({ ...entry, words: entry.name })),
    ...read.organisations.map((entry) => ({ ...entry, words: entry.name })),
  ];
}

const wordsIn = (text: string): string[] =>
  text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

test.each(lettersIn(own).map((letter) => [letter.id, letter.text] as const))(
  'whatever is read from %s stands where it says, in composed and in decomposed letters',
  (_id, text) => {
    for (const form of [text, text.normalize('NFD')]) {
      for (const { start, end, words } of placesOf(readLetter(form))) {
        expect(wordsIn(form.slice(start, end))).toEqual(expect.arrayContaining(wordsIn(words)));
      }
    }
  },
);

test('what a letter does not say is null or empty: nothing is inferred', () => {
  const read = readLetter('We condemn the threats. They began on 14 September.');
  expect(read.title).toBeNull();
  expect(read.date).toBeNull();
  expect(read.signatoryKind).toBeNull();
  expect(read.addressees).toEqual([]);
  expect(read.demands).toEqual([]);
  expect(read.signatories).toEqual([]);
});

test('an empty text is a letter that says nothing', () => {
  const nothing = { title: null, date: null, language: null, addressees: [], body: [] };
  expect(readLetter('')).toMatchObject(nothing);
  expect(readLetter(' \n\t\n')).toMatchObject(nothing);
});

test('line ends of every system are read alike', () => {
  const text = lettersIn(own).find(({ id }) => id === 'two-salutations-de')?.text ?? '';
  const wanted = readLetter(text);
  for (const end of ['\r\n', '\r', '\u2028']) {
    const { title, date, demands, signatories, body } = readLetter(text.replaceAll('\n', end));
    expect({ title, date }).toEqual({ title: wanted.title, date: wanted.date });
    expect(demands.map((one) => one.text)).toEqual(wanted.demands.map((one) => one.text));
    expect(signatories.map(({ name }) => name)).toEqual(wanted.signatories.map(({ name }) => name));
    expect(body.map((one) => one.text)).toEqual(wanted.body.map((one) => one.text));
  }
});

test('every reason has its sentence, with nothing left open', () => {
  for (const { text } of lettersIn(own)) {
    for (const { reason } of placesOf(readLetter(text))) {
      expect(READER_REASONS[reason.code]).toBeDefined();
      expect(reasonText(reason)).not.toMatch(/\{\w+\}/u);
    }
  }
});
