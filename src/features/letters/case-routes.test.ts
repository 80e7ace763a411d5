import { afterAll, describe, expect, test } from 'vitest';
import { grantCaseRole, grantRole, HOUSE } from '#access';
import { newId } from '#kernel/ids';
import { isRefusal } from '#kernel/refusal';
import { paths } from '#ui/paths';
import { sql } from '#platform/db';
import { certaintyChanged, entered, newCase, person } from '#support/cases';
import { testDatabase } from '#support/database';
import { addAccount, signIn } from '#support/app';
import { openLetterDesk, typedForm } from '#support/letter-desk';
import { findDraft } from './draft-store.ts';

const db = await testDatabase();
const desk = await openLetterDesk(db);
const { ana, env, get, letterOf, post } = desk;
const caseEnv = { ...env, db };
afterAll(async () => {
  await desk.app.close();
  await db.close();
});

/** A file with a person who agreed to nothing, one who agreed to be named, and what happened to them. */
async function fileOf() {
  const caseId = await newCase(caseEnv, ana, 'The Varno dockers');
  const where = { caseId, by: ana };
  const named = await entered(caseEnv, where, 'subject', person('Tarek Olmo'));
  const hidden = await entered(caseEnv, where, 'subject', person('Lena Brandvik'));
  for (const use of ['store', 'name-public'])
    await entered(caseEnv, where, 'consent', {
      subject: named.id,
      use,
      answer: 'given',
      basis: 'self',
      givenOn: '2025-01-01',
    });
  const beating = await entered(
    caseEnv,
    where,
    'event',
    {
      what: 'Tarek Olmo was beaten by two officers',
      type: 'beating',
      phase: 'past',
      date: '2019-05-03',
      subjects: [named.id],
    },
    { certainty: 'suspected' },
  );
  const jail = await entered(
    caseEnv,
    where,
    'measure',
    { type: 'detention', phase: 'past', since: '2019-06', subjects: [hidden.id] },
    { certainty: 'documented' },
  );
  return { caseId, named, hidden, beating, jail };
}

const bodyOf = async (letterId: Parameters<typeof findDraft>[2]): Promise<string> =>
  (await findDraft(db.read, HOUSE, letterId))?.content.body ?? '';

describe('a letter started from a case', () => {
  test('takes the facts behind their hedges, and no name that may not be public', async () => {
    const { caseId, named, hidden, beating, jail } = await fileOf();
    const page = await get(paths.caseLetter(caseId));
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('It is suspected that on 3 May 2019, Tarek Olmo was beaten');
    expect(page.body).toContain('Person 1');
    expect(page.body).toContain('Not named in the letter: Lena Brandvik.');
    expect(page.body.split('Brandvik')).toHaveLength(2);
    const answer = await desk.app.inject({
      method: 'POST',
      url: paths.caseLetter(caseId),
      headers: { ...desk.drafter, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams([
        ['title', 'For the dockers'],
        ['language', 'en'],
        ['do', 'start'],
        ['people', named.id],
        ['people', hidden.id],
        ['facts', beating.id],
        ['facts', jail.id],
        ['asks', jail.id],
      ]).toString(),
    });
    expect(answer.statusCode).toBe(303);
    const letterId = String(answer.headers.location).split('/').at(-1) as Parameters<
      typeof bodyOf
    >[0];
    const draft = (await findDraft(db.read, HOUSE, letterId))?.content;
    expect(draft?.body).toContain('It is suspected that');
    expect(draft?.body).not.toContain('Brandvik');
    const numberOf = new Map(draft?.subjects.map(({ number, name }) => [name, number]));
    expect([...numberOf.keys()].toSorted()).toEqual(['Tarek Olmo', 'a person we do not name']);
    expect(draft?.demands.map(({ type, subjects }) => [type, subjects])).toEqual([
      ['release', [numberOf.get('a person we do not name')]],
    ]);
  });

  test('tells many who are not named apart by number, folded away under a demand', async () => {
    const caseId = await newCase(caseEnv, ana, 'Nine dockers');
    const where = { caseId, by: ana };
    const sent = [
      ['title', 'For nine'],
      ['language', 'en'],
      ['do', 'start'],
    ];
    const ids: string[] = [];
    for (let at = 1; at <= 9; at += 1)
      ids.push((await entered(caseEnv, where, 'subject', person(`Docker Osk${at}`))).id);
    const held = { type: 'detention', phase: 'past', since: '2019-06', subjects: ids.slice(0, 2) };
    const jail = await entered(caseEnv, where, 'measure', held, { certainty: 'documented' });
    const answer = await desk.app.inject({
      method: 'POST',
      url: paths.caseLetter(caseId),
      headers: { ...desk.drafter, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams([
        ...sent,
        ...ids.map((id) => ['people', id]),
        ['asks', jail.id],
      ]).toString(),
    });
    expect(answer.statusCode).toBe(303);
    const page = await get(String(answer.headers.location));
    expect(page.body).toContain('<summary>2 of 9 chosen</summary>');
    expect(page.body).toContain('<bdi>Number 2: a person we do not name</bdi>');
    expect(page.body).not.toContain('Osk');
  });

  test('speaks once of two subjects taken for one, and a no given under either spelling holds', async () => {
    const { caseId, named } = await fileOf();
    const where = { caseId, by: ana };
    const double = await entered(caseEnv, where, 'subject', person('Tarik Olmo'));
    await entered(caseEnv, where, 'consent', {
      subject: double.id,
      use: 'name-public',
      answer: 'refused',
      basis: 'self',
      givenOn: '2025-02-01',
    });
    await sql`
      insert into case_merges (id, case_id, kept, merged, merged_at, merged_by)
      values (${newId()}, ${caseId}, ${named.id}, ${double.id}, now(), ${ana})`.execute(db.read);
    const page = await get(paths.caseLetter(caseId));
    expect(page.body.match(/name="people"/g)).toHaveLength(2);
    expect(page.body).toContain('Not named in the letter: Tarek Olmo.');
    expect(page.body.replace('Not named in the letter: Tarek Olmo.', '')).not.toContain('Olmo');
  });

  test('is offered to nobody who does not draft the case', async () => {
    const { caseId } = await fileOf();
    const answer = await get(paths.caseLetter(caseId), desk.stranger);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toContain('Varno');
    const forced = await post(
      paths.caseLetter(caseId),
      { title: 'x', language: 'en' },
      desk.stranger,
    );
    expect(forced.statusCode).toBe(404);
  });
});

describe('beside the text of a letter that rests on a case', () => {
  async function linked(body: string) {
    const file = await fileOf();
    const letterId = await letterOf(ana);
    const answer = await post(
      paths.draft(letterId),
      typedForm({ body, do: 'link', case: file.caseId }),
    );
    expect(answer.statusCode).toBe(303);
    return { ...file, letterId };
  }
  const strong = 'We write to you. On 3 May 2019 Tarek Olmo was beaten by two officers.';

  test('a sentence stronger than the file is shown with a wording, and changes only when it is accepted', async () => {
    const { letterId, caseId, beating } = await linked(strong);
    const page = await get(paths.letterDesk(letterId));
    expect(page.body).toContain(
      '<mark>On 3 May 2019 Tarek Olmo was beaten by two officers.</mark>',
    );
    expect(await bodyOf(letterId)).toBe(strong);
    const button =
      new RegExp(`accept ${caseId} ${beating.id} [0-9a-f]{64}`).exec(page.body)?.[0] ?? '';
    const accepted = await post(
      paths.draft(letterId),
      typedForm({ revision: '2', body: strong, do: button }),
    );
    expect(accepted.statusCode).toBe(303);
    expect(await bodyOf(letterId)).toBe(
      'We write to you. It is suspected that on 3 May 2019 Tarek Olmo was beaten by two officers.',
    );
    expect((await get(paths.letterDesk(letterId))).body).not.toContain('<mark>');
  });

  test('a hint left as it is needs a reason, and then stays away until the sentence changes', async () => {
    const { letterId } = await linked(strong);
    const page = await get(paths.letterDesk(letterId));
    const button = /dismiss [0-9a-f-]{36} [0-9a-f-]{36} [0-9a-f]{64}/.exec(page.body)?.[0] ?? '';
    const sent = { revision: '2', body: strong, do: button };
    const bare = await post(paths.draft(letterId), typedForm(sent));
    expect(bare.statusCode).toBe(422);
    expect(bare.body).toContain('why the sentence may stay');
    const key = button.split(' ').at(-1) ?? '';
    const why = { [`why.${key}`]: 'A doctor has told us in person' };
    expect((await post(paths.draft(letterId), typedForm({ ...sent, ...why }))).statusCode).toBe(
      303,
    );
    expect((await get(paths.letterDesk(letterId))).body).not.toContain('<mark>');
    const changed = strong.replace('two officers', 'three officers');
    const save = typedForm({ revision: '2', body: changed });
    expect((await post(paths.draft(letterId), save)).statusCode).toBe(303);
    expect((await get(paths.letterDesk(letterId))).body).toContain('<mark>');
  });

  test('a fact goes into the chosen paragraph with what was typed, and is cited', async () => {
    const { letterId, caseId, beating } = await linked('First.\n\nSecond.');
    const cite = { [`paragraph.${caseId}`]: '1', do: `cite ${caseId} ${beating.id}` };
    const typed = typedForm({ revision: '2', body: 'First, typed on.\r\n\r\nSecond.', ...cite });
    expect((await post(paths.draft(letterId), typed)).statusCode).toBe(303);
    expect(await bodyOf(letterId)).toBe(
      'First, typed on. It is suspected that on 3 May 2019, Tarek Olmo was beaten by two officers.\n\nSecond.',
    );
    expect((await get(paths.letterDesk(letterId))).body).toContain('Cited');
  });

  test('a cited fact that changed afterwards is pointed out until somebody has seen it', async () => {
    const { letterId, caseId, beating } = await linked('First.');
    const cite = typedForm({ revision: '2', body: 'First.', do: `cite ${caseId} ${beating.id}` });
    await post(paths.draft(letterId), cite);
    expect((await get(paths.letterDesk(letterId))).body).not.toContain('has changed');
    await certaintyChanged(caseEnv, beating, 'disputed', ana);
    const page = await get(paths.letterDesk(letterId));
    expect(page.body).toContain('A cited fact has changed');
    const body = await bodyOf(letterId);
    const seen = typedForm({ revision: '3', body, do: `seen ${caseId} ${beating.id}` });
    expect((await post(paths.draft(letterId), seen)).statusCode).toBe(303);
    expect((await get(paths.letterDesk(letterId))).body).not.toContain('has changed');
  });

  test('a drafter without a role on the case learns only that there is one', async () => {
    const { letterId, caseId, beating } = await linked(strong);
    const cara = await addAccount(env, 'Cara Holt', `cara-${letterId}@example.org`);
    await db.transaction(async (tx) => {
      const role = { letterId, accountId: cara, role: 'drafter', by: ana, at: env.now() } as const;
      expect(isRefusal(await grantRole(tx, role))).toBe(false);
    });
    const who = await signIn(env, cara);
    const page = await get(paths.letterDesk(letterId), who);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('A case you cannot open');
    expect(page.body).not.toContain('Varno dockers');
    expect(page.body).not.toContain('<mark>');
    const cite = typedForm({ revision: '2', body: strong, do: `cite ${caseId} ${beating.id}` });
    expect((await post(paths.draft(letterId), cite, who)).statusCode).toBe(404);
    expect(await bodyOf(letterId)).toBe(strong);
    await db.transaction(async (tx) => {
      await grantCaseRole(tx, {
        caseId,
        accountId: cara,
        role: 'second-reader',
        by: ana,
        at: env.now(),
      });
    });
    expect((await get(paths.letterDesk(letterId), who)).body).toContain('<mark>');
  });

  test('a letter no longer rests on a case by a dated end, not by forgetting', async () => {
    const { letterId, caseId } = await linked(strong);
    const page = await get(paths.letterDesk(letterId));
    const button = /unlink [0-9a-f-]{36}/.exec(page.body)?.[0] ?? '';
    await post(paths.draft(letterId), typedForm({ revision: '2', body: strong, do: button }));
    expect((await get(paths.letterDesk(letterId))).body).not.toContain('<mark>');
    const { rows } = await sql<{ ended: boolean }>`
      select ended_at is not null as ended from letter_cases
       where letter_id = ${letterId} and case_id = ${caseId}`.execute(db.read);
    expect(rows).toEqual([{ ended: true }]);
  });

  test('nobody has a letter rest on a case they do not draft', async () => {
    const { caseId } = await fileOf();
    const bo = await signIn(env, await addAccount(env, 'Bea Low', 'bea@example.org'));
    const letterId = await letterOf(ana);
    expect(bo).toBeDefined();
    const other = await newCase(caseEnv, await addAccount(env, 'Cy Dorn', 'cy@example.org'), 'Zq');
    const answer = await post(
      paths.draft(letterId),
      typedForm({ body: 'x', do: 'link', case: other }),
    );
    expect(answer.statusCode).toBe(404);
    expect(caseId).not.toBe(other);
  });
});
