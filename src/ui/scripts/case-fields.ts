/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Help with the fields of an entry while somebody types: rows that are there when they are needed,
 * fields only where they mean something, a date in words, and what may be in the file already.
 */

const PAUSE_MS = 180;

/** Listens once for the whole page: its forms come and go. */
export function listenToFields(): void {
  document.addEventListener('input', (event) => {
    if (event.target instanceof Element) whileTyping(event.target);
  });
  document.addEventListener('change', (event) => {
    if (event.target instanceof HTMLSelectElement) onChoice(event.target);
  });
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element) onPress(event.target, event);
  });
}

/** Brings the fields of a form that has just come into the state they would be in. */
export function prepareFields(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form')) showMeant(form);
  for (const name of root.querySelectorAll<HTMLInputElement>('input[list]')) showTypeOfNew(name);
  for (const choice of root.querySelectorAll<HTMLSelectElement>('.source-row select'))
    if (choice.name.endsWith('.source')) showNewSource(choice, false);
}

function whileTyping(target: Element): void {
  if (!(target instanceof HTMLInputElement)) return;
  if (target.dataset['wordsFrom']) later(target, () => showWords(target));
  if (target.dataset['offersFrom']) later(target, () => showOffers(target));
  if (target.getAttribute('list')) {
    showTypeOfNew(target);
    if (target.value !== '') growNames(target);
  }
  if (target.name.endsWith('.title')) chooseNewSource(target);
}

function onChoice(choice: HTMLSelectElement): void {
  if (choice.form) showMeant(choice.form);
  if (choice.name.endsWith('.source')) showNewSource(choice, true);
}

function onPress(target: Element, event: Event): void {
  const adding = target.closest<HTMLButtonElement>('button[data-add-row]');
  if (adding) {
    event.preventDefault();
    const row = addRow(adding.form, adding.dataset['addRow'] ?? '');
    row?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return;
  }
  const offer = target.closest<HTMLAnchorElement>('.offers a');
  if (offer) takeOffer(offer, event);
  const date = target.closest<HTMLButtonElement>('button[data-date]');
  const field = date?.closest('.field')?.querySelector<HTMLInputElement>('[data-words-from]');
  if (!date || !field) return;
  field.value = date.dataset['date'] ?? '';
  field.focus();
  void showWords(field);
}

const waiting = new WeakMap<Element, number>();

function later(field: Element, run: () => Promise<void>): void {
  window.clearTimeout(waiting.get(field));
  waiting.set(
    field,
    window.setTimeout(() => void run(), PAUSE_MS),
  );
}

/** A part of a page; empty when none came: help that is missing must not disturb. */
async function fragment(url: string): Promise<readonly Node[]> {
  try {
    const answer = await fetch(url, { headers: { accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return [];
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return [...page.body.childNodes].map((node) => document.adoptNode(node));
  } catch {
    return [];
  }
}

async function showWords(field: HTMLInputElement): Promise<void> {
  const asked = field.value;
  const query = new URLSearchParams({ text: asked });
  const found = asked.trim() === '' ? [] : await fragment(`${field.dataset['wordsFrom']}?${query}`);
  // an answer to what stands there no more is worse than none
  if (field.value === asked)
    field.parentElement?.querySelector('.words')?.replaceChildren(...found);
}

async function showOffers(field: HTMLInputElement): Promise<void> {
  const asked = field.value;
  const { form } = field;
  const except = form?.querySelector<HTMLInputElement>('[name="entry"]')?.value ?? '';
  const own = form?.querySelector<HTMLSelectElement>('[name="type"]')?.value ?? '';
  // beside a name of somebody else's entry stands what it would be if it were new
  const type = field.list ? (typeBeside(field)?.value ?? '') : own;
  const query = new URLSearchParams({ kind: 'subject', name: asked, type, except });
  const found =
    asked.trim().length < 2 || isChosen(field)
      ? []
      : await fragment(`${field.dataset['offersFrom']}?${query}`);
  if (field.value !== asked) return;
  const box = field.parentElement?.querySelector('.offers');
  box?.replaceChildren(...found);
  // whoever looks at it keeps what they typed
  for (const link of box?.querySelectorAll('a') ?? []) link.target = '_blank';
}

/** Exactly a name of the list: somebody was chosen. */
const isChosen = (field: HTMLInputElement): boolean =>
  [...(field.list?.options ?? [])].some((one) => one.value === field.value.trim());

const typeBeside = (field: HTMLInputElement): HTMLSelectElement | null =>
  field.closest('.row-fields')?.querySelector<HTMLSelectElement>('.type-of-new select') ?? null;

/** An offer beside a line for a name is taken by a press: that one is meant. */
function takeOffer(link: HTMLAnchorElement, event: Event): void {
  const field = link.closest('.field')?.querySelector<HTMLInputElement>('input[list]');
  const id = new URL(link.href).pathname.split('/').at(-1);
  const option = [...(field?.list?.options ?? [])].find((one) => one.dataset['id'] === id);
  if (!field || !option) return;
  event.preventDefault();
  field.value = option.value;
  link.closest('.offers')?.replaceChildren();
  showTypeOfNew(field);
  field.focus();
}

/** `type=group`: shown while the field `type` of the form stands at `group`. */
function showMeant(form: HTMLFormElement): void {
  for (const box of form.querySelectorAll<HTMLElement>('[data-when]')) {
    const [name = '', value = ''] = (box.dataset['when'] ?? '').split('=');
    const field = form.elements.namedItem(name);
    const isMeant = field instanceof HTMLSelectElement && field.value === value;
    // what somebody typed is never hidden from them
    box.hidden = !isMeant && !isTyped(box);
  }
}

const isTyped = (box: HTMLElement): boolean =>
  [...box.querySelectorAll<HTMLInputElement>('input, textarea')].some(
    (field) => field.value !== '' && field.type !== 'hidden',
  );

/** Of what kind somebody is only matters for a name the file does not have. */
function showTypeOfNew(field: HTMLInputElement): void {
  const box = field.closest('.row-fields')?.querySelector<HTMLElement>('.type-of-new');
  if (!box) return;
  const name = field.value.trim().toLowerCase();
  const known = [...(field.list?.options ?? [])].some((one) => one.value.toLowerCase() === name);
  box.classList.toggle('not-needed', name === '' || known);
}

/** The last line for a name is never the only empty one for long. */
function growNames(field: HTMLInputElement): void {
  const rows = field.closest<HTMLElement>('[data-rows]');
  const last = rows?.querySelector('.name-row:nth-last-of-type(1)');
  if (rows && last?.contains(field)) addRow(field.form, rows.dataset['rows'] ?? '');
}

function addRow(form: HTMLFormElement | null, list: string): Element | null {
  const rows = form?.querySelector<HTMLElement>(`[data-rows="${list}"]`);
  const model = rows?.querySelector('template');
  if (!rows || !model) return null;
  const number = rows.children.length - 1;
  const copy = document.createElement('template');
  copy.innerHTML = model.innerHTML.replaceAll('__n__', String(number));
  const row = copy.content.firstElementChild;
  if (!row) return null;
  model.before(row);
  prepareFields(rows);
  if (form) showMeant(form);
  return row;
}

function showNewSource(choice: HTMLSelectElement, byHand: boolean): void {
  const box = choice.closest('.source-row')?.querySelector<HTMLDetailsElement>('.new-source');
  if (!box) return;
  const isNew = choice.value === 'new';
  const title = box.querySelector<HTMLInputElement>('input');
  if (byHand && !isNew && title) title.value = '';
  box.hidden = !isNew && !title?.value && choice.options.length > 2;
  box.open = isNew || !box.hidden;
  if (byHand && isNew) title?.focus();
}

/** Whoever types the title of a new source means it. */
function chooseNewSource(title: HTMLInputElement): void {
  const choice = title.closest('.source-row')?.querySelector<HTMLSelectElement>('select');
  if (choice && title.value !== '') choice.value = 'new';
}
