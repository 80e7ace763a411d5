import type { LetterId } from '#kernel/ids';
import { PLAIN_LETTERS } from '#kernel/plain-letters';

const LONGEST = 80;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export function isSlug(text: string): boolean {
  return text.length <= LONGEST && SLUG.test(text);
}

/**
 * The letter's public address from its title. A title that is not mostly in Latin letters gets
 * `letter-` and the beginning of its id: a spelling in another script is not ours to invent.
 *
 * @example slugFrom('Pour Zhovtis, prêt à être jugé', id) // 'pour-zhovtis-pret-a-etre-juge'
 */
export function slugFrom(title: string, id: LetterId): string {
  const letters = title.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((one) => /\p{Script=Latin}/u.test(one));
  const folded = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{ASCII}]/gu, (one) => PLAIN_LETTERS[one] ?? ' ')
    .replaceAll(/['’]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-|-+$/gu, '');
  const readable = latin.length >= 3 && latin.length * 2 > letters.length;
  return readable && SLUG.test(folded) ? folded : `letter-${shortOf(id)}`;
}

/** The same address with something that tells two letters of one title apart. */
export function otherSlug(slug: string, id: LetterId): string {
  const ending = `-${shortOf(id)}`;
  return `${slug.slice(0, LONGEST - ending.length).replace(/-+$/u, '')}${ending}`;
}

const shortOf = (id: LetterId): string => id.slice(0, 8);
