import type { VNode } from 'preact';
import { EmptyState, Field, Form, Notice, SubmitButton } from '#ui';
import type { PageContext } from '#ui';
import { paths } from '#ui/paths';
import { CandidateLine, Choice } from './candidate-pages.tsx';
import { Meaning, PeopleFrame } from './people-pages.tsx';
import type { PersonView } from './people-rules.ts';

/** One printed name and whom the rosters know under it; another name can be looked up for it. */
export function PersonPage(props: {
  readonly context: PageContext;
  readonly view: PersonView;
  readonly error: string | null;
}): VNode {
  const { context, view, error } = props;
  const { t } = context;
  const { person, letter, sought } = view;
  return (
    <PeopleFrame
      context={context}
      view={view}
      title={t('importing.candidates', { name: person.name })}
      below
    >
      {error !== null && (
        <Notice t={t} kind="error">
          <p>{error}</p>
        </Notice>
      )}
      <p>
        <Meaning t={t} person={person} />
      </p>
      {person.invitation !== null ? (
        <p>{t('importing.person.asked')}</p>
      ) : (
        <>
          <form method="get" action={paths.importedPerson(letter.id, person.id)} class="form acts">
            <Field
              t={t}
              type="search"
              name="name"
              label={t('importing.person.sought')}
              value={sought}
              dir="auto"
              maxlength={200}
            />
            <SubmitButton quiet>{t('importing.person.look')}</SubmitButton>
          </form>
          <Choosing context={context} view={view} />
        </>
      )}
    </PeopleFrame>
  );
}

function Choosing({ context: { t }, view }: { context: PageContext; view: PersonView }): VNode {
  const { person, letter, sought, matched, chosen } = view;
  const candidates = matched?.candidates ?? [];
  return (
    <Form t={t} action={paths.importedPersonChoice(letter.id, person.id)}>
      <input type="hidden" name="name" value={sought} />
      {candidates.length === 0 && (
        <EmptyState title={t('importing.person.none')}>
          {t('importing.person.none.text')}
        </EmptyState>
      )}
      <fieldset class="candidates">
        <legend>{t('importing.candidates', { name: sought })}</legend>
        {matched?.homonyms && <p class="hint">{t('importing.homonyms')}</p>}
        {candidates.map((one) => (
          <Choice name="choice" value={one.mandateId} checked={one.mandateId === chosen}>
            <CandidateLine t={t} one={one} />
          </Choice>
        ))}
        <Choice
          name="choice"
          value="none"
          checked={person.choice !== null && person.choice.mandateId === null}
        >
          {t('importing.candidate.none')}
        </Choice>
      </fieldset>
      <SubmitButton>{t('letters.save')}</SubmitButton>
    </Form>
  );
}
