import { BREAKINGS, BREAKING_NAMES, pick } from './broken-mails.ts';
import type { Random } from './broken-mails.ts';

/** Mails as the world sends them, invented and seeded: in several languages, of several programs, and broken. */

export type InventedKind = 'answer' | 'auto-reply' | 'report';

export type InventedMail = {
  readonly raw: Buffer;
  readonly kind: InventedKind;
  /** How it was broken; null: it is as it should be. */
  readonly broken: string | null;
  /** Stands in the text of an answer that is as it should be. */
  readonly mark: string;
  /** What a report says that is as it should be. */
  readonly action: 'failed' | 'delayed' | 'delivered' | null;
};

type Voice = {
  readonly charset: string;
  readonly name: string;
  readonly subject: string;
  readonly text: string;
};

const VOICES: readonly Voice[] = [
  {
    charset: 'utf-8',
    name: 'Office of the Minister',
    subject: 'Your letter of 2 March',
    text: 'Dear Members,\n\nThank you for your letter. We have noted its content and will look into the matter.\n\nYours sincerely',
  },
  {
    charset: 'utf-8',
    name: 'Министерство юстиции',
    subject: 'О вашем письме',
    text: 'Уважаемые депутаты,\n\nваше письмо получено и зарегистрировано. Ответ будет дан в срок, установленный законом.',
  },
  {
    charset: 'utf-8',
    name: 'Cabinet du ministre',
    subject: 'Votre lettre',
    text: 'Mesdames, Messieurs,\n\nj’ai bien reçu votre lettre. L’affaire est devant les tribunaux ; le ministère ne peut s’en mêler.',
  },
  {
    charset: 'utf-8',
    name: 'وزارة العدل',
    subject: 'رسالتكم',
    text: 'السادة الأعضاء،\n\nتلقينا رسالتكم وسنرد عليها في أقرب وقت.',
  },
  {
    charset: 'iso-8859-1',
    name: 'Bürgerbüro',
    subject: 'Ihr Schreiben',
    text: 'Sehr geehrte Damen und Herren,\n\nfür Ihr Schreiben danke ich. Über die Anträge wird nächste Woche entschieden. Mit freundlichen Grüßen',
  },
  {
    charset: 'utf-8',
    name: '司法部',
    subject: '关于来信',
    text: '各位议员:\n\n来信收到。此案正在依法审理。',
  },
];

const BOUNCES: readonly {
  readonly text: readonly string[];
  readonly action: 'failed' | 'delayed';
}[] = [
  {
    action: 'failed',
    text: [
      'Hi. This is the qmail-send program at mx.ministry.example.',
      "I'm afraid I wasn't able to deliver your message to the following addresses.",
      '',
      '<minister@ministry.example>:',
      'Sorry, no mailbox here by that name. (#5.1.1)',
      '',
      '--- Below this line is a copy of the message.',
    ],
  },
  {
    action: 'failed',
    text: [
      'This message was created automatically by mail delivery software.',
      '',
      'A message that you sent could not be delivered to one or more of its',
      'recipients. This is a permanent error. The following address(es) failed:',
      '',
      '  minister@ministry.example',
      '    host mx.ministry.example [192.0.2.7]',
      '    550 5.1.1 User unknown',
      '',
      '------ This is a copy of the message, including all the headers. ------',
    ],
  },
  {
    action: 'delayed',
    text: [
      'This message was created automatically by mail delivery software.',
      'A message that you sent has not yet been delivered to one or more of its',
      'recipients after more than 24 hours on the queue on mx.ministry.example.',
      '',
      'No action is required on your part.',
    ],
  },
  {
    action: 'failed',
    text: [
      'Your message did not reach some or all of the intended recipients.',
      '',
      '      Subject:  Your letter',
      '',
      'The following recipient(s) cannot be reached:',
      '',
      "      'minister@ministry.example' on 02/03/2026 10:00",
      '            550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found',
    ],
  },
  {
    action: 'failed',
    text: [
      'This is the mail system at host mx.ministry.example.',
      '',
      "I'm sorry to have to inform you that your message could not",
      'be delivered to one or more recipients.',
      '',
      '<minister@ministry.example>: host mx[192.0.2.7] said: 552 5.2.2 Mailbox full',
      '    (in reply to RCPT TO command)',
    ],
  },
];

const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
const lines = (...all: readonly string[]): string => all.join('\r\n');
const folded = (text: string): string => text.replaceAll(/.{76}/g, '$&\r\n');

function quotedPrintable(bytes: Buffer): string {
  let line = '';
  let out = '';
  for (const byte of bytes) {
    const piece =
      byte === 10
        ? '\r\n'
        : (byte > 32 && byte < 127 && byte !== 61) || byte === 32
          ? String.fromCharCode(byte)
          : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (piece !== '\r\n' && line.length + piece.length > 74) {
      out += `${line}=\r\n`;
      line = '';
    }
    if (piece === '\r\n') {
      out += `${line}\r\n`;
      line = '';
    } else line += piece;
  }
  return out + line;
}

function textPart(random: Random, voice: Voice, text: string): string {
  const bytes = Buffer.from(text, voice.charset === 'iso-8859-1' ? 'latin1' : 'utf8');
  const type = `Content-Type: text/plain; charset=${voice.charset}`;
  return random() < 0.5
    ? lines(type, 'Content-Transfer-Encoding: base64', '', folded(bytes.toString('base64')))
    : lines(type, 'Content-Transfer-Encoding: quoted-printable', '', quotedPrintable(bytes));
}

function htmlPart(text: string): string {
  const page = `<html><head><style>p{}</style></head><body><p>${text.replaceAll('\n\n', '</p><p>')}</p></body></html>`;
  return lines(
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    folded(Buffer.from(page).toString('base64')),
  );
}

function filePart(random: Random): string {
  const bytes = Buffer.alloc(200 + Math.floor(random() * 4_000), Math.floor(random() * 256));
  const name = pick(random, ['order.pdf', 'annex 1.docx', 'archive.zip', 'winmail.dat']);
  return lines(
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    folded(bytes.toString('base64')),
  );
}

const multipart = (type: string, boundary: string, parts: readonly string[]): string =>
  lines(
    `Content-Type: multipart/${type}; boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, part]),
    `--${boundary}--`,
    '',
  );

function answerBody(random: Random, voice: Voice, text: string): string {
  const shape = random();
  const plain = textPart(random, voice, text);
  if (shape < 0.4) return plain;
  const both = multipart('alternative', 'alt-1', [plain, htmlPart(text)]);
  if (shape < 0.6) return both;
  if (shape < 0.7) return htmlPart(text);
  const inner = shape < 0.85 ? both : plain;
  return multipart('mixed', 'mix-1', [inner, filePart(random)]);
}

function reportBody(action: string, status: string, messageId: string): string {
  return multipart('report; report-type=delivery-status', 'rep-1', [
    lines('Content-Type: text/plain', '', 'This is the mail system at host mx.ministry.example.'),
    lines(
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; mx.ministry.example',
      'Arrival-Date: Mon, 2 Mar 2026 09:00:00 +0000',
      '',
      'Final-Recipient: rfc822; minister@ministry.example',
      `Action: ${action}`,
      `Status: ${status}`,
      `Diagnostic-Code: smtp; ${status.startsWith('2') ? '250' : '550'} ${status}`,
      '    said the other side',
      '',
    ),
    lines('Content-Type: text/rfc822-headers', '', `Message-ID: <${messageId}>`, ''),
  ]);
}

type Sound = Omit<InventedMail, 'broken' | 'raw'> & { readonly text: string };

function sound(random: Random, messageId: string): Sound {
  const voice = pick(random, VOICES);
  const mark = `mark${Math.floor(random() * 1e9)}`;
  const head = (from: string, subject: string, ...more: readonly string[]): string =>
    lines(
      `Received: from mx.ministry.example (192.0.2.7) by mx.letters.example; Mon, 2 Mar 2026 10:00:00 +0000`,
      `From: ${from}`,
      'To: reply@letters.example',
      `Subject: ${subject}`,
      `Date: Mon, 2 Mar 2026 10:0${Math.floor(random() * 10)}:00 +0000`,
      `Message-ID: <${mark}@ministry.example>`,
      ...more,
      'MIME-Version: 1.0',
    );
  const person = `${word(voice.name)} <office@ministry.example>`;
  const daemon = 'Mail Delivery System <MAILER-DAEMON@mx.ministry.example>';
  const what = random();
  if (what < 0.6) {
    const thread = `In-Reply-To: <${messageId}>`;
    const body = answerBody(random, voice, `${voice.text}\n\n${mark}`);
    const text = lines(head(person, word(voice.subject), thread), body);
    return { kind: 'answer', mark, action: null, text };
  }
  if (what < 0.75) {
    const more = [
      'Auto-Submitted: auto-replied',
      'Precedence: bulk',
      'X-Auto-Response-Suppress: All',
    ];
    const body = textPart(random, voice, `${voice.text}\n\n${mark}`);
    const text = lines(head(person, `Automatic reply: ${word(voice.subject)}`, ...more), body);
    return { kind: 'auto-reply', mark, action: null, text };
  }
  const [action, status] = pick(random, [
    ['failed', '5.1.1'],
    ['delayed', '4.4.1'],
    ['delivered', '2.0.0'],
  ] as const);
  if (what < 0.9) {
    const body = reportBody(action, status, messageId);
    const text = lines(head(daemon, 'Delivery report', 'Auto-Submitted: auto-replied'), body);
    return { kind: 'report', mark, action, text };
  }
  const bounce = pick(random, BOUNCES);
  const copy = bounce.text.some((line) => /copy of the message/.test(line))
    ? ['', `Message-ID: <${messageId}>`, 'Subject: A letter']
    : [];
  const text = lines(
    head(daemon, 'failure notice', 'Return-Path: <>'),
    'Content-Type: text/plain; charset=us-ascii',
    '',
    ...bounce.text,
    ...copy,
    '',
  );
  return { kind: 'report', mark, action: bounce.action, text };
}

/**
 * One mail; every third is broken. `messageId`: of the mail of ours that it answers or reports on.
 *
 * @example inventedMail(seeded(7), 'e1f2…@letters.example')
 */
export function inventedMail(random: Random, messageId: string, breaking?: string): InventedMail {
  const { text, ...rest } = sound(random, messageId);
  const raw = Buffer.from(text, 'utf8');
  const broken = breaking ?? (random() < 1 / 3 ? pick(random, BREAKING_NAMES) : null);
  const breakIt = broken === null ? null : BREAKINGS[broken];
  return { ...rest, broken, raw: breakIt ? breakIt(raw, random) : raw };
}
