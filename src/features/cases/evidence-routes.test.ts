import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { sha256 } from '#kernel/bytes';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import { listOutbox } from '#platform/mail';
import { USER_AGENT, signIn } from '#support/app';
import { openCases } from '#support/case-people';
import { entered, person } from '#support/cases';
import { testDatabase } from '#support/database';
import { changeByte, keptFile } from '#support/evidence';
import { inFormat, lookAt, telltalePhoto } from '#support/pictures';
import { multipart } from '#support/roster';
import { paths } from '#ui/paths';
import { listCustody } from './custody-store.ts';
import { findCopy } from './evidence-copy-store.ts';
import { listAlarmedFiles } from './evidence-store.ts';
import { insertPublication, markDecided } from './publication-store.ts';
import type { PublicationId } from './publication-rules.ts';

const stage = await openCases(await testDatabase());
const { env, app, people, caseId, get, post, work } = stage;
const { drafter, reader, owner, stranger } = people;
afterAll(() => stage.close());

const here = { caseId, by: drafter };
const page = paths.caseEvidence(caseId);
const dana = await entered(env, here, 'subject', person('Dana Sarova'));
await post(drafter, paths.casePeople(caseId), {
  role: 'second-reader',
  name: 'Rita Reader',
  email: 'rita@example.org',
});

const send = async (
  who: AccountId,
  fields: Record<string, string>,
  file?: { readonly name: string; readonly bytes: Uint8Array },
) => {
  const { payload, headers } = multipart(fields, file);
  const own = await signIn(env, who);
  return app.inject({ method: 'POST', url: page, payload, headers: { ...own, ...headers } });
};
const photo = await telltalePhoto(4);
let count = 0;
/** Another file each time: the same one stands in a case once. */
const some = () => Buffer.from(`A note, number ${(count += 1)}`);

describe('adding a file', () => {
  test('keeps it with what was typed, and its page shows the hash to copy', async () => {
    const fields = { what: 'A summons', date: '2011-09', subjects: dana.id };
    const answer = await send(drafter, fields, { name: 'C:\\scan.jpg', bytes: photo });
    expect(answer.statusCode).toBe(303);
    const shown = await get(drafter, String(answer.headers.location));
    expect(shown.body).toContain(sha256(photo));
    for (const words of ['A summons', 'scan.jpg', 'Dana Sarova', 'image/jpeg', 'Dora Drafter'])
      expect(shown.body).toContain(words);
    expect(shown.body).not.toContain('C:\\');
    expect((await get(drafter, page)).body).toContain('A summons');
  });

  test('from a source offers that source first', async () => {
    const source = await entered(env, here, 'source', {
      title: 'A neighbour who saw it',
      reliability: 'B',
      connection: 'witness',
    });
    const { body } = await get(drafter, `${page}?source=${source.id}&page=99999`);
    expect(body).toMatch(new RegExp(`value="${source.id}" selected[^>]*>A neighbour who saw it`));
    const wrong = await get(drafter, `${page}?source=${dana.id}&page=-1`);
    expect(wrong.statusCode).toBe(200);
  });

  test('says when the same bytes stand there already, and where', async () => {
    const bytes = some();
    const first = await send(drafter, {}, { name: 'a.txt', bytes });
    const again = await send(drafter, { what: 'Typed again' }, { name: 'b.txt', bytes });
    expect(again.statusCode).toBe(409);
    expect(again.body).toContain('the same bytes were received on');
    expect(again.body).toContain(String(first.headers.location));
    expect(again.body).toContain('Typed again');
  });

  test('with something at fault keeps the file that arrived, and what was typed', async () => {
    const fields = { what: 'A summons', date: '2011-02-30', subjects: dana.id };
    const wrong = await send(drafter, fields, { name: 'scan.jpg', bytes: some() });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('has arrived and waits here');
    for (const words of ['A summons', '2011-02-30', 'scan.jpg'])
      expect(wrong.body).toContain(words);
    const staged = /name="staged" value="([^"]+)"/.exec(wrong.body)?.[1] ?? '';
    const mended = { ...fields, date: '2011-02', staged, 'staged-name': 'scan.jpg' };
    expect((await send(drafter, mended)).statusCode).toBe(303);
    const gone = await send(drafter, mended);
    expect([gone.statusCode, gone.body]).toEqual([410, expect.stringContaining('is gone')]);
  });

  test.each([
    ['no file', undefined, 'Choose a file first'],
    ['an empty file', { name: 'a.jpg', bytes: new Uint8Array() }, 'This file is empty'],
  ])('with %s is told in a sentence beside what was typed', async (_what, file, sentence) => {
    const answer = await send(drafter, { what: 'Typed words' }, file);
    expect([answer.statusCode, answer.body.includes('Typed words')]).toEqual([422, true]);
    expect(answer.body).toContain(sentence);
  });

  test('when the session has ended keeps what was typed, and lets the file go', async () => {
    const { payload, headers } = multipart({ what: 'Typed words' }, { name: 'a', bytes: photo });
    const answer = await app.inject({ method: 'POST', url: page, payload, headers });
    expect([answer.statusCode, answer.body.includes('Typed words')]).toEqual([403, true]);
  });

  test('of two gigabytes is refused while it arrives: a sentence, what was typed, no memory', async () => {
    if (!app.server.listening) await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    const { payload, headers } = multipart({ what: 'Typed words' }, { name: 'a', bytes: some() });
    const [head, tail] = [payload.subarray(0, -60), payload.subarray(-60)];
    const size = 2_000_000_000;
    const block = Buffer.alloc(8_000_000, 'x');
    const length = { 'content-length': head.length + size + tail.length };
    const own = await signIn(env, drafter);
    let most = 0;
    const before = process.memoryUsage().rss;
    const answer = await new Promise<string>((done, fail) => {
      const request = httpRequest(
        {
          host: '127.0.0.1',
          port,
          method: 'POST',
          path: page,
          headers: { ...own, ...headers, ...length, 'user-agent': USER_AGENT },
        },
        (response) => {
          let body = `${response.statusCode} `;
          response.setEncoding('utf8').on('data', (text) => (body += text));
          response.on('end', () => done(body));
        },
      );
      request.on('error', fail);
      request.write(head);
      let left = size;
      const more = (): void => {
        most = Math.max(most, process.memoryUsage().rss - before);
        while (left > 0) {
          left -= block.length;
          if (!request.write(block)) return void request.once('drain', more);
        }
        request.end(tail);
      };
      more();
    });
    expect(answer).toMatch(/^422 /);
    expect(answer).toContain('This file is too large. The limit is 200 MB.');
    expect(answer).toContain('Typed words');
    expect(most).toBeLessThan(400_000_000);
  });
});

describe('a file of a case', () => {
  test('is shown to its people only, and what is sealed to drafters only', async () => {
    const content = { fileName: 'Zq-name.jpg', what: 'Zq-words' };
    const { entry, file } = await keptFile(env, here, await telltalePhoto(5), { content });
    await work();
    const one = paths.caseFile(caseId, entry.id);
    const preview = paths.caseFilePicture(caseId, entry.id, 'preview');
    const originals = paths.caseFileAct(caseId, entry.id, 'originals');
    const status = async (who: AccountId) => [
      (await get(who, one)).statusCode,
      (await get(who, preview)).statusCode,
      (await post(who, originals)).statusCode,
    ];
    expect(await status(drafter)).toEqual([200, 200, 200]);
    expect(await status(reader)).toEqual([200, 404, 403]);
    for (const who of [stranger, owner]) expect(await status(who)).toEqual([404, 404, 404]);
    const seen = await get(reader, one);
    expect([seen.body.includes('Zq-words'), seen.body.includes('Zq-name')]).toEqual([true, false]);
    expect((await get(null, one)).headers.location).toMatch(/^\/sign-in/);
    const taken = (await listCustody(env.db.read, file.id)).filter(({ act }) => act === 'opened');
    expect(taken.map(({ by }) => by)).toEqual([drafter]);
  });

  test('is handed over as it came, for no browser to show, under a name that cannot break out', async () => {
    const bytes = Buffer.from('<script>alert(1)</script>');
    const fileName = 'Письмо "x"\u202e; filename=evil.html';
    const { entry } = await keptFile(env, here, bytes, { content: { fileName } });
    const answer = await post(drafter, paths.caseFileAct(caseId, entry.id, 'originals'));
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-length': String(bytes.length),
    });
    const disposition = String(answer.headers['content-disposition']);
    expect(disposition).toMatch(/^attachment; filename="[A-Za-z0-9._ -]+"; filename\*=UTF-8''\S+$/);
    expect(disposition).toContain(encodeURIComponent('Письмо'));
  });

  test('that was changed is not handed over: a sentence, the alarm, a mail without a name', async () => {
    const content = { fileName: 'Zq-name.txt', what: 'Zq-words' };
    const { entry, file } = await keptFile(env, here, some(), { content });
    await changeByte(env.db, file.id);
    const answer = await post(drafter, paths.caseFileAct(caseId, entry.id, 'originals'));
    expect([answer.statusCode, answer.body]).toEqual([
      409,
      expect.stringContaining('is not what was received'),
    ]);
    expect((await get(drafter, page)).body).toContain('One file of this case is not');
    const roles = new Map([[caseId, new Set(['drafter'] as const)]]);
    const asked = { kind: 'account', owner: false, roles: new Map(), accountId: drafter } as const;
    const onDesk = await listAlarmedFiles(env.db.read, { ...asked, cases: roles });
    expect(onDesk.map(({ entryId }) => entryId)).toEqual([entry.id]);
    expect(await listAlarmedFiles(env.db.read, { ...asked, cases: new Map() })).toEqual([]);
    await work();
    const mails = (await listOutbox(env.db.read, env, { limit: 50 })).filter(({ subject }) =>
      subject.includes('is not what was received'),
    );
    expect(mails.flatMap(({ to }) => to)).toEqual(['dora@example.org']);
    expect(JSON.stringify(mails)).not.toMatch(/Zq-|Sarova/);
    expect(JSON.stringify(mails)).toContain(paths.caseFile(caseId, entry.id));
  });

  test('can be read again by anybody of the case, who is told what was found', async () => {
    const { entry } = await keptFile(env, here, some());
    const verify = () => post(reader, paths.caseFileAct(caseId, entry.id, 'verifications'));
    const whole = await verify();
    const shown = await get(reader, String(whole.headers.location));
    expect(shown.body).toContain('every byte is as it was received');
  });

  test('that nobody has is a page that is not there', async () => {
    const gone = paths.caseFile(caseId, newId());
    expect((await get(drafter, gone)).statusCode).toBe(404);
    expect((await get(drafter, paths.caseFile(caseId, dana.id))).statusCode).toBe(404);
  });
});

describe('a copy for the public', () => {
  const copies = (entry: string) => paths.caseFileAct(caseId, entry, 'public-copies');

  test('is made with parts painted black, and the numbers typed are kept when one is wrong', async () => {
    const { entry } = await keptFile(env, here, await telltalePhoto(6));
    const part = { left: '0', top: '0', width: '50', height: '100' };
    const wrong = await post(drafter, copies(entry.id), { ...part, left: 'here', sure: 'yes' });
    expect([wrong.statusCode, wrong.body.includes('value="here"')]).toEqual([422, true]);
    const unsure = await post(drafter, copies(entry.id), part);
    expect(unsure.body).toContain('Say first that everybody');
    expect((await post(drafter, copies(entry.id), { ...part, sure: 'yes' })).statusCode).toBe(303);
    const url = paths.caseFilePicture(caseId, entry.id, 'public-copy');
    const copy = await get(reader, url);
    expect(copy.headers['content-type']).toBe('image/jpeg');
    const { colourAt } = await lookAt(copy.rawPayload);
    expect(Math.max(...colourAt(20, 50))).toBeLessThan(30);
    expect(colourAt(80, 50)[2]).toBeGreaterThan(200);
    expect((await post(reader, copies(entry.id), { ...part, sure: 'yes' })).statusCode).toBe(403);
  });

  test('is public once it is approved and agreed, under an address that says nothing', async () => {
    const content = { subjects: [dana.id] };
    const picture = await inFormat('png');
    const { entry, file } = await keptFile(env, here, picture, { shownTo: 'public', content });
    await post(drafter, copies(entry.id), { sure: 'yes' });
    const needs = await get(drafter, paths.caseFile(caseId, entry.id));
    expect(needs.body).toContain('Consent to pictures is missing: Dana Sarova.');
    expect(needs.body).toContain('Discard this copy');
    expect(needs.body).not.toContain('Take the copy back from the public');
    const agreed = await entered(env, here, 'consent', {
      subject: dana.id,
      use: 'photo',
      answer: 'given',
      basis: 'self',
      givenOn: '2011-09-01',
    });
    const asked = { id: newId<PublicationId>(), caseId, note: '', by: drafter, at: env.now() };
    const entries = [entry, agreed].map(({ id, revision }) => ({ entryId: id, revision }));
    const decided = { id: asked.id, decision: 'approved', note: '', by: reader } as const;
    const slug = `case-${caseId.slice(0, 13)}`;
    const copy = await findCopy(env.db.read, file.id, 'public');
    const open = () => get(null, paths.publicPicture(slug, copy?.id ?? ''));
    expect((await open()).statusCode).toBe(404);
    await env.db.transaction(async (tx) => {
      await insertPublication(tx, { ...asked, entries });
      await markDecided(tx, { ...decided, at: env.now() });
    });
    const shown = await open();
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/jpeg']);
    const { body } = await get(drafter, paths.caseFile(caseId, entry.id));
    expect(body).toContain('Take the copy back from the public');
    await post(drafter, paths.caseFileAct(caseId, entry.id, 'public-copy-ends'));
    expect((await open()).statusCode).toBe(404);
  });
});
