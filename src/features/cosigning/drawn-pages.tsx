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
const kept = new Map<string, string>();

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
  return drawn
    .replaceAll(PLACES.token, token)
    .replaceAll(PLACES.number, number ?? '')
    .replaceAll(PLACES.name, () => escaped(name ?? ''));
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

function keep(key: string, drawn: string): string {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, drawn);
  return drawn;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };

/** As the pages escape; a test compares the two. */
const escaped = (text: string): string => text.replaceAll(/[&<"]/g, (sign) => SIGNS[sign] ?? sign);
