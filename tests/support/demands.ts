import type { AccountId, CaseId, LetterId } from '#kernel/ids';
import type { Audience, Role } from '#access';
import { HOUSE } from '#access';
import { beginDemands, decideOutcome, recordOutcome } from '#demands';
import type { OutcomeId } from '#demands';
import { findDraft, freezeVersion, markReleased, saveDraft } from '#letters';
import type { LetterContent, Origin } from '#letters';
import { append, appendRoster } from '#record';
import { given, stageLetter } from './signing.ts';
import type { Stage, TestEnv } from './signing.ts';

/** A released letter: its drafter and its second reader know it, and it asks for several things. */
export type ReleasedLetter = Stage & {
  readonly by: (who: 'drafter' | 'reader') => { audience: Audience; accountId: AccountId };
};

export const DEMANDS: LetterContent['demands'] = [
  { number: 1, type: 'release', text: 'Release both.', subjects: [], addressees: [1] },
  { number: 2, type: 'drop-charges', text: 'Drop the charges.', subjects: [], addressees: [1] },
  { number: 3, type: 'register', text: 'Register the union.', subjects: [], addressees: [1] },
];

/** A letter with three demands, public from this moment on. */
export async function releasedLetter(
  env: TestEnv,
  origin: Origin = 'written-here',
): Promise<ReleasedLetter> {
  const stage = await stageLetter(env, origin);
  const { letterId, drafter } = stage;
  const draft = await findDraft(env.db.read, HOUSE, letterId);
  if (draft === null) throw new Error('a letter has a draft');
  const content = { ...draft.content, demands: DEMANDS };
  given(await saveDraft(env, { letterId, revision: draft.revision, content, by: drafter }));
  const version = given(await freezeVersion(env, { letterId, note: 'More.', by: drafter }));
  await env.db.transaction(async (tx) => {
    const key = { letterId, versionId: version.id, at: env.now() };
    await markReleased(tx, key);
    await beginDemands(tx, { ...key, origin });
    const statement = version.statementSha256;
    await append(tx, env, { letterId, act: 'released', statement, detail: { leads: '1' } });
    await appendRoster(tx, env, { letterId, statement });
  });
  return { ...stage, version, by: (who) => byOf(stage, who) };
}

const ROLES = { drafter: 'drafter', reader: 'second-reader' } as const;

function byOf(stage: Stage, who: 'drafter' | 'reader') {
  const roles = new Map<LetterId, ReadonlySet<Role>>([[stage.letterId, new Set([ROLES[who]])]]);
  const cases = new Map<CaseId, ReadonlySet<never>>();
  const accountId = stage[who];
  return {
    audience: { kind: 'account', accountId, owner: false, roles, cases } as const,
    accountId,
  };
}

type Given = Parameters<typeof recordOutcome>[1];

/** A step as somebody would write it down, but for what matters to a test. */
export function stepGiven(letter: ReleasedLetter, change: Partial<Given> = {}): Given {
  return {
    letterId: letter.letterId,
    demand: 1,
    state: 'pledged',
    on: '2026-03-02',
    certainty: 'documented',
    words: 'The minister said it will be done.',
    note: '',
    credit: 'not-claimed',
    creditWords: '',
    nextReviewOn: '2026-12-01',
    reason: '',
    evidence: [
      { kind: 'link', url: 'https://news.example/1', seenOn: '2026-03-02', words: 'A report' },
    ],
    by: letter.by('drafter'),
    ...change,
  };
}

/** Writes a step down and has the second reader confirm it. */
export async function stepTaken(
  env: TestEnv,
  letter: ReleasedLetter,
  change: Partial<Given> = {},
): Promise<OutcomeId> {
  const { outcomeId } = given(await recordOutcome(env, stepGiven(letter, change)));
  const { letterId, demand } = stepGiven(letter, change);
  const key = { letterId, demand, outcomeId, by: letter.by('reader') };
  given(await decideOutcome(env, { ...key, decision: 'confirmed', note: '' }));
  return outcomeId;
}
