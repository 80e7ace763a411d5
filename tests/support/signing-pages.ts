import { afterAll } from 'vitest';
import { sql } from '#platform/db';
import { deskSigningRoutes } from '../../src/features/signing/desk-routes.ts';
import { signingJobs } from '../../src/features/signing/jobs.ts';
import { signingRoutes } from '../../src/features/signing/routes.ts';
import { sendInvitations } from '../../src/features/signing/send-actions.ts';
import { testApp, testEnvironment } from './app.ts';
import { testDatabase } from './database.ts';
import { given, invitePeople, mailsTo, runJobs, stageLetter, tokenIn } from './signing.ts';
import type { Stage, TestEnv } from './signing.ts';

/** The pages of signing and of its desk on a database of their own. */
export async function startSigningPages() {
  const db = await testDatabase();
  const whole = testEnvironment(db);
  const env: TestEnv & typeof whole = { ...whole, pass: (ms: number) => whole.now.advance(ms) };
  const app = await testApp(env, signingRoutes, deskSigningRoutes);
  const jobs = signingJobs(env);
  afterAll(async () => {
    await app.close();
    await db.close();
  });

  async function newest(mailbox: string) {
    await runJobs(env, jobs);
    env.pass(1000);
    return (await mailsTo(env, mailbox))[0];
  }

  async function send(stage: Stage, invitationIds: Awaited<ReturnType<typeof invitePeople>>) {
    const { letterId, drafter: by } = stage;
    given(await sendInvitations(env, { letterId, by, invitationIds }));
  }

  /** A letter of its own, and somebody who was asked to sign it. */
  async function invited(name: string) {
    const stage = await stageLetter(env);
    const [id] = await invitePeople(env, stage, [name]);
    if (id === undefined) throw new Error('nobody was invited');
    await send(stage, [id]);
    const mailbox = `${name.toLowerCase()}@parliament.example`;
    const token = tokenIn(await newest(mailbox)) ?? '';
    return { ...stage, id, mailbox, token, statement: stage.version.statementSha256 };
  }

  /** Everything of an invitation that a person would call a change of where they stand. */
  async function standing(letterId: string) {
    const { rows } = await sql`
    select i.position, i.name, (select count(*) from signatures s where s.letter_id = i.letter_id) as signatures,
           (select count(*) from record_leaves l where l.letter_id = i.letter_id) as leaves
      from invitations i where i.letter_id = ${letterId}`.execute(db.read);
    return rows;
  }

  return { db, env, app, jobs, newest, send, invited, standing };
}
