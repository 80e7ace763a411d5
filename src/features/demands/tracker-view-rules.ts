import type { PublicDelivery } from '#delivery';
import type { AddresseeClock, PublicReply } from '#replies';
import type { PublicLine, PublicStep } from './public-rules.ts';

/** Who was asked, with the address of the office's own page. */
export type Asked = {
  readonly number: number;
  readonly name: string;
  readonly office: string;
  readonly country: string;
  readonly key: string | null;
};

/** What everybody may know of a letter after its release. Days are `YYYY-MM-DD`. */
export type AfterRelease = {
  readonly slug: string;
  readonly title: string;
  readonly language: string;
  readonly today: string;
  readonly beganOn: string;
  readonly releasedAt: Date;
  readonly addressees: readonly Asked[];
  readonly demands: readonly {
    readonly number: number;
    readonly type: string;
    readonly text: string;
    readonly addressees: readonly number[];
  }[];
  readonly lines: readonly PublicLine[];
  readonly replies: readonly PublicReply[];
  readonly deliveries: readonly PublicDelivery[];
  readonly clocks: readonly Pick<
    AddresseeClock,
    'addressee' | 'state' | 'sentOn' | 'acknowledgedOn' | 'answeredOn' | 'dueOn'
  >[];
};

export type DemandView = {
  readonly after: AfterRelease;
  readonly demand: AfterRelease['demands'][number];
  readonly line: Omit<PublicLine, 'steps'> & { readonly steps: readonly ShownStep[] };
};

export type ReplyView = {
  readonly after: AfterRelease;
  readonly reply: PublicReply;
  readonly documentSha256: string;
};

/** A step with the hash by which the record names its public document; null once that was taken away. */
export type ShownStep = PublicStep & { readonly documentSha256: string | null };

/** When anybody could last see a change of what became of a letter. */
export function changedAt(after: AfterRelease): Date {
  const times = [
    after.releasedAt,
    ...after.lines.flatMap(({ steps }) => steps.map(({ recordedAt }) => recordedAt)),
    ...after.replies.map(({ publishedAt }) => publishedAt),
  ];
  return new Date(Math.max(...times.map((at) => at.getTime())));
}
