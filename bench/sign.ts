/** From the click that signs to the receipt that says "included": the whole way, with every fsync. */
import { openDatabase } from '#platform/db';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { silentLog } from '#platform/log';
import { migrate } from '#platform/migrate';
import { reportFigure } from '#support/figure';
import { newDataDir, removeDataDir } from '#support/installation';
import {
  codeIn,
  given,
  invitePeople,
  mailsTo,
  runJobs,
  stageLetter,
  testEnv,
  tokenIn,
} from '#support/signing';
import { startSequencer } from '../src/features/record/jobs.ts';
import { sendInvitations } from '../src/features/signing/send-actions.ts';
import { signingJobs } from '../src/features/signing/jobs.ts';
import { askForCode } from '../src/features/signing/code-actions.ts';
import { signWithCode } from '../src/features/signing/sign-actions.ts';
import { viewReceipt } from '../src/features/signing/view-actions.ts';

const PEOPLE = 21;
const POLL_MS = 5;

const dataDir = newDataDir();
const postgres = await startEmbeddedPostgres({ dataDir, log: silentLog });
await migrate(postgres.url, silentLog);
const db = openDatabase(postgres.url);
const env = testEnv(db);
const jobs = signingJobs(env);
const stage = await stageLetter(env);
const statement = stage.version.statementSha256;
const names = Array.from({ length: PEOPLE }, (_, index) => `Signatory${index}`);
const invitationIds = await invitePeople(env, stage, names);
const { letterId, drafter: by } = stage;
given(await sendInvitations(env, { letterId, invitationIds, by }));
await runJobs(env, jobs);

/** The newest mail; a second passes, so that the next one is newer. */
async function mailOf(name: string) {
  await runJobs(env, jobs);
  env.pass(1_000);
  return (await mailsTo(env, `${name.toLowerCase()}@parliament.example`))[0];
}

async function secondsToInclusion(name: string): Promise<number> {
  const token = tokenIn(await mailOf(name)) ?? '';
  given(await askForCode(env, { token, statement, purpose: 'sign' }));
  const code = codeIn(await mailOf(name)) ?? '';
  const started = performance.now();
  given(await signWithCode(env, { token, statement, code }));
  while (given(await viewReceipt(env, token)).inclusion === null)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  return (performance.now() - started) / 1000;
}

const sequencer = startSequencer({ ...env, origin: 'undersigned.example/log', log: silentLog });
const seconds: number[] = [];
for (const name of names) seconds.push(await secondsToInclusion(name));
await sequencer.stop();
await db.close();
await postgres.stop();
removeDataDir(dataDir);

reportFigure({
  name: `sign to included proof, median of ${PEOPLE}`,
  value: seconds.toSorted((a, b) => a - b)[Math.floor(PEOPLE / 2)] ?? Infinity,
  unit: 's',
  goal: { atMost: 2 },
});
