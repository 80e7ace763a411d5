import { isRefusal } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';
import { orRaise, statusOf } from '#platform/http';
import type { FastifyRequest } from '#platform/http';
import type { PreparedSource } from '#platform/http-prepared-bytes';
import { pageContext, refusalSentence, renderPage } from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import { findOpenLetter } from './face-actions.ts';
import type { FaceEnv } from './face-actions.ts';
import type { PledgeFaults, TypedPledge } from './form-rules.ts';
import { CosignPage, SentPage } from './pages.tsx';
import type { CosignPageProps } from './pages.tsx';

type Open = Exclude<Awaited<ReturnType<typeof findOpenLetter>>, Refusal>;

/** The form by itself: the same bytes for everybody who reads one language. */
export function formPage(
  env: FaceEnv,
  request: FastifyRequest,
  slug: string,
): PreparedSource<Open> {
  const context = { ...pageContext(request), here: paths.cosignatures(slug) };
  return {
    key: `cosign ${slug} ${context.t.language}`,
    load: () => findOpenLetter(env, slug),
    stamp: JSON.stringify,
    make: (open) => renderPage(CosignPage({ context, ...open, now: env.now() })),
    type: 'text/html; charset=utf-8',
    modifiedAt: ({ cosigning }) => cosigning.closedAt ?? cosigning.openedAt,
  };
}

/** What everybody sees whose form was taken. */
export function sentPage(
  env: FaceEnv,
  request: FastifyRequest,
  slug: string,
): PreparedSource<Open> {
  const context = { ...pageContext(request), here: paths.cosigned(slug) };
  return {
    key: `cosigned ${slug} ${context.t.language}`,
    load: () => findOpenLetter(env, slug),
    stamp: () => slug,
    make: () => renderPage(SentPage({ context, slug })),
    type: 'text/html; charset=utf-8',
    modifiedAt: ({ cosigning }) => cosigning.openedAt,
  };
}

/** Why a form comes back. */
export type FormTrouble = {
  readonly slug: string;
  readonly context: PageContext;
  readonly typed: TypedPledge;
  readonly faults?: PledgeFaults;
  /** Paused, or too many at once: closed has no form to come back to. */
  readonly refusal?: Refusal;
  /** What has to be done first, and the scripts it wants. */
  readonly work?: CosignPageProps['work'];
  readonly scripts?: readonly string[];
};

const TITLES: Readonly<Record<string, 'paused' | 'busy' | 'closed'>> = {
  'cosigning-paused': 'paused',
  'too-busy': 'busy',
  'cosigning-closed': 'closed',
};

/**
 * The form again, with everything that was typed still in it.
 *
 * @returns the page and its status; raises where the letter is not there
 */
export async function formAgain(
  env: FaceEnv,
  again: FormTrouble,
): Promise<{ readonly status: number; readonly html: string }> {
  const { context, slug, typed, faults = {}, refusal, work, scripts } = again;
  const open = orRaise(await findOpenLetter(env, slug));
  const page = CosignPage({
    context: { ...context, here: paths.cosignatures(slug) },
    ...open,
    now: env.now(),
    fields: typed,
    errors: sentences(context, faults),
    ...(isRefusal(refusal) ? { trouble: troubleOf(context, refusal) } : {}),
    ...(work === undefined ? {} : { work }),
    ...(scripts === undefined ? {} : { scripts }),
  });
  return { status: refusal === undefined ? 422 : statusOf(refusal), html: renderPage(page) };
}

function troubleOf({ t }: PageContext, refusal: Refusal): { title: string; sentence: string } {
  const kind = TITLES[refusal.reason];
  const title = t(kind === undefined ? 'ui.notice.warning' : `cosigning.${kind}.title`);
  const sentence = kind === 'paused' ? t('cosigning.paused.kept') : refusalSentence(t, refusal);
  return { title, sentence };
}

function sentences({ t }: PageContext, faults: PledgeFaults): FieldErrors {
  return Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [field, t(`cosigning.form.wrong.${fault}`)]),
  );
}
