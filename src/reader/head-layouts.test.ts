import { expect, test } from 'vitest';
import { readLetter } from '#reader';
import { TEXTS } from '#support/letter-texts';

type Case = [
  language: string,
  head: string,
  title: string | null,
  date: string | null,
  addressee?: string,
];

const CASES: readonly Case[] = [
  [
    'en',
    'WASHINGTON – Senators Ruth Adeyemi and Paul Brandt today sent the following letter to the Secretary of State. The text of the letter follows:\n\nMay 3, 2016\n\nThe Honorable Edwin Marsh\nSecretary of State\nWashington, DC 20520\n\nDear Secretary Marsh:\n\n',
    null,
    '2016-05-03',
    'The Honorable Edwin Marsh, Secretary of State',
  ],
  [
    'en',
    'The text of the letter is below.\n\nDear Secretary Marsh,\n\n',
    null,
    null,
    'Secretary Marsh',
  ],
  ['en', 'Dear Mr. President:\n\n', null, null],
  [
    'en',
    'MEPs call on the Council to act on Salt Island\n\nBrussels, 3 May 2016\n\nTo the President of the European Council, Mr Edwin Marsh\n\nDear President Marsh,\n\n',
    'MEPs call on the Council to act on Salt Island',
    '2016-05-03',
  ],
  [
    'en',
    'European Parliament\nBrussels\n\n3 May 2016\n\nDear High Representative,\n\n',
    null,
    '2016-05-03',
  ],
  [
    'en',
    'Joint NGO statement: Salt Island must free its fishermen\n(Port Lewis, 3 May 2016) - ',
    'Joint NGO statement: Salt Island must free its fishermen',
    '2016-05-03',
  ],
  [
    'en',
    'Urgent appeal\n=============\n\nFree the fishermen of Salt Island\n---------------------------------\n\n',
    'Free the fishermen of Salt Island',
    null,
  ],
  [
    'en',
    '03 May 2016\n\nH.E. Edwin Marsh\nPresident of Norland\n\nYour Excellency,\n\nRe: Eleven fishermen\n\n',
    'Eleven fishermen',
    '2016-05-03',
  ],
  [
    'en',
    '**Subject:** *Eleven fishermen of Salt Island*\n**Date:** 3 May 2016\n**To:** Edwin Marsh, Minister of Justice\n\n',
    'Eleven fishermen of Salt Island',
    '2016-05-03',
    'Edwin Marsh, Minister of Justice',
  ],
  [
    'en',
    'From: Ruth Adeyemi <ruth@example.org>\nTo: Edwin Marsh <marsh@example.org>\nDate: Tue, 3 May 2016 10:00:00 +0200\nSubject: Open letter on Salt Island\n\nDear Mr Marsh,\n\n',
    'Open letter on Salt Island',
    '2016-05-03',
  ],
  [
    'en',
    'Published 3 May 2016\n\n# Salt Island: eleven fishermen in prison\n\n',
    'Salt Island: eleven fishermen in prison',
    '2016-05-03',
  ],
  ['en', 'We, the undersigned organisations, write about Salt Island.\n\n', null, null],
  [
    'en',
    'Statement by members of the assembly on the second anniversary of the arrests of 4 March 2014\n\n',
    'Statement by members of the assembly on the second anniversary of the arrests of 4 March 2014',
    null,
  ],
  [
    'en',
    'Salt Island: Two Years On\n\nBy Ruth Adeyemi and Paul Brandt\n\n3 May 2016\n\n',
    'Salt Island: Two Years On',
    '2016-05-03',
  ],
  [
    'fr',
    'Communiqué de presse\n\nBruxelles, 3 mai 2016\n\nLes pêcheurs de l’île de Sel doivent être libérés\n\n',
    'Les pêcheurs de l’île de Sel doivent être libérés',
    '2016-05-03',
  ],
  [
    'fr',
    'Objet: Pêcheurs de l’île de Sel\nLe 3 mai 2016\n\nMadame, Monsieur,\n\n',
    'Pêcheurs de l’île de Sel',
    '2016-05-03',
  ],
  [
    'fr',
    'Appel des universitaires pour les pêcheurs de l’île de Sel\n3 mai 2016\n\n',
    'Appel des universitaires pour les pêcheurs de l’île de Sel',
    '2016-05-03',
  ],
  ['fr', 'Mesdames, Messieurs,\n\n', null, null],
  [
    'de',
    'Pressemitteilung\n\nHamburg, 3. Mai 2016\n\nGemeinsame Erklärung zur Lage der Fischer\n\n',
    'Gemeinsame Erklärung zur Lage der Fischer',
    '2016-05-03',
  ],
  [
    'de',
    'Betr.: Fischer der Salzinsel\n\nSehr geehrte Damen und Herren,\n\n',
    'Fischer der Salzinsel',
    null,
  ],
  [
    'de',
    'Stellungnahme der Beschäftigten vom 3. Mai 2016\n\n',
    'Stellungnahme der Beschäftigten vom 3. Mai 2016',
    '2016-05-03',
  ],
  [
    'es',
    'Pronunciamiento por la libertad de los pescadores\n\nA la opinión pública:\n\n',
    'Pronunciamiento por la libertad de los pescadores',
    null,
  ],
  [
    'es',
    'Bogotá D.C., 3 de mayo de 2016\n\nSeñor\nEDWIN MARSH\nMinistro de Justicia\nCiudad\n\nRespetado señor Ministro:\n\n',
    null,
    '2016-05-03',
  ],
  [
    'es',
    '¡Libertad para los pescadores de la Isla de la Sal!\n\n',
    '¡Libertad para los pescadores de la Isla de la Sal!',
    null,
  ],
  [
    'pt',
    'NOTA PÚBLICA EM DEFESA DOS PESCADORES\n\n',
    'NOTA PÚBLICA EM DEFESA DOS PESCADORES',
    null,
  ],
  [
    'pt',
    'Lisboa, 3 de Maio de 2016\n\nAssunto: Pescadores da Ilha do Sal\n\nExmo. Senhor Ministro,\n\n',
    'Pescadores da Ilha do Sal',
    '2016-05-03',
  ],
  [
    'it',
    'Bologna, 3/5/2016\n\nOggetto: Pescatori dell’Isola del Sale\n\n',
    'Pescatori dell’Isola del Sale',
    '2016-05-03',
  ],
  ['ru', 'Заявление правозащитников\n\n3 мая 2016\n\n', 'Заявление правозащитников', '2016-05-03'],
  ['ru', 'Уважаемый Эдвин Маршевич!\n\n', null, null, 'Эдвин Маршевич'],
  [
    'fa',
    'نامه سرگشاده به دبیرکل سازمان ملل\n\nجناب آقای دبیرکل،\n\n',
    'نامه سرگشاده به دبیرکل سازمان ملل',
    null,
  ],
  [
    'fa',
    'سه‌شنبه ۱۴ اردیبهشت ۱۳۹۵\n\nبیانیه کانون نویسندگان\n\n',
    'بیانیه کانون نویسندگان',
    '2016-05-03',
  ],
  [
    'ar',
    'بيان صحفي\n\nالقاهرة في 3 مايو 2016\n\nأطلقوا سراح الصيادين\n\n',
    'أطلقوا سراح الصيادين',
    '2016-05-03',
  ],
];

test.each(CASES)(
  'in %s, whatever surrounds the letter: %j',
  (language, head, title, date, addressee) => {
    const read = readLetter(`${head}${TEXTS[language]}`);
    expect({ title: read.title, date: read.date }).toEqual({ title, date });
    if (addressee !== undefined)
      expect(read.addressees.map(({ text }) => text)).toEqual([addressee]);
  },
);
