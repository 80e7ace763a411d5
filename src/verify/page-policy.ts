/// <reference lib="dom" />
import { element } from './page-element.ts';
import type { Speech } from './page-people.ts';

/** The part of the page where one gives a key that one had before. */
export function policyFields({ words }: Speech): {
  readonly shown: HTMLElement;
  /** Null while nothing is typed: then the bundle's own key is used. */
  value(): string | null;
  changed(then: () => void): void;
} {
  const attributes = { id: 'policy', rows: '3', spellcheck: 'false', autocomplete: 'off' };
  const text = element('textarea', { ...attributes, 'aria-describedby': 'policy-hint' });
  const file = element('input', { type: 'file', id: 'policy-file', accept: '.txt,text/plain' });
  const clear = element('button', { type: 'button', class: 'quiet' }, words.policyClear);
  const listeners: (() => void)[] = [];
  const changed = () => listeners.forEach((then) => then());
  text.addEventListener('change', changed);
  file.addEventListener('change', () => {
    void file.files?.[0]?.text().then((content) => {
      text.value = content;
      changed();
    });
    file.value = '';
  });
  clear.addEventListener('click', () => {
    text.value = '';
    changed();
  });
  const shown = element(
    'details',
    { class: 'policy' },
    element('summary', {}, words.policyTitle),
    element('p', { id: 'policy-hint' }, words.policyHint),
    element('label', { for: 'policy' }, words.policyLabel),
    text,
    element(
      'p',
      { class: 'row' },
      file,
      element('label', { for: 'policy-file', class: 'button quiet' }, words.policyFile),
      clear,
    ),
  );
  return {
    shown,
    // a text field has no last line end of its own, and a policy needs one
    value: () => (text.value.trim() === '' ? null : `${text.value.trim()}\n`),
    changed: (then) => void listeners.push(then),
  };
}
