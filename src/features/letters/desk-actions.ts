import { listGrants } from '#access';
import type { Audience } from '#access';
import { listAlarmedFiles, listCasesToRead, listDeadlines, pressing } from '#cases';
import type { AlarmedFile, CaseToRead, StandingDeadline } from '#cases';
import type { Clock } from '#kernel/clock';
import type { AccountId } from '#kernel/ids';
import type { Database } from '#platform/db';
import { releaseBlockers } from './blocker-rules.ts';
import { saysSame } from './content-rules.ts';
import type {
  DeskAfter,
  DeskFigures,
  DeskLetter,
  DeskTask,
  DeskTasks,
  Figures,
} from './desk-rules.ts';
import { latestDrafts } from './draft-store.ts';
import type { Letter } from './rules.ts';
import { listDeskLetters } from './store.ts';

/** The letters on somebody's desk, the newest first, each with what it needs of them. */
export async function listDesk(
  env: {
    readonly db: Database;
    readonly now: Clock;
    readonly deskFigures?: DeskFigures;
    readonly deskAfter?: DeskAfter;
  },
  who: { readonly accountId: AccountId; readonly audience: Audience },
): Promise<DeskLetter[]> {
  const { audience } = who;
  if (audience.kind !== 'account') return [];
  const { read } = env.db;
  const letters = await listDeskLetters(read, audience);
  const ids = letters.map((letter) => letter.id);
  const drafts = await latestDrafts(read, ids);
  const now = env.now();
  const figuresOf = async (letter: Letter): Promise<Figures | null> => {
    const isSigned = letter.currentVersion !== null && letter.release === null;
    return isSigned ? ((await env.deskFigures?.(who, letter.currentVersion)) ?? null) : null;
  };
  const shown = letters.map(async (letter): Promise<DeskLetter[]> => {
    const draft = drafts.get(letter.id);
    if (draft === undefined) return [];
    const grants = await listGrants(read, audience, letter.id);
    const leads = grants.filter((grant) => grant.role === 'lead');
    const frozen = letter.currentVersion;
    return [
      {
        letter,
        content: draft.content,
        roles: [...(audience.roles.get(letter.id) ?? [])],
        missing: releaseBlockers(letter.origin, draft.content, leads, now).length,
        changed: frozen !== null && !saysSame(draft.content, frozen.content),
        figures: await figuresOf(letter),
        after: letter.release === null ? null : ((await env.deskAfter?.(letter)) ?? null),
      },
    ];
  });
  return (await Promise.all(shown)).flat();
}

/** What the rooms above have for this person, of letters they may see and of none. */
export async function listTasks(
  env: { readonly now: Clock; readonly deskTasks?: DeskTasks },
  who: { readonly accountId: AccountId; readonly audience: Audience },
  letters: readonly DeskLetter[],
): Promise<DeskTask[]> {
  const seen = new Set(letters.map((one) => one.letter.id));
  const tasks = (await env.deskTasks?.(who, env.now())) ?? [];
  // the rooms ask who may see a letter too; the desk does not rely on each of them
  return tasks.filter(({ letterId }) => letterId === null || seen.has(letterId));
}

/** The days of somebody's cases that need them now or soon. */
export async function listPressing(
  env: { readonly db: Database; readonly now: Clock },
  audience: Audience,
): Promise<StandingDeadline[]> {
  return pressing(await listDeadlines(env.db.read, audience, env.now()));
}

/** Files of somebody's cases that are not what was received. */
export function listAlarms(
  env: { readonly db: Database },
  audience: Audience,
): Promise<AlarmedFile[]> {
  return listAlarmedFiles(env.db.read, audience);
}

/** The cases that wait for this person's second reading. */
export function listReadings(
  env: { readonly db: Database },
  audience: Audience,
): Promise<CaseToRead[]> {
  return listCasesToRead(env.db.read, audience);
}
