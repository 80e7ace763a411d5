import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { LetterId } from '#kernel/ids';
import { testSeal } from '#support/seal';
import { somebodyWithMail } from '../cosign/people.ts';
import type { Somebody } from '../cosign/visitors.ts';

type Options = {
  readonly letterId: LetterId;
  readonly slug: string;
  /** Where they may go: one of them is asked, the next one when it does not answer. */
  readonly ports: readonly number[];
  readonly atOnce: number;
  readonly firstNumber: number;
};

/** Somebody who was told that it is done. */
export type Acknowledged = {
  readonly who: Somebody;
  /** Confirms only when the mail has come: so a mail must come. */
  readonly waits: boolean;
  isPledged: boolean;
  isConfirmed: boolean;
};

/** One in so many waits for the mail; the others confirm at once, as nobody could, and need none any more. */
const WAITS_EACH = 3;

const TIMEOUT_MS = 20_000;
const PAUSE_MS = 40;
const BROWSER = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'accept-language': 'en',
  'content-type': 'application/x-www-form-urlencoded',
};

/**
 * People who pledge and confirm, one after the other at each of some places, and come again until they are told that it
 * is done. What they were told is kept: it is what must be found afterwards.
 */
export class Signers {
  readonly people: Acknowledged[] = [];
  /** How often each answer came that was not the one hoped for; 0: none came. */
  readonly refused = new Map<number, number>();
  /** Answers that no honest person should ever get. */
  readonly wrong: string[] = [];
  readonly times: number[] = [];
  /** When something was last acknowledged, and the longest time in which nothing was, in ms. */
  longestGap = 0;
  #last = performance.now();
  readonly #options: Options;
  readonly #agent = new Agent({ keepAlive: true });
  #isGoing = true;
  #next: number;
  readonly #ended: Promise<unknown>;

  constructor(options: Options) {
    this.#options = options;
    this.#next = options.firstNumber;
    this.#ended = Promise.all(
      Array.from({ length: options.atOnce }, (_, place) => this.#one(place)),
    );
  }

  get nextNumber(): number {
    return this.#next;
  }

  get acknowledged(): { pledges: number; confirmations: number } {
    return {
      pledges: this.people.filter(({ isPledged }) => isPledged).length,
      confirmations: this.people.filter(({ isConfirmed }) => isConfirmed).length,
    };
  }

  /** How many were told by the server that it could not be done now. */
  get refusals(): number {
    let all = 0;
    for (const [status, times] of this.refused) if (status >= 500) all += times;
    return all;
  }

  forgetGap(): void {
    [this.longestGap, this.#last] = [0, performance.now()];
  }

  /** Nobody new comes; whoever is there gets an answer first. */
  async stop(): Promise<void> {
    this.#isGoing = false;
    await this.#ended;
    this.#agent.destroy();
  }

  async #one(place: number): Promise<void> {
    const { slug } = this.#options;
    while (this.#isGoing) {
      const who = somebodyWithMail({ seal: testSeal, ...this.#options }, this.#next++);
      const waits = this.#next % WAITS_EACH === 0;
      const kept: Acknowledged = { who, waits, isPledged: false, isConfirmed: false };
      this.people.push(kept);
      const { name, mailbox, country, link } = who;
      const form = new URLSearchParams({ name, mailbox, country, hears: 'yes' }).toString();
      const pledges = `/letters/${slug}/cosignatures`;
      kept.isPledged = await this.#until(place, who, pledges, form);
      if (!kept.isPledged || waits) continue;
      const confirms = `/cosignatures/${link?.token ?? ''}/confirmation`;
      kept.isConfirmed = await this.#until(place, who, confirms, `number=${link?.number ?? ''}`);
      // some press twice: it must not count twice
      if (this.#next % 10 === 0) await this.#until(place, who, confirms, `number=${link?.number}`);
    }
  }

  /** Asks until it is acknowledged; false when the time is over, or the answer was final. */
  async #until(place: number, who: Somebody, path: string, body: string): Promise<boolean> {
    for (let turn = place; ; turn += 1) {
      const port = this.#options.ports[turn % this.#options.ports.length] ?? 0;
      const asked = performance.now();
      const { status, location } = await this.#post(port, who.ip, path, body);
      const now = performance.now();
      if (status === 303 && !location.includes('wrong')) {
        this.times.push(now - asked);
        this.longestGap = Math.max(this.longestGap, now - this.#last);
        this.#last = now;
        return true;
      }
      this.refused.set(status, (this.refused.get(status) ?? 0) + 1);
      // 422: asked to prove that a browser is at work, as crowds are; whoever comes next tries their luck
      if (status === 422) return false;
      if (status !== 0 && status < 500 && status !== 429) {
        if (this.wrong.length < 20) this.wrong.push(`${status} ${location} ${path} ${who.mailbox}`);
        return false;
      }
      if (!this.#isGoing) return false;
      await pause(PAUSE_MS);
    }
  }

  #post(
    port: number,
    ip: string,
    path: string,
    body: string,
  ): Promise<{ status: number; location: string }> {
    return new Promise((resolve) => {
      const none = () => resolve({ status: 0, location: '' });
      const origin = `http://localhost:${port}`;
      const headers = {
        ...BROWSER,
        host: `localhost:${port}`,
        origin,
        'x-forwarded-for': ip,
        'content-length': Buffer.byteLength(body),
      };
      const options = {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        agent: this.#agent,
        headers,
      };
      const asking = request({ ...options, timeout: TIMEOUT_MS }, (answer) => {
        const { statusCode: status = 0, headers: told } = answer;
        answer.resume();
        answer.on('end', () => resolve({ status, location: told.location ?? '' }));
        answer.on('error', none);
        answer.on('close', none);
      });
      asking.on('error', none);
      asking.on('timeout', () => asking.destroy());
      asking.end(body);
    });
  }
}
