/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Marking words in the source offers to make a row of them: the buttons of the form appear beside
 * the selection and carry the words and their place. Without this script rows are added by hand.
 */
export {};

const source = document.querySelector<HTMLElement>('[data-source]');
const panel = document.querySelector<HTMLElement>('[data-selection]');

if (source && panel) listen(source, panel);
keepTyped(panel?.closest('form') ?? null);

/** Leaving by a link what was typed asks first; every button of the form saves. */
function keepTyped(form: HTMLFormElement | null): void {
  let typed = false;
  form?.addEventListener('input', () => {
    typed = true;
  });
  form?.addEventListener('submit', () => {
    typed = false;
  });
  window.addEventListener('beforeunload', (event) => {
    if (typed) event.preventDefault();
  });
}

function listen(pane: HTMLElement, offer: HTMLElement): void {
  document.querySelector('[data-selection-hint]')?.removeAttribute('hidden');
  const words = offer.querySelector<HTMLInputElement>('[name="selected"]');
  const place = offer.querySelector<HTMLInputElement>('[name="selected-at"]');
  const show = (): void => {
    const found = selectedIn(pane);
    offer.hidden = found === null;
    if (found === null || !words || !place) return;
    words.value = found.text;
    place.value = String(found.at);
    const { left, bottom } = found.box;
    const right = document.documentElement.clientWidth - offer.offsetWidth - 8;
    const low = document.documentElement.clientHeight - offer.offsetHeight - 8;
    offer.style.left = `${Math.max(8, Math.min(left, right))}px`;
    offer.style.top = `${Math.max(8, Math.min(bottom + 8, low))}px`;
  };
  let waiting = 0;
  const later = (): void => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(show, 150);
  };
  document.addEventListener('selectionchange', () => {
    // pressing a button of the offer may drop the selection: its words are kept until then
    if (!offer.contains(document.activeElement)) later();
  });
  offer.addEventListener('pointerdown', (event) => event.preventDefault());
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') offer.hidden = true;
  });
}

type Selected = { readonly text: string; readonly at: number; readonly box: DOMRect };

function selectedIn(pane: HTMLElement): Selected | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!pane.contains(range.startContainer) || !pane.contains(range.endContainer)) return null;
  const paragraph = elementOf(range.startContainer)?.closest<HTMLElement>('[data-at]');
  const at = Number(paragraph?.dataset['at'] ?? Number.NaN);
  if (!paragraph || Number.isNaN(at)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const text = wordsOf(range);
  if (text.trim() === '') return null;
  return { text, at: at + wordsOf(before).length, box: range.getBoundingClientRect() };
}

const elementOf = (node: Node): Element | null =>
  node instanceof Element ? node : node.parentElement;

/** The words of the source in a range, less the labels that stand between them. */
function wordsOf(range: Range): string {
  const part = range.cloneContents();
  for (const label of part.querySelectorAll('.mark-label')) label.remove();
  return part.textContent;
}
