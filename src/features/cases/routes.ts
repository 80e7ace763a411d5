import type { FastifyInstance } from '#platform/http';
import { archiveRoutes } from './archive-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { dateRoutes } from './date-routes.ts';
import { deskRoutes } from './desk-routes.ts';
import { duplicateRoutes } from './duplicate-routes.ts';
import { mergeRoutes } from './merge-routes.ts';
import { historyRoutes } from './history-routes.ts';
import { entryRoutes } from './entry-routes.ts';
import { evidenceFileRoutes } from './evidence-file-routes.ts';
import { evidencePictureRoutes } from './evidence-picture-routes.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import type { CasesRoutesEnv } from './gate-routes.ts';
import { intervenerRoutes } from './intervener-routes.ts';
import { listRoutes } from './list-routes.ts';
import { openingRoutes } from './opening-routes.ts';
import { erasureRoutes } from './erasure-routes.ts';
import { peopleRoutes } from './people-routes.ts';
import { searchRoutes } from './search-routes.ts';
import { markRoutes } from './mark-routes.ts';
import { publicationRoutes } from './publication-routes.ts';
import { publicRoutes } from './public-routes.ts';
import { seeingRoutes } from './seeing-routes.ts';

export type { CasesRoutesEnv } from './gate-routes.ts';

/** Everything about case files. */
export function casesRoutes(app: FastifyInstance, env: CasesRoutesEnv): void {
  archiveRoutes(app, env);
  dateRoutes(app, env);
  deskRoutes(app, env);
  mergeRoutes(app, env);
  historyRoutes(app, env);
  entryRoutes(app, env);
  listRoutes(app, env);
  peopleRoutes(app, env);
  openingRoutes(app, env);
  publicationRoutes(app, env);
  markRoutes(app, env);
  erasureRoutes(app, env);
  evidenceRoutes(app, env);
  evidenceFileRoutes(app, env);
  evidencePictureRoutes(app, env);
  intervenerRoutes(app, env);
  searchRoutes(app, env);
  duplicateRoutes(app, env);
  seeingRoutes(app, env);
  publicRoutes(app, env);
  calendarRoutes(app, env);
}
