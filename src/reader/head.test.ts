import { describe, expect, test } from 'vitest';
import { readLetter } from '#reader';

/** A head above text and names enough for a letter. */
const TEXT = `We are deeply concerned about the arrest of the fishermen of Salt Island, who have been held for two months without charge and without a lawyer.

We call on you to release them.

Yours sincerely,

Ruth Adeyemi
Paul Brandt
Ines Caldera
`;

const letter = (head: string): ReturnType<typeof readLetter> => readLetter(`${head}\n\n${TEXT}`);
const addressees = (head: string): string[] => letter(head).addressees.map(({ text }) => text);

describe('title', () => {
  test.each([
    ['# The fishermen of Salt Island', 'The fishermen of Salt Island'],
    ['**Open letter to the Port Authority**', 'Open letter to the Port Authority'],
    ['Subject: Release the fishermen', 'Release the fishermen'],
    ['Ref.: Release the fishermen\n\nDear Mr Marsh,', 'Release the fishermen'],
    ['Release the fishermen of Salt Island', 'Release the fishermen of Salt Island'],
    [
      'FOR IMMEDIATE RELEASE\n\nMay 3, 2019\n\nJoint statement on Salt Island',
      'Joint statement on Salt Island',
    ],
    [
      'Open letter on the fishermen of Salt Island\nand their families\n\nDear Mr Marsh,',
      'Open letter on the fishermen of Salt Island and their families',
    ],
    [
      'Port news: members write to the minister\n\nBrussels, 3 May 2019\n\nTwenty members have written to the minister today.\n\nOpen letter to Minister Marsh\n\nDear Minister Marsh,',
      'Open letter to Minister Marsh',
    ],
  ])('%j is titled %j', (head, title) => {
    expect(letter(head).title).toBe(title);
  });

  test.each([
    'Dear Mr Marsh,',
    '3 May 2019',
    'Brussels, 3 May 2019\n\nDear Mr Marsh,',
    'FOR IMMEDIATE RELEASE',
    'The Honorable Edwin Marsh\nSecretary of the Interior\n\nDear Mr. Secretary:',
    'https://example.org/letters/12',
    'From: Ruth Adeyemi',
    'As members of the assembly we write to you today about an island.',
  ])('%j gives no title', (head) => {
    expect(letter(head).title).toBeNull();
  });
});

describe('date', () => {
  test.each([
    ['Brussels, 3 May 2019', '2019-05-03'],
    ['_2019-05-03_', '2019-05-03'],
    ['Brussels, London, Warsaw\n3rd May 2019', '2019-05-03'],
    ['Open letter (3 May 2019)', '2019-05-03'],
    [
      'The Members of the Port\n\nEdwin Marsh\n12 Harbour Street\n\nThe Port, 3 May 2019\n\nDear Edwin Marsh,',
      '2019-05-03',
    ],
    ['Sent: Friday, 3 May 2019 10:12', '2019-05-03'],
    ['May 2019', '2019-05'],
  ])('%j is dated %s', (head, date) => {
    expect(letter(head).date).toBe(date);
  });

  test.each([
    '3 May',
    'Updated 3 May 2019',
    'Signatures as of 3 May 2019',
    'On 3 May 2019 the police of Salt Island arrested eleven fishermen.',
  ])('%j gives no date', (head) => {
    expect(letter(head).date).toBeNull();
  });

  test('a date between text and names is the letter’s, days of signing are not', () => {
    const dated = TEXT.replace('Yours sincerely', 'Salt Island, 3 May 2019\n\nYours sincerely');
    expect(readLetter(dated).date).toBe('2019-05-03');
    const signed = TEXT.replace('Adeyemi', 'Adeyemi, 3 May 2019').replace(
      'Brandt',
      'Brandt, 4 May 2019',
    );
    expect(readLetter(signed).date).toBeNull();
  });
});

describe('addressees', () => {
  test.each([
    ['Dear Minister Marsh,', ['Minister Marsh']],
    ['Dear President Vale, Dear President Orsini,', ['President Vale', 'President Orsini']],
    ['Dear Minister Marsh,\n\nDear Commissioner Vale,', ['Minister Marsh', 'Commissioner Vale']],
    ['To the Ministers of the Union:', ['Ministers of the Union']],
    ['Minister Paola Ferri,', ['Minister Paola Ferri']],
    ['Open letter to the Port Authority', ['Port Authority']],
    [
      'To:\n\nHelen Stroud, Director of the Port\n\nMarcus Feld, Minister of Culture\n\nCc: The Ombudsman\n\n3 May 2019',
      ['Helen Stroud, Director of the Port', 'Marcus Feld, Minister of Culture'],
    ],
    [
      'His Excellency\nEdwin Marsh\nPresident of Norland\nRose Villa, Port Lewis\n\nDear Mr. President:',
      ['His Excellency Edwin Marsh, President of Norland'],
    ],
    [
      'Ana Vale\nChair of the Board\nVale Shipping, Inc.\n12 Harbour Street\nPort Lewis 20410\nOle Berg\nDirector\nBerg Lines\n4 Pier Road\nPort Lewis\nDear Ms. Vale and Mr. Berg:',
      ['Ana Vale, Chair of the Board, Vale Shipping, Inc.', 'Ole Berg, Director, Berg Lines'],
    ],
  ])('%j is addressed to %j', (head, wanted) => {
    expect(addressees(head)).toEqual(wanted);
  });

  test('who only gets a copy is no addressee', () => {
    expect(addressees('Dear Minister Marsh,\n\nCc: The Ombudsman of Norland')).toEqual([
      'Minister Marsh',
    ]);
  });

  test('a letter that greets nobody has none', () => {
    expect(addressees('')).toEqual([]);
  });
});

test('a letter that lost its line breaks keeps date, addressee and text apart', () => {
  const {
    date,
    addressees: found,
    body,
  } = readLetter(
    `May 3, 2019 The Honorable Edwin Marsh   Secretary of the Interior   Port Lewis 20410 Dear Mr. Secretary: ${TEXT.replaceAll('\n', ' ')}`,
  );
  expect(date).toBe('2019-05-03');
  expect(found.map(({ text }) => text)).toEqual([
    'The Honorable Edwin Marsh, Secretary of the Interior',
  ]);
  expect(body[0]?.text).toBe('Dear Mr. Secretary:');
});

test('the body is the letter’s paragraphs, without head, points of demands, closing and names', () => {
  const { body } = readLetter(
    `# Salt Island\n\n3 May 2019\n\nDear Minister Marsh,\n\nThe fishermen of Salt Island are\nstill in prison.\n\nWe call for:\n\n- their release\n- an inquiry\n\nThank you for your attention to this matter, which concerns us all.\n\nYours sincerely,\n\nRuth Adeyemi\nPaul Brandt\n`,
  );
  expect(body.map(({ text }) => text)).toEqual([
    'Dear Minister Marsh,',
    'The fishermen of Salt Island are still in prison.',
    'We call for:',
    'Thank you for your attention to this matter, which concerns us all.',
  ]);
});
