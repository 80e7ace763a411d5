import { setTimeout as pause } from 'node:timers/promises';

/** Reads the letter ten times a second: it should not notice. */
export class Pages {
  read = 0;
  missed = 0;
  #isGoing = true;

  constructor(url: string) {
    void this.#go(url);
  }

  stop(): void {
    this.#isGoing = false;
  }

  async #go(url: string): Promise<void> {
    while (this.#isGoing) {
      const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) }).catch(() => null);
      await answer?.arrayBuffer().catch(() => null);
      if (answer?.ok === true) this.read += 1;
      else this.missed += 1;
      await pause(100);
    }
  }
}
