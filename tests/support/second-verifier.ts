import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../second-verifier/verify.py', import.meta.url));

/** Whether the second verifier can run here: Python 3.9 or later. */
export const hasPython: boolean =
  spawnSync('python3', ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))']).status === 0;

const VECTORS = fileURLToPath(new URL('../second-verifier/vectors.py', import.meta.url));
const PUBLISHED = fileURLToPath(new URL('../../docs/reference/record-vectors', import.meta.url));

/** What the second verifier answers to the vectors published with the format: one line for each other answer, and a count. */
export function secondOnVectors(): { readonly status: number | null; readonly said: string } {
  const { status, stdout } = spawnSync('python3', ['-B', VECTORS, PUBLISHED], { encoding: 'utf8' });
  return { status, said: stdout.trim() };
}

export type SecondAnswer = {
  readonly exit: number;
  readonly verdict: 'holds' | 'fails' | 'not-a-bundle';
  /** The codes of what does not hold. */
  readonly faults: readonly string[];
  readonly lines: readonly string[];
};

/** The second verifier, asked about one zip after the other by one process. */
export class SecondVerifier {
  readonly #child = spawn('python3', ['-B', PROGRAM, '--batch'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  readonly #waiting: ((answer: SecondAnswer | null) => void)[] = [];

  constructor() {
    createInterface({ input: this.#child.stdout })
      .on('line', (line) => {
        const answer: SecondAnswer = JSON.parse(line);
        this.#waiting.shift()?.(answer);
      })
      .on('close', () => this.#waiting.splice(0).forEach((give) => give(null)));
  }

  async ask(zip: Buffer, policy?: string): Promise<SecondAnswer> {
    const answer = new Promise<SecondAnswer | null>((give) => this.#waiting.push(give));
    this.#child.stdin.write(`${JSON.stringify({ zip: zip.toString('base64'), policy })}\n`);
    const given = await answer;
    if (given === null) throw new Error('the second verifier ended without an answer');
    return given;
  }

  end(): void {
    this.#child.stdin.end();
  }
}
