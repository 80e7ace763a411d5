import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Audience } from '#access';
import { sql } from '#platform/db';
import { openLog } from '#platform/log';
import { listOutbox } from '#platform/mail';
import { inviteFromList } from '#signing';
import { granted } from '#support/app';
import { address, DAY, runJobs } from '#support/signing';
import { ask, openStage, signInAll } from '#support/stage';
import type { Stage } from '#support/stage';
import { caseMarksOf } from '#support/two-cases';
import { rows } from '#support/visibility-rows';
import { askForCode } from '../../src/features/access/code-actions.ts';
import { findAddresseeContacts } from '../../src/features/letters/contact-store.ts';
import { findKept } from '../../src/features/importing/review-store.ts';
import { listImports } from '../../src/features/importing/store.ts';
import { takeIn } from '../../src/features/importing/upload-actions.ts';
import { importRoster } from '../../src/features/roster/actions.ts';
import { uploadRoster } from '../../src/features/roster/upload-actions.ts';
import { handOver } from '../../src/features/signing/invitation-actions.ts';
import { sendInvitations } from '../../src/features/signing/send-actions.ts';
import { allJobs } from '../../src/main/worker.ts';

/** Of every room that is given one; the domain is found nowhere else. */
const extra = {
  staff: 'zqstaff@stolen.example',
  moved: 'zqmoved@stolen.example',
  before: 'zqbefore@stolen.example',
  stranger: 'zqstranger@stolen.example',
  member: 'zqmember@stolen.example',
  waiting: 'zqwaiting@stolen.example',
  imported: 'zqimported@stolen.example',
};
/** Of a letter that was taken in: nothing of it may lie in clear before it is a draft. */
const takenIn = ['zqaccused', 'zqsigner', 'zqletter-name'];
const listed = (email: string) => ({
  fileName: 'members.csv',
  bytes: Buffer.from(`full name,country,email\nAda Member,FR,${email}\nBo Other,DE,\n`),
});

const lines: string[] = [];
let stage: Stage;
beforeAll(async () => {
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString('utf8'));
      done();
    },
  });
  stage = await openStage(openLog({ level: 'debug', destination }));
  await fill(stage);
  await signInAll(stage);
  for (const route of Object.keys(rows))
    for (const who of ['anonymous', 'invited', 'drafter', 'owner'] as const)
      await ask(stage, route, who, stage.draft);
});
afterAll(() => stage.close());

/** Goes on from where the stage stands: a copy to staff, another mailbox, a list, a stranger. */
async function fill({ env, cast, draft }: Stage): Promise<void> {
  const signing = { ...env, pass: (ms: number) => env.now.advance(ms) };
  const about = { letterId: draft.id, by: cast.drafter };
  const person = { name: 'Mo Moved', capacity: 'Member', country: 'FR', organisation: null };
  const people = [{ ...person, email: address(extra.before) }];
  const list = { ...about, language: 'en', copyTo: address(extra.staff), people };
  const { invited } = granted(await inviteFromList(signing, list));
  granted(await sendInvitations(signing, { ...about, invitationIds: invited }));
  await runJobs(signing, allJobs(env));
  const [invitationId] = invited;
  if (invitationId === undefined) throw new Error('nobody was invited');
  granted(await handOver(signing, { ...about, invitationId, email: address(extra.moved) }));
  await runJobs(signing, allJobs(env));

  const roster = { name: 'Another parliament', by: null, ...listed(extra.member) };
  const { rosterId } = granted(await importRoster(env, roster));
  const how = { sourceUrl: null, licence: null, takenOn: null, seats: null, by: null };
  granted(await uploadRoster(env, { rosterId, file: listed(extra.waiting), ...how }));
  granted(await askForCode(env, { email: address(extra.stranger), browser: 'x' }));
  granted(await askForCode(env, { email: address('zqdrafter@example.org'), browser: 'x' }));
  const letter = `Zqaccused Sarova was arrested.\n\nWe call for:\n\n- Release Zqaccused Sarova\n\nYours sincerely,\n\nZqsigner Berg MEP\n${extra.imported}\n`;
  const import_ = { fileName: 'zqletter-name.txt', bytes: Buffer.from(letter) };
  granted(await takeIn(env, { file: import_, text: '', by: cast.drafter }));
  env.now.advance(4 * DAY); // reminders are due
  await runJobs(signing, allJobs(env));
}

/** All rows of all tables as text, as a dump has them; bytes in hexadecimal. */
async function dump({ env }: Stage): Promise<string> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`.execute(env.db.read);
  const parts: string[] = [];
  for (const { schema, name } of tables) {
    const { rows: all } = await sql<{ row: string }>`
      select t::text as row from ${sql.table(`${schema}.${name}`)} t`.execute(env.db.read);
    parts.push(name, ...all.map(({ row }) => row));
  }
  return parts.join('\n').toLowerCase();
}

/** A text as it may lie in a row: as it is, or as bytes that nobody sealed. */
const forms = (text: string) => [
  text,
  encodeURIComponent(text),
  Buffer.from(text).toString('hex'),
  Buffer.from(text).toString('base64').slice(0, -4).toLowerCase(),
];

/** Every address the stage and this file gave to the product, as the product itself knows them. */
async function knownAddresses({ env, cast, draft }: Stage): Promise<string[]> {
  const mails = await listOutbox(env.db.read, env, { limit: 500 });
  const audience = {
    kind: 'account',
    accountId: cast.drafter,
    owner: false,
    roles: new Map([[draft.id, new Set(['drafter' as const])]]),
    cases: new Map(),
  } as const;
  const contacts = await findAddresseeContacts(env.db.read, env, audience, draft.id);
  const to = mails.flatMap((mail) => [...mail.to, ...(mail.cc ?? [])]);
  return [...new Set([...to, ...contacts.flatMap(({ email }) => email ?? [])])];
}

test('whoever steals the database reads no address of anybody in it', async () => {
  const known = await knownAddresses(stage);
  for (const email of [extra.staff, extra.moved, extra.before, 'zqdrafter@example.org'])
    expect(known).toContain(email);
  const stolen = await dump(stage);
  expect(stolen).toContain('mo moved'); // the dump has what lies there in clear
  const seen = new Set([...known, ...Object.values(extra)]);
  const found = [...seen].filter((email) => forms(email).some((form) => stolen.includes(form)));
  expect(found).toEqual([]);
});

test('nor a word of a letter that was taken in and is no draft yet', async () => {
  const { env, cast } = stage;
  const audience: Audience = {
    kind: 'account',
    accountId: cast.drafter,
    owner: false,
    roles: new Map(),
    cases: new Map(),
  };
  const imports = await listImports(env.db.read, env, audience);
  const mine = imports.find(({ fileName }) => fileName === 'zqletter-name.txt');
  expect(mine?.state).toBe('review'); // it was read, so its words are there, sealed
  const kept = mine && (await findKept(env.db.read, env, mine.id));
  expect(JSON.stringify(kept).toLowerCase()).toContain('zqaccused');
  const stolen = await dump(stage);
  const found = takenIn.filter((word) => forms(word).some((form) => stolen.includes(form)));
  expect(found).toEqual([]);
});

test('nor who a source of a case is, what danger somebody is in, or what a file of it says', async () => {
  const stolen = await dump(stage);
  expect(stolen).toContain(caseMarksOf('draft').text); // the case is there, this part of it in clear
  for (const kind of ['draft', 'released'] as const) {
    const { sealed, danger, file } = caseMarksOf(kind);
    const words = [sealed, danger, file];
    const found = words.filter((word) => forms(word).some((form) => stolen.includes(form)));
    expect(found).toEqual([]);
  }
});

test('nor a link or a code that opens anything', async () => {
  const { env } = stage;
  const mails = await listOutbox(env.db.read, env, { limit: 500 });
  const text = mails.map((mail) => mail.text).join('\n');
  const secrets = [
    ...text.matchAll(/\/sign(?:-in)?\/([\w-]{43})/g),
    ...text.matchAll(/^ {4}(\d{4} \d{4})$/gm),
  ].map(([, secret = '']) => secret.replace(' ', '').toLowerCase());
  expect(secrets.length).toBeGreaterThan(3);
  const stolen = await dump(stage);
  expect(secrets.filter((one) => forms(one).some((form) => stolen.includes(form)))).toEqual([]);
});

test('the log of all of it, at its most talkative, holds no address, name, token or text', async () => {
  const log = lines.join('').toLowerCase();
  expect(lines.length).toBeGreaterThan(Object.keys(rows).length);
  expect(log).toContain('/sign/:token');
  expect(log).not.toContain('@');
  for (const word of ['zq', 'name of ', 'moved', stage.draft.token.toLowerCase()])
    expect(log).not.toContain(word);
});
