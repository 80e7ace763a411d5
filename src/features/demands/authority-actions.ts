import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { alike } from './authority-figure-rules.ts';
import type { AnswerList, AuthoritiesView, AuthorityView } from './authority-figure-rules.ts';
import {
  countAsked,
  countSaid,
  findAuthority,
  findFigures,
  listAnswers,
  listAuthorities,
  listCountry,
} from './authority-store.ts';
import { countsOf } from './tracker-figure-rules.ts';
import type { TrackerViewEnv } from './tracker-view-actions.ts';

/** So many offices, and so many letters of one, stand on one page. */
const PAGE = 50;

/** Offices letters were addressed to, behind the one with this key. */
export async function viewAuthorities(
  env: TrackerViewEnv,
  after: string | null,
): Promise<AuthoritiesView> {
  const found = await listAuthorities(env.db.read, { after, limit: PAGE + 1 });
  return {
    authorities: found.slice(0, PAGE),
    hasMore: found.length > PAGE,
    isFirst: after === null,
  };
}

/** How one office answered, with the letters behind one of its figures. */
export async function viewAuthority(
  env: TrackerViewEnv,
  asked: { readonly key: string; readonly list: AnswerList; readonly page: number },
): Promise<Answer<AuthorityView>> {
  const { read } = env.db;
  const authority = await findAuthority(read, asked.key);
  if (authority === null) return refuse('not-found', 'not-found');
  const { id, country } = authority;
  const from = (asked.page - 1) * PAGE;
  const [figures, demands, said, answers, neighbours] = await Promise.all([
    findFigures(read, id),
    countAsked(read, id),
    countSaid(read, id),
    listAnswers(read, id, { list: asked.list, limit: PAGE + 1, from }),
    listCountry(read, country),
  ]);
  return {
    authority,
    figures,
    counts: countsOf(demands),
    said,
    list: asked.list,
    page: asked.page,
    answers: answers.slice(0, PAGE),
    hasMore: answers.length > PAGE,
    alike: alike(authority, neighbours),
    today: env.now().toISOString().slice(0, 10),
  };
}
