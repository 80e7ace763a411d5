import { letterTable } from './letter-table.ts';

/**
 * Arabic and Persian letters as Latin ones. Short vowels are not written: such a word is compared by its
 * consonants. و is w (also u, o), ي is y (also i): the table of sounds holds them close.
 */
export const ARABIC_LETTERS = letterTable(`
  ا=a أ=a إ=i آ=a ٱ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a
  غ=gh ف=f ق=q ك=k ک=k ل=l م=m ن=n ه=h ة=a و=w ي=y ى=a ی=y ئ=y ؤ=w ء= پ=p چ=ch ژ=zh گ=g ڤ=v ھ=h
  ہ=h ۀ=e ٹ=t ڈ=d ڑ=r ں=n ے=e ۆ=o ێ=e ە=e ڕ=r ڵ=l ې=e َ=a ُ=u ِ=i ـ=`);

/** Hebrew letters as Latin ones; mostly without vowels, as Arabic. */
export const HEBREW_LETTERS = letterTable(`
  א=a ב=b ג=g ד=d ה=h ו=w ז=z ח=h ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=ts ץ=ts
  ק=k ר=r ש=sh ת=t`);

/** A geresh makes another sound of the letter before it. */
export const HEBREW_PAIRS = letterTable("ג'=j ז'=zh צ'=ch ץ'=ch ת'=th ח'=kh וו=v");
