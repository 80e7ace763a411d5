import { randomUUID } from 'node:crypto';
import {
  deliveredDetail,
  documentPath,
  outcomeRecordedDetail,
  printPublicOutcome,
  printPublicReply,
  redactedDocumentDetail,
  replyReceivedDetail,
  sha256Hex,
  supersededDetail,
} from '#proof';
import type { DetailFields, OutcomeStateWord } from '#proof';
import { append } from '#record';
import { Story } from '#support/story';

const DAY = '2026-03-05';

type Sent = { seq: number; addressee: number; words: string; stands: boolean };
type Step = { outcome: string; demand: number; state: OutcomeStateWord; seq: number };

/** A letter that goes on after its release: deliveries, replies, outcomes, and what became of them. */
export class WholeStory extends Story {
  /** Public documents by their path in the bundle, as the rooms of replies and outcomes keep them. */
  readonly documents = new Map<string, string>();
  readonly #sent: Sent[] = [];
  /** Of each demand the steps that stand, in their order; and how many no longer do. */
  readonly #steps = new Map<number, Step[]>([
    [1, []],
    [3, []],
  ]);
  readonly #gone = new Map<number, number>();
  readonly #met = new Set<number>();

  private async after(
    act: 'delivered' | 'reply-received' | 'outcome-recorded' | 'superseded' | 'redacted',
    detail: DetailFields,
  ): Promise<number | null> {
    if (!this.released) return null;
    const { letterId } = this;
    const written = { seq: 0 };
    const done = await this.write(async (tx, keep) => {
      const of = await append(tx, this.env, { letterId, act, detail });
      written.seq = of.seq;
      keep(of);
    });
    return done ? written.seq : null;
  }

  async deliver(addressee: number): Promise<void> {
    const of = { addressee, channel: 'post', sent: DAY, proof: null };
    const seq = await this.after('delivered', deliveredDetail(of));
    const words = 'sent by post on 5 March 2026';
    if (seq !== null) this.#sent.push({ seq, addressee, words, stands: true });
  }

  async reply(addressee: number, mode: 'text' | 'fact-only'): Promise<void> {
    const of = { reply: randomUUID(), addressee, received: DAY, channel: 'email', kind: 'answer' };
    const text = mode === 'text' ? 'We shall look into it.' : '';
    const language = mode === 'text' ? 'en' : null;
    const nothing = { translations: [], positions: [] };
    const letter = { letter: this.letterId };
    const document = printPublicReply({ ...letter, ...of, mode, language, text, ...nothing });
    const detail = { ...of, document: sha256Hex(document), original: null };
    const seq = await this.after('reply-received', replyReceivedDetail(detail));
    if (seq === null) return;
    const path = documentPath('reply-received', seq);
    this.documents.set(path, document);
    const how = mode === 'text' ? `(${path})` : 'its text is not public';
    const words = `an answer came on 5 March 2026${mode === 'text' ? ' ' : ', '}${how}`;
    this.#sent.push({ seq, addressee, words, stands: true });
  }

  /** A step of a demand; `replaces` says whether it takes the place of the demand's last one. */
  async outcome(demand: number, state: OutcomeStateWord, replaces: boolean): Promise<void> {
    if (state === 'reversed' && !this.#met.has(demand)) return;
    const steps = this.#steps.get(demand) ?? [];
    const before = replaces ? steps.at(-1) : undefined;
    const of = { outcome: randomUUID(), demand, state, on: DAY, certainty: 'documented' };
    const supersedes = before?.outcome ?? null;
    const nothing = { creditWords: null, evidence: [], language: null, text: '' };
    const more = { letter: this.letterId, credit: 'not-claimed', supersedes };
    const document = printPublicOutcome({ ...of, ...more, ...nothing });
    const detail = { ...of, document: sha256Hex(document), supersedes };
    const seq = await this.after('outcome-recorded', outcomeRecordedDetail(detail));
    if (seq === null) return;
    this.documents.set(documentPath('outcome-recorded', seq), document);
    if (state === 'met' || state === 'partly-met') this.#met.add(demand);
    if (before !== undefined) this.forget(demand, before);
    steps.push({ ...of, seq });
  }

  private forget(demand: number, step: Step): void {
    const steps = this.#steps.get(demand) ?? [];
    steps.splice(steps.indexOf(step), 1);
    this.#gone.set(demand, (this.#gone.get(demand) ?? 0) + 1);
  }

  /** Says of an earlier delivery, reply or outcome that it no longer stands. */
  async supersede(pick: number): Promise<void> {
    const sent = this.#sent.filter((one) => one.stands);
    const steps = [...this.#steps.values()].flat();
    const chosen = [...sent, ...steps][pick % Math.max(1, sent.length + steps.length)];
    if (chosen === undefined) return;
    const seq = await this.after('superseded', supersededDetail({ seq: chosen.seq }));
    if (seq === null) return;
    if ('stands' in chosen) chosen.stands = false;
    else this.forget(chosen.demand, chosen);
  }

  /** Erases a public document for good. */
  async redact(pick: number): Promise<void> {
    const paths = [...this.documents.keys()];
    const path = paths[pick % Math.max(1, paths.length)] ?? '';
    const document = sha256Hex(this.documents.get(path) ?? '');
    const detail = redactedDocumentDetail({ document, reason: 'asked for' });
    if (path === '' || (await this.after('redacted', detail)) === null) return;
    this.documents.delete(path);
    for (const one of this.#sent)
      // only that it came is left
      one.words = one.words.replace(` (${path})`, '');
    const factOnly = this.#sent.find(({ seq }) => documentPath('reply-received', seq) === path);
    if (factOnly !== undefined) factOnly.words = factOnly.words.replace(/, its text.*/, '');
  }

  /** What the bundle must say of every addressee and every demand, by the code of the sentence; none before any act. */
  sentences(): Record<string, string> {
    if (this.#sent.length === 0 && this.#isUntold()) return {};
    const said: Record<string, string> = {};
    for (const [i, office] of ['Minister', 'Speaker'].entries()) {
      const words = this.#sent.filter((one) => one.stands && one.addressee === i + 1);
      const deliveries = words.filter((one) => one.words.startsWith('sent'));
      const replies = words.filter((one) => !one.words.startsWith('sent'));
      const all = [...deliveries, ...replies].map((one) => one.words).join('; ');
      said[`addressee-${i + 1}`] =
        `Addressee ${i + 1} (${office}): ${all || 'no delivery and no reply is recorded'}.`;
    }
    for (const [demand, steps] of this.#steps)
      said[`demand-${demand}`] = this.#demand(demand, steps);
    return said;
  }

  #isUntold(): boolean {
    return [...this.#steps.values()].flat().length === 0 && this.#gone.size === 0;
  }

  #demand(demand: number, steps: readonly Step[]): string {
    const words = steps.map(({ state }) => `${WORDS[state] ?? state} on 5 March 2026`).join('; ');
    const gone = this.#gone.get(demand) ?? 0;
    const more =
      gone === 0
        ? ''
        : ` ${gone} ${gone === 1 ? 'step no longer stands' : 'steps no longer stand'}.`;
    return `Demand ${demand}: ${words || 'what became of it is not recorded'}.${more}`;
  }
}

const WORDS: Partial<Record<OutcomeStateWord, string>> = { 'partly-met': 'partly met' };
