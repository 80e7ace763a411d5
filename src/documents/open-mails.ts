import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer, Refusal } from '#kernel/refusal';
import type { Log } from '#platform/log';
import { openSandbox, SandboxFault } from '#platform/sandbox';
import type { MailOrder } from './mail-child.ts';
import { MAIL_LIMITS } from './mail-structure.ts';
import type { MailFault, MailStructure } from './mail-structure.ts';

/** Reads mails from anyone, each in a process of its own with an end. */
export type Mails = {
  /**
   * Any bytes as a mail. Where they bring the process to its end, their beginning is read instead, and where
   * even that does, nothing is: always a structure that tells so in its `faults`. A refusal, of kind
   * `unavailable`, only where it is worth trying again.
   */
  readMail(bytes: Uint8Array): Promise<Answer<MailStructure>>;
  /** The bytes of an attachment by the position `readMail` gave it; `not-found` when there is none. */
  readMailPart(bytes: Uint8Array, position: number): Promise<Answer<Uint8Array>>;
};

const entry = new URL(
  `./mail-child${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`,
  import.meta.url,
);
const PARALLEL = 2;
const WAITING = 50;

const NOTHING: MailStructure = {
  from: null,
  subject: '',
  text: '',
  textFrom: 'none',
  sentAt: null,
  messageId: null,
  references: [],
  headers: [],
  attachments: [],
  faults: ['unreadable'],
  report: null,
};

export function openMails(
  log: Log | null,
  limits: Partial<Record<'milliseconds' | 'memoryMegabytes', number>> = {},
): Mails & { close(): void } {
  const { milliseconds, memoryMegabytes } = { ...MAIL_LIMITS, ...limits };
  const bounds = { milliseconds, memoryMegabytes, parallel: PARALLEL, waiting: WAITING };
  const sandbox = openSandbox({ entry, log, ...bounds });
  const ask = async (order: MailOrder): Promise<Answer<unknown>> => {
    try {
      return await sandbox.run(order);
    } catch (error) {
      if (error instanceof SandboxFault) return refusalOf(error);
      throw error;
    }
  };
  const read = async (bytes: Uint8Array): Promise<Answer<MailStructure>> => {
    const answer = await ask({ bytes, position: null });
    return isRefusal(answer) ? answer : (answer as MailStructure); // what the child's function gives
  };
  return {
    readMail: async (bytes) => {
      const whole = await read(new Uint8Array(bytes));
      if (!isRefusal(whole) || whole.kind === 'unavailable') return whole;
      const start = await read(new Uint8Array(bytes.subarray(0, MAIL_LIMITS.beginning)));
      if (isRefusal(start)) return start.kind === 'unavailable' ? start : NOTHING;
      // a file that is cut is none, and a report that is cut may say the opposite
      const faults: MailFault[] = [...start.faults, 'only-beginning-read'];
      return { ...start, attachments: [], report: null, faults };
    },
    readMailPart: async (bytes, position) => {
      const part = await ask({ bytes: new Uint8Array(bytes), position });
      if (isRefusal(part)) return part;
      return part instanceof Uint8Array ? part : refuse('not-found', 'not-found');
    },
    close: () => sandbox.close(),
  };
}

function refusalOf({ kind }: SandboxFault): Refusal {
  switch (kind) {
    case 'timeout':
      return refuse('invalid', 'document-too-slow');
    case 'died':
    case 'failed':
      return refuse('invalid', 'document-too-complex');
    case 'busy':
      return refuse('unavailable', 'document-busy');
    case 'closed':
    case 'down':
      return refuse('unavailable', 'document-away');
  }
}
