import type { VNode } from 'preact';
import type { Typed } from './labelled.tsx';
import { Around, described, idOf } from './labelled.tsx';

/**
 * A date of which only a part may be known, with what it means in words below. `wordsFrom` is the
 * address that answers the words of `?text=…`, asked by a script while somebody types.
 */
export function LiveDateField(
  props: Typed & { readonly words: string; readonly wordsFrom: string },
): VNode {
  const { name, value, required, words, wordsFrom } = props;
  const described_ = described(props);
  const by = [described_['aria-describedby'], `${idOf(name)}-words`].filter(Boolean).join(' ');
  return (
    <Around {...props}>
      <input
        id={idOf(name)}
        type="text"
        name={name}
        value={value}
        required={required}
        autocomplete="off"
        spellcheck={false}
        data-words-from={wordsFrom}
        {...described_}
        aria-describedby={by}
      />
      <div class="words" id={`${idOf(name)}-words`} aria-live="polite">
        {words}
      </div>
    </Around>
  );
}

/**
 * One line in which something known is chosen or something new is typed. `list` is the id of the
 * page's list of what is known; `offersFrom` the address that answers what may be the same.
 */
export function NameField(
  props: Typed & { readonly list?: string | undefined; readonly offersFrom?: string | undefined },
): VNode {
  const { name, value, required, list, offersFrom, maxlength } = props;
  return (
    <Around {...props}>
      <input
        id={idOf(name)}
        type="text"
        name={name}
        value={value}
        required={required}
        maxLength={maxlength}
        dir="auto"
        list={list}
        autocomplete="off"
        data-offers-from={offersFrom}
        {...described(props)}
      />
      {offersFrom !== undefined && <div class="offers" aria-live="polite" />}
    </Around>
  );
}
