import { BYTE_ORDER_MARK, csvLine } from '#kernel/csv';
import type { FastifyInstance, FastifyRequest } from '#platform/http';
import { raise } from '#platform/http';
import { PreparedAnswers } from '#platform/http-prepared';
import type { PreparedSource } from '#platform/http-prepared-bytes';
import { refuse } from '#kernel/refusal';
import { pageContext, renderPage, requestTranslator } from '#ui';
import { paths } from '#ui/paths';
import { z } from 'zod';
import { CardPage } from './card-pages.tsx';
import { viewCount, viewFigures } from './figures-actions.ts';
import type { FiguresView } from './figures-actions.ts';
import { FiguresPage } from './figures-pages.tsx';
import { countJson, figuresJson, figuresRows } from './figures-shape-rules.ts';
import type { PublicCount } from './figures-rules.ts';
import type { FaceEnv } from './face-actions.ts';

export type FiguresRoutesEnv = FaceEnv & { readonly publicUrl: string };

const HTML = 'text/html; charset=utf-8';
const JSON_TYPE = 'application/json; charset=utf-8';
const slugInput = z.object({ slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/) });

/** A page of somebody else may show the card, and nothing more is loosened; it asks nobody for anything. */
const CARD_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

type Source<T> = (
  env: FiguresRoutesEnv,
  request: FastifyRequest,
  slug: string,
) => PreparedSource<T>;

/** Numbers for everybody, as bytes that are ready: a hundred thousand people look at one number. */
export function figuresRoutes(app: FastifyInstance, env: FiguresRoutesEnv): void {
  const prepared = new PreparedAnswers(env.now);
  prepared.attach(app);
  const serve = <T>(path: string, sourceOf: Source<T>) => {
    const source = (request: FastifyRequest) => sourceOf(env, request, slugOf(request));
    const allowList = (request: FastifyRequest) => prepared.holds(source(request).key);
    app.get(path, { config: { rateLimit: { allowList } } }, (request, reply) => {
      // what may be shown in another page says so in its policy; this older header knows no "everywhere"
      if (path === paths.letterCard(':slug')) void reply.removeHeader('x-frame-options');
      return prepared.send(request, reply, source(request));
    });
  };
  serve(paths.cosignatureCount(':slug'), count);
  serve(paths.cosignatureFigures(':slug'), page);
  serve(paths.cosignatureFiguresJson(':slug'), json);
  serve(paths.cosignatureFiguresCsv(':slug'), csv);
  serve(paths.letterCard(':slug'), card);
}

const countStamp = ({ counted, slowMinutes }: PublicCount): string => `${counted} ${slowMinutes}`;

const count: Source<PublicCount> = (env, _request, slug) => ({
  key: `count ${slug}`,
  load: () => viewCount(env, slug),
  stamp: countStamp,
  make: (found) => JSON.stringify(countJson(found)),
  type: JSON_TYPE,
  modifiedAt: ({ asOf, movedAt }) => movedAt ?? asOf,
  headers: { 'access-control-allow-origin': '*' },
});

const stampOf = ({ figures, letter }: FiguresView): string =>
  JSON.stringify([letter.title, { ...figures, asOf: null }]);

const takesOrganisations = ({ cosigning }: FiguresView): boolean =>
  cosigning.asksOrganisations && cosigning.closedAt === null;

const page: Source<FiguresView> = (env, request, slug) => {
  const context = { ...pageContext(request), here: paths.cosignatureFigures(slug) };
  return {
    key: `figures ${slug} ${context.t.language}`,
    load: () => viewFigures(env, slug),
    stamp: (view) => stampOf(view) + String(takesOrganisations(view)),
    make: (view) => {
      const { figures, letter } = view;
      const { publicUrl } = env;
      const may = { takesOrganisations: takesOrganisations(view) };
      return renderPage(
        FiguresPage({ context, slug, title: letter.title, figures, publicUrl, ...may }),
      );
    },
    type: HTML,
    modifiedAt: ({ figures }) => figures.asOf,
  };
};

const json: Source<FiguresView> = (env, _request, slug) => ({
  key: `figures.json ${slug}`,
  load: () => viewFigures(env, slug),
  stamp: stampOf,
  make: ({ figures }) => JSON.stringify(figuresJson(figures)),
  type: JSON_TYPE,
  modifiedAt: ({ figures }) => figures.asOf,
  headers: { 'access-control-allow-origin': '*' },
});

const csv: Source<FiguresView> = (env, _request, slug) => ({
  key: `figures.csv ${slug}`,
  load: () => viewFigures(env, slug),
  stamp: stampOf,
  make: ({ figures }) => BYTE_ORDER_MARK + figuresRows(figures).map(csvLine).join(''),
  type: 'text/csv; charset=utf-8',
  modifiedAt: ({ figures }) => figures.asOf,
  headers: { 'access-control-allow-origin': '*' },
});

const card: Source<FiguresView> = (env, request, slug) => {
  const t = requestTranslator(request);
  return {
    key: `card ${slug} ${t.language}`,
    load: () => viewFigures(env, slug),
    stamp: ({ figures, letter, cosigning }) =>
      JSON.stringify([countStamp(figures), letter.title, cosigning.closedAt, cosigning.isPaused]),
    make: ({ figures, letter: { title, language }, cosigning }) => {
      const isOpen = cosigning.closedAt === null && !cosigning.isPaused;
      const { publicUrl } = env;
      return renderPage(CardPage({ t, slug, title, language, count: figures, isOpen, publicUrl }));
    },
    type: HTML,
    modifiedAt: ({ figures }) => figures.asOf,
    headers: {
      'content-security-policy': CARD_POLICY,
      'cross-origin-resource-policy': 'cross-origin',
    },
  };
};

const slugOf = (request: FastifyRequest): string =>
  slugInput.safeParse(request.params).data?.slug ?? raise(refuse('not-found', 'not-found'));
