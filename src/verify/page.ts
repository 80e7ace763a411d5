/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * verify.html: checks a bundle in a browser, without any network. Built into one file by bin/verify-page; the same
 * script runs in the page, where it draws, and in a worker, where it checks.
 */
import { element } from './page-element.ts';
import type { Speech } from './page-people.ts';
import { policyFields } from './page-policy.ts';
import { report } from './page-report.ts';
import { answerOrders, checkBeside } from './page-work.ts';
import type { Step } from './page-work.ts';
import { wordsOf } from './page-words.ts';

if (typeof document === 'undefined') answerOrders(globalThis);
else drawPage(document.currentScript?.textContent ?? '');

function drawPage(script: string): void {
  const speech = wordsOf(navigator.language);
  const { words } = speech;
  document.documentElement.lang = speech.language;
  document.title = words.title;
  const chooser = element('input', { type: 'file', id: 'bundle', accept: '.zip,application/zip' });
  const policy = policyFields(speech);
  const zone = dropZone(chooser, speech);
  const progress = element('div', { class: 'progress', role: 'status' });
  const result = element('div', { id: 'result' });
  let last: File | null = null;
  let turn = 0;
  const check = (file: File) => {
    last = file;
    const mine = ++turn; // a second file may be dropped while the first is checked
    const occasion = {
      fileName: file.name,
      bytes: file.size,
      at: new Date(),
      withPolicy: policy.value() !== null,
    };
    result.replaceChildren();
    const tell = (step: Step) => mine === turn && showStep(progress, step, speech);
    tell({ kind: 'step', step: 'reading', part: 0 });
    void checkBeside(script, { file, policy: policy.value() }, tell)
      .then((finding) => report(finding, occasion, speech))
      .catch(() => element('p', { class: 'warning', id: 'verdict', tabindex: '-1' }, words.crashed))
      .then((shown) => {
        if (mine !== turn) return;
        progress.replaceChildren();
        result.replaceChildren(shown);
        result.scrollIntoView();
        document.querySelector<HTMLElement>('#verdict')?.focus({ preventScroll: true });
      });
  };
  policy.changed(() => last !== null && check(last));
  takeFiles(zone, chooser, check);
  document
    .querySelector('#page')
    ?.replaceChildren(...head(speech), zone, policy.shown, progress, result);
}

function head({ words }: Speech): HTMLElement[] {
  const steps = words.convinceSteps.map((step) => element('li', {}, step));
  return [
    element(
      'header',
      {},
      element('h1', {}, words.title),
      element('p', { class: 'lead' }, words.lead),
      element('p', { class: 'offline' }, words.offline),
      element('details', {}, element('summary', {}, words.convince), element('ol', {}, ...steps)),
    ),
  ];
}

function dropZone(chooser: HTMLInputElement, { words }: Speech): HTMLElement {
  return element(
    'section',
    { class: 'drop' },
    element('p', {}, words.drop, ' ', element('span', { class: 'soft' }, words.or)),
    chooser,
    element('label', { for: 'bundle', class: 'button' }, words.choose),
  );
}

/** A file from the chooser, or dropped anywhere on the page: beside the zone a browser would open it instead. */
function takeFiles(
  zone: HTMLElement,
  chooser: HTMLInputElement,
  check: (file: File) => void,
): void {
  chooser.addEventListener('change', () => {
    const [file] = chooser.files ?? [];
    if (file !== undefined) check(file);
    chooser.value = ''; // the same file again is a new check
  });
  addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) zone.classList.remove('over');
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) check(file);
  });
}

function showStep(progress: HTMLElement, { step, part }: Step, { words }: Speech): void {
  const text = words[step];
  const bar = element('progress', { max: '1', 'aria-label': text });
  if (step === 'unpacking') bar.value = part;
  if (progress.firstElementChild?.textContent === text) progress.lastElementChild?.replaceWith(bar);
  else progress.replaceChildren(element('p', {}, text), bar);
}
