import type { Candidate, Word } from './people-names.ts';

/** Words that may stand between what happens to somebody and the name, in Persian and Arabic. */
const BETWEEN = new Set(
  `هرچه سریعتر هر چه سریع تر زودتر فوری بی بدون قید و شرط فورا همه تمام از عن ال السراح سراح سريع فوری غير مشروط المشروط غیر خانم اقای اقايان
  خانمها استاد دکتر مهندس الناشط الناشطه الصحفي الصحفيه المواطن الفوري حق بحق علی مجدد و`.split(
    /\s+/u,
  ),
);
/** Words that end a name. */
const BEHIND = new Set(
  `شدن انها آنها ایشان وی او را در که از به با برای و تا این ان آن است شد شده بود ها های می هستیم سایر دیگر شهر استان دانشگاه کشور کارخانه شرکت کارگران زندانیان ایرانی مترقی سیاسی فعالان فعالین معلمان دانشجویان زنان مردم بازداشت دستگیر روزنامه نگار في من على عن
  الذي التي الى و او هو هی وهو وهی کرد کردند اعلام همه تمام کلیه زندانی سیاسی`.split(/\s+/u),
);

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
      BETWEEN.has(words[at]?.folded ?? '') &&
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

const isClose = (word: Word | undefined): boolean =>
  word !== undefined && /^[\s\u200C«»"“”]*$/u.test(word.gap);

function pairAt(words: readonly Word[], at: number): Candidate | null {
  const [first, second, behind] = [words[at], words[at + 1], words[at + 2]];
  if (!first || !second || !isClose(second)) return null;
  if ([first, second].some(({ folded }) => BEHIND.has(folded) || folded.length < 3)) return null;
  const ends = behind === undefined || BEHIND.has(behind.folded) || !isClose(behind);
  return ends ? { from: at, to: at + 2 } : null;
}
