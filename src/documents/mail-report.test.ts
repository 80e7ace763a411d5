import { describe, expect, test } from 'vitest';
import { readMailHere } from './mail-reading.ts';

const read = (lines: readonly string[]) => readMailHere(Buffer.from(lines.join('\r\n'), 'latin1'));
const HEAD = [
  'From: Mail Delivery System <MAILER-DAEMON@mx.example>',
  'To: reply@letters.example',
  'Subject: Undelivered Mail Returned to Sender',
];

/** A report by RFC 3464; `status` are the lines of its second part, `returned` of its third. */
const report = (status: readonly string[], returned: readonly string[] = []) =>
  read([
    ...HEAD,
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    '',
    'This is the mail system.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    ...status,
    '--b',
    ...(returned.length > 0 ? returned : ['Content-Type: text/rfc822-headers', '', 'Subject: x']),
    '--b--',
  ]);

const RECIPIENT = ['Final-Recipient: rfc822; minister@ministry.example'];

describe('a report by the rules (RFC 3464)', () => {
  test('tells what became of the mail for each recipient, folded lines joined', async () => {
    const mail = await report([
      'Reporting-MTA: dns; mx.example',
      'Original-Envelope-Id: 7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a01',
      '',
      ...RECIPIENT,
      'Action: failed',
      'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1',
      '    <minister@ministry.example>: no such user',
      '',
      'Final-Recipient: rfc822; office@ministry.example',
      'Action: Delivered (to mailbox)',
      'Status: 2.0.0 (Message accepted)',
    ]);
    expect(mail.report).toEqual({
      envelopeId: '7d0f3c52-0c0c-4d57-8a55-1f0f5e6f0a01',
      messageId: null,
      recipients: [
        {
          action: 'failed',
          status: '5.1.1',
          diagnostic: '550 5.1.1 <minister@ministry.example>: no such user',
        },
        { action: 'delivered', status: '2.0.0', diagnostic: '' },
      ],
    });
  });

  test.each([
    ['the headers that came back', ['Content-Type: text/rfc822-headers', '', 'Message-ID: <a@b>']],
    [
      'the mail that came back, its Message-ID folded',
      ['Content-Type: message/rfc822', '', 'Message-ID:', ' <a@b>', '', 'Message-ID: <no@b>'],
    ],
  ])('names the mail by %s', async (_what, returned) => {
    const mail = await report(['', ...RECIPIENT, 'Action: failed', 'Status: 5.0.0'], returned);
    expect(mail.report?.messageId).toBe('a@b');
  });

  test('an id that was packed to travel is unpacked', async () => {
    const mail = await report([
      'Original-Envelope-Id: a+2Bb+3D',
      '',
      ...RECIPIENT,
      'Action: failed',
    ]);
    expect(mail.report?.envelopeId).toBe('a+b=');
  });

  test('that leaves the group of the whole mail out is read nevertheless', async () => {
    const mail = await report([...RECIPIENT, 'Action: delayed', 'Status: 4.4.1']);
    expect(mail.report?.recipients).toMatchObject([{ action: 'delayed', status: '4.4.1' }]);
  });

  test.each([
    ['5.7.1', 'failed'],
    ['4.2.2', 'delayed'],
    ['2.1.5', 'delivered'],
  ])('that gives no action that exists goes by its status %s', async (status, action) => {
    const mail = await report(['', ...RECIPIENT, 'Action: zurückgewiesen', `Status: ${status}`]);
    expect(mail.report?.recipients[0]?.action).toBe(action);
  });

  test('that says nothing of use is no report, and says so', async () => {
    const mail = await report(['Reporting-MTA: dns; mx.example', '', 'X: y']);
    expect([mail.report, mail.faults]).toEqual([null, ['report-unreadable']]);
  });

  test('of ten thousand recipients ends', async () => {
    const one = ['', ...RECIPIENT, 'Action: failed', 'Status: 5.1.1'];
    const mail = await report(Array.from({ length: 10_000 }, () => one).flat());
    expect(mail.report?.recipients.length).toBeLessThanOrEqual(101);
  });
});

describe('a report in the words of its program', () => {
  const said = (text: readonly string[], from = HEAD[0] ?? '') =>
    read([from, ...HEAD.slice(1), 'Content-Type: text/plain', '', ...text]);
  const QMAIL = [
    'Hi. This is the qmail-send program at mx.example.',
    "I'm afraid I wasn't able to deliver your message to the following addresses.",
    '',
    '<minister@ministry.example>:',
    'Sorry, no mailbox here by that name. (#5.1.1)',
    '',
    '--- Below this line is a copy of the message.',
    '',
    'Message-ID: <a@b>',
  ];
  test.each<[string, readonly string[], string, string]>([
    ['qmail', QMAIL, 'failed', '5.1.1'],
    [
      'Exim',
      [
        'This message was created automatically by mail delivery software.',
        '',
        'A message that you sent could not be delivered to one or more of its',
        'recipients. This is a permanent error. The following address(es) failed:',
        '',
        '  minister@ministry.example',
        '    mailbox is full: 552 quota',
      ],
      'failed',
      '5.0.0',
    ],
    [
      'Exim, for now',
      [
        'This message was created automatically by mail delivery software.',
        'A message that you sent has not yet been delivered to one or more of its',
        'recipients after more than 24 hours on the queue.',
        '',
        'No action is required on your part. Delivery attempts will continue for some time.',
      ],
      'delayed',
      '4.0.0',
    ],
    [
      'Postfix without its second part',
      [
        'This is the mail system at host mx.example.',
        '',
        "I'm sorry to have to inform you that your message could not",
        'be delivered to one or more recipients. It is attached below.',
        '',
        '<minister@ministry.example>: host mx[192.0.2.7] said: 550 5.1.1 unknown',
      ],
      'failed',
      '5.1.1',
    ],
    [
      'sendmail',
      [
        'The original message was received at Mon, 2 Mar 2026',
        '',
        '   ----- The following addresses had permanent fatal errors -----',
        '<minister@ministry.example>',
        '    (reason: 550 5.1.1 <minister@ministry.example>... User unknown)',
      ],
      'failed',
      '5.1.1',
    ],
    [
      'Exchange',
      [
        'Your message did not reach some or all of the intended recipients.',
        '',
        "      'minister@ministry.example' on 02/03/2026 10:00",
        '            550 5.1.10 RESOLVER.ADR.RecipientNotFound',
      ],
      'failed',
      '5.1.10',
    ],
  ])('%s is read', async (_program, text, action, status) => {
    const mail = await said(text);
    expect(mail.report?.recipients).toMatchObject([{ action, status }]);
  });

  test('names the mail that is quoted in it', async () => {
    expect((await said(QMAIL)).report?.messageId).toBe('a@b');
  });

  test('that a person quotes is an answer of a person', async () => {
    const mail = await said(QMAIL, 'From: Ana Ruiz <ana@ministry.example>');
    expect([mail.report, mail.faults]).toEqual([null, []]);
  });

  test('of words that we do not know is read by a person', async () => {
    expect((await said(['Undeliverable, sorry.'])).report).toBeNull();
  });

  test('that names who failed in its head alone is a report', async () => {
    const mail = await said(['Undeliverable.'], 'X-Failed-Recipients: minister@ministry.example');
    expect(mail.report?.recipients).toMatchObject([{ action: 'failed', status: '5.0.0' }]);
  });
});
