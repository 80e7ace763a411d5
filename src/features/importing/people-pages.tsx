import type { ComponentChildren, VNode } from 'preact';
import {
  countryName,
  DeskLayout,
  EmptyState,
  Field,
  Form,
  formatDay,
  LetterTabs,
  Notice,
  PageTitle,
  Pager,
  Select,
  SubmitButton,
  Tag,
  uiLanguages,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { ListedPerson, PeopleView } from './people-rules.ts';
import { FileFacts, whyOf } from './shared-pages.tsx';

/** What was typed, to be drawn again when something was wrong. */
export type PeopleTyped = {
  readonly chosen: ReadonlySet<string>;
  readonly capacity: string;
  readonly language: string;
  readonly emails: ReadonlyMap<string, string>;
};

export type PeoplePageProps = {
  readonly context: PageContext;
  readonly view: PeopleView;
  readonly typed: PeopleTyped;
  readonly errors: FieldErrors;
  /** What was just done, and who could not be asked and why. */
  readonly told: { readonly prepared: number; readonly refused: readonly string[] } | null;
};

/** The frame of the pages about the people of an imported letter. */
export function PeopleFrame(props: {
  readonly context: PageContext;
  readonly view: { readonly letter: { readonly id: string }; readonly title: string };
  readonly title: string;
  readonly lead?: string;
  readonly below?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const { context, view, title, lead, below } = props;
  const { t } = context;
  const { id } = view.letter;
  const name = view.title === '' ? t('letters.untitled') : view.title;
  const breadcrumb = [
    { text: t('letters.list.title'), href: paths.letters() },
    { text: name, href: paths.letterDesk(id) },
    { text: t('signing.desk.title'), href: paths.invitations(id) },
    ...(below ? [{ text: t('importing.people.title'), href: paths.importedPeople(id) }] : []),
  ];
  return (
    <DeskLayout context={context} title={title} active="letters">
      <PageTitle t={t} breadcrumb={breadcrumb} {...(lead === undefined ? {} : { lead })}>
        {title}
      </PageTitle>
      <LetterTabs t={t} letterId={id} here="invitations" />
      {props.children}
    </DeskLayout>
  );
}

/** Who stands under the imported letter: who each is, who was asked, and preparing to ask. */
export function PeoplePage(props: PeoplePageProps): VNode {
  const { context, view } = props;
  const { t } = context;
  const lead = { lead: t('importing.people.lead') };
  return (
    <PeopleFrame
      context={context}
      view={view}
      title={t('importing.people.title')}
      {...(view.total > 0 ? lead : {})}
    >
      <Told {...props} />
      {view.total === 0 ? (
        <EmptyState
          title={t('importing.people.empty')}
          action={{ href: paths.invitations(view.letter.id), text: t('signing.desk.title') }}
        >
          {t('importing.people.empty.text')}
        </EmptyState>
      ) : (
        <List {...props} />
      )}
      {view.source && (
        <section aria-labelledby="about">
          <h2 id="about">{t('importing.about')}</h2>
          <FileFacts t={t} found={view.source} />
        </section>
      )}
    </PeopleFrame>
  );
}

function Told({ context: { t }, told }: PeoplePageProps): VNode | null {
  if (told === null) return null;
  return (
    <Notice t={t} kind={told.refused.length === 0 ? 'success' : 'warning'}>
      <p>{t('importing.people.prepared', { count: told.prepared })}</p>
      {told.refused.length > 0 && (
        <ul>
          {told.refused.slice(0, 100).map((line) => (
            <li>
              <bdi>{line}</bdi>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}

function List(props: PeoplePageProps): VNode {
  const { context, view, errors } = props;
  const { t } = context;
  const { page, pages, letter } = view;
  const href = (to: number): string => `${paths.importedPeople(letter.id)}?page=${to}`;
  const rows = (
    <ol class="signatories">
      {view.rows.map((person) => (
        <Person {...props} person={person} />
      ))}
    </ol>
  );
  return (
    <>
      <p>{t('importing.people.asked', { asked: view.asked, total: view.total })}</p>
      <Pager t={t} page={page} pages={pages} href={href} />
      {view.mayInvite ? (
        <Form t={t} action={href(page)} errors={errors}>
          {rows}
          <Preparing {...props} />
        </Form>
      ) : (
        rows
      )}
      <Pager t={t} page={page} pages={pages} href={href} />
    </>
  );
}

function Preparing({ context: { t }, typed, errors }: PeoplePageProps): VNode {
  return (
    <>
      <Field
        t={t}
        name="capacity"
        label={t('importing.people.capacity')}
        hint={t('importing.people.capacity.hint')}
        value={typed.capacity}
        error={errors['capacity']}
        maxlength={200}
        required={false}
      />
      <Select
        t={t}
        name="language"
        label={t('signing.invite.language')}
        value={typed.language}
        options={uiLanguages.map((value) => ({
          value,
          text: t(`ui.language.${value}`),
          lang: value,
        }))}
      />
      <p class="hint">{t('importing.people.prepare.hint')}</p>
      <SubmitButton>{t('importing.people.prepare')}</SubmitButton>
    </>
  );
}

function Person(props: PeoplePageProps & { person: ListedPerson }): VNode {
  const { context, view, typed, errors, person } = props;
  const { t } = context;
  const { choice, invitation } = person;
  const about = [person.capacity, person.organisation, countryName(t.language, person.country)];
  const open = view.mayInvite && invitation === null;
  const isReady = open && choice !== null;
  const mail = `email-${person.id}`;
  const id = `p-${person.id}`;
  const name = <bdi class="person">{person.name}</bdi>;
  return (
    <li value={person.position} id={`person-${person.id}`}>
      {isReady ? (
        <label class="inline-choice" for={id}>
          <input
            type="checkbox"
            name="person"
            value={person.id}
            id={id}
            checked={typed.chosen.has(person.id)}
          />
          <span>{name}</span>
        </label>
      ) : (
        name
      )}
      <small class="standing">
        <bdi>{about.filter((part) => part.trim() !== '').join(' · ')}</bdi>
      </small>
      <Meaning t={t} person={person} />
      <p class="row-acts">
        <State t={t} view={view} person={person} />
        {open && (
          <a href={paths.importedPerson(view.letter.id, person.id)}>
            {t(choice === null ? 'importing.person.decide' : 'importing.person.change')}
            <span class="visually-hidden"> {person.name}</span>
          </a>
        )}
      </p>
      {isReady && choice?.meant?.hasEmail !== true && (
        <Field
          t={t}
          type="email"
          name={mail}
          label={t('importing.people.email', { name: person.name })}
          value={typed.emails.get(person.id) ?? ''}
          error={errors[mail]}
          autocomplete="off"
        />
      )}
    </li>
  );
}

/** Whom the printed name was taken to be, and why. */
export function Meaning({ t, person }: { t: Translate; person: ListedPerson }): VNode | null {
  const { choice } = person;
  if (choice === null) return null;
  const { meant } = choice;
  if (meant === null) return <small class="mode">{t('importing.standing.nobody')}</small>;
  const period = [meant.startsOn, meant.endsOn].map((day) => day && formatDay(t.language, day));
  const [from, to] = period;
  const when =
    from && to ? t('ui.date.range', { from, to }) : from ? t('ui.date.since', { from }) : null;
  const country = meant.country === null ? null : countryName(t.language, meant.country);
  const facts = [meant.name, country, meant.group, when];
  const why = choice.reasons.map((one) => whyOf(t, one)).filter((text) => text !== '');
  return (
    <small class="mode">
      <bdi>
        {t('importing.person.is', {
          name: facts.filter((fact) => fact !== null && fact !== '').join(' · '),
        })}
      </bdi>
      {why.length > 0 && ` (${why.join('; ')})`}
    </small>
  );
}

function State(props: { t: Translate; view: PeopleView; person: ListedPerson }): VNode {
  const { t, view, person } = props;
  const { invitation, choice } = person;
  if (invitation !== null)
    return (
      <a href={paths.invitation(view.letter.id, invitation.id)}>
        {t(`signing.position.${invitation.position}`)}
        <span class="visually-hidden"> {person.name}</span>
      </a>
    );
  return (
    <Tag kind={choice === null ? 'warn' : 'plain'}>
      {t(choice === null ? 'importing.standing.open' : 'importing.person.not-asked')}
    </Tag>
  );
}
