import { renderPage } from '#ui';
import { paths } from '#ui/paths';
import { ConfirmPage } from './person-pages.tsx';
import type { OwnPageProps } from './person-pages.tsx';

/** Stand where each person's own words will: letters alone, so that nothing turns them into something else. */
const PLACES = {
  token: 'OwnTokenStandsHere',
  number: 'OwnNumberStandsHere',
  name: 'OwnNameStandsHere',
};

const MOST_KEPT = 500;
/** Cut at the places: what stands between them, and the places themselves. */
const kept = new Map<string, readonly string[]>();
const CUT = new RegExp(`(${Object.values(PLACES).join('|')})`);

/**
 * The page behind the link before anything was confirmed, as `ConfirmPage` draws it. A whole country opens it on one
 * day, and of one letter and language it differs in three words: it is drawn once, and they are put in.
 */
export function drawConfirm(props: OwnPageProps): string {
  const { context, token, view, number, isWrong } = props;
  const isPlain = context.person === null && context.here === paths.cosignature(token);
  if (!isPlain || isWrong) return renderPage(ConfirmPage(props));
  const { letter, country, name, hears, agreed, partners } = view;
  const said = [letter, country, hears, agreed, partners];
  const key = JSON.stringify([context.t.language, said, name === null, number === null]);
  const drawn = kept.get(key) ?? keep(key, renderPage(ConfirmPage(withPlaces(props))));
  const words: Readonly<Record<string, string>> = {
    [PLACES.token]: token,
    [PLACES.number]: number ?? '',
    [PLACES.name]: escaped(name ?? ''),
  };
  return drawn.map((part) => words[part] ?? part).join('');
}

function withPlaces(props: OwnPageProps): OwnPageProps {
  const { context, view, number } = props;
  return {
    ...props,
    token: PLACES.token,
    context: { ...context, here: paths.cosignature(PLACES.token) },
    number: number === null ? null : PLACES.number,
    view: { ...view, name: view.name === null ? null : PLACES.name },
  };
}

function keep(key: string, drawn: string): readonly string[] {
  if (kept.size >= MOST_KEPT) kept.clear();
  const parts = drawn.split(CUT);
  kept.set(key, parts);
  return parts;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** As the pages escape; a test compares the two. */
const escaped = (text: string): string => text.replaceAll(/[&<"]/g, (sign) => SIGNS[sign] ?? sign);
