import { sendHtml } from '#platform/http';
import type { FastifyInstance } from '#platform/http';
import { textsOf } from '#platform/http-upload';
import { renderPart } from '#ui';
import { paths } from '#ui/paths';
import { DateWords } from './date-pages.tsx';
import { signedIn } from './gate-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { readTypedDate } from './typed-date-rules.ts';

/** A date in words while it is typed: a part of a page, asked by its script. */
export function dateRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  app.get(
    paths.dateWords(),
    signedIn(env, ({ context: { t } }, request, reply) => {
      const text = textsOf(request.query).get('text')?.[0] ?? '';
      const typed = readTypedDate(text.trim(), t.language);
      return sendHtml(reply, renderPart(DateWords({ t, typed })));
    }),
  );
}
