import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOUSE } from '#access';
import type { LetterId, MandateId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { listInvitations } from '#signing';
import { granted } from '#support/app';
import { testDatabase } from '#support/database';
import { audienceFor, openImporting, parliament, seedLetter } from '#support/importing';
import { address } from '#support/signing';
import { confirmImport } from './confirm-actions.ts';
import { choosePerson, preparePeople, viewPeople, viewPerson } from './people-actions.ts';
import type { ListedPerson } from './people-rules.ts';

const db = await testDatabase();
const desk = await openImporting(db);
const { env, ana } = desk;
beforeAll(() => desk.importParliament(parliament));
afterAll(() => desk.close());

async function imported() {
  const importId = await desk.takeIn(`${seedLetter}\nNOVAK Zoe MEP\n\nSVOBODA Jan MEP\n`);
  await desk.runJobs();
  const { found } = await desk.view(importId);
  const fields = new Map([['title', ['For Dana Sarova']]]);
  const { revision } = found;
  const { audience } = desk;
  const made = granted(await confirmImport(env, { importId, audience, revision, fields, by: ana }));
  if (!('letterId' in made)) throw new Error('no letter was made');
  const { letterId } = made;
  return { letterId, audience: audienceFor(ana, letterId) };
}

type At = { readonly letterId: LetterId; readonly audience: ReturnType<typeof audienceFor> };

const people = async (at: At) => granted(await viewPeople(env, { ...at, page: 1 })).rows;
const named = (rows: readonly ListedPerson[], name: string): ListedPerson => {
  const found = rows.find((one) => one.name.includes(name));
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};

async function choose(at: At, name: string, pick: (ids: string[]) => string | null) {
  const personId = named(await people(at), name).id;
  const view = granted(await viewPerson(env, { ...at, personId, sought: '' }));
  const ids = view.matched?.candidates.map(({ mandateId }) => mandateId) ?? [];
  const mandateId = pick(ids) as MandateId | null; // a candidate’s own
  return choosePerson(env, { ...at, personId, mandateId, sought: '', by: ana });
}

const prepare = async (
  at: At,
  chosen: readonly ListedPerson[],
  mails: Record<string, string> = {},
) =>
  granted(
    await preparePeople(env, {
      ...at,
      personIds: new Set(chosen.map(({ id }) => id)),
      capacity: '',
      language: 'en',
      emails: new Map(Object.entries(mails).map(([id, email]) => [id, address(email)])),
      by: ana,
    }),
  );

test('the import itself asks nobody', async () => {
  const at = await imported();
  expect(await listInvitations(db.read, env, HOUSE, at.letterId)).toEqual([]);
  const rows = await people(at);
  expect(rows.map(({ invitation }) => invitation)).toEqual(Array(4).fill(null));
});

test('whoever may be somebody of a roster is not asked before one of the desk says who they are', async () => {
  const at = await imported();
  const done = await prepare(at, await people(at));
  expect(done.prepared).toBe(0);
  expect(done.refused.map(({ name, refusal }) => [name, refusal.reason])).toEqual([
    ['BERG Ana', 'import-person-unknown'],
    ['KILL-NIELSEN Nicole', 'import-person-unknown'],
    ['NOVAK Zoe', 'email-missing'],
    ['SVOBODA Jan', 'email-missing'],
  ]);
});

test('whom no roster knows can be asked at once with a typed mailbox', async () => {
  const at = await imported();
  const zoe = named(await people(at), 'NOVAK');
  expect(zoe.choice).toMatchObject({ how: 'nobody-known', mandateId: null, meant: null });
  const done = await prepare(at, [zoe], { [zoe.id]: 'zoe@example.org' });
  expect(done).toEqual({ prepared: 1, refused: [] });
});

test('a person of a roster is prepared under their mandate, with its mailbox and the printed capacity', async () => {
  const at = await imported();
  granted(await choose(at, 'KILL', ([first = '']) => first));
  const done = await prepare(at, [named(await people(at), 'KILL')]);
  expect(done).toEqual({ prepared: 1, refused: [] });
  const [invitation] = await listInvitations(db.read, env, HOUSE, at.letterId);
  expect(invitation).toMatchObject({
    position: 'prepared',
    email: 'nicole@parliament.example',
    emailBasis: 'roster',
    person: { name: 'Nicole KIIL-NIELSEN', capacity: 'MEP' },
  });
  expect(named(await people(at), 'KILL').invitation?.id).toBe(invitation?.id);
});

test('a person on no roster is prepared with a typed mailbox, and not without one', async () => {
  const at = await imported();
  granted(await choose(at, 'KILL', () => null));
  const nicole = named(await people(at), 'KILL');
  const without = await prepare(at, [nicole]);
  expect(without.refused.map(({ refusal }) => refusal.reason)).toEqual(['email-missing']);
  const done = await prepare(at, [nicole], { [nicole.id]: 'nicole@example.org' });
  expect(done.prepared).toBe(1);
  expect(named(await people(at), 'KILL').invitation?.person.name).toBe('KILL-NIELSEN Nicole');
});

test('prepared twice is prepared once', async () => {
  const at = await imported();
  granted(await choose(at, 'KILL', ([first = '']) => first));
  const chosen = [named(await people(at), 'KILL')];
  await prepare(at, chosen);
  const again = await prepare(at, chosen);
  expect([again.prepared, again.refused[0]?.refusal.reason]).toEqual([0, 'already-invited']);
});

test('a wrong match is changed, with who did it and when; once somebody is asked it stands', async () => {
  const at = await imported();
  granted(await choose(at, 'BERG', ([first = '']) => first));
  const before = named(await people(at), 'BERG').choice;
  granted(await choose(at, 'BERG', ([, second = '']) => second));
  const after = named(await people(at), 'BERG').choice;
  expect(after?.by).toBe('Ana Ruiz');
  expect(after?.meant?.country).not.toBe(before?.meant?.country);
  granted(await choose(at, 'KILL', ([first = '']) => first));
  await prepare(at, [named(await people(at), 'KILL')]);
  const late = await choose(at, 'KILL', () => null);
  expect(isRefusal(late) && late.reason).toBe('import-person-asked');
});

test('another spelling can be looked up for a printed name', async () => {
  const at = await imported();
  const personId = named(await people(at), 'NOVAK').id;
  const view = granted(await viewPerson(env, { ...at, personId, sought: 'Nicole Kiil-Nielsen' }));
  expect(view.matched?.candidates[0]?.name).toBe('Nicole KIIL-NIELSEN');
});

test('nobody outside the letter sees its people', async () => {
  const { letterId } = await imported();
  const answer = await viewPeople(env, { letterId, audience: audienceFor(ana), page: 1 });
  expect(isRefusal(answer) && answer.kind).toBe('not-found');
});
