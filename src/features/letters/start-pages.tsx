import type { ComponentChildren, VNode } from 'preact';
import type { CaseId, LetterParts, LetterPerson } from '#cases';
import { offeredLanguages } from '#kernel/language';
import {
  CertaintyTag,
  DeskLayout,
  Field,
  Form,
  languageName,
  Notice,
  PageTitle,
  Select,
  SubmitButton,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Chosen } from './start-rules.ts';

export type StartProps = {
  readonly context: PageContext;
  readonly caseId: CaseId;
  readonly file: { readonly title: string; readonly language: string; readonly parts: LetterParts };
  readonly language: string;
  readonly chosen: Chosen;
  readonly errors: FieldErrors;
};

/** What a letter would take from a case, each with a box; then the draft. */
export function StartPage(props: StartProps): VNode {
  const { context, caseId, file, language, chosen, errors } = props;
  const { t } = context;
  const title = t('letters.start.title');
  const crumbs = [
    { text: t('cases.list.title'), href: paths.cases() },
    { text: file.title, href: paths.caseDesk(caseId) },
  ];
  return (
    <DeskLayout
      context={context}
      title={`${title} · ${file.title}`}
      active="cases"
      styles={['case-figures.css']}
    >
      <PageTitle t={t} lead={t('letters.start.lead')} breadcrumb={crumbs}>
        {title}
      </PageTitle>
      <Form t={t} action={paths.caseLetter(caseId)} errors={errors}>
        {/* Enter in the title presses the first button: it must be the one that makes the draft */}
        <button class="visually-hidden" type="submit" name="do" value="start" tabIndex={-1}>
          {t('letters.start.submit')}
        </button>
        <Field
          t={t}
          name="title"
          label={t('letters.field.title')}
          value={chosen.title}
          dir="auto"
          error={errors['title']}
        />
        <Language t={t} language={language} file={file} />
        <People {...props} />
        <Facts {...props} />
        <Asks {...props} />
        <SubmitButton name="do" value="start">
          {t('letters.start.submit')}
        </SubmitButton>
      </Form>
    </DeskLayout>
  );
}

function Language(props: {
  readonly t: Translate;
  readonly language: string;
  readonly file: StartProps['file'];
}): VNode {
  const { t, language, file } = props;
  const options = offeredLanguages.map((tag) => ({
    value: tag,
    text: languageName(t.language, tag),
  }));
  const hasWords = file.parts.ask !== '';
  const isOther = file.language !== '' && file.language !== language;
  return (
    <>
      <Select
        t={t}
        name="language"
        label={t('letters.field.language')}
        options={options}
        value={language}
      />
      <div class="acts">
        <SubmitButton quiet name="do" value="show">
          {t('letters.start.language.change')}
        </SubmitButton>
      </div>
      {(!hasWords || isOther) && (
        <Notice t={t} kind="info">
          {!hasWords && <p>{t('letters.start.no-words')}</p>}
          {isOther && <p>{t('letters.start.other-language')}</p>}
        </Notice>
      )}
    </>
  );
}

function People({ context: { t }, file, chosen, language }: StartProps): VNode {
  const { people } = file.parts;
  return (
    <Group t={t} title={t('letters.start.people')} isEmpty={people.length === 0}>
      {people.map((one) => (
        <Box name="people" value={one.id} checked={chosen.people.includes(one.id)}>
          <span lang={one.named || one.number !== null ? undefined : language} dir="auto">
            {calledHere(t, one)}
          </span>
          {!one.named && <span class="quiet-text"> {notNamed(t, one.inFile)}</span>}
        </Box>
      ))}
    </Group>
  );
}

/** In the letter several have the same words; here each has the number of the renditions. */
function calledHere(t: Translate, { kind, name, number }: LetterPerson): string {
  if (number === null) return name;
  return t(kind === 'group' ? 'cases.called.group' : 'cases.called.person', { number });
}

/** Whoever chooses drafts the case and sees the file: the name is for them, not for the letter. */
function notNamed(t: Translate, inFile: string): string {
  return inFile === ''
    ? t('letters.start.unnamed')
    : t('letters.start.not-named', { name: inFile });
}

function Facts({ context: { t }, file, chosen, language }: StartProps): VNode {
  const { facts } = file.parts;
  const hint = t('letters.start.facts.hint');
  return (
    <Group t={t} title={t('letters.start.facts')} hint={hint} isEmpty={facts.length === 0}>
      {facts.map(({ id, sentence, certainty }) => (
        <Box name="facts" value={id} checked={chosen.facts.includes(id)}>
          <span lang={language} dir="auto">
            {sentence}
          </span>{' '}
          <CertaintyTag t={t} certainty={certainty} />
        </Box>
      ))}
    </Group>
  );
}

function Asks({ context: { t }, file, chosen, language }: StartProps): VNode | null {
  const { asks, ask } = file.parts;
  if (ask === '') return null;
  const hint = t('letters.start.asks.hint');
  return (
    <Group t={t} title={t('letters.start.asks')} hint={hint} isEmpty={asks.length === 0}>
      {asks.map(({ id, text }) => (
        <Box name="asks" value={id} checked={chosen.asks.includes(id)}>
          <span lang={language} dir="auto">
            {text}
          </span>
        </Box>
      ))}
    </Group>
  );
}

function Group(props: {
  readonly t: Translate;
  readonly title: string;
  readonly hint?: string;
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <fieldset class="field">
      <legend>{props.title}</legend>
      {props.hint !== undefined && <p class="hint">{props.hint}</p>}
      {props.isEmpty && <p class="quiet-text">{props.t('letters.start.nothing')}</p>}
      {props.children}
    </fieldset>
  );
}

function Box(props: {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly children: ComponentChildren;
}): VNode {
  const id = `${props.name}-${props.value}`;
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        name={props.name}
        value={props.value}
        checked={props.checked}
      />
      <label for={id}>{props.children}</label>
    </div>
  );
}
