import { expect } from 'vitest';
import { HOUSE } from '#access';
import { newId } from '#kernel/ids';
import type { CaseId } from '#kernel/ids';
import { sql } from '#platform/db';
import { paths } from '#ui/paths';
import { findCase } from '../../src/features/cases/case-store.ts';
import { changeEntry } from '../../src/features/cases/entry-actions.ts';
import { findPublicCase } from '../../src/features/cases/rendition-store.ts';
import type { Entry, EntryId } from '../../src/features/cases/rules.ts';
import type { openCases } from './case-people.ts';
import { entered, newCase, person, written } from './cases.ts';

const open = { shownTo: 'public' } as const;

type Stage = Awaited<ReturnType<typeof openCases>>;

/** The case that was begun last, and who it is about. */
type At = { caseId: CaseId; slug: string; dana: EntryId };

/** A case on its way to the public: `begin` makes a new one, and all the rest is about the last begun. */
export function publishing(stage: Stage) {
  const { env, people, post } = stage;
  const { drafter } = people;
  const at: At = { caseId: newId(), slug: '', dana: newId() };
  const said = writing(stage, at);
  const { change, consents, looksAtDanger } = said;

  /** With a named person and an event, both for the public, and a second reader. */
  async function begin() {
    env.now.set('2026-03-01T09:00:00Z');
    const caseId = await newCase(env, drafter, 'The Sarova case');
    at.caseId = caseId;
    const where = { caseId, by: drafter };
    await post(drafter, paths.casePeople(caseId), {
      role: 'second-reader',
      name: 'Rita Reader',
      email: 'rita@example.org',
    });
    const head = await findCase(env.db.read, env, HOUSE, caseId);
    if (head === null) throw new Error('the case is there');
    at.slug = head.slug;
    await change(head.head, { title: 'Threats in spring' }, 'public');
    const dana = await entered(
      env,
      where,
      'subject',
      person('Dana Sarova', { pseudonym: 'D.' }),
      open,
    );
    at.dana = dana.id;
    const subjects = [dana.id];
    const event = await entered(env, where, 'event', { what: 'She was called', subjects }, open);
    await consents('name-public');
    await looksAtDanger();
    return { caseId, slug: at.slug, dana, event, where };
  }

  return { begin, ...said, ...deciding(stage, at) };
}

/** What a drafter writes down. */
function writing({ env, people: { drafter } }: Stage, at: At) {
  const consents = (use: string, more = {}) =>
    entered(env, { caseId: at.caseId, by: drafter }, 'consent', {
      subject: at.dana,
      use,
      answer: 'given',
      basis: 'self',
      givenOn: '2026-02-01',
      ...more,
    });
  const looksAtDanger = () =>
    entered(env, { caseId: at.caseId, by: drafter }, 'risk', {
      subject: at.dana,
      level: 'high',
      note: 'zqdanger',
      assessedOn: env.now().toISOString().slice(0, 10),
    });

  async function change(entry: Entry, content: object, shownTo: string = entry.shownTo) {
    const { kind, certainty, id: entryId, revision } = entry;
    const draft = { kind, shownTo, certainty, content: { ...entry.content, ...content } };
    const by = { audience: HOUSE, accountId: drafter };
    return written(
      await env.db.transaction((tx) =>
        changeEntry(tx, env, { caseId: at.caseId, entryId, revision, draft, by }),
      ),
    );
  }

  return { consents, looksAtDanger, change };
}

/** Asking, deciding, and what the public sees then. */
function deciding({ env, people: { drafter, reader }, post }: Stage, at: At) {
  const page = () => paths.casePublications(at.caseId);
  const ask = (who = drafter) => post(who, page(), { note: 'Please read' });
  async function waiting(): Promise<string> {
    const { rows } = await sql<{ id: string }>`
      select id from case_publications where case_id = ${at.caseId} and decision is null`.execute(
      env.db.read,
    );
    return rows[0]?.id ?? '';
  }
  const decide = async (
    act: 'approval' | 'refusal' | 'taking-back',
    who = reader,
    fields: Record<string, string> = {},
  ) =>
    post(who, paths.casePublicationAct(at.caseId, act), {
      publication: await waiting(),
      ...fields,
    });
  const inPublic = async () => {
    const found = await findPublicCase(env.db.read, env, at.slug, env.now());
    return found === null ? null : JSON.stringify([found.rendition, ...found.rendition.called]);
  };
  async function publish() {
    expect((await ask()).statusCode).toBe(303);
    expect((await decide('approval')).statusCode).toBe(303);
  }
  return { page, ask, waiting, decide, inPublic, publish };
}
