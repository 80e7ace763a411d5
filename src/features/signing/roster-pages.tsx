import type { VNode } from 'preact';
import { EmptyState, Field, Select, SubmitButton } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { DeskFrame } from './desk-frame-pages.tsx';
import type { RosterChoice } from './desk-rules.ts';
import type { RosterPageProps } from './roster-found-pages.tsx';
import { Found } from './roster-found-pages.tsx';

/** Members of a parliament, chosen by name, country and group. */
export function RosterPage(props: RosterPageProps): VNode {
  const { context, view } = props;
  const { t } = context;
  return (
    <DeskFrame context={context} letter={view.letter} title={t('signing.roster.title')} below>
      {view.rosters.length === 0 ? (
        <EmptyState
          title={t('signing.roster.none')}
          action={{ href: paths.rosters(), text: t('ui.nav.rosters') }}
        >
          {t('signing.roster.none.text')}
        </EmptyState>
      ) : (
        <>
          <Search t={t} view={view} />
          <Found {...props} />
        </>
      )}
    </DeskFrame>
  );
}

function Search({ t, view }: { t: Translate; view: RosterChoice }): VNode {
  const { query, rosters, groups, letter } = view;
  return (
    <form method="get" action={paths.invitationsFromRoster(letter.id)} class="form">
      <h2>{t('signing.roster.search')}</h2>
      <div class="acts">
        <Select
          t={t}
          name="roster"
          label={t('signing.roster.roster')}
          value={query.roster}
          options={rosters.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Field
          t={t}
          name="text"
          type="search"
          label={t('signing.roster.name')}
          value={query.text}
        />
        <Field
          t={t}
          name="country"
          label={t('signing.roster.country')}
          hint={t('signing.roster.country.hint')}
          value={query.country}
          maxlength={2}
          size="short"
        />
        <Select
          t={t}
          name="group"
          label={t('signing.roster.group')}
          value={query.group}
          options={[
            { value: '', text: t('signing.roster.any') },
            ...groups.map(({ code, name }) => ({ value: code, text: name })),
          ]}
        />
        <SubmitButton quiet>{t('signing.roster.act')}</SubmitButton>
      </div>
    </form>
  );
}
