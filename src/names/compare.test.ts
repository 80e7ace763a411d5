import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareNames, HINT_AT, OFFER_AT, reasonText } from './index.ts';

const why = (left: string, right: string): string[] =>
  compareNames(left, right).reasons.map(reasonText);

/** Every pair is offered, in both orders. */
function expectOffers(pairs: readonly (readonly [string, string])[]): void {
  const missed = pairs.filter(([left, right]) => !compareNames(left, right).offer);
  expect(missed).toEqual([]);
}

/** No pair is offered. */
function expectNoOffers(pairs: readonly (readonly [string, string])[]): void {
  const offered = pairs.filter(([left, right]) => compareNames(left, right).offer);
  expect(offered).toEqual([]);
}

describe('one person in two spellings is offered, with the reason', () => {
  test('the slip of the letter this began with', () => {
    expect(compareNames('KILL-NIELSEN Nicole', 'Nicole KIIL-NIELSEN')).toMatchObject({
      offer: true,
      hint: true,
    });
    expect(why('KILL-NIELSEN Nicole', 'Nicole KIIL-NIELSEN')).toEqual([
      'one side writes the surname first',
      '“KILL-NIELSEN” is one letter from “KIIL-NIELSEN”',
    ]);
  });

  test('surname first, with a comma, with particles moved, with titles', () => {
    expectOffers([
      ['DE BRÚN Bairbre MEP', 'Bairbre de Brún'],
      ['JONG Dennis de', 'Dennis de JONG'],
      ['Salatto, Potito', 'Potito SALATTO'],
      ['Prof. Dr. Klaus Buchner', 'BUCHNER Klaus'],
      ['Осканян, Вардан', 'Vardan Oskanian'],
    ]);
    expect(why('MEYER Willy', 'Willy Meyer')).toEqual(['the same name, surname written first']);
  });

  test('marks left out, written out, or damaged on the way', () => {
    expectOffers([
      ['Hans-Gert Poettering', 'Hans-Gert PÖTTERING'],
      ['Elzbieta Lukacijewska', 'Elżbieta ŁUKACIJEWSKA'],
      ['El?bieta ?ukacijewska', 'Elżbieta ŁUKACIJEWSKA'],
      ['Laima Andrikien÷', 'Laima ANDRIKIENĖ'],
      ['Dan Jшrgensen', 'Dan JØRGENSEN'],
    ]);
  });

  test.each([
    ['Cyrillic', 'Владимир Кара-Мурза', 'Vladimir Kara-Murza'],
    ['Greek', 'Νικόλαος Χουντής', 'CHOUNTIS Nikolaos'],
    ['Armenian', 'Նիկոլ Փաշինյան', 'Nikol Pashinyan'],
    ['Georgian', 'მიხეილ სააკაშვილი', 'Mikheil Saakashvili'],
    ['Arabic', 'عبد الهادي الخواجة', 'Abdulhadi al-Khawaja'],
    ['Persian', 'نسرین ستوده', 'Nasrin Sotoudeh'],
    ['Hebrew', 'יצחק רבין', 'Yitzhak Rabin'],
    ['Hangul', '박근혜', 'Park Geun-hye'],
    ['Han', '刘晓波', 'Liu Xiaobo'],
    ['Devanagari', 'नरेंद्र मोदी', 'Narendra Modi'],
  ])('%s beside Latin letters', (_script, native, latin) => {
    expectOffers([[native, latin]]);
    expect(why(native, latin).join()).toContain('sound alike in two scripts');
  });

  test('two scripts, neither of them Latin', () => {
    expectOffers([['მიხეილ სააკაშვილი', 'Михаил Саакашвили']]);
  });

  test('short forms, initials, second names left out, words parted differently', () => {
    expectOffers([
      ['Bill Clinton', 'William Jefferson Clinton'],
      ['G. Lyon', 'George LYON'],
      ['José Gusmão', 'José Guilherme Figueiredo Nobre de Gusmão'],
      ['PolPot', 'Pol Pot'],
      ['William Jefferson "Bill" Clinton', 'Bill Clinton'],
      ['Vladimirs Putins', 'Vladimir Putin'],
    ]);
    expect(why('Bill Clinton', 'William Clinton')).toEqual([
      '“Bill” and “William” are forms of one given name',
    ]);
  });

  test('what is printed around a name is no part of it', () => {
    expectOffers([
      ['Ilda Figueiredo (GUE/NGL', 'Ilda Figueiredo'],
      ['Bernd Langeon behalf of the S&D Group', 'Bernd Lange'],
      ['<b>Paul Murphy</b>', 'Paul Murphy'],
    ]);
  });
});

describe('two persons are not offered as one', () => {
  test('relatives and namesakes of another given name', () => {
    expectNoOffers([
      ['Ann Taylor', 'Ian Taylor'],
      ['Marino Baldini', 'Valerio Baldini'],
      ['John David Taylor', 'John Mark Taylor'],
      ['Marco Rossi', 'Mario Rossi'],
      ['Daniel Keller', 'Daniela Keller'],
      ['Lech Kaczyński', 'Jarosław Kaczyński'],
      ['Алексей Навальный', 'Oleg Navalny'],
      ['بشار الأسد', 'Maher al-Assad'],
    ]);
    expect(why('Ann Taylor', 'Ian Taylor')).toEqual(['“Ann” stands against “Ian”']);
  });

  test('another initial, patronymic or generation', () => {
    expectNoOffers([
      ['William W. Frost', 'William G. Frost'],
      ['Susan M. Collins', 'Mike Collins'],
      ['George W. Bush', 'George H. W. Bush'],
      ['Иван Петрович Сидоров', 'Ivan Nikolaevich Sidorov'],
      ['Martin Luther King Sr.', 'Martin Luther King Jr.'],
    ]);
  });

  test('a given name that is another’s surname, a surname nearly the same', () => {
    expectNoOffers([
      ['Martin SCHULZ', 'MARTIN David'],
      ['FRIEDRICH Hans', 'HANS Friedrich'],
      ['Adam BIELAN', 'Adam BIELA'],
      ['Jean-Pierre RAFFARIN', 'Jean-Pierre RAFFIN'],
    ]);
  });

  test('a surname alone is a hint beside a full name, and an offer beside its double form', () => {
    for (const full of ['Paul Murphy', 'Peadar Murphy', 'MURPHY Peadar']) {
      expect(compareNames('Murphy', full)).toMatchObject({ offer: false, hint: true });
    }
    expect(compareNames('Kleva', 'KLEVA KEKUŠ')).toMatchObject({ offer: true });
  });
});

describe('any two texts give an answer', () => {
  const letters = fc.constantFrom(...Array.from('aeinorstzAEKŠŁéüßшйєκςאבمح晓민ÅĞ÷?.-,’\'" ()1'));
  const nameLike = fc.array(letters, { maxLength: 30 }).map((list) => list.join(''));
  const text = fc.oneof(nameLike, fc.string({ unit: 'binary', maxLength: 60 }));

  test('between 0 and 1, the same from both sides, and offers are hints', () => {
    fc.assert(
      fc.property(text, text, (left, right) => {
        const there = compareNames(left, right);
        expect(compareNames(right, left)).toEqual(there);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
        expect(there.offer).toBe(there.score >= OFFER_AT);
        expect(there.hint).toBe(there.score >= HINT_AT);
        expect(there.reasons.map(reasonText).join()).not.toMatch(/\{|undefined/);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a text that holds letters is its own name, one without letters is nobody’s', () => {
    fc.assert(
      fc.property(text, (name) => {
        expect(compareNames(name, name).score).toBe(/\p{L}/u.test(name.normalize('NFKC')) ? 1 : 0);
      }),
      { numRuns: 1_000 },
    );
    expect(why('', 'Paul Murphy')).toEqual(['there is no name to compare']);
  });

  test.each([
    ['letters', 'a'],
    ['words', 'ab '],
    ['hyphens', 'a-'],
    ['dashes and spaces', ' - '],
    ['brackets', '('],
    ['quotes', '"\''],
    ['markup', '<b'],
    ['commas', 'a,'],
    ['phrases', 'on behalf of '],
    ['marks', 'a\u0301'],
    ['signs that stand for many letters', 'ﷺ'],
  ])('100 kB of %s are cut at a sensible length', (_what, unit) => {
    const long = unit.repeat(100_000 / unit.length);
    expect(compareNames(long, `${long}x`).score).toBeLessThanOrEqual(1);
  });
});

describe('relatives and neighbours in a list of names are not offered for one another', () => {
  test('brothers whose names differ in a long vowel, which Arabic and Persian write', () => {
    expectNoOffers([
      ['حسین موسوی', 'حسن موسوی'],
      ['حسن موسوی', 'Hossein Mousavi'],
      ['محمد علی', 'Mahmoud Ali'],
      ['محمود علی', 'Mohammad Ali'],
      ['احمد محمدی', 'Hamed Mohammadi'],
      ['سعد الحريري', 'Saeed Hariri'],
      ['خالد جمال', 'Khaled Jamil'],
      ['سمير كساب', 'Samar Kassab'],
      ['ريم خالد', 'Rami Khaled'],
    ]);
    expectOffers([
      ['حسین موسوی', 'Hossein Mousavi'],
      ['محمود علی', 'Mahmoud Ali'],
      ['محمد علی', 'Mohamed Ali'],
      ['سعيد الحريري', 'Saeed Hariri'],
      ['احمد محمدی', 'Ahmad Mohammadi'],
      ['استوارت اندرو', 'Stuart Andrew'],
    ]);
  });

  test('a man and a woman whose given names differ in the ending, over scripts too', () => {
    expectNoOffers([
      ['Александр Иванов', 'Alexandra Ivanova'],
      ['Олександр Шевченко', 'Oleksandra Shevchenko'],
      ['Валерий Петров', 'Valeria Petrov'],
      ['דן לוי', 'Dana Levi'],
    ]);
    expectOffers([
      ['Александра Иванова', 'Alexandra Ivanova'],
      ['Никита Иванов', 'Nikita Ivanov'],
      ['דנה לוי', 'Dana Levi'],
    ]);
  });

  test('three names in an order that no custom explains', () => {
    expectNoOffers([
      ['María López García', 'María García López'],
      ['Mohammed Ahmed Ali', 'Ahmed Mohammed Ali'],
      ['Georgi Ivanov Dimitrov', 'Georgi Dimitrov Ivanov'],
    ]);
    expectOffers([
      ['María López García', 'López García María'],
      ['Georgi Ivanov Dimitrov', 'Dimitrov Georgi Ivanov'],
    ]);
  });

  test('a junior is offered for a name without the word, which is said', () => {
    expect(compareNames('John Smith Jr', 'John Smith')).toMatchObject({ score: 0.97, offer: true });
    expect(why('John Smith Jr', 'John Smith')).toEqual(['“Jr” is missing on one side']);
  });

  test('initials alone are no name', () => {
    expect(why('A. B.', 'A B')).toEqual(['there is no name to compare']);
  });
});
