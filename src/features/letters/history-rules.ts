import { differenceByWord } from './difference-rules.ts';
import type { Stretch } from './difference-rules.ts';

/** What each save changed from the one after it in the list (the newest comes first); the last has none. */
export function changesBetween(texts: readonly string[]): readonly (readonly Stretch[])[] {
  return texts.slice(0, -1).map((text, index) => differenceByWord(texts[index + 1] ?? '', text));
}
