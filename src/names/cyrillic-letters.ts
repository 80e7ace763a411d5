import { letterTable } from './letter-table.ts';

/**
 * Cyrillic letters as Latin ones, for Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian and the
 * Turkic, Mongolian and Tajik alphabets. One value a letter: what the languages read differently (г, и, щ, ъ)
 * is left to the table of sounds.
 */
export const CYRILLIC_LETTERS = letterTable(`
  а=a б=b в=v г=g д=d е=e ё=io ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh
  ц=ts ч=ch ш=sh щ=shch ъ=a ы=y ь= э=e ю=iu я=ia і=i ї=i є=ie ґ=g ў=u ј=j љ=lj њ=nj ћ=c ђ=dj
  џ=dzh ѓ=gj ќ=kj ѕ=dz ѐ=e ѝ=i ә=a ғ=gh қ=q ң=ng ө=o ұ=u ү=u һ=h ҳ=h ҷ=j ӣ=i ӯ=u ҡ=q ҫ=s ҙ=z ӱ=u
  ӧ=o ӓ=a җ=j ҥ=ng ҕ=gh ӷ=gh ҵ=ts ҽ=ch ԥ=p ӑ=a ӗ=e ӏ=`);
