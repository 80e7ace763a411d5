import { pickLanguage } from './pick-language.ts';
import { translator } from './translate.ts';
import type { Translate } from './translate.ts';

/**
 * What every page needs to know of the request it answers.
 *
 * `here` is the path with its query, for the language switch. `person` is who is signed in at
 * the desk, by the name or address they see as their own; null for everybody else.
 */
export type PageContext = {
  readonly t: Translate;
  readonly here: string;
  readonly person: { readonly name: string } | null;
  readonly outboxShown: boolean;
};

/** The parts of a request that decide how a page is drawn; a Fastify request is one. */
export type PageRequest = {
  readonly url: string;
  readonly query: unknown;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  readonly headers: { readonly 'accept-language'?: string | undefined };
};

export const LANGUAGE_COOKIE = 'language';

/** The reader's language: `?lang=` in the address, else what they chose, else their browser's. */
export function requestTranslator(request: PageRequest): Translate {
  const { query } = request;
  const asked = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : null;
  return translator(
    pickLanguage({
      query: typeof asked === 'string' ? asked : undefined,
      cookie: request.cookies[LANGUAGE_COOKIE],
      header: request.headers['accept-language'],
    }),
  );
}

/** @example pageContext(request, await audienceOf(env, request)) */
export function pageContext(
  request: PageRequest,
  visitor?: { readonly account: { readonly name: string } | null; readonly outboxShown: boolean },
): PageContext {
  return {
    t: requestTranslator(request),
    here: request.url,
    person: visitor?.account ?? null,
    outboxShown: visitor?.outboxShown ?? false,
  };
}

const remembered = new Map<string, Translate>();
const MOST_REMEMBERED = 1_000;

/**
 * The same by the headers alone, for what a crowd asks at once: it speaks few languages, and reading each header costs.
 *
 * @example headersTranslator({ cookie: 'language=fr' }).language // 'fr'
 */
export function headersTranslator(headers: {
  readonly cookie?: string | undefined;
  readonly 'accept-language'?: string | undefined;
}): Translate {
  const { cookie = '' } = headers;
  const chosen = CHOSEN.exec(cookie)?.[1];
  const key = `${chosen}\n${headers['accept-language']}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const t = requestTranslator({
    url: '',
    query: {},
    cookies: { [LANGUAGE_COOKIE]: chosen },
    headers,
  });
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, t);
  return t;
}

const CHOSEN = new RegExp(`(?:^|; ?)${LANGUAGE_COOKIE}=([a-z-]+)`);
