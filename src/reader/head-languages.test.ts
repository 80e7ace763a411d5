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
  ['en', '# Salt Island: free the fishermen {#salt}\n\n', 'Salt Island: free the fishermen', null],
  [
    'en',
    'NORLAND UNION OF FISHERMEN\n12 Harbour Street, Port Lewis\nTel. +44 20 7946 0018\n\n3 May 2016\n\nMr Edwin Marsh\nMinister of Justice\n\nDear Mr Marsh,\n\n',
    null,
    '2016-05-03',
    'Edwin Marsh, Minister of Justice',
  ],
  ['en', 'Norland Fishing Federation\nSalt Island Office\n\nDear Minister,\n\n', null, null],
  [
    'en',
    'To the Rector of Port Lewis University\nProf. Edwin Marsh\n\nDear Rector,\n\n',
    null,
    null,
  ],
  ['en', 'Dear colleagues and friends,\n\n', null, null],
  [
    'en',
    'Members call for release\n\nThe letter below was sent to the minister on Tuesday by forty members of the assembly.\n\nFree the fishermen of Salt Island\n\nDear Minister Marsh,\n\n',
    'Free the fishermen of Salt Island',
    null,
  ],
  [
    'en',
    '## Blog\n\n# An open letter to the port authority\n\n_Posted on 3 May 2016 by admin_\n\n',
    'An open letter to the port authority',
    '2016-05-03',
  ],
  [
    'en',
    'RE: Detention of eleven fishermen\n\nDear Minister Marsh:\n\n',
    'Detention of eleven fishermen',
    null,
  ],
  [
    'en',
    'May 3rd, 2016\n\nSubject: Detention of eleven fishermen\n\n',
    'Detention of eleven fishermen',
    '2016-05-03',
  ],
  [
    'en',
    'Joint Civil Society Statement on Salt Island\n3 May 2016\n\n',
    'Joint Civil Society Statement on Salt Island',
    '2016-05-03',
  ],
  [
    'en',
    'STATEMENT OF THE FRIENDS OF SALT ISLAND ON THE ARREST OF ELEVEN FISHERMEN\n\n',
    'STATEMENT OF THE FRIENDS OF SALT ISLAND ON THE ARREST OF ELEVEN FISHERMEN',
    null,
  ],
  ['en', 'Washington, D.C. – 3 May 2016 – ', null, '2016-05-03'],
  [
    'en',
    'Eleven fishermen have been in prison for two months\n===================================================\n\n',
    'Eleven fishermen have been in prison for two months',
    null,
  ],
  ['en', '[Home](/) | [Letters](/letters)\n\n# Free the fishermen\n\n', 'Free the fishermen', null],
  [
    'en',
    '![Logo](logo.png)\n\nAn appeal for the fishermen of Salt Island\n\n',
    'An appeal for the fishermen of Salt Island',
    null,
  ],
  [
    'en',
    '---\ntitle: "Free the fishermen of Salt Island"\ndate: 2016-05-03\n---\n\n',
    'Free the fishermen of Salt Island',
    '2016-05-03',
  ],
  [
    'fr',
    '# Lettre ouverte à la ministre de la Justice {#lettre}\n\n',
    'Lettre ouverte à la ministre de la Justice',
    null,
  ],
  ['fr', 'Paris, le 3 mai 2016 - ', null, '2016-05-03'],
  [
    'fr',
    'Monsieur Edwin Marsh\nMinistre de la Justice\n13, place Vendôme\n75001 Paris\n\nParis, le mardi 3 mai 2016\n\nMonsieur le Ministre,\n\n',
    null,
    '2016-05-03',
    'Edwin Marsh, Ministre de la Justice',
  ],
  ['fr', 'À l’attention de Madame la Présidente\n\nMadame la Présidente,\n\n', null, null],
  [
    'fr',
    'Pour la libération des pêcheurs de l’île de Sel\n\n',
    'Pour la libération des pêcheurs de l’île de Sel',
    null,
  ],
  [
    'fr',
    'Tribune\n\nLibérez les pêcheurs de l’île de Sel !\n\n',
    'Libérez les pêcheurs de l’île de Sel !',
    null,
  ],
  [
    'fr',
    'Fait à Bruxelles, le 3 mai 2016\n\nMesdames et Messieurs les députés,\n\n',
    null,
    '2016-05-03',
  ],
  [
    'de',
    'An die\nMinisterin der Justiz\nFrau Dr. Anna Lindner\nMohrenstraße 37\n10117 Berlin\n\nBerlin, 3. Mai 2016\n\nSehr geehrte Frau Ministerin,\n\n',
    null,
    '2016-05-03',
  ],
  [
    'de',
    'Offener Brief an die Bundesregierung\n\nBerlin, 03.05.2016\n\nSehr geehrte Damen und Herren,\n\n',
    'Offener Brief an die Bundesregierung',
    '2016-05-03',
  ],
  [
    'de',
    'Freiheit für die Fischer der Salzinsel!\n\nLiebe Freundinnen und Freunde,\n\n',
    'Freiheit für die Fischer der Salzinsel!',
    null,
  ],
  [
    'de',
    'Netzwerk Hafen e.V. · Hafenstr. 12 · 20095 Hamburg\n\nHamburg, den 3.5.2016\n\nSehr geehrter Herr Minister Vogt,\n\n',
    null,
    '2016-05-03',
    'Herr Minister Vogt',
  ],
  [
    'es',
    'Carta abierta al Presidente de Norlandia\n\nMadrid, 3 de mayo de 2016\n\nSeñor Presidente:\n\n',
    'Carta abierta al Presidente de Norlandia',
    '2016-05-03',
  ],
  [
    'es',
    'Sr. Edwin Marsh\nMinistro de Justicia\nPresente\n\nDe nuestra consideración:\n\n',
    null,
    null,
  ],
  [
    'es',
    'COMUNICADO\n\nPor la libertad de los pescadores de la Isla de la Sal\n\n',
    'Por la libertad de los pescadores de la Isla de la Sal',
    null,
  ],
  ['es', 'Buenos Aires, mayo de 2016\n\n', null, '2016-05'],
  ['it', 'Alla Ministra della Giustizia\nDott.ssa Anna Ferri\n\nGentile Ministra,\n\n', null, null],
  [
    'it',
    'Appello per la liberazione dei pescatori\n\nRoma, lì 3 maggio 2016\n\n',
    'Appello per la liberazione dei pescatori',
    '2016-05-03',
  ],
  [
    'it',
    'Lettera aperta al Ministro della Giustizia.\n\nCaro Ministro,\n\n',
    'Lettera aperta al Ministro della Giustizia.',
    null,
  ],
  [
    'pt',
    'Carta Aberta ao Presidente da República\n\nExcelentíssimo Senhor Presidente,\n\n',
    'Carta Aberta ao Presidente da República',
    null,
  ],
  [
    'pt',
    'São Paulo, 3 de maio de 2016.\n\nÀ Sua Excelência o Senhor\nEdwin Marsh\nMinistro da Justiça\n\nSenhor Ministro,\n\n',
    null,
    '2016-05-03',
  ],
  [
    'ru',
    'Министру юстиции\nМаршу Э. А.\n\n3 мая 2016 г.\n\nУважаемый господин министр!\n\n',
    null,
    '2016-05-03',
  ],
  [
    'ru',
    'ОТКРЫТОЕ ПИСЬМО\nв защиту рыбаков Соляного острова\n\n03.05.2016\n\n',
    'ОТКРЫТОЕ ПИСЬМО в защиту рыбаков Соляного острова',
    '2016-05-03',
  ],
  ['ru', 'Свободу рыбакам Соляного острова!\n\n', 'Свободу рыбакам Соляного острова!', null],
  ['ru', 'Москва, 3 мая 2016 года\n\n', null, '2016-05-03'],
  [
    'fa',
    'بیانیه جمعی از فعالان در حمایت از ماهیگیران جزیره نمک\n\n۱۳ اردیبهشت ۱۳۹۵\n\n',
    'بیانیه جمعی از فعالان در حمایت از ماهیگیران جزیره نمک',
    '2016-05-02',
  ],
  ['fa', 'به نام خدا\n\nریاست محترم قوه قضاییه\nجناب آقای مارش\n\nبا سلام،\n\n', null, null],
  ['fa', 'ماهیگیران جزیره نمک را آزاد کنید!\n\n', 'ماهیگیران جزیره نمک را آزاد کنید!', null],
  [
    'ar',
    'بسم الله الرحمن الرحيم\n\nرسالة مفتوحة إلى وزير العدل\n\nالثلاثاء 3 مايو 2016\n\nمعالي الوزير،\n\n',
    'رسالة مفتوحة إلى وزير العدل',
    '2016-05-03',
  ],
  ['ar', 'الحرية لصيادي جزيرة الملح\n\n3/5/2016\n\n', 'الحرية لصيادي جزيرة الملح', '2016-05-03'],
];

test.each(CASES)(
  'the head of a letter in %s, %j, is read',
  (language, head, title, date, addressee) => {
    const read = readLetter(`${head}${TEXTS[language]}`);
    expect({ title: read.title, date: read.date }).toEqual({ title, date });
    if (addressee !== undefined)
      expect(read.addressees.map(({ text }) => text)).toEqual([addressee]);
  },
);
