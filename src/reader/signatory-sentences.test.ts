import { describe, expect, test } from 'vitest';
import { languages } from './languages.ts';
import { findSignatories } from './signatories.ts';
import { openSource } from './source.ts';

const BODY =
  'We are deeply concerned about the detention of the writer, who has been held since March without any charge. We call on the government to release her at once and to drop the case against her colleagues.';

function namesIn(text: string): string[] {
  const [words] = languages;
  if (!words) throw new Error('no language');
  return findSignatories(openSource(text, words)).entries.map(({ name }) => name);
}

describe('a release that prints a letter and tells who signed it', () => {
  test.each([
    [
      'those named apart from the others signed as well',
      'In addition to Senators Vance and Quill, those who signed the letter were Senators Jane Barlow (D-WA), Peter Holt (R-MN) and Ann Reed (I-VT).',
      ['Vance', 'Quill', 'Jane Barlow', 'Peter Holt', 'Ann Reed'],
    ],
    [
      'to whom it went stands between the words of signing and the names, and signed nothing',
      'Those who signed a letter to Energy Chairman Paul Marlowe (R-N.M.) include Senators Jane Barlow (D-Wash.), Peter Holt (R-Minn.), and Ann Reed (I-Vt.). Following is the text of the letter:',
      ['Jane Barlow', 'Peter Holt', 'Ann Reed'],
    ],
    [
      'the sentence goes on after the last name',
      'Those who signed the letter were Senators Jane Barlow (D-WA), Peter Holt (R-MN) and Ann Reed (I-VT) signed the following letter that was sent to President Marlowe:',
      ['Jane Barlow', 'Peter Holt', 'Ann Reed'],
    ],
    [
      'the names stand before the verb',
      'The three senators, Jane Barlow (D-Wash.), Peter Holt (R-Minn.) and Ann Reed (I-Vt.), sent a letter seeking the release to Senators Paul Marlowe (R-Miss.) and Mary Quill (D-Md.).',
      ['Jane Barlow', 'Peter Holt', 'Ann Reed'],
    ],
    [
      'those whom the others joined signed as well',
      'Joining Senators Jane Barlow and Peter Holt in signing the letter were Senators Ann Reed (D-Calif.), Mark Quill (R-Ore.) and Susan Vance (D-N.Y.).',
      ['Jane Barlow', 'Peter Holt', 'Ann Reed', 'Mark Quill', 'Susan Vance'],
    ],
    [
      'those who are only counted are nobody',
      'The letter was signed by Sens. Ann Reed (D-Calif.), Mark Quill (R-Ore.), Susan Vance (D-N.Y.), and 12 others.',
      ['Ann Reed', 'Mark Quill', 'Susan Vance'],
    ],
  ])('%s', (_what, lead, names) => {
    expect(namesIn(`${lead}\n\n"${BODY}\n\nThank you for your attention."\n`)).toEqual(names);
  });

  test('those whom the letter itself tells of, and who wrote another, did not sign it', () => {
    const told = 'Last year Jane Barlow, Peter Holt and Ann Reed sent a letter to the ministry.';
    expect(namesIn(`${BODY}\n\n${told} They were never answered.\n\n${BODY}\n`)).toEqual([]);
  });
});
