import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUSE, listGrants } from '#access';
import type { AccountId } from '#kernel/ids';
import { findIncoming, listDeliveries, listUnmatched, readIncomingPart } from '#delivery';
import type { Delivery } from '#delivery';
import { silentLog } from '#platform/log';
import { openPostman } from '#platform/mail-postman';
import { listReplies } from '#replies';
import { paths } from '#ui/paths';
import { granted } from '#support/app';
import { freePort } from '#support/free-port';
import { deliveryReport, incomingIds } from '#support/incoming';
import { button, startJourneys } from '#support/journey';
import { startMailServer } from '#support/mail-server';
import { hasMailTransferAgent, startMailTransferAgent } from '#support/mail-transfer-agent';
import type { MailTransferAgent } from '#support/mail-transfer-agent';
import { sendInvitations } from '#signing';
import { codeIn, invitePeople, mailsTo, stageLetter, tokenIn } from '#support/signing';
import type { Stage } from '#support/signing';
import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import { listEvents } from '../../src/features/delivery/event-store.ts';
import { planMails } from '../../src/features/delivery/planning-actions.ts';
import { startIncoming } from '../../src/main/incoming.ts';
import { askForCode } from '../../src/features/signing/code-actions.ts';
import { signWithCode } from '../../src/features/signing/sign-actions.ts';

const PATIENCE = 40_000;
const name = hasMailTransferAgent ? 'a real Postfix' : 'SKIPPED: no Postfix is installed here';

describe.skipIf(!hasMailTransferAgent)(`a letter by mail, out and back (${name})`, async () => {
  if (!hasMailTransferAgent) return;
  const ministry = await startMailServer({ lmtp: true });
  const door = await freePort();
  const mta: MailTransferAgent = await startMailTransferAgent({
    'minister@ministry.example': { port: Number(new URL(ministry.url).port), by: 'lmtp' },
    'gone@ministry.example': { bounce: '5.1.1 There is no such mailbox' },
    'test.example': { port: door, by: 'lmtp' },
  });
  const postman = openPostman({ smtpUrl: mta.url, dkim: null });
  const {
    env: testEnv,
    server,
    browser,
    at,
    mailWith,
    signInByLink,
  } = await startJourneys({ postman });
  const { env } = server;
  const incomingUrl = `lmtp://127.0.0.1:${door}`;
  const incoming = await startIncoming(env, { incomingUrl }, silentLog);
  afterAll(async () => {
    await incoming.stop();
    postman.close();
    await mta.stop();
    await ministry.close();
  });

  let stage: Stage;
  beforeAll(async () => {
    stage = await stageLetter(testEnv);
    await sign(stage);
    await release(stage);
  });

  async function sign({ letterId, drafter: by, version }: Stage): Promise<void> {
    const invitationIds = await invitePeople(testEnv, stage, ['Ana']);
    await sendInvitations(testEnv, { letterId, invitationIds, by });
    const token = await mailWith('ana@parliament.example', tokenIn);
    const statement = version.statementSha256;
    await askForCode(testEnv, { token, purpose: 'sign', statement });
    const code = await mailWith('ana@parliament.example', codeIn);
    granted(await signWithCode(testEnv, { token, statement, code }));
  }

  async function release({ letterId, drafter }: Stage): Promise<void> {
    const grants = await listGrants(env.db.read, HOUSE, letterId);
    const lead = grants.find((grant) => grant.role === 'lead')?.accountId ?? drafter;
    const page = await signInByLink(await browser.openPage({ width: 1280 }), { account: lead });
    await page.goto(at(paths.release(letterId)));
    await button(page, 'Approve the release of version 1').click();
    await page.getByText(/This letter went public on/).waitFor();
  }

  async function deliveryTo(kind: Delivery['recipient']['kind']): Promise<Delivery> {
    const all = await listDeliveries(env.db.read, env, HOUSE, stage.letterId);
    const found = all.find(({ recipient }) => recipient.kind === kind);
    if (found === undefined) throw new Error(`no delivery to ${kind}`);
    return found;
  }

  /** The address that the letter told the ministry to answer to. */
  function replyTo(): string {
    const found = /reply\+[a-z2-7]{26}@test\.example/.exec(ministry.received[0]?.source ?? '')?.[0];
    if (found === undefined) throw new Error('the letter names no address for replies');
    return found;
  }

  /** The other side sends a mail, by its way through the mail server. */
  async function post(mail: SendMailOptions): Promise<void> {
    const transport = createTransport(mta.url);
    await transport.sendMail(mail);
    transport.close();
  }

  const stateOf = async (kind: 'addressee' | 'copy') => (await deliveryTo(kind)).state;

  test('the letter leaves by the mail server, and what it reports comes back by itself', async () => {
    const { letterId, drafter: by } = stage;
    const wanted = [
      { recipient: { kind: 'addressee', number: 1 }, address: 'minister@ministry.example' },
      {
        recipient: { kind: 'copy', office: 'Embassy', country: 'KZ' },
        address: 'gone@ministry.example',
      },
    ] as const;
    granted(await planMails(env, { letterId, by, wanted }));
    await expect.poll(() => stateOf('copy'), { timeout: PATIENCE }).toBe('bounced');
    // Postfix knows that the ministry's server took it, and says no more than that
    const reports = async () => {
      const events = await listEvents(env.db.read, env, (await deliveryTo('addressee')).id);
      return events.filter(({ event }) => event === 'report').map(({ code }) => code);
    };
    await expect.poll(reports, { timeout: PATIENCE }).toEqual(['relayed 2.0.0']);
    expect(await stateOf('addressee')).toBe('handed-over');
    expect(ministry.received).toHaveLength(1);
    expect(ministry.received[0]?.source).toMatch(/^Reply-To: .*reply\+[a-z2-7]{26}@test\.example/m);
    expect(await listReplies(env.db.read, env, HOUSE, letterId)).toEqual([]); // reports are no replies
  });

  test('the mail server of the ministry reports that it lies in the mailbox: it arrived', async () => {
    const to = replyTo();
    const { id: envelopeId } = await deliveryTo('addressee');
    const raw = deliveryReport({ to, action: 'delivered', status: '2.1.5', envelopeId });
    await post({ envelope: { from: '', to }, raw });
    await expect.poll(() => stateOf('addressee'), { timeout: PATIENCE }).toBe('delivered');
  });

  test('the office sees on one page what arrived and what came back', async () => {
    const account: AccountId = stage.drafter;
    const page = await signInByLink(await browser.openPage({ width: 1280 }), { account });
    await page.goto(at(paths.deliveries(stage.letterId)));
    await page.getByText('arrived', { exact: true }).first().waitFor();
    expect(await page.getByText('came back', { exact: true }).first().isVisible()).toBe(true);
  });

  test('the ministry answers with a file: it stands with the letter, the file untouched', async () => {
    const file = Buffer.from('%PDF-1.7 the decision');
    await post({
      from: 'Ministry of Justice <minister@ministry.example>',
      to: replyTo(),
      subject: 'Re: your letter',
      text: 'The two writers will be released.',
      attachments: [{ filename: 'decision.pdf', content: file }],
    });
    const replies = () => listReplies(env.db.read, env, HOUSE, stage.letterId);
    await expect.poll(async () => (await replies()).length, { timeout: PATIENCE }).toBe(1);
    const [reply] = await replies();
    if (!reply?.incomingId) throw new Error('it came by mail');
    expect(reply).toMatchObject({
      state: 'arrived',
      deliveryId: (await deliveryTo('addressee')).id,
    });
    const mail = await findIncoming(env.db.read, env, HOUSE, reply.incomingId);
    expect(mail).toMatchObject({
      text: 'The two writers will be released.',
      matchedBy: 'reply-address',
      attachments: [{ name: 'decision.pdf', size: file.length }],
    });
    const part = granted(await readIncomingPart(env.db.read, env, HOUSE, reply.incomingId, 0));
    expect(Buffer.from(part.bytes)).toEqual(file);
  });

  test('what comes to the plain address waits in the pen, and nothing is ever answered by itself', async () => {
    const sentBefore = (await mailsTo(testEnv, 'away@ministry.example')).length;
    for (let turn = 0; turn < 3; turn += 1)
      await post({
        envelope: { from: 'away@ministry.example', to: 'reply@test.example' },
        from: 'away@ministry.example',
        to: 'reply@test.example',
        subject: `Away ${turn}`,
        text: 'I am away.',
        headers: { 'Auto-Submitted': 'auto-replied' },
      });
    const pen = async () =>
      (await listUnmatched(env.db.read, env, HOUSE)).filter(({ subject }) =>
        subject.startsWith('Away'),
      );
    await expect.poll(async () => (await pen()).length, { timeout: PATIENCE }).toBe(3);
    expect((await mailsTo(testEnv, 'away@ministry.example')).length).toBe(sentBefore);
    expect(mta.log()).not.toMatch(/to=<away@ministry\.example>/);
    expect((await incomingIds(env.db.read)).length).toBe(7); // three reports, one reply, three in the pen
  });
});
