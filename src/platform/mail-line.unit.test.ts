import { afterEach, describe, expect, test } from 'vitest';
import type { SMTPServerOptions } from 'smtp-server';
import { plainMail } from '#support/giving';
import { hasMailTransferAgent, startMailTransferAgent } from '#support/mail-transfer-agent';
import { startMailServer } from '#support/mail-server';
import type { Postman } from './mail-handover.ts';
import { openPostman } from './mail-postman.ts';

const opened: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).toReversed()) await one.close();
});

/** Takes mail from whoever has the password, over an encrypted line only. */
const strict: SMTPServerOptions = {
  disabledCommands: [],
  authOptional: false,
  onAuth({ username, password }, session, done) {
    const isRight = username === 'letters' && password === 'p@ss word';
    if (isRight && session.secure) return done(null, { user: username });
    done(Object.assign(new Error('Wrong password'), { responseCode: 535 }));
  },
};

async function postmanFor(options: SMTPServerOptions, login: string, query = '') {
  const server = await startMailServer(options);
  const smtpUrl = `${server.url.replace('smtp://', `smtp://${login}`)}/${query}`;
  const postman: Postman = openPostman({ smtpUrl, dkim: null });
  opened.push(server, postman);
  return { server, postman };
}

describe('the line to the mail server', () => {
  test('is encrypted and signed in to as SMTP_URL says', async () => {
    const trusting = '?tls.rejectUnauthorized=false'; // the server of the test made its certificate itself
    const { server, postman } = await postmanFor(strict, 'letters:p%40ss%20word@', trusting);
    const answer = await postman.give(plainMail);
    expect(answer).toMatchObject({ kind: 'taken' });
    expect(server.received).toHaveLength(1);
    expect(answer.dialogue.join('\n')).not.toContain('p@ss');
    expect(answer.dialogue[0]).toMatch(/^> MAIL FROM:/);
  });

  test('a wrong password is the operator’s to mend: the mail waits, and the password is not told', async () => {
    const trusting = '?tls.rejectUnauthorized=false';
    const { server, postman } = await postmanFor(strict, 'letters:hunter2@', trusting);
    const answer = await postman.give(plainMail);
    expect(answer).toMatchObject({ kind: 'later', code: '535' });
    expect(JSON.stringify(answer)).not.toContain('hunter2');
    expect(server.received).toEqual([]);
  });

  test('a certificate nobody vouches for is not believed: the mail waits', async () => {
    const { server, postman } = await postmanFor(strict, 'letters:p%40ss%20word@');
    expect((await postman.give(plainMail)).kind).toBe('later');
    expect(server.received).toEqual([]);
  });

  test('with requireTLS nothing leaves over a line that is not encrypted', async () => {
    const { server, postman } = await postmanFor({}, '', '?requireTLS=true');
    expect((await postman.give(plainMail)).kind).toBe('later');
    expect(server.received).toEqual([]);
  });
});

const why = hasMailTransferAgent ? '' : ' (skipped: no Postfix is installed, or we are not root)';

describe.skipIf(!hasMailTransferAgent)(`a real mail transfer agent${why}`, () => {
  test('takes a letter with its PDF, promises reports, and reports to the reply address', async () => {
    const [ministry, ours] = [await startMailServer(), await startMailServer()];
    const port = ({ url }: { url: string }) => Number(new URL(url).port);
    const mta = await startMailTransferAgent({
      'ministry.example': { port: port(ministry) },
      'gone.example': { bounce: '5.1.1 There is no such mailbox' },
      'letters.example': { port: port(ours) },
    });
    const postman = openPostman({ smtpUrl: mta.url, dkim: null });
    opened.push(ministry, ours, { close: () => mta.stop() }, postman);
    const pdf = { name: 'letter.pdf', type: 'application/pdf', bytes: Buffer.alloc(2_000_000, 1) };
    const mail = { ...plainMail, attachments: [pdf] };
    const answer = await postman.give(mail);
    expect(answer).toMatchObject({ kind: 'taken', code: '250 2.0.0', reportsPromised: true });
    expect(answer.said).toMatch(/^Ok: queued as [0-9A-F]+$/);
    const gone = { from: 'reply@letters.example', to: 'minister@gone.example' };
    await postman.give({ ...plainMail, envelope: gone, report: { id: 'delivery-2' } });
    while (ours.received.length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ministry.received).toHaveLength(1);
    const reports = ours.received.map(({ source }) => source).join('\n');
    expect(reports).toMatch(/Original-Envelope-Id: delivery-1\r?\n[^]*?Action: relayed/);
    expect(reports).toMatch(/Original-Envelope-Id: delivery-2\r?\n[^]*?Status: 5\.1\.1/);
    expect(ours.received.every(({ from, to }) => from === '' && to[0] === gone.from)).toBe(true);
  });
});
