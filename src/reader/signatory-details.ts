import { isCountry } from './signatory-countries.ts';
import { COMMAS, partsOf } from './signatory-parts.ts';
import type { Lexicon } from './signatory-lexicon.ts';
import { has, wordsIn } from './signatory-lexicon.ts';
import { shapeOf } from './signatory-shape.ts';
import { fold } from './fold.ts';

/** What an entry says about somebody besides the name. */
export type Details = {
  readonly capacity: string | null;
  readonly organisation: string | null;
  readonly country: string | null;
};

const STATE = /^[\p{Lu}]{1,4}[-–][\p{Lu}]{2}(?:[-–]\d+)?$/u;
const GROUP = /^[\p{Lu}][\p{Lu}\d&/.’' -]{1,14}$/u;

/** Tells capacity, organisation and country apart, as far as that is safe. */
export function detailsOf(
  rest: string | null,
  titles: readonly string[],
  lexicon: Lexicon,
): Details {
  const before = titles.length > 0 ? titles.join(' ') : null;
  const text =
    rest
      ?.replaceAll(/(?:https?:\/\/\S+|(?<![\p{L}\d])@[\w.-]+|\S+@\S+\.\S+)/gu, '')
      .replace(/\s+/gu, ' ')
      .replace(/^[\s,;:/–—-]+|[\s,;]+$/gu, '') ?? '';
  if (text === '') return { capacity: before, organisation: null, country: null };
  const { without, country } = countryIn(text);
  const parts = without === '' ? {} : splitPost(without, lexicon);
  const capacity = [before, parts.capacity ?? null].filter((one) => one !== null).join(', ');
  return {
    capacity: capacity === '' ? null : capacity,
    organisation: parts.organisation ?? null,
    country,
  };
}

/** A country in brackets at the end, or as the last of the parts in brackets. */
function countryIn(text: string): { without: string; country: string | null } {
  if (isCountry(text)) return { without: '', country: text };
  const bracket = /\s*\(([^()]{2,60})\)\.?$/u.exec(text);
  if (bracket?.[1] && isCountry(bracket[1])) {
    return { without: text.slice(0, bracket.index).trim(), country: bracket[1] };
  }
  const parts = text.split(/\s*,\s*/u);
  const last = parts.at(-1) ?? '';
  if (parts.length === 2 && last !== '' && isCountry(last) && GROUP.test(parts[0] ?? '')) {
    return { without: parts[0] ?? '', country: last };
  }
  return { without: text, country: null };
}

/** `President of the X` and `Director, X`; where that is not safe, all of it is the capacity. */
function splitPost(text: string, lexicon: Lexicon): { capacity?: string; organisation?: string } {
  if (STATE.test(text) || GROUP.test(text)) {
    const office = has(lexicon.offices, fold(text)) || has(lexicon.posts, fold(text));
    return office ? { capacity: text } : { organisation: text };
  }
  const shape = shapeOf(text, lexicon);
  if (shape.post < 0.4) {
    return shape.body >= 0.4 || /^\p{Lu}/u.test(text) ? { organisation: text } : { capacity: text };
  }
  const [first, ...others] = partsOf({ text, at: 0 }, COMMAS);
  if (first && others.length === 1 && others[0]) {
    const [post, body] = [shapeOf(first.text, lexicon), shapeOf(others[0].text, lexicon)];
    if (post.post >= 0.4 && body.post < 0.4) {
      return { capacity: first.text, organisation: others[0].text };
    }
  }
  const of =
    /^(.{3,60}?)\s+(?:of the|of|at the|at|der|des|de la|del|de l'|du|de|da|do|bei|della|dell')\s*(?=\p{Lu})(.+)$/u.exec(
      text,
    );
  if (of?.[1] && of[2] && wordsIn(fold(of[1])).length <= 3 && !/,/u.test(text)) {
    return { capacity: of[1], organisation: of[2] };
  }
  return { capacity: text };
}
