import { expect, test } from 'vitest';
import { markReleased, markWithdrawn } from '#letters';
import { sql } from '#platform/db';
import { paths } from '#ui/paths';
import { form } from '#support/app';
import { codeIn, tokenIn } from '#support/signing';
import { startSigningPages } from '#support/signing-pages';
import { liveSignatures } from './signature-store.ts';

const { db, env, app, newest, invited, standing } = await startSigningPages();

async function post(url: string, fields: Record<string, string>) {
  const { payload, headers } = form(fields);
  return app.inject({ method: 'POST', url, payload, headers });
}

test('GET on every page of a link changes nothing at all, however often a scanner calls', async () => {
  const ana = await invited('Ana');
  const before = await wholeDatabase();
  for (let round = 0; round < 3; round += 1) {
    for (const url of [paths.sign(ana.token), paths.receipt(ana.token)])
      await app.inject({ url, headers: { 'user-agent': 'LinkScanner/1.0' } });
  }
  expect(await wholeDatabase()).toEqual(before);
});

async function wholeDatabase() {
  const tables = [
    'invitations',
    'invitation_events',
    'signing_codes',
    'signatures',
    'record_leaves',
    'mails',
    'signing_challenges',
  ];
  const counts: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } = await sql`
      select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as content from ${sql.table(table)} t`.execute(
      db.read,
    );
    counts[table] = rows[0];
  }
  return counts;
}

test('a scanner that also sends every form as it stands signs, declines and withdraws nothing', async () => {
  const bea = await invited('Bea');
  const page = await app.inject({ url: paths.sign(bea.token) });
  const actions = [...page.body.matchAll(/action="([^"]+)"/g)].map(([, action]) => action ?? '');
  expect(actions).toContain(paths.declines(bea.token));
  for (const url of actions) await post(url, hiddenFields(page.body));
  await newest(bea.mailbox);
  const again = await app.inject({ url: paths.sign(bea.token) });
  expect(again.body).toContain(paths.signatures(bea.token)); // the form for the code is there now
  for (const [, action = ''] of again.body.matchAll(/action="([^"]+)"/g))
    await post(action, { ...hiddenFields(again.body), code: '' });
  expect(await standing(bea.letterId)).toMatchObject([
    { position: 'opened', signatures: 0, leaves: 1 },
  ]);
});

function hiddenFields(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]));
}

test('the scanner that opens the receipt and sends its forms takes no signature back', async () => {
  const cai = await invited('Cai');
  const { token, statement } = cai;
  await post(paths.signCodes(token), { purpose: 'sign', statement });
  const code = codeIn(await newest(cai.mailbox)) ?? '';
  const signed = await post(paths.signatures(token), { statement, code });
  expect(signed.headers.location).toBe(paths.receipt(token));
  const receipt = tokenIn(await newest(cai.mailbox)) ?? '';
  const page = await app.inject({ url: paths.receipt(receipt) });
  expect(page.body).toContain(paths.disavowals(receipt));
  const sent = await post(paths.disavowals(receipt), hiddenFields(page.body));
  expect(sent.statusCode).toBe(422);
  expect(await liveSignatures(db.read, cai.letterId, cai.version.id)).toHaveLength(1);
  const meant = await post(paths.disavowals(receipt), { disavowed: 'yes' });
  expect(meant.statusCode).toBe(303);
  expect(await liveSignatures(db.read, cai.letterId, cai.version.id)).toHaveLength(0);
});

test('a double click and a second tab end at the same receipt', async () => {
  const dan = await invited('Dan');
  const { token, statement } = dan;
  await post(paths.signCodes(token), { purpose: 'sign', statement });
  const code = codeIn(await newest(dan.mailbox)) ?? '';
  const answers = await Promise.all([
    post(paths.signatures(token), { statement, code }),
    post(paths.signatures(token), { statement, code }),
  ]);
  for (const { statusCode, headers } of answers)
    expect([statusCode, headers.location]).toEqual([303, paths.receipt(token)]);
});

test('every page of a link is kept by nobody, indexed by nobody, and asks nobody else', async () => {
  const eva = await invited('Eva');
  const { headers, body } = await app.inject({ url: paths.sign(eva.token) });
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['referrer-policy']).toBe('same-origin');
  expect(body).toContain('noindex');
  expect(body.match(/(?:src|href)="https?:/g)).toBeNull();
  expect(body).not.toContain(eva.mailbox);
});

test('links that were cut, invented or taken back say what to do, without a 500', async () => {
  for (const token of [
    'x',
    'A'.repeat(43),
    '%00',
    '%F0%9F%98%80',
    "'; drop table invitations; --",
  ]) {
    const answer = await app.inject({ url: `/sign/${encodeURIComponent(token)}` });
    expect(answer.statusCode).toBe(404);
    expect(answer.body).toContain('copy the whole of it');
  }
});

test('forms that are not the page’s own end in a sentence, never in a 500', async () => {
  const fay = await invited('Fay');
  const bodies: Record<string, string>[] = [
    {},
    { statement: 'x'.repeat(65) },
    { purpose: 'steal', statement: '' },
    { code: 'a'.repeat(101), statement: '' },
  ];
  for (const path of [
    paths.signCodes,
    paths.signatures,
    paths.declines,
    paths.withdrawals,
    paths.disavowals,
  ])
    for (const body of bodies) {
      const { statusCode } = await post(path(fay.token), body);
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(statusCode).toBeLessThan(500);
    }
  for (const path of [paths.signPasskeyOptions, paths.signPasskey, paths.signPasskeyEnrolment])
    for (const payload of [{}, { purpose: 'sign' }, { credential: {} }, 'text', [1]]) {
      const answer = await app.inject({
        method: 'POST',
        url: path(fay.token),
        payload: JSON.stringify(payload),
        headers: { 'content-type': 'application/json' },
      });
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      expect(answer.statusCode).toBeLessThan(500);
      expect(answer.json()).toHaveProperty('message');
    }
});

test('who never signed a letter that was withdrawn reads the notice, not the text or its title', async () => {
  const ana = await invited('Unsigned');
  const { letterId, drafter: by, version } = ana;
  await env.db.transaction(async (tx) => {
    await markReleased(tx, { letterId, versionId: version.id, at: env.now() });
    await markWithdrawn(tx, { letterId, at: env.now(), by, notice: 'The family asked for it.' });
  });
  const { body } = await app.inject(paths.sign(ana.token));
  expect(body).toContain('The family asked for it.');
  expect(body).not.toContain('We ask you to act.');
  expect(body).not.toContain('two writers');
});
