import type { VNode } from 'preact';
import { Bars, countryName, Hemicycle } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { dayOf } from './pages.tsx';
import { countBy } from './seat-rules.ts';
import type { PublicLetter, PublicSignatory } from './rules.ts';
import { listOrders, orderSignatories } from './signatory-rules.ts';
import type { ListOrder, SignatoryGroup } from './signatory-rules.ts';

/** How a signature was made, in words. A printed one is never made to look like one made here. */
export function modeWords(
  t: Translate,
  origin: PublicLetter['origin'],
  { mode, signedAt, printedAs }: PublicSignatory,
): string {
  if (printedAs !== null) return t('publication.mode.printed-as', { name: printedAs });
  if (origin === 'published-elsewhere') return t('publication.mode.printed');
  const said = t(`publication.mode.${mode}`);
  return t('publication.mode.on', { mode: said, date: dayOf(t, signedAt) });
}

/** "Member of the European Parliament, Ireland, GUE/NGL", each part once. */
export function standingWords(t: Translate, person: PublicSignatory): string {
  const country = person.country === null ? '' : countryName(t.language, person.country);
  const parts = [person.capacity, country, person.group?.code ?? ''];
  return parts
    .filter((part, at) => part !== '' && !parts.slice(0, at).some((said) => said.includes(part)))
    .join(', ');
}

/** Who signed: the house as a drawing, the countries as bars, and every name. */
export function SignatorySection(props: {
  readonly context: { readonly t: Translate };
  readonly letter: PublicLetter;
  readonly order: ListOrder;
}): VNode {
  const { letter } = props;
  const { t } = props.context;
  const count = letter.signatories.length;
  const printed = letter.origin === 'published-elsewhere';
  const lead = printed ? 'publication.signatories.printed' : 'publication.signatories.count';
  return (
    <section class="signatories" id="signatories" aria-labelledby="signatories-title">
      <h2 id="signatories-title">{t('publication.signatories')}</h2>
      <p>{t(lead, { count })}</p>
      <div class="signatory-figures">
        {letter.house && <House t={t} house={letter.house} />}
        {count > 1 && <Countries t={t} people={letter.signatories} />}
      </div>
      {count > 1 && <OrderSwitch t={t} slug={letter.slug} order={props.order} />}
      <People t={t} letter={letter} people={letter.signatories} order={props.order} />
      {letter.late.length > 0 && (
        <>
          <h3>{t('publication.late')}</h3>
          <p>{t('publication.late.note')}</p>
          <People t={t} letter={letter} people={letter.late} order="name" />
        </>
      )}
    </section>
  );
}

function House(props: { t: Translate; house: NonNullable<PublicLetter['house']> }): VNode {
  const { t, house } = props;
  const groups = house.seats.map(({ code, name, seats, signed }) => ({
    key: code,
    name: name === code ? code : `${name} (${code})`,
    seats,
    signed,
  }));
  return (
    <div class="house">
      <h3>{t('publication.house')}</h3>
      <Hemicycle t={t} groups={groups} />
      <p class="quiet-text">{t('publication.house.source', { roster: house.roster })}</p>
    </div>
  );
}

const MOST_BARS = 30;

function Countries({
  t,
  people,
}: {
  t: Translate;
  people: readonly PublicSignatory[];
}): VNode | null {
  const counts = countBy(people, ({ country }) => country ?? '');
  counts.delete('');
  if (counts.size < 2) return null;
  const rows = [...counts]
    .map(([country, count]) => ({ name: countryName(t.language, country), count }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, t.language))
    .slice(0, MOST_BARS);
  const caption = t('publication.signatories.countries');
  return <Bars t={t} caption={caption} column={t('publication.signatories.country')} rows={rows} />;
}

function OrderSwitch(props: { t: Translate; slug: string; order: ListOrder }): VNode {
  const { t, slug, order } = props;
  return (
    <nav class="jump filters" aria-label={t('publication.signatories.order')}>
      {listOrders.map((one) => (
        <a
          href={`${paths.letter(slug)}?by=${one}#signatories`}
          aria-current={one === order ? 'true' : undefined}
        >
          {t(`publication.signatories.by.${one}`)}
        </a>
      ))}
    </nav>
  );
}

function People(props: {
  readonly t: Translate;
  readonly letter: PublicLetter;
  readonly people: readonly PublicSignatory[];
  readonly order: ListOrder;
}): VNode {
  const { t, letter, people, order } = props;
  const heading = (key: string): string => headingOf(t, order, key);
  const parts = orderSignatories(people, order, t.language, heading);
  return (
    <>
      {parts.map((part) => (
        <Part
          t={t}
          letter={letter}
          part={part}
          heading={part.key === '' && order === 'name' ? '' : heading(part.key)}
        />
      ))}
    </>
  );
}

function headingOf(t: Translate, order: ListOrder, key: string): string {
  if (key === '') return t('publication.signatories.unknown');
  return order === 'country' ? countryName(t.language, key) : key;
}

function Part(props: {
  readonly t: Translate;
  readonly letter: PublicLetter;
  readonly part: SignatoryGroup;
  readonly heading: string;
}): VNode {
  const { t, letter, part, heading } = props;
  return (
    <>
      {heading !== '' && <h3 class="part">{heading}</h3>}
      <ul class="people">
        {part.people.map((person) => (
          <Person t={t} letter={letter} person={person} />
        ))}
      </ul>
    </>
  );
}

function Person(props: { t: Translate; letter: PublicLetter; person: PublicSignatory }): VNode {
  const { t, letter, person } = props;
  const lead = person.lead ? [t('publication.signatories.lead')] : [];
  const words = [...lead, modeWords(t, letter.origin, person)].join(' · ');
  return (
    <li>
      {person.name === null ? (
        <span class="person quiet-text">{t('erasure.public')}</span>
      ) : (
        <>
          <span class="person" dir="auto" translate={false}>
            {person.name}
          </span>
          <span class="standing" dir="auto">
            {standingWords(t, person)}
          </span>
        </>
      )}
      <span class="mode">{words}</span>
    </li>
  );
}
