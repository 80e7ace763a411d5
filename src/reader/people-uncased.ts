import { fold } from './fold.ts';
import type { Candidate, Word } from './people-names.ts';
import { has } from './signatory-lexicon.ts';
import type { Lexicon } from './signatory-lexicon.ts';

const LONGEST_NAME = 3;

/** Words that may stand between what happens to somebody and the name, in Persian and Arabic. */
const BETWEEN = wordSet(
  `هرچه سریعتر هر چه سریع تر زودتر فوری بی بدون قید و شرط فورا همه تمام از عن ال السراح سراح سريع فوری غير مشروط المشروط غیر خانم اقای اقايان
  خانمها استاد دکتر مهندس الناشط الناشطه الصحفي الصحفيه المواطن الفوري حق بحق مجدد و
  المعلم المعلمة الصحفية الصحافي الصحافية الكاتب الكاتبة المحامي المحامية الطالب الطالبة السجين السجينة المعتقل المعتقلة الزميل الزميلة
  الطبيب الطبيبة الدكتور الدكتورة الشاعر الشاعرة المدون المدونة المدافع المدافعة النقابي الباحث الباحثة الفنان السيد السيدة الأستاذ الأستاذة حياة سلامة`,
);
/** Words that end a name. */
const BEHIND = wordSet(
  `شدن انها آنها ایشان وی او نیز همچنین بلکه نه تنها وکیل روزنامه روزنامهنگار پژوهشگر معلم فعال عضو اعضای نماینده نمایندگان کنشگر محکوم خواهان خواستار ادامه هجوم منزل قرار نیروی نیروهای مامور رییس رئیس گفت گفته مدیر وزیر ده پنج چهار سه دو تن نفر راهی مدت ماه سال را در که از به با برای و تا این ان آن است شد شده بود ها های می هستیم سایر دیگر شهر استان دانشگاه کشور کارخانه شرکت کارگران زندانیان ایرانی مترقی سیاسی فعالان فعالین معلمان دانشجویان زنان مردم بازداشت دستگیر روزنامه نگار في من عن
  الذي التي الى و او هو هی وهو وهی کرد کردند اعلام همه تمام کلیه زندانی سیاسی
  روز روزها روزهای هفته هفتهها هاست بیست سی چهل شش هفت هشت پنجاه صد دوشنبه هنوز همچنان منذ لا لم لن ولا قسريا محروم محرومة مهدد مهددة مضرب مضربة محكوم محكومة
  بالسجن بالحبس بالإعدام بالترحيل المتهمين المتهمون المعتقلين السجناء كان كانت التي تم وقد بعد قبل خلال بسبب وبلاگ نویس نویسنده خبرنگار شاعر مترجم دانشجو کارگر`,
);

/** Arabic "on" and the name Ali are one word once folded. */
const isOn = (word: Word | undefined): boolean => word?.text === 'على';

/** Words as they are compared. */
function wordSet(written: string): ReadonlySet<string> {
  return new Set(fold(written).split(/\s+/u));
}

/**
 * Names in scripts without capitals: two words behind a word of risk, "the release of Mansour Osanlou
 * and Mahmoud Salehi", and what is joined to them.
 */
export function afterRisk(words: readonly Word[], risks: readonly number[]): Candidate[] {
  const found: Candidate[] = [];
  for (const risk of risks) {
    let at = risk + 1;
    while (
      at < words.length &&
      at < risk + 8 &&
      (BETWEEN.has(words[at]?.folded ?? '') || isOn(words[at])) &&
      isClose(words[at])
    )
      at += 1;
    const quoted = words.findIndex(
      ({ gap }, index) => index > risk && index < risk + 9 && /[«“]/u.test(gap),
    );
    if (quoted !== -1) at = quoted;
    for (let next = pairAt(words, at); next; next = pairAt(words, at)) {
      if (!found.some(({ from }) => from === next?.from)) found.push(next);
      at = next.to;
      if (words[at]?.folded === 'و') at += 1;
      else if (!/[،,]/u.test(words[at]?.gap ?? '')) break;
    }
  }
  return found;
}

/**
 * Names by their given names: a frequent one and the one or two words behind it, and what stands with
 * them between commas. In Persian the word of risk is often at the other end of the sentence.
 */
export function byGivenName(words: readonly Word[], lexicon: Lexicon): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const name = nameAt(words, at, lexicon);
    if (!name) continue;
    const before = found.at(-1);
    const listed = before?.to === at && opensItem(words[at]);
    const joined = before?.to === at - 1 && words[at - 1]?.folded === 'و';
    if (!has(lexicon.given, bare(words[at]?.folded ?? '')) && !listed && !joined) continue;
    found.push(name);
    at = name.to - 1;
  }
  return found;
}

/** "ومحمد": an "and" that stuck to the name. */
export const bare = (folded: string): string =>
  folded.length > 4 ? folded.replace(/^و/u, '') : folded;

const opensItem = (word: Word | undefined): boolean => word !== undefined && /[،,]/u.test(word.gap);

function nameAt(words: readonly Word[], at: number, lexicon: Lexicon): Candidate | null {
  let to = at;
  while (
    to < words.length &&
    to - at < LONGEST_NAME &&
    isPart(words, at, to) &&
    !(to > at && opensNext(words[to], lexicon))
  )
    to += 1;
  return to - at > 1 ? { from: at, to } : null;
}

/** "محمد وعلي": the next name, with its "and". */
function opensNext(word: Word | undefined, lexicon: Lexicon): boolean {
  const folded = word?.folded ?? '';
  return bare(folded) !== folded && has(lexicon.given, bare(folded)) && !has(lexicon.given, folded);
}

function isPart(words: readonly Word[], from: number, at: number): boolean {
  const word = words[at];
  if (
    !word ||
    isOn(word) ||
    BEHIND.has(word.folded) ||
    BETWEEN.has(word.folded) ||
    word.folded.length < 2
  )
    return false;
  return at === from || /^[\s\u200C]*$/u.test(word.gap);
}

const isClose = (word: Word | undefined): boolean =>
  word !== undefined && /^[\s\u200C«»"“”]*$/u.test(word.gap);

function pairAt(words: readonly Word[], at: number): Candidate | null {
  const [first, second, behind] = [words[at], words[at + 1], words[at + 2]];
  if (!first || !second || !isClose(second)) return null;
  if ([first, second].some((one) => isOn(one) || BEHIND.has(one.folded) || one.folded.length < 3))
    return null;
  const ends = behind === undefined || BEHIND.has(behind.folded) || !isClose(behind);
  return ends ? { from: at, to: at + 2 } : null;
}
