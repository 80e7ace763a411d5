import { HOUSE } from '#access';
import { newId } from '#kernel/ids';
import type { AccountId } from '#kernel/ids';
import type { FastifyInstance } from '#platform/http';
import { silentLog } from '#platform/log';
import type { Log } from '#platform/log';
import { findMandates } from '#roster';
import { allAssets } from '#ui';
import { startSequencer } from '../../src/features/record/jobs.ts';
import { importRoster } from '../../src/features/roster/actions.ts';
import { uploadRoster } from '../../src/features/roster/upload-actions.ts';
import { importingJobs } from '../../src/features/importing/jobs.ts';
import { takeIn } from '../../src/features/importing/upload-actions.ts';
import { buildApp } from '../../src/main/app.ts';
import { addAccount, granted, signIn, USER_AGENT, workOff } from './app.ts';
import { routesOf } from './asking.ts';
import { testDatabase } from './database.ts';
import { plantSteps } from './demands-stage.ts';
import { wholeEnvironment } from './environment.ts';
import { rosterSeed } from './roster.ts';
import { organisedLetter } from './cosigning-desk-stage.ts';
import { cosignedLetter } from './cosigning-stage.ts';
import { deliveredLetter } from './delivery-stage.ts';
import { followedLetter } from './following-stage.ts';
import { castOf, markedLetter, otherLetter, releaseMarked } from './two-letters.ts';
import type { MarkedLetter, WholeEnv } from './two-letters.ts';
import { answeredLetter } from './replies-stage.ts';
import { trackedLetter } from './tracker-stage.ts';
import { tableTakenIn } from './case-archives.ts';
import { markedCase, otherCase, publishMarked } from './two-cases.ts';
import type { MarkedCase } from './two-cases.ts';
import { bodyFor } from './visibility-forms.ts';
import type { Who } from './visibility-rows.ts';

/** The whole product with a draft and a released letter, and everybody who may look at them. */
export async function openStage(log: Log = silentLog) {
  const db = await testDatabase();
  const env = { ...wholeEnvironment(db), log };
  env.now.set('2026-03-01T09:00:00Z');
  const { app, routes } = await routesOf(() => buildApp(env));
  const cast = await castOf(env);
  await otherLetter(env, cast.elsewhere);
  const draft = await markedLetter(env, cast, 'draft');
  const released = await markedLetter(env, cast, 'released');
  await releaseMarked(env, cast, released);
  await otherCase(env, cast.elsewhere);
  const cases = {
    draft: await markedCase(env, cast, 'draft'),
    released: await markedCase(env, cast, 'released'),
  };
  await publishMarked(env, cast, cases.released);
  const onItsWay = await deliveredLetter(env, released, cast.drafter);
  const steps = await plantSteps(env, cast, released);
  const cameBack = await answeredLetter(env, cast, released);
  const tracked = await trackedLetter(env, released);
  await cosignedLetter(env, cast, released);
  const treeSize = await sequence(env, app, released);
  const ids = {
    ...(await rosterIds(env)),
    ...(await importIds(env, cast.drafter)),
    caseImport: await tableTakenIn(env, { caseId: cases.draft.id, by: cast.drafter }),
    delivery: onItsWay.delivery,
    receipt: onItsWay.receipt,
    ...cameBack,
    ...tracked,
    ...steps,
    treeSize,
    ...(await followedLetter(env, cast, released)),
    ...(await organisedLetter(env, released)),
    mail: await newestMail(env),
  };
  const spare = await addAccount(env, 'Spare', 'spare@example.org');
  const close = async () => {
    await app.close();
    await env.pdf.close();
    env.documents.close();
    env.letterReader.close();
    env.images.close();
    await db.close();
  };
  return { env, app, routes, cast, draft, released, cases, ids, spare, close };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Waits until the released letter's acts are in a checkpoint; gives the log's size. */
async function sequence(
  env: WholeEnv,
  app: FastifyInstance,
  released: MarkedLetter,
): Promise<string> {
  const sequencer = startSequencer(env);
  for (let attempt = 1; ; attempt++) {
    const url = `/letters/${released.slug}/bundle.zip`;
    if ((await app.inject({ url })).statusCode === 200) break;
    if (attempt === 200) throw new Error('no bundle');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await sequencer.stop();
  return (await app.inject({ url: '/checkpoint' })).body.split('\n')[1] ?? '';
}

async function rosterIds(env: WholeEnv) {
  const about = { sourceUrl: null, licence: null, takenOn: null, seats: null, by: null };
  const bytes = rosterSeed('seventh-term.csv');
  const list = { name: 'A parliament', fileName: 'seventh-term.csv', bytes };
  const { rosterId, snapshotId } = granted(await importRoster(env, { ...list, by: null }));
  const file = { fileName: 'open-data-cp1252.csv', bytes: rosterSeed('open-data-cp1252.csv') };
  const upload = granted(await uploadRoster(env, { rosterId, file, ...about }));
  const { mandates } = await findMandates(env.db.read, HOUSE, { rosterId });
  return { roster: rosterId, snapshot: snapshotId, upload, person: mandates[0]?.personKey ?? '' };
}

/** Two letters the drafter took in, one for each letter of the stage: what removes one leaves the other. */
async function importIds(env: WholeEnv, by: AccountId) {
  const text = `zqimport Dana Sarova is held.\n\nWe call for:\n\n- Her release\n\nANA BERG MEP`;
  const importOfDraft = granted(await takeIn(env, { file: null, text, by }));
  const importOfReleased = granted(await takeIn(env, { file: null, text, by }));
  await workOff(env.db, importingJobs(env));
  return { importOfDraft, importOfReleased };
}

async function newestMail(env: WholeEnv): Promise<string> {
  return (await env.outbox?.list(1))?.[0]?.id ?? '';
}

/** What `:id` stands for. */
function idIn({ ids, spare, released }: Stage, pattern: string, letter: MarkedLetter): string {
  if (/^\/(?:desk|following)\/letters\//.test(pattern)) return letter.id;
  if (pattern.startsWith('/desk/imports/'))
    return letter.id === released.id ? ids.importOfReleased : ids.importOfDraft;
  const known: readonly (readonly [string, string])[] = [
    ['/desk/cases/imports/', ids.caseImport],
    ['/desk/rosters/', ids.roster],
    ['/desk/accounts/', spare],
    ['/desk/outbox/', ids.mail],
    ['/desk/webhooks/', ids.webhook],
  ];
  return known.find(([start]) => pattern.startsWith(start))?.[1] ?? newId();
}

/** The address that a route's pattern stands for: of this letter, as this audience knows it. */
export function addressOf(stage: Stage, route: string, who: Who, letter: MarkedLetter): string {
  const { ids } = stage;
  const pattern = route.slice(route.indexOf(' ') + 1);
  if (/^\/(desk\/)?cases\/:/.test(pattern)) {
    const kind = letter.id === stage.released.id ? 'released' : 'draft';
    return caseAddress(pattern, stage.cases[kind]);
  }
  const id = idIn(stage, pattern, letter);
  const knows = who === 'invited' && pattern.startsWith('/sign/');
  const parts: Readonly<Record<string, string>> = {
    id,
    slug: letter.slug,
    token: knows ? letter.token : 'A'.repeat(43), // the link is in a mail that others do not have
    number: '1',
    revision: '1',
    grant: letter.grantId,
    invitation: letter.invited,
    scan: letter.scan,
    printed: letter.printed,
    snapshot: ids.snapshot,
    upload: ids.upload,
    person: ids.person,
    outcome: ids.outcome,
    question: ids.question,
    position: '1',
    size: '0', // every log signs the tree of nothing first
    sending: ids.sending,
    delivery: ids.delivery,
    receipt: ids.receipt,
    reply: pattern.startsWith('/letters/') ? ids.publicReply : ids.reply,
    key: ids.authority,
    file: ids.file,
    incoming: ids.stray,
    addressee: '1',
    organisation: ids.organisation,
  };
  if (pattern === '/desk/cases/search') return `${pattern}?q=Zara`;
  if (pattern === '/assets/:file') return allAssets()[0]?.url ?? '';
  if (pattern === '/tile/*') return `/tile/0/000.p/${ids.treeSize}`;
  const path = pattern.replace(/:([a-z]+)/g, (_, name: string) =>
    encodeURIComponent(parts[name] ?? ''),
  );
  if (pattern === '/sign-in/code') return `${path}?request=${newId()}`;
  return pattern.endsWith('/difference') ? `${path}?from=1` : path;
}

/** The same for one of the two cases: the one nobody published beside the letter that is a draft. */
export function caseAddress(pattern: string, one: MarkedCase): string {
  const isErasure = pattern.endsWith('/erasure') && pattern.includes('/entries/');
  const parts: Readonly<Record<string, string>> = {
    id: one.id,
    slug: one.slug,
    entry: pattern.includes('/evidence/') ? one.file : isErasure ? one.subject : one.event,
    grant: one.grantId,
  };
  const path = pattern.replace(/:([a-z]+)/g, (_, name: string) => parts[name] ?? NOBODY);
  return pattern.endsWith('/duplicates') ? `${path}?kind=subject&name=Zara` : path;
}

/** An id that nothing has. */
const NOBODY = newId();

let visitors = 0;

/** One request of this audience, from an address of its own. */
export async function ask(stage: Stage, route: string, who: Who, letter: MarkedLetter) {
  const accountId: AccountId | null =
    who === 'anonymous' || who === 'invited' ? null : stage.cast[who];
  const headers = accountId === null ? {} : await sessionOf(stage, accountId);
  const number = ++visitors;
  const remoteAddress = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
  const about = {
    url: addressOf(stage, route, who, letter),
    remoteAddress,
    headers: { 'user-agent': USER_AGENT, ...headers },
  };
  if (route.startsWith('GET')) return stage.app.inject(about);
  const { payload, type } = bodyFor(route, letter);
  const headersToo = { ...about.headers, 'content-type': type };
  return stage.app.inject({ ...about, method: 'POST', payload, headers: headersToo });
}

const sessions = new Map<AccountId, Awaited<ReturnType<typeof signIn>>>();

async function sessionOf(stage: Stage, accountId: AccountId) {
  const session = sessions.get(accountId) ?? (await signIn(stage.env, accountId));
  sessions.set(accountId, session);
  return session;
}

/** The act before may have ended it. */
export function forgetSession(stage: Stage, who: Who): void {
  if (who !== 'anonymous' && who !== 'invited') sessions.delete(stage.cast[who]);
}

/** Signs everybody in, so that what is asked next changes nothing by itself. */
export async function signInAll(stage: Stage): Promise<void> {
  for (const accountId of Object.values(stage.cast)) await sessionOf(stage, accountId);
}
