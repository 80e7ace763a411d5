import type { VNode } from 'preact';
import { countryName, isMessageKey, SubmitButton, Tag } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Match } from '#roster';
import type { Intervener } from './intervener-rules.ts';
import type { Entry } from './rules.ts';

type Props = {
  readonly t: Translate;
  readonly entry: Entry<'intervention'>;
  readonly interveners: readonly Intervener[];
};

/** Whom the rosters know under the names of an intervention. One button links one person. */
export function IntervenersPart({ t, entry, interveners }: Props): VNode | null {
  if (interveners.length === 0) return null;
  return (
    <section aria-labelledby="interveners">
      <h2 id="interveners">{t('cases.interveners.title')}</h2>
      <p class="hint">{t('cases.interveners.about')}</p>
      <ul class="plain">
        {interveners.map((one) => (
          <li>
            <h3>
              <bdi>{one.name}</bdi> {one.capacity !== '' && <small>{one.capacity}</small>}
            </h3>
            {one.linked === null ? (
              <Offers t={t} entry={entry} one={one} />
            ) : (
              <Linked t={t} entry={entry} one={one} linked={one.linked} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type OneProps = Omit<Props, 'interveners'> & { readonly one: Intervener };

function Linked(props: OneProps & { readonly linked: NonNullable<Intervener['linked']> }): VNode {
  const { t, entry, one, linked } = props;
  const values = { name: linked.fullName, roster: linked.roster.name };
  return (
    <>
      <p>{t('cases.interveners.linked', values)}</p>
      <LinkForm entry={entry} one={one} mandate="">
        {t('cases.interveners.unlink')}
      </LinkForm>
    </>
  );
}

function Offers({ t, entry, one }: OneProps): VNode {
  if (one.candidates.length === 0) return <p>{t('cases.interveners.none')}</p>;
  return (
    <>
      {one.homonyms && <p class="hint">{t('cases.interveners.homonyms')}</p>}
      <ul class="plain">
        {one.candidates.map((match) => (
          <li>
            <Candidate t={t} match={match} />
            <LinkForm entry={entry} one={one} mandate={match.mandate.id}>
              {t('cases.interveners.link')}
            </LinkForm>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Who it is and what tells them apart, then what speaks for it. */
function Candidate({ t, match }: { readonly t: Translate; readonly match: Match }): VNode {
  const { mandate, offer, office, reasons } = match;
  const { country, politicalGroup, party, roster } = mandate;
  const facts = [country && countryName(t.language, country), politicalGroup, party, roster.name];
  const why = [
    ...reasons.map(({ code, values }) => (isMessageKey(code) ? t(code, values) : '')),
    t(`cases.interveners.office.${office}`),
  ];
  return (
    <p>
      <bdi class="person">{mandate.fullName}</bdi>{' '}
      <Tag kind={offer ? 'accent' : 'plain'}>
        {t(offer ? 'cases.interveners.offer' : 'cases.interveners.perhaps')}
      </Tag>
      <small class="standing">{facts.filter(Boolean).join(' · ')}</small>{' '}
      <small class="mode">{why.filter(Boolean).join(' · ')}</small>
    </p>
  );
}

function LinkForm(props: {
  readonly entry: Entry<'intervention'>;
  readonly one: Intervener;
  readonly mandate: string;
  readonly children: string;
}): VNode {
  const { entry, one, mandate } = props;
  return (
    <form method="post" action={paths.caseInterveners(entry.caseId, entry.id)}>
      <input type="hidden" name="revision" value={entry.revision} />
      <input type="hidden" name="position" value={one.position} />
      <input type="hidden" name="mandate" value={mandate} />
      <SubmitButton quiet>{props.children}</SubmitButton>
    </form>
  );
}
