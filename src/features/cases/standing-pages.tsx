import type { VNode } from 'preact';
import { DataTable, EmptyState, formatDay, Pager, Tag } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { ConsentState } from './consent-rules.ts';
import type { Called } from './rendition-rules.ts';
import type { CaseId } from './rules.ts';
import { calledWords } from './speaking-pages.tsx';
import { peoplePage } from './standing-rules.ts';
import type { PersonStanding } from './standing-rules.ts';

/** Persons and groups: what they agreed to, how they would be shown, and what stands against it. */
export function PeopleTable(props: {
  readonly t: Translate;
  readonly caseId: CaseId;
  readonly people: readonly PersonStanding[];
  readonly page: number;
  readonly mayErase: boolean;
}): VNode {
  const { t, caseId, people } = props;
  const { shown, page, pages } = peoplePage(people, props.page);
  return (
    <section aria-labelledby="consent">
      <h2 id="consent">{t('cases.consent.title')}</h2>
      <p class="hint">{t('cases.consent.hint')}</p>
      {people.length === 0 ? (
        <EmptyState title={t('cases.consent.nobody')}>{t('cases.consent.nobody.next')}</EmptyState>
      ) : (
        <DataTable
          caption={t('cases.consent.table')}
          captionHidden
          columns={[
            { text: t('cases.consent.who') },
            { text: t('cases.consent.public') },
            { text: t('cases.consent.authority') },
            { text: t('cases.consent.store') },
            { text: t('cases.consent.share') },
            { text: t('cases.consent.photo') },
            { text: t('cases.consent.risk') },
          ]}
          rows={shown.map((person) => [
            <Who t={t} caseId={caseId} person={person} mayErase={props.mayErase} />,
            <Naming t={t} called={person.inPublic} state={person.consents['name-public']} />,
            <Naming t={t} called={person.inAuthority} state={person.consents['name-authority']} />,
            <State t={t} state={person.consents.store} />,
            <State t={t} state={person.consents.share} />,
            <State t={t} state={person.consents.photo} />,
            <Risk t={t} person={person} />,
          ])}
        />
      )}
      <Pager
        t={t}
        page={page}
        pages={pages}
        href={(number) => `${paths.casePublications(caseId)}?page=${number}#consent`}
      />
    </section>
  );
}

function Who(props: {
  readonly t: Translate;
  readonly caseId: CaseId;
  readonly person: PersonStanding;
  readonly mayErase: boolean;
}): VNode {
  const { t, caseId, person } = props;
  return (
    <>
      <a href={paths.caseEntry(caseId, person.id)} dir="auto">
        {person.name}
      </a>
      {person.isToBeErased && (
        <>
          <br />
          <Tag kind="bad">{t('cases.consent.to-be-erased')}</Tag>
        </>
      )}
      {props.mayErase && (
        <>
          <br />
          <a class="quiet-text" href={paths.caseErasure(caseId, person.id)}>
            {t('cases.erasure.link')} <span class="visually-hidden">{person.name}</span>
          </a>
        </>
      )}
    </>
  );
}

function Naming(props: {
  readonly t: Translate;
  readonly called: Called | null;
  readonly state: ConsentState;
}): VNode {
  const { t, called, state } = props;
  return (
    <>
      <State t={t} state={state} />
      <br />
      <span class="quiet-text" dir="auto">
        {called === null
          ? t('cases.consent.not-shown')
          : t('cases.consent.shown-as', { name: calledWords(t, called) })}
      </span>
    </>
  );
}

const looks = {
  given: 'good',
  missing: 'plain',
  refused: 'bad',
  withdrawn: 'bad',
  expired: 'warn',
  'not-asked': 'plain',
} as const;

const State = ({ t, state }: { t: Translate; state: ConsentState }): VNode => (
  <Tag kind={looks[state]}>{t(`cases.consent.state.${state}`)}</Tag>
);

function Risk({ t, person }: { t: Translate; person: PersonStanding }): VNode {
  const { risk, assessedOn } = person;
  return (
    <>
      <Tag kind={risk === 'fresh' ? 'good' : 'warn'}>{t(`cases.consent.risk.${risk}`)}</Tag>
      {assessedOn !== null && (
        <>
          <br />
          <span class="quiet-text">{formatDay(t.language, assessedOn)}</span>
        </>
      )}
    </>
  );
}
