import { sendHtml } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { findDuplicates } from './duplicate-actions.ts';
import { Duplicates } from './duplicate-pages.tsx';
import type { Typed } from './duplicate-rules.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { onCase } from './on-case-routes.ts';
import type { CaseId, EntryId } from './rules.ts';
import { typedQuery } from './search-input-rules.ts';
import type { TypedQuery } from './search-input-rules.ts';

/** What may be the same as what somebody is typing: a piece of a page, asked for while they type. */
export function duplicateRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.caseDuplicates(':id'),
    onCase(env, 'edit-case', async ({ audience, context, about }, request, reply) => {
      const typed = typedOf(about.id, typedQuery.parse(request.query));
      const found = await findDuplicates(env.db.read, audience, typed);
      const offered = Duplicates({ t: context.t, kind: typed.kind, found });
      return sendHtml(reply, offered === null ? '' : renderPage(offered));
    }),
  );
}

function typedOf(caseId: CaseId, query: TypedQuery): Typed {
  const { kind, name, type, country, title, url, date, except: self } = query;
  if (kind === 'source') return { kind, caseId, title, url, self };
  if (kind === 'subject') return { kind, caseId, names: [name], type, country, self };
  const subjects = query.subjects.filter((id): id is EntryId => id !== null);
  return { kind, caseId, type, date, subjects, self };
}
