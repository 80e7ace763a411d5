import type { VNode } from 'preact';
import {
  DeskLayout,
  EmptyState,
  Field,
  Form,
  formatList,
  languageName,
  LinkButton,
  PageTitle,
  Select,
  SubmitButton,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { DeskLetter } from './desk-rules.ts';
import { needsOf } from './desk-rules.ts';
import { offeredLanguages } from './language-rules.ts';
import { StateTag, titleOf, when } from './shared-pages.tsx';

type ListProps = { readonly context: PageContext; readonly letters: readonly DeskLetter[] };

/** What needs somebody today: a list one can finish. */
export function DeskPage({ context, letters }: ListProps): VNode {
  const { t } = context;
  const yours = letters.filter((one) => needsOf(one) !== null);
  const others = letters.filter((one) => needsOf(one) === null);
  return (
    <DeskLayout context={context} title={t('letters.desk.title')} active="desk">
      <PageTitle t={t} lead={letters.length > 0 ? t('letters.desk.lead') : undefined}>
        {t('letters.desk.title')}
      </PageTitle>
      {letters.length === 0 && <NoLetters t={t} />}
      {letters.length > 0 && (
        <>
          <section aria-labelledby="yours">
            <h2 id="yours">{t('letters.desk.yours')}</h2>
            {yours.length === 0 ? (
              <p class="quiet-text">{t('letters.desk.nothing')}</p>
            ) : (
              <LetterList t={t} letters={yours} />
            )}
          </section>
          <p class="acts">
            <LinkButton href={paths.newLetter()}>{t('letters.desk.new')}</LinkButton>
          </p>
        </>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t('letters.desk.others')}</h2>
          <LetterList t={t} letters={others} />
        </section>
      )}
    </DeskLayout>
  );
}

/** Every letter of somebody, the newest first. */
export function LettersPage({ context, letters }: ListProps): VNode {
  const { t } = context;
  return (
    <DeskLayout context={context} title={t('letters.list.title')} active="letters">
      <PageTitle t={t} lead={letters.length > 0 ? t('letters.list.lead') : undefined}>
        {t('letters.list.title')}
      </PageTitle>
      {letters.length === 0 ? (
        <NoLetters t={t} />
      ) : (
        <>
          <LetterList t={t} letters={letters} />
          <p class="acts">
            <LinkButton href={paths.newLetter()}>{t('letters.desk.new')}</LinkButton>
          </p>
        </>
      )}
    </DeskLayout>
  );
}

function NoLetters({ t }: { t: Translate }): VNode {
  return (
    <EmptyState
      title={t('letters.desk.empty')}
      action={{ href: paths.newLetter(), text: t('letters.desk.new') }}
    >
      {t('letters.desk.empty.next')}
    </EmptyState>
  );
}

function LetterList({ t, letters }: { t: Translate; letters: readonly DeskLetter[] }): VNode {
  return (
    <ul class="list letter-list">
      {letters.map((one) => (
        <LetterItem t={t} one={one} />
      ))}
    </ul>
  );
}

function LetterItem({ t, one }: { t: Translate; one: DeskLetter }): VNode {
  const { letter, content, roles, figures } = one;
  const facts = [
    stepOf(t, one),
    windowOf(t, one),
    figures === null || figures.invited === 0
      ? null
      : t('letters.figures', { signed: figures.signed, invited: figures.invited }),
    t('letters.your-roles', {
      roles: formatList(
        t.language,
        roles.map((role) => t(`letters.role.${role}`)),
      ),
    }),
  ].filter((fact) => fact !== null);
  return (
    <li>
      <p class="letter-title">
        <a href={placeOf(one)} lang={content.language} dir="auto">
          {titleOf(t, content.title)}
        </a>{' '}
        <StateTag t={t} letter={letter} />
      </p>
      <p class="quiet-text">{facts.join(' · ')}</p>
    </li>
  );
}

function placeOf(one: DeskLetter): string {
  const { id } = one.letter;
  switch (needsOf(one)) {
    case 'approval':
    case 'reading':
      return paths.release(id);
    case 'signatures':
      return paths.invitations(id);
    case 'changed':
      return paths.versions(id);
    case 'draft':
    case null:
      return paths.letterDesk(id);
  }
}

function stepOf(t: Translate, one: DeskLetter): string | null {
  const number = one.letter.currentVersion?.number ?? 0;
  const needs = needsOf(one);
  if (needs === null) return null;
  return needs === 'draft'
    ? t('letters.needs.draft', { count: one.missing })
    : t(`letters.needs.${needs}`, { number });
}

function windowOf(t: Translate, { letter, content }: DeskLetter): string | null {
  const { opens, closes } = content.window;
  const isWaiting = letter.currentVersion !== null && letter.release === null;
  if (!isWaiting || opens === null || closes === null) return null;
  return t('letters.needs.window', {
    opens: when(t, opens, content.zone),
    closes: when(t, closes, content.zone),
  });
}

export type NewLetterForm = {
  readonly title: string;
  readonly language: string;
  readonly slug: string;
};

/** A title and a language begin a letter. */
export function NewLetterPage(props: {
  readonly context: PageContext;
  readonly form: NewLetterForm;
  readonly errors: FieldErrors;
}): VNode {
  const { context, form, errors } = props;
  const { t } = context;
  const languages = offeredLanguages.map((tag) => ({
    value: tag,
    text: languageName(t.language, tag),
  }));
  return (
    <DeskLayout context={context} title={t('letters.new.title')} active="letters">
      <PageTitle
        t={t}
        lead={t('letters.new.lead')}
        breadcrumb={[{ text: t('letters.list.title'), href: paths.letters() }]}
      >
        {t('letters.new.title')}
      </PageTitle>
      <Form t={t} action={paths.letters()} errors={errors}>
        <Field
          t={t}
          name="title"
          label={t('letters.field.title')}
          value={form.title}
          dir="auto"
          error={errors['title']}
        />
        <Select
          t={t}
          name="language"
          label={t('letters.field.language')}
          hint={t('letters.field.language.hint')}
          options={languages}
          value={form.language}
          error={errors['language']}
        />
        <Field
          t={t}
          name="slug"
          label={t('letters.new.slug')}
          hint={t('letters.new.slug.hint')}
          value={form.slug}
          required={false}
          autocomplete="off"
          error={errors['slug']}
        />
        <SubmitButton>{t('letters.new.submit')}</SubmitButton>
      </Form>
    </DeskLayout>
  );
}
