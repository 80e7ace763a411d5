import { afterAll, expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { signIn, testApp } from '#support/app';
import { testDatabase } from '#support/database';
import { openLetterDesk } from '#support/letter-desk';
import { paths } from '#ui/paths';
import type { DeskTask } from './desk-rules.ts';
import { lettersRoutes } from './routes.ts';

const db = await testDatabase();
const { ana, env, letterOf, app: plain } = await openLetterDesk(db);
const letterId = await letterOf(ana, 'For the Varno dockers');
let tasks: DeskTask[] = [];
const app = await testApp(env, (one) =>
  lettersRoutes(one, { ...env, deskTasks: async () => tasks }),
);
afterAll(async () => {
  await app.close();
  await plain.close();
  await db.close();
});

const task = (change: Partial<DeskTask>): DeskTask => ({
  kind: 'reply-overdue',
  values: { addressee: 'the Ministry of Ports' },
  letterId,
  href: paths.replies(letterId),
  since: new Date('2026-02-01T00:00:00Z'),
  dueOn: '2026-02-20', // the desk's clock stands at 1 March 2026
  ...change,
});

async function deskWith(...some: DeskTask[]): Promise<string> {
  tasks = some;
  const answer = await app.inject({ url: paths.desk(), headers: await signIn(env, ana) });
  expect(answer.statusCode).toBe(200);
  return answer.body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

test('what is overdue, for today, soon and for some day stands in one list, counted in words', async () => {
  const said = await deskWith(
    task({}),
    task({ kind: 'reply-due', dueOn: '2026-03-10' }),
    task({ kind: 'reply-arrived', values: { subject: 'Re: Varno' }, dueOn: null }),
  );
  expect(said).toContain('Two things need you today. One is overdue.');
  const places = ['Overdue (1)', 'Today (1)', 'Soon (1)', 'When you can (1)'].map((words) =>
    said.indexOf(words),
  );
  expect(places.every((at) => at > 0)).toBe(true);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(said).toContain('No answer from the Ministry of Ports');
  expect(said).toContain('For the Varno dockers · was due on 20 February 2026');
  expect(said).toContain('by 10 March 2026');
  expect(said).toContain('Finish the draft');
});

test('when nothing is due the desk is calm and says what comes next', async () => {
  const said = await deskWith(task({ kind: 'reply-due', dueOn: '2026-04-20' }));
  expect(said).toContain('Nothing needs you today.');
  expect(said).toMatch(/Next An answer is due soon from the Ministry of Ports .* 20 April 2026/);
});

test('nothing of a letter somebody may not see stands on their desk, whatever a room says', async () => {
  const elsewhere = task({
    letterId: newId<LetterId>(),
    values: { addressee: 'the hidden office' },
  });
  expect(await deskWith(elsewhere)).not.toContain('hidden office');
});

test('what belongs to no letter stands there too, and each line leads to where it is done', async () => {
  await deskWith(
    task({ kind: 'pen', values: { count: 2 }, letterId: null, href: paths.pen(), dueOn: null }),
  );
  const { body } = await app.inject({ url: paths.desk(), headers: await signIn(env, ana) });
  expect(body).toContain(`<a href="${paths.pen()}" aria-describedby=`);
  expect(body).toContain('Say to which letters 2 mails belong');
});

test('a list longer than anybody can do says how much more there is', async () => {
  const many = Array.from({ length: 130 }, (_, i) =>
    task({ values: { addressee: `office ${i}` } }),
  );
  const said = await deskWith(...many);
  expect(said).toContain('130 things need you today. All are overdue.');
  expect(said).toContain('and 31 more.'); // 100 are shown of 130 tasks and a draft
});

test('a task whose sentence is missing still leads to its place', async () => {
  expect(await deskWith(task({ kind: 'of-tomorrow', dueOn: null }))).toContain(
    'Something here needs you',
  );
});
