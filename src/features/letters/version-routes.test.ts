import { afterAll, describe, expect, test } from 'vitest';
import { paths } from '#ui/paths';
import { testDatabase } from '#support/database';
import { HOUSE, listGrants } from '#access';
import { listOutbox } from '#platform/mail';
import { granted, workOff } from '#support/app';
import { openLetterDesk } from '#support/letter-desk';
import { completeContent } from '#support/letters';
import { freezeVersion } from './actions.ts';
import { saveDraft } from './draft-actions.ts';
import { lettersJobs } from './jobs.ts';

const db = await testDatabase();
const desk = await openLetterDesk(db);
const { ana, env, get, letterOf, post } = desk;
afterAll(async () => {
  await desk.app.close();
  await db.close();
});

describe('versions', () => {
  test('are made from the page, shown with their identity, and compared by word', async () => {
    const letterId = await letterOf(ana);
    await desk.askToLead(letterId, 'Ana Ruiz', 'ana@example.org');
    const save = async (revision: number, title: string) =>
      granted(
        await saveDraft(env, { letterId, revision, content: completeContent({ title }), by: ana }),
      );
    await save(1, 'For the release of Dana Sarova');
    expect((await post(paths.versions(letterId), { note: '', revision: '1' })).statusCode).toBe(
      409,
    );
    const made = await post(paths.versions(letterId), { note: '', revision: '2' });
    expect(made.headers.location).toBe(`${paths.versions(letterId)}?made=1`);
    await save(2, 'For the freedom of Dana Sarova');
    const unexplained = await post(paths.versions(letterId), { note: ' ', revision: '3' });
    expect(unexplained.statusCode).toBe(422);
    expect(unexplained.body).toContain('Say what changed');
    expect(
      (await post(paths.versions(letterId), { note: 'The title', revision: '3' })).statusCode,
    ).toBe(303);
    const difference = await get(paths.versionDifference(letterId, 1, 2));
    expect(difference.body).toContain('<del>release</del><ins>freedom</ins>');
    expect((await get(paths.version(letterId, 2))).body).toContain('undersigned/statement/v1');
    expect((await get(paths.version(letterId, 3))).statusCode).toBe(404);
    expect((await get(paths.versionDifference(letterId, 9, 2))).statusCode).toBe(404);
  });

  test('are compared as they are read, and by their marks where only those differ', async () => {
    const letterId = await letterOf(ana);
    await desk.askToLead(letterId, 'Ana Ruiz', 'ana@example.org');
    const bodies = [
      '## Why\n\nWe **ask** you.',
      '## Why\n\nWe **urge** you.',
      'Why\n\nWe urge you.',
    ];
    for (const [at, body] of bodies.entries()) {
      const content = completeContent({ body });
      granted(await saveDraft(env, { letterId, revision: at + 1, content, by: ana }));
      granted(await freezeVersion(env, { letterId, note: 'Words', by: ana }));
    }
    const read = await get(paths.versionDifference(letterId, 1, 2));
    expect(read.body).toContain('<del>ask</del><ins>urge</ins>');
    expect(read.body).not.toContain('**');
    expect(read.body).not.toContain('##');
    const marks = await get(paths.versionDifference(letterId, 2, 3));
    expect(marks.body).toMatch(/<del>[^<]*##/);
  });

  test('cannot be made while something is missing, and the page lists it', async () => {
    const letterId = await letterOf(ana);
    const { body } = await get(paths.versions(letterId));
    expect(body).toContain('Nobody leads it');
    const answer = await post(paths.versions(letterId), { note: 'x', revision: '1' });
    expect(answer.statusCode).toBe(422);
    expect(await freezeVersion(env, { letterId, note: 'x', by: ana })).toMatchObject({
      reason: 'version-incomplete',
    });
  });
});

describe('people', () => {
  test('who are asked get a mail that names the letter and the way to it, once', async () => {
    const letterId = await letterOf(ana, 'A letter to lead');
    const asked = {
      role: 'lead',
      name: 'Márta Őszi',
      email: 'Marta@Example.org',
      capacity: 'Member, Hungary',
    };
    const url = paths.people(letterId);
    expect((await post(url, asked)).statusCode).toBe(303);
    expect((await post(url, asked)).statusCode).toBe(303);
    await workOff(db, lettersJobs(env));
    const mails = await listOutbox(db.read, env);
    const mine = mails.filter((mail) => mail.to.includes('Marta@example.org'));
    expect(mine).toHaveLength(1);
    expect(mine[0]?.text).toContain('A letter to lead');
    expect(mine[0]?.text).toContain(`http://localhost:8080${paths.letterDesk(letterId)}`);
    expect((await get(url)).body).toContain('Márta Őszi');
  });

  test('typed wrongly are shown back with a sentence for each field', async () => {
    const url = paths.people(await letterOf(ana));
    const answer = await post(url, { role: 'king', name: ' ', email: 'nowhere', capacity: '' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="nowhere"');
    const noCapacity = await post(url, {
      role: 'lead',
      name: 'X',
      email: 'x@example.org',
      capacity: '',
    });
    expect(noCapacity.statusCode).toBe(422);
    expect(noCapacity.body).toContain('in which capacity');
  });

  test('change places, lose a role, and leave the last drafter where they are', async () => {
    const letterId = await letterOf(ana);
    const url = paths.people(letterId);
    for (const name of ['First', 'Second'])
      await post(url, { role: 'lead', name, email: `${name}@example.org`, capacity: 'Member' });
    const grants = () => listGrants(db.read, HOUSE, letterId);
    const names = async () =>
      (await grants()).filter((one) => one.role === 'lead').map((one) => one.name);
    const second = (await grants()).find((one) => one.name === 'Second');
    await post(paths.personPosition(letterId, second?.id ?? ''), { position: '1' });
    expect(await names()).toEqual(['Second', 'First']);
    const moved = (await grants()).find((one) => one.name === 'Second');
    await post(paths.personRevocation(letterId, moved?.id ?? ''), {});
    expect(await names()).toEqual(['First']);
    const last = (await grants()).find((one) => one.role === 'drafter');
    const refused = await post(paths.personRevocation(letterId, last?.id ?? ''), {});
    expect(refused.statusCode).toBe(409);
  });
});
