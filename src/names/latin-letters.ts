import { letterTable } from './letter-table.ts';

/** Latin letters that are no plain letter with a mark on it. */
export const LATIN_LETTERS = letterTable(`
  ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ı=i ə=a ħ=h ŋ=n ŧ=t ſ=s ɓ=b ɗ=d ƙ=k ɛ=e ɔ=o ƴ=y ĳ=ij ŀ=l
  ŉ=n ĸ=k`);

/** How a letter is often written out where the mark is not at hand: a second spelling of the whole word. */
export const WRITTEN_OUT = letterTable('ä=ae ö=oe ü=ue ø=oe å=aa æ=a đ=dj ə=e ë=oe ñ=ny œ=o ł=w');

/** What a marked letter sounds like, where that is not the plain letter. */
export const MARKED_SOUNDS = letterTable(`
  š=sh ş=sh ș=sh ŝ=sh ś=sh č=tch ć=tch ĉ=tch ç=s ž=zh ż=zh ź=zh ţ=ts ț=ts đ=dj ä=e ø=o å=o ą=on
  ę=en ł=l ř=rzh ğ=g ý=y ñ=nj ń=n ę̄=en ə=e æ=e œ=e þ=th ķ=kj ģ=gj ļ=lj ņ=nj`);
