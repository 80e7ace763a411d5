/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Sending a large file shows how far it is, and one that is too large is told before it is sent. Parts
 * to paint black are drawn on the picture. Without this script the form is sent plainly and the
 * numbers are typed.
 */
export {};

function watchUpload(box: HTMLElement): void {
  const form = box.querySelector('form');
  const status = box.querySelector<HTMLElement>('[data-upload-status]');
  const chosen = box.querySelector<HTMLInputElement>('input[type="file"]');
  if (!form || !status || !chosen) return;
  const isTooLarge = (): boolean =>
    (chosen.files?.[0]?.size ?? 0) > Number(box.dataset['upload'] ?? 0);
  const tellSize = (): void => {
    status.textContent = isTooLarge() ? (box.dataset['tooLarge'] ?? '') : '';
  };
  chosen.addEventListener('change', tellSize);
  form.addEventListener('submit', (event) => {
    if (!chosen.files?.length) return; // nothing that takes long
    event.preventDefault();
    if (isTooLarge()) chosen.focus();
    else send(form, box, status);
  });
}

function send(form: HTMLFormElement, box: HTMLElement, status: HTMLElement): void {
  const body = new FormData(form);
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]');
  const bar = document.createElement('progress');
  bar.max = 100;
  const say = (words: string | undefined): void => {
    status.textContent = words ?? '';
    status.append(' ', bar);
  };
  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    const percent = total > 0 ? Math.floor((100 * loaded) / total) : 0;
    if (bar.value === percent && status.textContent !== '') return; // a screen reader hears each change
    bar.value = percent;
    if (percent === 100) say(box.dataset['sealing']);
    else if (percent % 10 === 0) say(box.dataset['sending']?.replace('{percent}', String(percent)));
  });
  const failed = (): void => {
    status.textContent = box.dataset['brokenOff'] ?? '';
    if (button) button.disabled = false;
  };
  request.addEventListener('error', failed);
  request.addEventListener('abort', failed);
  request.addEventListener('load', () => showAnswer(request, form.action));
  if (button) button.disabled = true;
  request.send(body);
}

/** A page that went on is gone to; one that refuses stands in the place of this one, with what was typed. */
function showAnswer(request: XMLHttpRequest, asked: string): void {
  if (request.status < 400 && request.responseURL !== asked) {
    window.location.assign(request.responseURL);
    return;
  }
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  document.title = page.title;
  document.body.replaceWith(page.body);
  for (const box of document.querySelectorAll<HTMLElement>('[data-upload]')) watchUpload(box);
  window.scrollTo(0, 0);
  document.querySelector<HTMLElement>('[role="alert"], .notice')?.scrollIntoView();
}

type Point = { readonly x: number; readonly y: number };

function drawParts(fields: HTMLElement): void {
  const room = fields.querySelector<HTMLElement>('[data-cover-picture]');
  const frame = room?.querySelector<HTMLElement>('.evidence-cover-picture');
  if (!room || !frame) return;
  room.hidden = false;
  const show = (): void => {
    for (const old of frame.querySelectorAll('.evidence-box')) old.remove();
    for (const row of rowsOf(fields)) frame.append(...boxOf(numbersOf(row)));
  };
  fields.addEventListener('input', show);
  show();
  let start: Point | null = null;
  let row: HTMLElement | null = null;
  frame.addEventListener('pointerdown', (event) => {
    row = rowsOf(fields).find((one) => numbersOf(one).every(Number.isNaN)) ?? addedRow(fields);
    if (row === null) return;
    event.preventDefault();
    start = placeIn(frame, event);
    frame.setPointerCapture(event.pointerId);
  });
  frame.addEventListener('pointermove', (event) => {
    if (start === null || row === null) return;
    fill(row, start, placeIn(frame, event));
    show();
  });
  frame.addEventListener('pointerup', () => {
    start = null;
  });
}

const rowsOf = (fields: HTMLElement): HTMLElement[] => [
  ...fields.querySelectorAll<HTMLElement>('[data-cover-row]'),
];
const inputsOf = (row: HTMLElement): HTMLInputElement[] => [...row.querySelectorAll('input')];
const numbersOf = (row: HTMLElement): number[] =>
  inputsOf(row).map(({ value }) => (value.trim() === '' ? NaN : Number(value.replace(',', '.'))));

const MOST_ROWS = 20;

/** One row more, when all are filled. */
function addedRow(fields: HTMLElement): HTMLElement | null {
  const rows = rowsOf(fields);
  const last = rows.at(-1);
  if (!last || rows.length >= MOST_ROWS) return null;
  const row = last.cloneNode(true) as HTMLElement; // of an element, an element
  for (const input of inputsOf(row)) input.value = '';
  const name = row.querySelector('.evidence-part-name');
  const words = (name?.textContent ?? '').replace(/\d+/, String(rows.length + 1));
  if (name) name.textContent = words;
  row.setAttribute('aria-label', words);
  last.after(row);
  return row;
}

function placeIn(frame: HTMLElement, event: PointerEvent): Point {
  const { left, top, width, height } = frame.getBoundingClientRect();
  const within = (value: number): number => Math.min(100, Math.max(0, value));
  return {
    x: within((100 * (event.clientX - left)) / width),
    y: within((100 * (event.clientY - top)) / height),
  };
}

function fill(row: HTMLElement, from: Point, to: Point): void {
  const values = [
    Math.min(from.x, to.x),
    Math.min(from.y, to.y),
    Math.abs(to.x - from.x),
    Math.abs(to.y - from.y),
  ];
  for (const [at, input] of inputsOf(row).entries()) input.value = (values[at] ?? 0).toFixed(1);
}

function boxOf(numbers: readonly number[]): HTMLElement[] {
  const [left, top, width, height] = numbers;
  if (numbers.length !== 4 || numbers.some(Number.isNaN)) return [];
  const box = document.createElement('div');
  box.className = 'evidence-box';
  Object.assign(box.style, {
    left: `${left}%`,
    top: `${top}%`,
    width: `${width}%`,
    height: `${height}%`,
  });
  return [box];
}

// last: what these use stands above
for (const box of document.querySelectorAll<HTMLElement>('[data-upload]')) watchUpload(box);
for (const fields of document.querySelectorAll<HTMLElement>('[data-cover]')) drawParts(fields);
