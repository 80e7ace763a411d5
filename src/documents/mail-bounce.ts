import type { Email } from 'postal-mime';
import { plainLine, returnedId } from './mail-head.ts';
import type { MailReport, RecipientReport } from './mail-structure.ts';

/** How a program that does not keep to RFC 3464 tells that a mail did not arrive. */
type Form = {
  /** Words that only this program writes. */
  readonly sign: RegExp;
  readonly action: 'failed' | 'delayed';
};

/** In this order: a delay of a program stands before its failure where both share words. */
const FORMS: readonly Form[] = [
  // Exim
  {
    sign: /message that you sent has not yet been delivered|No action is required on your part/i,
    action: 'delayed',
  },
  {
    sign: /This message was created automatically by mail delivery software[^]{0,400}could not be delivered/i,
    action: 'failed',
  },
  // Postfix, where its report was cut to its text
  {
    sign: /THIS IS A WARNING ONLY\. YOU DO NOT NEED TO RESEND YOUR MESSAGE/i,
    action: 'delayed',
  },
  {
    sign: /This is the (?:Postfix program|mail system) at host[^]{0,400}could not be delivered/i,
    action: 'failed',
  },
  // qmail
  { sign: /\bHi\. This is the qmail-send program at/i, action: 'failed' },
  // sendmail
  {
    sign: /The following addresses had transient non-fatal errors|will keep trying until message is \d+ days? old/i,
    action: 'delayed',
  },
  { sign: /The following addresses had permanent (?:fatal|delivery) errors/i, action: 'failed' },
  // Exchange, and Microsoft's mail in the cloud
  {
    sign: /Delivery is delayed to these recipients or groups|Delivery to the following recipients has been delayed/i,
    action: 'delayed',
  },
  {
    sign: /Your message did not reach some or all of the intended recipients|Delivery has failed to these recipients or (?:groups|distribution lists)|Delivery to the following recipients? failed|Your message (?:to \S+ )?couldn't be delivered/i,
    action: 'failed',
  },
  // Gmail, Yahoo, Lotus Domino
  {
    sign: /delivery to the following recipient has been delayed|will (?:keep trying|retry for) (?:to send it |for )?(?:up to |another )?\d+ more/i,
    action: 'delayed',
  },
  {
    sign: /Delivery to the following recipient failed permanently|Message blocked|Address not found[^]{0,300}wasn't delivered/i,
    action: 'failed',
  },
  {
    sign: /Sorry, we were unable to deliver your message to the following address/i,
    action: 'failed',
  },
  { sign: /Delivery Failure Report[^]{0,300}could not be delivered to/i, action: 'failed' },
];
/** Where a mail that comes back begins, in its own head or with a line before it. */
const COPY =
  /^-{2,}.{0,10}(?:This is a copy of the message|Below this line is a copy|Original message|Returned message|Unsent message|Forwarded message).*$/im;
const SENDERS =
  /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|mailerdaemon|microsoftexchange\w*)@/i;
const LONGEST = 50_000;

/**
 * A report in free words. Only of a mail without a sender to answer, or from a mail server's own address: a
 * person who quotes such words is no mail server.
 */
export function readPlainReport(
  mail: Email,
  text: string,
  returnedHead: string,
): MailReport | null {
  if (!isFromServer(mail)) return null;
  const shown = text.slice(0, LONGEST);
  const copyAt = COPY.exec(shown)?.index ?? shown.length;
  const said = shown.slice(0, copyAt);
  const words = said.replaceAll(/\s+/g, ' '); // wherever the program breaks its lines
  const form = FORMS.find(({ sign }) => sign.test(words));
  const action = form?.action ?? (valueOf(mail, 'x-failed-recipients') === '' ? null : 'failed');
  if (action === null) return null;
  const quoted = shown.slice(copyAt);
  return {
    envelopeId: null,
    messageId: returnedId(returnedHead) ?? returnedId(quoted),
    recipients: [reportIn(said, action)],
  };
}

function isFromServer(mail: Email): boolean {
  const address = mail.from?.group === undefined ? (mail.from?.address ?? '') : '';
  return (
    SENDERS.test(address) ||
    /^<\s*>$/.test(valueOf(mail, 'return-path')) ||
    valueOf(mail, 'x-failed-recipients') !== ''
  );
}

function valueOf(mail: Email, name: string): string {
  return (mail.headers.find(({ key }) => key === name)?.value ?? '').trim();
}

/** The paragraph with the address or the code says why. */
function reportIn(said: string, action: 'failed' | 'delayed'): RecipientReport {
  const paragraphs = said.split(/\n\s*\n/).filter((one) => one.trim() !== '');
  const why =
    paragraphs.find((one) => /\b[45]\.\d{1,3}\.\d{1,3}\b|\b[45][0-5]\d[ -]/.test(one)) ??
    paragraphs.find((one) => /\S@\S/.test(one)) ??
    paragraphs[0] ??
    '';
  const status = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(why)?.[0];
  const code = /\b([45])[0-5]\d[ -]/.exec(why)?.[1];
  const family = action === 'delayed' ? '4' : (code ?? '5');
  return { action, status: status ?? `${family}.0.0`, diagnostic: plainLine(why, 1_000) };
}
