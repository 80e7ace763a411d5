import {
  deliveredDetail,
  documentPath,
  outcomeRecordedDetail,
  printPublicOutcome,
  printPublicReply,
  replyReceivedDetail,
  sha256Hex,
  utf8,
} from '#proof';
import type {
  DeliveredDetail,
  Leaf,
  PublicOutcomeFields,
  PublicReplyFields,
  StatementFields,
} from '#proof';
import { LetterRecord, someFields } from './letter-record.ts';

const id = (n: number) => `7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a${String(n).padStart(2, '0')}`;
export const REPLY_ID = id(1);
export const outcomeId = (n: number): string => id(10 + n);

/** A letter's record that goes on after release: deliveries, replies and outcomes with their documents. */
export class AfterReleaseRecord extends LetterRecord {
  readonly documents = new Map<string, string>();
  readonly text: Partial<StatementFields> = {
    addressees: [
      { name: null, office: 'Minister of Justice', country: null },
      { name: null, office: 'Speaker', country: null },
    ],
    demands: [1, 3].map((number) => ({
      number,
      type: 'release',
      text: `Let person ${number} go`,
      subjects: [1],
      addressees: [1, 2],
    })),
  };

  delivered(change: Partial<DeliveredDetail>, leaf: Partial<Pick<Leaf, 'statement'>> = {}): void {
    const sent = { addressee: 1, channel: 'post', sent: '2026-03-03', proof: null };
    const detail = deliveredDetail({ ...sent, ...change });
    this.act({ act: 'delivered', statement: this.statement, detail, ...leaf });
  }

  /** `written` changes the document alone, so that it says something else than its act. */
  replied(change: Partial<PublicReplyFields>, written: Partial<PublicReplyFields> = {}): void {
    const fields: PublicReplyFields = {
      letter: someFields.letter,
      reply: REPLY_ID,
      addressee: 1,
      received: '2026-05-02',
      channel: 'email',
      kind: 'answer',
      mode: 'text',
      language: 'en',
      text: 'We shall look into it.\n\nThe Minister',
      translations: [],
      positions: [{ demand: 3, position: 'pledges', part: null }],
      ...change,
    };
    const document = printPublicReply({ ...fields, ...written });
    const { reply, addressee, received, channel, kind } = fields;
    const came = { reply, addressee, received, channel, kind, original: null };
    const detail = replyReceivedDetail({ ...came, document: sha256Hex(document) });
    this.keep(this.act({ act: 'reply-received', detail }), document);
  }

  became(change: Partial<PublicOutcomeFields>, written: Partial<PublicOutcomeFields> = {}): void {
    const fields: PublicOutcomeFields = {
      letter: someFields.letter,
      outcome: outcomeId(0),
      demand: 3,
      state: 'pledged',
      on: '2026-05-02',
      certainty: 'documented',
      credit: 'not-claimed',
      creditWords: null,
      supersedes: null,
      evidence: [{ kind: 'reply', words: 'The Minister’s answer', href: null, sha256: null }],
      language: 'en',
      text: 'The Minister wrote so.',
      ...change,
    };
    const document = printPublicOutcome({ ...fields, ...written });
    const { outcome, demand, state, on, certainty, supersedes } = fields;
    const step = { outcome, demand, state, on, certainty, supersedes };
    const detail = outcomeRecordedDetail({ ...step, document: sha256Hex(document) });
    this.keep(this.act({ act: 'outcome-recorded', detail }), document);
  }

  private keep({ act, seq }: Leaf, document: string): void {
    this.documents.set(documentPath(act, seq) ?? '', document);
  }

  override bundle(): Map<string, Uint8Array> {
    return super.bundle(
      new Map([...this.documents].map(([path, text]): [string, Uint8Array] => [path, utf8(text)])),
    );
  }
}

/** Sent, acknowledged, answered; one demand pledged, met (after a slip of the day was mended) and reversed. */
export function someLife(): AfterReleaseRecord {
  const record = new AfterReleaseRecord();
  record.freeze(record.text);
  record.sign(record.person('Ana'), 'mailbox');
  record.sign(record.person('Ben'), 'paper');
  record.release();
  record.act({ act: 'cosignatures-sealed', detail: { count: '0' } });
  record.delivered({});
  record.replied({
    reply: id(2),
    received: '2026-03-20',
    kind: 'acknowledgement',
    mode: 'fact-only',
    language: null,
    text: '',
    positions: [],
  });
  record.replied({});
  const [pledged, slip, met, reversed] = [outcomeId(0), outcomeId(1), outcomeId(2), outcomeId(3)];
  record.became({ outcome: pledged });
  record.became({ outcome: slip, state: 'met', on: '2026-06-10' });
  record.became({ outcome: met, state: 'met', on: '2026-06-01', supersedes: slip });
  record.became({ outcome: reversed, state: 'reversed', on: '2026-07-09' });
  return record;
}
