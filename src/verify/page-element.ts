/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type Child = Node | string | null | false;

/**
 * Makes an element. Words go in as text, never as markup: what a bundle says cannot become part of the page.
 *
 * @example element('p', { class: 'soft' }, 'Checked ', element('time', {}, 'today'))
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== false) made.setAttribute(key, value);
  }
  for (const child of children) if (child !== null && child !== false) made.append(child);
  return made;
}

/** A term and what it is, for a list of facts. */
export function fact(term: string, ...value: readonly (Node | string)[]): HTMLElement {
  return element('div', {}, element('dt', {}, term), element('dd', {}, ...value));
}

/** A number of 64 signs, broken where it must be. */
export function code(text: string): HTMLElement {
  return element('code', {}, text);
}
