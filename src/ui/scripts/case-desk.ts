/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * The one page of a case, quicker: a form is sent and the page's part comes back in its place, so that
 * nobody loses their place; the next form is ready at once. What was typed stays when sending fails or
 * another form is opened meanwhile. Without this script every form and link does the same by itself.
 */
import { listenToFields, prepareFields } from './case-fields.ts';

const status = document.querySelector<HTMLElement>('[data-desk-status]');
/** Forms somebody typed into and left for another one, by the kind of entry. */
const left = new Map<string, HTMLFormElement>();
let typed = false;
/** The file and the form stand beside one another. */
const WIDE = window.matchMedia('(min-width: 66rem)');

const part = (root: ParentNode = document): HTMLElement | null =>
  root.querySelector<HTMLElement>('[data-desk]');
const form = (): HTMLFormElement | null =>
  document.querySelector<HTMLFormElement>('form[data-desk-form]');
const kindOf = (one: HTMLFormElement | null): string =>
  one?.querySelector<HTMLInputElement>('[name="kind"]')?.value ?? '';

if (part() || document.querySelector('[data-entry-form]')) {
  prepareFields(document);
  listenToFields();
  fitPanel();
  window.addEventListener('scroll', fitPanel, { passive: true });
  window.addEventListener('resize', fitPanel);
  document.addEventListener('submit', onSubmit);
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  document.addEventListener('input', (event) => {
    const own = '[data-desk-form], [data-entry-form]';
    if (event.target instanceof Element && event.target.closest(own)) typed = true;
  });
  window.addEventListener('beforeunload', (event) => {
    if (typed || left.size > 0) event.preventDefault();
  });
}

/** The form ends where the window ends, wherever the page was scrolled to: its button is in sight. */
function fitPanel(): void {
  const panel = document.querySelector<HTMLElement>('.desk-add');
  const file = document.querySelector<HTMLElement>('.desk-file')?.getBoundingClientRect();
  if (!panel || !file) return;
  // beside a long file it ends with the file at the latest, or its top would be pushed out of sight
  const end =
    file.height > window.innerHeight
      ? Math.min(window.innerHeight, file.bottom)
      : window.innerHeight;
  const room = end - Math.max(8, panel.getBoundingClientRect().top) - 8;
  panel.style.maxBlockSize = WIDE.matches ? `${Math.max(room, 320)}px` : '';
}

function onSubmit(event: SubmitEvent): void {
  const sent = event.target;
  if (!(sent instanceof HTMLFormElement) || event.defaultPrevented) return;
  if (sent.matches('[data-entry-form]')) typed = false; // it takes everything along to its own page
  if (!sent.closest('[data-desk]')) return;
  event.preventDefault();
  const { submitter } = event;
  const button = submitter instanceof HTMLButtonElement ? submitter : null;
  void send(sent, button);
}

async function send(sent: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
  if (sent.ariaBusy === 'true') return; // pressed twice
  const isEntry = sent.matches('[data-desk-form]');
  // a button outside the form may not be there any more: it is named by hand
  const fields = new FormData(sent);
  if (button?.name) fields.append(button.name, button.value);
  const body = new URLSearchParams();
  for (const [name, value] of fields) if (typeof value === 'string') body.append(name, value);
  sent.ariaBusy = 'true';
  tell(part()?.dataset['sending'] ?? '');
  const page = await load(sent.action, { method: 'POST', body });
  sent.ariaBusy = 'false';
  if (page === null) return;
  // an act beside the form, such as an undo, leaves the form as it is
  const unsent = !isEntry && typed ? form() : null;
  if (isEntry) typed = page.querySelector('[data-desk] .notice-error') !== null;
  swap(page);
  if (unsent && kindOf(unsent) === kindOf(form())) form()?.replaceWith(unsent);
  settle();
}

/** The page an address answers; null when none came, which is said at the form that stays as it is. */
async function load(url: string, init?: RequestInit): Promise<Document | null> {
  try {
    const answer = await fetch(url, { ...init, headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (part(page)) {
      history.replaceState(null, '', answer.redirected || !init ? answer.url : location.href);
      return page;
    }
    complain(answer.status === 403 ? 'signedOut' : 'failed', page);
  } catch {
    complain('failed', null);
  }
  return null;
}

/** The sentence stands above the form and is read out; the server's own sentence where it gave one. */
function complain(why: 'failed' | 'signedOut', page: Document | null): void {
  const words = part()?.dataset[why] ?? '';
  const refusal = why === 'failed' ? (page?.querySelector('main h1')?.textContent ?? '') : '';
  const note = document.createElement('p');
  note.className = 'notice notice-error desk-complaint';
  note.role = 'alert';
  note.textContent = [refusal, words].filter(Boolean).join(' ');
  document.querySelector('.desk-complaint')?.remove();
  form()?.prepend(note);
  note.scrollIntoView({ block: 'nearest' });
  tell('');
}

function swap(page: Document): void {
  const fresh = part(page);
  if (!fresh) return;
  part()?.replaceWith(document.adoptNode(fresh));
  prepareFields(document);
  fitPanel();
}

/** After an answer: at the first fault, or at the first field of the next form. */
function settle(): void {
  const wrong = document.querySelector<HTMLElement>('[data-desk] .notice-error');
  const done = document.querySelector<HTMLElement>('.desk-done p');
  const panel = document.querySelector<HTMLElement>('.desk-add');
  if (panel) panel.scrollTop = 0;
  tell(wrong ? '' : (done?.textContent ?? ''));
  if (wrong) {
    wrong.tabIndex = -1;
    wrong.focus();
    return;
  }
  // beside one another on a wide screen: what was added comes into sight without moving the form
  if (WIDE.matches) document.querySelector('.entry-new')?.scrollIntoView({ block: 'nearest' });
  firstField()?.focus({ preventScroll: done !== null });
}

const firstField = (): HTMLElement | null =>
  form()?.querySelector<HTMLElement>(
    ':is(textarea, select, input:not([type="hidden"])):not([tabindex])',
  ) ?? null;

function tell(words: string): void {
  if (status) status.textContent = words;
}

function onClick(event: MouseEvent): void {
  const link =
    event.target instanceof Element
      ? event.target.closest<HTMLAnchorElement>('a[data-desk-link]')
      : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  void open(link.href);
}

/** Another form: what was typed in this one waits until somebody comes back to it. */
async function open(href: string): Promise<void> {
  const page = await load(href);
  if (page === null) return;
  const old = form();
  if (typed && old) left.set(kindOf(old), old);
  swap(page);
  const waiting = left.get(kindOf(form()));
  typed = waiting !== undefined;
  if (waiting) {
    form()?.replaceWith(waiting);
    left.delete(kindOf(waiting));
  }
  firstField()?.focus();
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const here = event.target instanceof Element ? event.target.closest('form') : null;
  if (!here?.matches('[data-desk-form], [data-entry-form]')) return;
  event.preventDefault();
  here.requestSubmit(here.querySelector<HTMLButtonElement>('button[name="do"][value="save"]'));
}
