import { expect, test } from 'vitest';
import { freezeVersion, saveDraft } from '#letters';
import { importRoster } from '#roster';
import { paths } from '#ui/paths';
import { form, signIn } from '#support/app';
import { address, given, invitePeople, stageLetter, tokenIn } from '#support/signing';
import { startSigningPages } from '#support/signing-pages';
import { inviteFromList } from './invite-actions.ts';
import { liveSignatures } from './signature-store.ts';

const { db, env, app, newest, send, invited, standing } = await startSigningPages();

test('a hostile name is a name: on the page, in the mail, at the desk', async () => {
  const stage = await stageLetter(env);
  const { letterId, drafter: by } = stage;
  const name = '<script>alert(1)</script> "O’Brien" & ألف';
  const people = [
    {
      name,
      capacity: '{count, plural}',
      email: address('gus@parliament.example'),
      country: null,
      organisation: '=1+1',
    },
  ];
  const { invited: ids } = given(
    await inviteFromList(env, { letterId, by, language: 'en', copyTo: null, people }),
  );
  await send(stage, ids);
  const mail = await newest('gus@parliament.example');
  expect(mail?.text).toContain(name);
  expect(mail?.html).not.toContain('<script>alert');
  const page = await app.inject({ url: paths.sign(tokenIn(mail) ?? '') });
  expect(page.body).toContain('&lt;script>alert(1)&lt;/script>');
  const headers = await signIn(env, by);
  const desk = await app.inject({ url: paths.invitations(letterId), headers });
  expect(desk.body).toContain('&lt;script>alert(1)');
  expect(desk.body).not.toContain('<script>alert(1)');
});

test('the desk of signatures is there for people of the letter only; acting is for drafters', async () => {
  const hal = await invited('Hal');
  const other = await stageLetter(env);
  const url = paths.invitations(hal.letterId);
  expect((await app.inject({ url })).statusCode).toBe(303);
  expect((await app.inject({ url, headers: await signIn(env, other.drafter) })).statusCode).toBe(
    404,
  );
  const reader = await signIn(env, hal.reader);
  expect((await app.inject({ url, headers: reader })).statusCode).toBe(200);
  const remind = paths.invitationAct(hal.letterId, hal.id, 'reminders');
  expect((await app.inject({ method: 'POST', url: remind, headers: reader })).statusCode).toBe(403);
  const stranger = await signIn(env, other.drafter);
  expect((await app.inject({ method: 'POST', url: remind, headers: stranger })).statusCode).toBe(
    404,
  );
  const crossed = paths.invitation(other.letterId, hal.id); // own letter, somebody else's invitation
  expect((await app.inject({ url: crossed, headers: stranger })).statusCode).toBe(404);
});

test('a list is checked before anything is kept, and confirmed with what was checked', async () => {
  const stage = await stageLetter(env);
  const headers = await signIn(env, stage.drafter);
  const url = paths.invitationsFromList(stage.letterId);
  const fields = {
    list: 'name;capacity;e-mail\nIda Berg;MEP;ida@x.example\n;;',
    language: 'fr',
    copy: '',
  };
  const ask = async (more: Record<string, string>) => {
    const { payload, headers: kind } = form({ ...fields, ...more });
    return app.inject({ method: 'POST', url, payload, headers: { ...headers, ...kind } });
  };
  const checked = await ask({});
  expect(checked.statusCode).toBe(200);
  expect(checked.body).toContain('Ida Berg');
  expect(await standing(stage.letterId)).toEqual([]);
  expect((await ask({ confirmed: 'yes' })).statusCode).toBe(303);
  expect(await standing(stage.letterId)).toMatchObject([
    { name: 'Ida Berg', position: 'prepared' },
  ]);
  const wrong = await ask({ copy: 'nobody' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('Ida Berg'); // what was typed is kept
});

test('the desk speaks the letter’s own hours: where somebody stands, and since when', async () => {
  const stage = await stageLetter(env);
  const { letterId, drafter: by } = stage;
  const content = { ...stage.version.content, title: 'In Almaty', zone: 'Asia/Almaty' };
  given(await saveDraft(env, { letterId, revision: 2, content, by }));
  given(await freezeVersion(env, { letterId, note: 'Other hours.', by }));
  const [id] = await invitePeople(env, stage, ['Kim']);
  const headers = await signIn(env, by);
  for (const url of [paths.invitations(letterId), paths.invitation(letterId, id ?? '')]) {
    const page = await app.inject({ url, headers });
    expect(page.body).toContain('GMT+5');
    expect(page.body).not.toContain('UTC');
  }
});

test('members are offered from the newest list, whatever was imported last', async () => {
  const list = async (name: string, takenOn: string) => {
    const bytes = new TextEncoder().encode(`name,country\n${name} Person,France\n`);
    const file = { name, fileName: 'list.csv', bytes, takenOn, by: null };
    return given(await importRoster(env, file)).rosterId;
  };
  await list('Aaa today', '2026-02-01');
  const now = await list('Zzz newest', '2026-02-20');
  await list('Chamber of 2011', '2011-09-15');
  const stage = await stageLetter(env);
  const headers = await signIn(env, stage.drafter);
  const page = await app.inject({ url: paths.invitationsFromRoster(stage.letterId), headers });
  expect(page.body).toContain('Zzz newest Person');
  expect(page.body).not.toContain('Chamber of 2011 Person');
  const options = [...page.body.matchAll(/<option value="([\w-]{36})"/g)].map(([, id]) => id);
  expect(options[0]).toBe(now);
});

test('an upload that is no sheet is refused beside the form; a PDF is handed over, never drawn', async () => {
  const jan = await invited('Jan');
  const headers = await signIn(env, jan.drafter);
  const url = paths.invitationAct(jan.letterId, jan.id, 'paper');
  const upload = (content: string) => {
    const body = multipart({ 'signed-on': '2026-03-01', note: '' }, content);
    return app.inject({
      method: 'POST',
      url,
      payload: body.payload,
      headers: { ...headers, ...body.headers },
    });
  };
  const wrong = await upload('<svg onload="alert(1)"/>');
  expect(wrong.statusCode).toBe(422);
  expect(wrong.body).toContain('value="2026-03-01"');
  expect((await upload('%PDF-1.7 x')).statusCode).toBe(303);
  const desk = await app.inject({ url: paths.invitations(jan.letterId), headers });
  const scan = /\/scans\/([\w-]{36})/.exec(desk.body)?.[1] ?? '';
  const file = await app.inject({ url: paths.paperScanFile(jan.letterId, scan), headers });
  expect(file.headers['content-disposition']).toMatch(/^attachment/);
  expect(file.body).toBe('%PDF-1.7 x');
  const reader = await signIn(env, jan.reader);
  const decision = form({ decision: 'confirmed', note: '' });
  const confirmed = await app.inject({
    method: 'POST',
    url: paths.paperScanDecision(jan.letterId, scan),
    payload: decision.payload,
    headers: { ...reader, ...decision.headers },
  });
  expect(confirmed.statusCode).toBe(303);
  expect(await liveSignatures(db.read, jan.letterId, jan.version.id)).toHaveLength(1);
});

function multipart(fields: Record<string, string>, file: string) {
  const mark = 'edge-of-a-part';
  const part = (head: string, body: string) =>
    `--${mark}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
  const payload = `${parts.join('')}${part('name="file"; filename="sheet.pdf"', file)}--${mark}--\r\n`;
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${mark}` } };
}
