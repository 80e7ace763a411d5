import type { LetterId } from '#kernel/ids';
import { newId } from '#kernel/ids';
import type { Database, Tx } from '#platform/db';
import { challengeBytes, passkeyDetail, printStatement, statementHash, toHex } from '#proof';
import type { DetailFields, Mode } from '#proof';
import { append, appendRoster, commitOpening, eraseOpening } from '#record';
import { someFields } from '#support/letter-record';
import { ORIGIN, RP_ID, somePasskey } from '#support/passkey';
import type { recordEnv } from '#support/record';

/** What an act in the database was told to be: to be found again at the end. */
type Kept = { readonly leafId: number; readonly leafHash: string };
type Person = {
  readonly who: string;
  readonly mandate: string;
  readonly passkey: ReturnType<typeof somePasskey>;
};
type Signature = { name: string; mode: Mode; day: string; version: number };

/** One name as a bundle must show it: erased names are null, and so is what was erased of a mandate. */
export type Shown = { name: string | null; office: string | null; mode: Mode; day: string };

/**
 * A letter in the database, and beside it, in plain lists, what its bundle must say in the end. Every act is one
 * transaction through `write`, which may make it fail: what failed never happened.
 */
export class Story {
  readonly letterId = newId<LetterId>();
  readonly statements: string[] = [];
  readonly kept: Kept[] = [];
  released = false;
  isWithdrawn = false;
  readonly late: Signature[] = [];
  readonly withdrawnLater: string[] = [];
  readonly #people = new Map<string, Person>();
  readonly #names = new Set<string>();
  readonly #mandates = new Set<string>();
  #live: Signature[] = [];
  #list: Signature[] = [];

  protected readonly db: Database;
  protected readonly env: ReturnType<typeof recordEnv>;
  constructor(db: Database, env: ReturnType<typeof recordEnv>) {
    this.db = db;
    this.env = env;
  }

  /** May be set to make the next act fail; used once. */
  around: ((tx: Tx) => Tx) | null = null;

  /** One act, or several that belong together: all of it, or none. False when it failed. */
  protected async write(
    acts: (tx: Tx, keep: (of: Kept) => void) => Promise<unknown>,
  ): Promise<boolean> {
    const { around } = this;
    this.around = null;
    const written: Kept[] = [];
    const done = this.db.transaction(async (tx) => {
      await acts(around === null ? tx : around(tx), (of) => void written.push(of));
      if (around !== null) throw new Error('crash'); // a connection that ends before its commit
    });
    const isDone = await done.then(
      () => true,
      (error: Error) => {
        if (error.message !== 'crash') throw error;
        return false;
      },
    );
    if (isDone) this.kept.push(...written);
    return isDone;
  }

  get statement(): string {
    return statementHash(this.statements.at(-1) ?? '');
  }

  async freeze(): Promise<void> {
    if (this.released) return;
    const { letterId } = this;
    const version = this.statements.length + 1;
    const text = storyStatement(letterId, version);
    const detail = { version: String(version) };
    const act = { act: 'version-frozen', statement: statementHash(text), detail } as const;
    const done = await this.write(async (tx, keep) =>
      keep(await append(tx, this.env, { letterId, ...act })),
    );
    if (done) this.statements.push(text);
  }

  async sign(name: string, mode: Mode): Promise<void> {
    const { letterId, statement } = this;
    const version = this.statements.length;
    const before = this.#live.find((one) => one.name === name);
    if (before?.version === version) return;
    const act = before === undefined ? 'signed' : 'reconfirmed';
    const known = this.#people.get(name);
    const made: { person?: Person } = {};
    const done = await this.write(async (tx, keep) => {
      const person = known ?? (await this.commit(tx, name));
      made.person = person;
      const { who, mandate } = person;
      const detail = this.detailOf(person, act, mode);
      const more = detail === null ? {} : { detail };
      keep(await append(tx, this.env, { letterId, act, statement, who, mandate, mode, ...more }));
    });
    if (!done) return;
    if (made.person !== undefined) this.#people.set(name, made.person);
    const day = mode === 'paper' ? PAPER_DAY : this.env.now().toISOString().slice(0, 10);
    const signature = { name, mode, day, version };
    this.#live = [...this.#live.filter((one) => one.name !== name), signature];
    if (this.released) this.late.push(signature);
  }

  private async commit(tx: Tx, name: string): Promise<Person> {
    const { letterId, env } = this;
    const person = `p:${name}`;
    const nothing = { country: null, group: null, party: null };
    const signatory = { kind: 'signatory', name, capacity: 'MEP', person, ...nothing } as const;
    const roster = { office: 'MEP', roster: 'A parliament', snapshot: 'a'.repeat(64) };
    const mandate = { kind: 'mandate', person, ...roster, from: '2024-07-16', to: null } as const;
    return {
      who: await commitOpening(tx, env, { letterId, opening: signatory }),
      mandate: await commitOpening(tx, env, { letterId, opening: mandate }),
      passkey: somePasskey(),
    };
  }

  private detailOf(
    { passkey }: Person,
    act: 'signed' | 'reconfirmed',
    mode: Mode,
  ): DetailFields | null {
    if (mode === 'mailbox') return null;
    if (mode === 'paper') return { 'signed-on': PAPER_DAY };
    const nonce = toHex(this.env.random(32));
    const { publicKey } = passkey;
    const answer = passkey.answer(challengeBytes({ statement: this.statement, act, nonce }));
    return passkeyDetail({ rpId: RP_ID, origin: ORIGIN, nonce, publicKey, ...answer });
  }

  async withdraw(name: string): Promise<void> {
    const { letterId, statement } = this;
    const who = this.#people.get(name)?.who;
    const before = this.#live.find((one) => one.name === name);
    if (who === undefined || before === undefined) return;
    const act = { letterId, act: 'withdrawn', statement, who } as const;
    const done = await this.write(async (tx, keep) => keep(await append(tx, this.env, act)));
    if (!done) return;
    this.#live = this.#live.filter((one) => one !== before);
    const isOnTheLast = before.version === this.statements.length;
    if (this.released && isOnTheLast) this.withdrawnLater.push(name);
  }

  /** Forgets who a person is, or the mandate they showed. */
  async erase(name: string, what: 'who' | 'mandate'): Promise<void> {
    const commitment = this.#people.get(name)?.[what];
    const erased = what === 'who' ? this.#names : this.#mandates;
    if (commitment === undefined || erased.has(name)) return;
    const of = { letterId: this.letterId, commitment, reason: 'asked for' };
    if (await this.write((tx) => eraseOpening(tx, this.env, of))) erased.add(name);
  }

  async release(): Promise<void> {
    if (this.released) return;
    const { letterId, statement, env } = this;
    const detail = { leads: '1' };
    const done = await this.write(async (tx, keep) => {
      keep(await append(tx, env, { letterId, act: 'released', statement, detail }));
      keep(await appendRoster(tx, env, { letterId, statement }));
    });
    if (!done) return;
    this.released = true;
    this.#list = this.#live.filter(({ version }) => version === this.statements.length);
  }

  /** An act that changes nobody's position: how many declined, or a period of citizens' names. */
  async note(act: 'declines-counted' | 'cosignatures-sealed', count: number): Promise<void> {
    const { letterId } = this;
    const detail = { count: String(count) };
    await this.write(async (tx, keep) =>
      keep(await append(tx, this.env, { letterId, act, detail })),
    );
  }

  async withdrawLetter(): Promise<void> {
    if (!this.released || this.isWithdrawn) return;
    const { letterId } = this;
    const act = { letterId, act: 'letter-withdrawn', detail: { notice: 'Withdrawn.' } } as const;
    const done = await this.write(async (tx, keep) => keep(await append(tx, this.env, act)));
    if (done) this.isWithdrawn = true;
  }

  /** The list as a bundle must show it. */
  list(): Shown[] {
    return this.#list.map((one) => this.shown(one));
  }

  shown({ name, mode, day }: Signature): Shown {
    return {
      name: this.nameOf(name),
      office: this.#mandates.has(name) ? null : 'MEP',
      mode,
      day,
    };
  }

  nameOf(name: string): string | null {
    return this.#names.has(name) ? null : name;
  }
}

const PAPER_DAY = '2026-02-28';

/** The canonical text of a version of a letter with two addressees and two demands. */
export function storyStatement(letterId: LetterId, version: number): string {
  const demand = { type: 'release', subjects: [1], addressees: [1, 2] };
  return printStatement({
    ...someFields,
    letter: letterId,
    version,
    body: `Version ${version} of our text.`,
    addressees: ['Minister', 'Speaker'].map((office) => ({ name: null, office, country: null })),
    demands: [1, 3].map((number) => ({ ...demand, number, text: `Let person ${number} go` })),
  });
}
