import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ours } from './children.ts';
import type { Measured } from './crowd.ts';
import type { Load } from './generator.ts';
import type { Polled } from './pollers.ts';

type Said = { readonly ready: true } | { readonly fault: string } | { readonly measured: unknown };

/** One process that makes load; several may run at once. */
export class Generator {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(): Promise<Generator> {
    const file = fileURLToPath(new URL('generator.ts', import.meta.url));
    const child = ours(
      fork(file, [], { execArgv: ['--import', 'tsx'], serialization: 'advanced' }),
    );
    const generator = new Generator(child);
    await generator.#hear();
    return generator;
  }

  async run(load: Exclude<Load, { kind: 'poll' }>): Promise<Measured> {
    const measured = (await this.#ask(load)) as Measured; // our own process: generator.ts says which
    if (measured.done === 0) throw new Error(`nothing was answered: ${measured.firstWrong}`);
    return measured;
  }

  async poll(load: Extract<Load, { kind: 'poll' }>): Promise<Polled> {
    return (await this.#ask(load)) as Polled; // as above
  }

  stop(): void {
    this.#child.disconnect();
  }

  async #ask(load: Load): Promise<unknown> {
    const heard = this.#hear();
    this.#child.send(load);
    const said = await heard;
    if ('fault' in said) throw new Error(said.fault);
    return 'measured' in said ? said.measured : null;
  }

  #hear(): Promise<Said> {
    return new Promise((said, ended) => {
      const end = (code: number | null) => ended(new Error(`the load ended with ${code}`));
      this.#child.once('exit', end);
      this.#child.once('message', (message: Said) => {
        this.#child.off('exit', end);
        said(message);
      });
    });
  }
}
