import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ANONYMOUS, HOUSE } from '#access';
import { openDocuments } from '#documents';
import { isRefusal, refuse } from '#kernel/refusal';
import { sql } from '#platform/db';
import { testDatabase } from '#support/database';
import {
  answer,
  cameIn,
  deliveryReport,
  deliveryState,
  handIn,
  incomingIds,
  REPLY_BASE,
  sentLetter,
  toldOf,
} from '#support/incoming';
import { waitingJobs } from '#support/jobs';
import { given, testEnv } from '#support/signing';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { readIncomingOriginal, readIncomingPart } from './incoming-original-actions.ts';
import { assignIncoming, readArrived } from './incoming-reading-actions.ts';
import { readArrivedMail } from './incoming-rules.ts';
import { findIncoming, listUnmatched } from './incoming-store.ts';
import { tidyIncoming } from './incoming-upkeep-actions.ts';

const db = await testDatabase();
const documents = openDocuments({ recogniser: null });
afterAll(async () => {
  documents.close();
  await db.close();
});
const env = {
  ...testEnv(db),
  documents,
  replyAddress: REPLY_BASE,
  mailAuthserv: 'mx.letters.example',
};
beforeEach(async () => {
  await sql`delete from graphile_worker._private_jobs`.execute(db.read);
});

describe('an answer to the reply address of a delivery', () => {
  test('is kept, read, belongs to the letter, and is told once', async () => {
    const sent = await sentLetter(env);
    const mail = await cameIn(env, answer(), sent.replyTo);
    expect(mail).toMatchObject({
      kind: 'mail',
      match: { letterId: sent.letterId, deliveryId: sent.deliveryId },
      matchedBy: 'reply-address',
      from: { name: 'The Minister', address: 'minister@ministry.example' },
      text: 'We shall look into it.',
      textFrom: 'plain',
      faults: [],
    });
    expect(await readArrived(env, mail.id)).toBe('read-before');
    expect(await toldOf(db.read)).toEqual([mail.id]);
  });

  test('whatever case a mail server writes the address in', async () => {
    const sent = await sentLetter(env);
    const mail = await cameIn(env, answer(), sent.replyTo.toUpperCase());
    expect(mail.match?.deliveryId).toBe(sent.deliveryId);
  });

  test('its original is word for word what came, whatever it is made of', async () => {
    const sent = await sentLetter(env);
    const bytes = new Uint8Array(2_500_000).map((_, at) => (at * 31 + (at >> 7)) % 256);
    const mail = await cameIn(env, bytes, sent.replyTo);
    const original = given(await readIncomingOriginal(db.read, env, HOUSE, mail.id));
    const kept = await buffer(original.bytes as AsyncIterable<Buffer>); // a stream of pieces is one
    expect(kept.equals(bytes)).toBe(true); // comparing byte by byte takes ten seconds
    expect(mail.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  test('gives out each attachment as it was packed', async () => {
    const sent = await sentLetter(env);
    const file = Buffer.from('%PDF-1.7 an order');
    const raw = answer(
      { 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=b' },
      '--b',
      '',
      'See the file.',
      '--b',
      'Content-Type: application/pdf; name="order.pdf"',
      'Content-Disposition: attachment; filename="../order.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      file.toString('base64'),
      '--b--',
    );
    const mail = await cameIn(env, raw, sent.replyTo);
    expect(mail.attachments).toMatchObject([{ position: 0, name: 'order.pdf', size: file.length }]);
    const part = given(await readIncomingPart(db.read, env, HOUSE, mail.id, 0));
    expect(Buffer.from(part.bytes)).toEqual(file);
    const none = await readIncomingPart(db.read, env, HOUSE, mail.id, 1);
    expect(isRefusal(none) && none.reason).toBe('not-found');
  });

  test('nobody without a part in the letter sees it or its original', async () => {
    const sent = await sentLetter(env);
    const mail = await cameIn(env, answer(), sent.replyTo);
    const owner = {
      kind: 'account',
      accountId: sent.drafter,
      owner: true,
      roles: new Map(),
      cases: new Map(),
    } as const;
    for (const audience of [ANONYMOUS, owner]) {
      expect(await findIncoming(db.read, env, audience, mail.id)).toBeNull();
      expect(isRefusal(await readIncomingOriginal(db.read, env, audience, mail.id))).toBe(true);
      expect(isRefusal(await readIncomingPart(db.read, env, audience, mail.id, 0))).toBe(true);
      expect(await listUnmatched(db.read, env, ANONYMOUS)).toEqual([]);
    }
    const roles = new Map([[sent.letterId, new Set(['drafter' as const])]]);
    const drafter = { ...owner, owner: false, roles };
    expect(await findIncoming(db.read, env, drafter, mail.id)).not.toBeNull();
  });

  test('a stolen database shows neither who wrote nor what', async () => {
    const sent = await sentLetter(env);
    await cameIn(env, answer({ Subject: 'Zqsubject' }, 'Zqbody of the minister'), sent.replyTo);
    const { rows } = await sql<{ all: string }>`
      select (select string_agg(m::text, '') from incoming_mails m)
          || (select string_agg(p::text, '') from incoming_pieces p)
          || (select string_agg(o::text, '') from incoming_originals o)
          || (select string_agg(j::text, '') from graphile_worker._private_jobs j) as all
    `.execute(db.read);
    const stored = rows[0]?.all ?? '';
    const readable = Buffer.from(stored.replaceAll(/[^0-9a-f]/g, ''), 'hex').toString('latin1');
    for (const secret of ['Zqsubject', 'Zqbody', 'ministry.example', 'reply+'])
      expect([stored.includes(secret), readable.includes(secret)]).toEqual([false, false]);
  });
});

describe('mail that carries no reply address in use', () => {
  test('waits in the pen, where the owner finds it', async () => {
    const stray = await cameIn(
      env,
      answer({ From: '"Minister" <forged@elsewhere.example>' }),
      REPLY_BASE,
    );
    const unknown = await cameIn(env, answer(), `reply+${'a'.repeat(26)}@letters.example`);
    const odd = await cameIn(env, answer(), 'reply+x@letters.example');
    expect([stray, unknown, odd].map(({ match }) => match)).toEqual([null, null, null]);
    const pen = (await listUnmatched(db.read, env, HOUSE)).map(({ id }) => id);
    expect(pen).toEqual(expect.arrayContaining([stray.id, unknown.id, odd.id]));
  });

  test('is not matched by what it quotes: a Message-ID stands in every answer', async () => {
    const sent = await sentLetter(env);
    const reference = `<${sent.deliveryId}@letters.example>`;
    const mail = await cameIn(env, answer({ 'In-Reply-To': reference }), REPLY_BASE);
    expect([mail.match, mail.references]).toEqual([null, [`${sent.deliveryId}@letters.example`]]);
  });

  test('to another address is refused', async () => {
    for (const to of [
      'somebody@letters.example',
      'reply@elsewhere.example',
      'replying@letters.example',
    ])
      expect(await handIn(env, answer(), to)).toBe('unknown-recipient');
  });

  test('is put where it belongs by a person, once, and is told again', async () => {
    const sent = await sentLetter(env);
    const mail = await cameIn(env, answer(), REPLY_BASE);
    await sql`delete from graphile_worker._private_jobs`.execute(db.read);
    const input = { incomingId: mail.id, deliveryId: sent.deliveryId, by: sent.drafter };
    const assign = () => db.transaction((tx) => assignIncoming(tx, env, input));
    expect(given(await assign())).toMatchObject({ letterId: sent.letterId });
    expect(await toldOf(db.read)).toEqual([mail.id]);
    expect(await assign()).toEqual(refuse('conflict', 'incoming-assigned'));
    const found = await findIncoming(db.read, env, HOUSE, mail.id);
    expect(found).toMatchObject({ match: { letterId: sent.letterId }, matchedBy: 'person' });
    await expect(
      sql`update incoming_mails set letter_id = null, delivery_id = null, matched_by = null,
            matched_at = null, matched_by_account = null where id = ${mail.id}`.execute(db.read),
    ).rejects.toThrow('keep what was received');
  });

  test('is forgotten after half a year, with its original; what found its letter stays', async () => {
    const sent = await sentLetter(env);
    const [stray, kept] = [
      await cameIn(env, answer(), REPLY_BASE),
      await cameIn(env, answer(), sent.replyTo),
    ];
    const later = { db, now: () => new Date(env.now().getTime() + 181 * 86_400_000) };
    await tidyIncoming(later);
    expect(await findIncoming(db.read, env, HOUSE, stray.id)).toBeNull();
    expect(await findIncoming(db.read, env, HOUSE, kept.id)).not.toBeNull();
    const { rows } = await sql<{ sha256: string }>`select sha256 from incoming_originals`.execute(
      db.read,
    );
    const hashes = rows.map(({ sha256 }) => sha256);
    expect([hashes.includes(stray.sha256), hashes.includes(kept.sha256)]).toEqual([false, true]);
  });
});

describe('a report of a mail server', () => {
  test.each([
    ['failed', '5.1.1', 'bounced'],
    ['delivered', '2.0.0', 'delivered'],
    ['delayed', '4.4.1', 'handed-over'],
  ] as const)(
    'that it was "%s" changes the delivery and is no reply',
    async (action, status, state) => {
      const sent = await sentLetter(env);
      const mail = await cameIn(
        env,
        deliveryReport({ to: sent.replyTo, action, status }),
        sent.replyTo,
        '',
      );
      expect(mail).toMatchObject({ kind: 'report', matchedBy: 'reply-address' });
      expect(await deliveryState(db.read, sent.deliveryId)).toBe(state);
      expect(await toldOf(db.read)).toEqual([]);
    },
  );

  test('finds its delivery by the id we gave along, or by our Message-ID, without the reply address', async () => {
    const about = { to: REPLY_BASE, action: 'failed', status: '5.1.1' };
    const [one, other] = [await sentLetter(env), await sentLetter(env)];
    const byId = deliveryReport({ ...about, envelopeId: one.deliveryId });
    expect((await cameIn(env, byId, REPLY_BASE, '')).matchedBy).toBe('envelope-id');
    const messageId = `${other.deliveryId}@letters.example`;
    const byMessage = deliveryReport({ ...about, messageId });
    expect((await cameIn(env, byMessage, REPLY_BASE, '')).matchedBy).toBe('message-id');
    expect(await deliveryState(db.read, one.deliveryId)).toBe('bounced');
    expect(await deliveryState(db.read, other.deliveryId)).toBe('bounced');
  });

  test('that names two deliveries belongs to neither, and waits for a person', async () => {
    const [one, other] = [await sentLetter(env), await sentLetter(env)];
    const about = { to: one.replyTo, action: 'failed', status: '5.1.1' };
    const raw = deliveryReport({ ...about, envelopeId: other.deliveryId });
    expect((await cameIn(env, raw, one.replyTo, '')).match).toBeNull();
    expect(await deliveryState(db.read, one.deliveryId)).toBe('handed-over');
    expect(await deliveryState(db.read, other.deliveryId)).toBe('handed-over');
  });

  test('that a person put where it belongs does what it would have done, and is no reply', async () => {
    const sent = await sentLetter(env);
    const raw = deliveryReport({ to: REPLY_BASE, action: 'failed', status: '5.1.1' });
    const { id: incomingId } = await cameIn(env, raw.replace('550', '553'), REPLY_BASE, '');
    await sql`delete from graphile_worker._private_jobs`.execute(db.read);
    const input = { incomingId, deliveryId: sent.deliveryId, by: sent.drafter };
    const answer = await db.transaction((tx) => assignIncoming(tx, env, input));
    expect(given(answer).kind).toBe('report');
    expect(await deliveryState(db.read, sent.deliveryId)).toBe('bounced');
    expect(await toldOf(db.read)).toEqual([]);
  });

  test('about nothing that we know waits for a person', async () => {
    const raw = deliveryReport({ to: REPLY_BASE, action: 'failed', status: '5.1.1' });
    const mail = await cameIn(env, raw, REPLY_BASE, '');
    expect([mail.match, await toldOf(db.read)]).toEqual([null, [mail.id]]);
  });
});

describe('while the process that reads is away', () => {
  test('the mail stays as it is, and is read later', async () => {
    const sent = await sentLetter(env);
    const before = new Set(await incomingIds(db.read));
    expect(await handIn(env, answer(), sent.replyTo)).toBe('taken');
    const [id] = (await incomingIds(db.read)).filter((one) => !before.has(one));
    if (id === undefined) throw new Error('nothing came in');
    const away = { readMail: async () => refuse('unavailable', 'document-away') };
    const refused = await readArrived({ ...env, documents: away }, id);
    expect(isRefusal(refused) && refused.kind).toBe('unavailable');
    expect(await findIncoming(db.read, env, HOUSE, id)).toBeNull();
    await sql`delete from graphile_worker._private_jobs`.execute(db.read); // given up
    const asked = async () =>
      (await waitingJobs(db.read)).filter(({ name }) => name === readArrivedMail.name);
    await tidyIncoming(env);
    expect(await asked()).toEqual([]);
    const tomorrow = new Date(env.now().getTime() + 25 * 3_600_000);
    await tidyIncoming({ db, now: () => tomorrow });
    expect((await asked()).map(({ payload }) => payload)).toContainEqual({ incomingId: id });
    expect(await readArrived(env, id)).toBe('read');
  });
});
