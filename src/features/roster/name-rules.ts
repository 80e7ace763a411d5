import { PLAIN_LETTERS } from '#kernel/plain-letters';

/**
 * The form names are searched and compared in: no accents, no case, words parted by one blank.
 *
 * @example foldName('Bairbre de BRÚN') // 'bairbre de brun'
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD') // lowering İ leaves a combining dot behind
    .replace(/\p{Mn}/gu, '')
    .replace(/[ßæœøđðþłħıŋςə]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/['’ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}\p{Mc}]+/gu, ' ')
    .trim();
}

/** Equal for one name in any order of its words. */
export function nameKey(name: string): string {
  return foldName(name).split(' ').toSorted().join(' ');
}
