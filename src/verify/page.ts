/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * verify.html: checks a bundle in a browser, without any network. Built into one file by bin/verify-page; the same
 * script runs in the page, where it draws, and in a worker, where it checks.
 */
import { dropZone } from './page-drop.ts';
import type { Given } from './page-drop.ts';
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
  const policy = policyFields(speech);
  const progress = element('div', { class: 'progress', role: 'status' });
  const result = element('div', { id: 'result' });
  let last: Given | null = null;
  let turn = 0;
  const check = (given: Given) => {
    last = given;
    const mine = ++turn; // a second one may be dropped while the first is checked
    const { name, source } = given;
    const occasion = {
      name,
      isFolder: !('size' in source),
      bytes: 'size' in source ? source.size : source.reduce((sum, { file }) => sum + file.size, 0),
      at: new Date(),
      withPolicy: policy.value() !== null,
    };
    result.replaceChildren();
    const tell = (step: Step) => mine === turn && showStep(progress, step, speech);
    tell({ kind: 'step', step: 'reading', part: 0 });
    void checkBeside(script, { source, policy: policy.value() }, tell)
      .then((finding) => report(finding, occasion, speech))
      .catch(() => trouble(words.crashed))
      .then((shown) => {
        if (mine !== turn) return;
        progress.replaceChildren();
        result.replaceChildren(shown);
        result.scrollIntoView();
        document.querySelector<HTMLElement>('#verdict')?.focus({ preventScroll: true });
      });
  };
  policy.changed(() => last !== null && check(last));
  const zone = dropZone(speech, check, () => {
    turn++;
    progress.replaceChildren();
    result.replaceChildren(trouble(words.unreadable));
  });
  document
    .querySelector('#page')
    ?.replaceChildren(...head(speech), zone, policy.shown, progress, result);
}

const trouble = (text: string): HTMLElement =>
  element('p', { class: 'warning', id: 'verdict', tabindex: '-1', role: 'alert' }, text);

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

function showStep(progress: HTMLElement, { step, part }: Step, { words }: Speech): void {
  const text = words[step];
  const bar = element('progress', { max: '1', 'aria-label': text });
  if (step === 'unpacking') bar.value = part;
  if (progress.firstElementChild?.textContent === text) progress.lastElementChild?.replaceWith(bar);
  else progress.replaceChildren(element('p', {}, text), bar);
}
