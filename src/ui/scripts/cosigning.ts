/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Where many co-sign at once from one network, a browser has to work for a second or a few. This does it while
 * somebody still types, in workers of this same file. Without it a person waits their turn instead.
 */
export {};

type Challenge = {
  readonly parameters: {
    readonly nonce: string;
    readonly salt: string;
    readonly cost: number;
    readonly keyLength: number;
    readonly keyPrefix: string;
  };
};
type Task = { readonly challenge: Challenge; readonly first: number; readonly step: number };
type Solution = { readonly counter: number; readonly derivedKey: string };

const MOST_WORKERS = 4;
/** A browser that cannot do the sum must not send the form for ever. */
const MOST_SENDINGS = 3;

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

/** Tries one number after the other until the key begins as asked. */
async function find({ challenge, first, step }: Task): Promise<Solution> {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters;
  const start = bytesOf(nonce);
  const password = new Uint8Array(start.length + 4);
  password.set(start);
  const view = new DataView(password.buffer);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations: cost };
  for (let counter = first; ; counter += step) {
    view.setUint32(start.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(await crypto.subtle.deriveBits(how, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
}

/** Half the cores, so that typing stays smooth. The workers end with the answer or with `stop`. */
function solve(challenge: Challenge, stop: AbortSignal): Promise<Solution> {
  const many = Math.max(1, Math.min(MOST_WORKERS, Math.floor(navigator.hardwareConcurrency / 2)));
  const workers = Array.from(
    { length: many },
    () => new Worker(import.meta.url, { type: 'module' }),
  );
  const end = (): void => workers.forEach((worker) => worker.terminate());
  return new Promise<Solution>((resolve, reject) => {
    stop.addEventListener('abort', () => reject(new Error('typed anew')));
    workers.forEach((worker, first) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Solution>) => resolve(data));
      worker.addEventListener('error', () => reject(new Error('no worker')));
      worker.postMessage({ challenge, first, step: many } satisfies Task);
    });
  }).finally(end);
}

/** The server is told a hash of the address, never the address: nobody has sent the form yet. */
async function ask(url: string, email: string, stop: AbortSignal): Promise<Challenge | null> {
  const bytes = new TextEncoder().encode(email);
  const mailbox = hexOf(await crypto.subtle.digest('SHA-256', bytes));
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mailbox }),
    signal: stop,
  });
  if (!answer.ok) return null;
  const { challenge }: { challenge: Challenge | null } = await answer.json();
  return challenge;
}

function watch(status: HTMLElement): void {
  const form = status.closest('form');
  const mailbox = form?.querySelector<HTMLInputElement>('input[name="mailbox"]');
  if (!form || !mailbox) return;
  const url = status.dataset['work'] ?? '';
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'work' });
  form.append(field);
  let stop = new AbortController();
  let worked: { email: string; done: Promise<void>; isDone: boolean } | null = null;

  const work = async (email: string): Promise<void> => {
    field.value = '';
    const challenge = await ask(url, email, stop.signal);
    if (challenge === null) return;
    const solution = await solve(challenge, stop.signal);
    field.value = btoa(JSON.stringify({ challenge, solution }));
  };
  /** Begins for the address that stands there now; a try that fails leaves the form as it is without script. */
  const begin = (): NonNullable<typeof worked> => {
    const email = mailbox.value.normalize('NFC').trim().toLowerCase();
    if (worked?.email === email) return worked;
    stop.abort();
    stop = new AbortController();
    const own = { email, isDone: false, done: Promise.resolve() };
    own.done = (email.includes('@') ? work(email) : Promise.resolve())
      .catch(() => {})
      .finally(() => {
        own.isDone = true;
      });
    worked = own;
    return own;
  };
  mailbox.addEventListener('change', begin);
  form.addEventListener('submit', (event) => {
    keepTyped(mailbox.value.trim());
    const { isDone, done } = begin();
    if (isDone) return;
    event.preventDefault();
    status.textContent = status.dataset['working'] ?? '';
    const button = event.submitter;
    void done.then(() => {
      status.textContent = '';
      form.requestSubmit(button);
    });
  });
  if (mailbox.value !== '') begin();
  if (form.querySelector('[data-work-asked]')) sendWhenDone(form, begin().done);
}

/** Where most people have their mailbox, and a few that only look like a slip. */
const PROVIDERS = [
  ['gmail.com', 'hotmail.com', 'hotmail.fr', 'hotmail.it', 'outlook.com', 'outlook.fr'],
  ['yahoo.com', 'yahoo.fr', 'yahoo.it', 'icloud.com', 'googlemail.com', 'proton.me'],
  ['protonmail.com', 'gmx.net', 'web.de', 't-online.de', 'orange.fr', 'laposte.net'],
  ['wanadoo.fr', 'libero.it', 'seznam.cz', 'telenet.be', 'skynet.be', 'ziggo.nl'],
].flat();
const REAL = new Set([...PROVIDERS, 'ymail.com', 'mail.com', 'email.com', 'gmx.de', 'gmx.at']);

/** One letter too many, too few, another, or two that changed places. */
function isOneSlip(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) return false;
  let at = 0;
  while (left[at] === right[at]) at += 1;
  const rest = (word: string, from: number): string => word.slice(from);
  return (
    rest(left, at + 1) === rest(right, at) ||
    rest(left, at) === rest(right, at + 1) ||
    rest(left, at + 1) === rest(right, at + 1) ||
    (left[at] === right[at + 1] &&
      left[at + 1] === right[at] &&
      rest(left, at + 2) === rest(right, at + 2))
  );
}

/** `nearest('ana@gmial.com') // 'ana@gmail.com'`; null where the domain is no slip of a known one. */
function nearest(address: string): string | null {
  const [name = '', domain = '', ...more] = address.trim().split('@');
  const typed = domain.toLowerCase();
  if (name === '' || typed === '' || more.length > 0 || REAL.has(typed)) return null;
  const meant = PROVIDERS.find((provider) => isOneSlip(typed, provider));
  return meant === undefined ? null : `${name}@${meant}`;
}

/** Whoever mistypes the domain never gets the mail, and learns it from nobody. */
function offerNearest(place: HTMLElement): void {
  const mailbox = place.closest('form')?.querySelector<HTMLInputElement>('input[name="mailbox"]');
  if (!mailbox) return;
  mailbox.addEventListener('change', () => {
    const address = nearest(mailbox.value);
    if (address === null) return place.replaceChildren();
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'button quiet' });
    button.textContent = (place.dataset['near'] ?? '@').replace('@', () => address);
    button.addEventListener('click', () => {
      mailbox.value = address;
      place.replaceChildren();
      mailbox.focus();
      mailbox.dispatchEvent(new Event('change'));
    });
    place.replaceChildren(button);
  });
}

const TYPED = 'typed address';

/** A browser may keep nothing at all; nobody is stopped by that. */
function kept(use: (storage: Storage) => string | null): string | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

function keepTyped(address: string): void {
  kept((storage) => {
    storage.setItem(TYPED, address);
    return null;
  });
}

/** On the page that is the same for everybody, the browser itself says what was typed, once. */
function showTyped(place: HTMLElement): void {
  const address = kept((storage) => storage.getItem(TYPED));
  const word = place.querySelector('strong');
  if (address === null || word === null) return;
  word.textContent = address;
  place.hidden = false;
  kept((storage) => {
    storage.removeItem(TYPED);
    return null;
  });
}

/** They pressed the button already and were told to work first: no need to press it again. */
function sendWhenDone(form: HTMLFormElement, done: Promise<void>): void {
  const key = `sent ${form.action}`;
  const sent = Number(sessionStorage.getItem(key));
  if (sent >= MOST_SENDINGS) return;
  sessionStorage.setItem(key, String(sent + 1));
  void done.then(() => {
    if (form.querySelector<HTMLInputElement>('input[name="work"]')?.value) form.requestSubmit();
  });
}

if (typeof document === 'undefined')
  self.addEventListener('message', ({ data }: MessageEvent<Task>) => {
    void find(data).then((solution) => self.postMessage(solution));
  });
else {
  document.querySelectorAll<HTMLElement>('[data-work]').forEach(watch);
  document.querySelectorAll<HTMLElement>('[data-near]').forEach(offerNearest);
  document.querySelectorAll<HTMLElement>('[data-typed-address]').forEach(showTyped);
}
