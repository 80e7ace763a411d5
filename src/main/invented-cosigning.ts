import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  confirm,
  linkToken,
  openCosigning,
  openForCosignatures,
  pledge,
  withdraw,
} from '#cosigning';
import type { CosigningEnv } from '#cosigning';
import { parseEmailAddress } from '#kernel/email-address';
import type { EmailAddress } from '#kernel/email-address';
import type { AccountId, LetterId } from '#kernel/ids';
import { dequeue } from '#platform/jobs';
import { fileURLToPath } from 'node:url';
import { removeCluster } from '../features/cosigning/cluster-actions.ts';
import * as organisations from '../features/cosigning/organisation-actions.ts';
import { organisationMailKey } from '../features/cosigning/organisation-rules.ts';
import { listOrganisationIds } from '../features/cosigning/organisation-store.ts';
import { ledgerEnd } from '../features/cosigning/ledger-store.ts';
import { findCosigning } from '../features/cosigning/state-store.ts';
import type { Environment } from './environment.ts';
import { expected } from './example-entry.ts';
import { dayBefore } from './invented-life.ts';

const file = fileURLToPath(new URL('../../examples/orvenia/cosigners.json', import.meta.url));

const count = z.int().min(0);
const cosignersFile = z.object({
  firstNames: z.array(z.string()),
  lastNames: z.array(z.string()),
  /** How many of each country among so many. */
  countries: z.record(z.string(), count),
  /** Counted back from the day of loading, as in `life.json`. */
  days: z.array(z.object({ daysAgo: count, count })),
  withdrawEvery: count,
  /** Addresses that somebody's program typed, and that were taken out again. */
  script: z.object({ daysAgo: count, count, reason: z.string() }),
  partner: z.object({ name: z.string(), privacyUrl: z.url() }),
  closesInDays: count,
  keptMonths: count,
  organisations: z.array(
    z.object({
      name: z.string(),
      country: z.string(),
      website: z.url(),
      daysAgo: count,
      listed: z.boolean(),
    }),
  ),
});
type Cosigners = z.infer<typeof cosignersFile>;
type Day = { readonly at: Date; readonly first: number; readonly count: number };

export type InventedLetter = {
  readonly letterId: LetterId;
  readonly slug: string;
  readonly scribe: AccountId;
};

const DAY = 86_400_000;

/**
 * Opens the invented letter for co-signatures, some weeks ago by a clock of its own, and has invented people and
 * organisations stand behind it by the acts everybody uses: a newcomer sees the curve, the map, the panel, and can try
 * the form. Nothing is mailed to any of them. What an earlier start broke off stays as it is.
 */
export async function loadCosigners(env: Environment, letter: InventedLetter): Promise<boolean> {
  const { letterId, slug } = letter;
  if ((await findCosigning(env.db.read, letterId, env.now())) !== null) return false;
  const cosigners = cosignersFile.parse(JSON.parse(await readFile(file, 'utf8')));
  const clock = { at: env.now() };
  const then = { ...env, now: () => clock.at };
  const begun = env.now().getTime();
  const daysAgo = (days: number, hour = 9) =>
    new Date(Math.min(begun, Math.floor((begun - days * DAY) / DAY) * DAY + hour * 3_600_000));
  clock.at = daysAgo(Math.max(...cosigners.days.map((day) => day.daysAgo)), 6);
  expected(
    await openForCosignatures(then, {
      letterId,
      by: letter.scribe,
      closesOn: dayBefore(env.now(), -cosigners.closesInDays),
      asksPostcode: false,
      asksOrganisations: true,
      keptMonths: cosigners.keptMonths,
      partners: [cosigners.partner],
    }),
  );
  const hot = openCosigning(then);
  let first = 0;
  for (const day of cosigners.days) {
    const all = { at: daysAgo(day.daysAgo), first, count: day.count };
    await enterDay({ hot, slug, cosigners, clock }, all);
    first += day.count;
    if (day.daysAgo === cosigners.script.daysAgo)
      await enterScript({ hot, slug, cosigners, clock }, letter);
  }
  for (const one of cosigners.organisations) {
    clock.at = daysAgo(one.daysAgo, 14);
    await enterOrganisation(then, letter, one);
  }
  await hot.acts.close();
  return (await ledgerEnd(env.db.read, letterId)).no > 0;
}

type Entering = {
  readonly hot: CosigningEnv;
  readonly slug: string;
  readonly cosigners: Cosigners;
  readonly clock: { at: Date };
};

/** Two hours of a day: in the first they pledge, in the second they confirm; here and there one withdraws. */
async function enterDay({ hot, slug, cosigners, clock }: Entering, day: Day): Promise<void> {
  clock.at = day.at;
  const places = Array.from({ length: day.count }, (_, at) => day.first + at);
  const tokens = await Promise.all(
    places.map(async (place) => {
      const pledged = expected(await pledge(hot, personOf(cosigners, slug, place)));
      return linkToken(hot, { ...pledged, round: 1 });
    }),
  );
  clock.at = new Date(day.at.getTime() + 3_600_000);
  await Promise.all(tokens.map(async (token) => expected(await confirm(hot, token))));
  for (const [at, token] of tokens.entries())
    if ((day.first + at) % cosigners.withdrawEvery === 7) expected(await withdraw(hot, token));
}

/** Keyed hashes are 8 bytes; this one is nobody's. */
const SCRIPT_NETWORK = Buffer.from('1nvented');

/** A program's pledges count for an hour, until somebody sees that they are one cluster. */
async function enterScript(
  { hot, slug, cosigners, clock }: Entering,
  { letterId, scribe: by }: InventedLetter,
): Promise<void> {
  const { script } = cosigners;
  const network = { network: SCRIPT_NETWORK, partners: [] };
  const all = Array.from({ length: script.count }, (_, nth) => ({
    ...personOf(cosigners, slug, nth),
    ...network,
    email: addressOf(`qz${1000 + nth}x`),
  }));
  const pledged = await Promise.all(all.map(async (one) => expected(await pledge(hot, one))));
  await Promise.all(
    pledged.map(async (one) => expected(await confirm(hot, linkToken(hot, { ...one, round: 1 })))),
  );
  clock.at = new Date(clock.at.getTime() + 3_600_000);
  const cluster = `n ${SCRIPT_NETWORK.toString('hex')}`;
  const whole = { from: 0, to: Number.MAX_SAFE_INTEGER, scope: 'all' } as const;
  const why = { class: 'script', reason: script.reason } as const;
  expected(await removeCluster(hot, { cluster, ...whole, ...why, letterId, by }));
}

const DOMAINS = 61;

/** The same ones for every installation. */
function personOf(cosigners: Cosigners, slug: string, place: number) {
  const { firstNames, lastNames, countries } = cosigners;
  const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';
  const spread = Object.entries(countries).flatMap(([code, many]) =>
    Array.from({ length: many }, () => code),
  );
  const name = `${pick(firstNames, place)} ${pick(lastNames, place * 7 + Math.floor(place / 60))}`;
  return {
    slug,
    name,
    // a few at each domain, as people have them: all at one would look like a script’s to whoever tries the desk
    email: addressOf(`cosigner-${place}`, `mail-${place % DOMAINS}.`),
    country: pick(spread, place * 11 + 3),
    postcode: null,
    hears: false,
    partners: place % 9 === 0 ? [1] : [],
    language: 'en',
    network: null,
    suspected: false,
  };
}

async function enterOrganisation(
  env: Environment,
  { letterId, slug, scribe: by }: InventedLetter,
  one: Cosigners['organisations'][number],
): Promise<void> {
  const { name, country, website, listed } = one;
  const before = new Set(await listOrganisationIds(env.db.read, letterId));
  const email = addressOf(`answers-${before.size}`);
  const answerer = { name: 'Invented Answerer', role: 'chair', email };
  const face = { name, country, website, answerer, isOther: true };
  expected(await organisations.askAsOrganisation(env, { ...face, slug, language: 'en' }));
  const made = (await listOrganisationIds(env.db.read, letterId)).find((id) => !before.has(id));
  if (made === undefined) throw new Error('an organisation of the example asked');
  const token = organisations.organisationToken(env, made);
  const { seen } = expected(await organisations.viewOrganisation(env, token));
  expected(await organisations.confirmOrganisation(env, token, seen));
  if (listed)
    expected(await organisations.listOrganisation(env, { letterId, organisationId: made, by }));
  await env.db.transaction(async (tx) => {
    for (const kind of ['asked', 'listed'] as const)
      await dequeue(tx, organisationMailKey(made, kind));
  });
}

/** No mail ever reaches it (RFC 2606). */
function addressOf(name: string, under = ''): EmailAddress {
  const email = parseEmailAddress(`${name}@${under}example.invalid`);
  if (email === null) throw new Error('it is an address');
  return email;
}
