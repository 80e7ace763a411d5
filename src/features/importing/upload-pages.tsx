import type { VNode } from 'preact';
import { DeskLayout, FileField, Form, PageTitle, SubmitButton, Tag, TextArea, Time } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Import } from './rules.ts';
import { sizeOf } from './shared-pages.tsx';

export const FILE_TYPES = '.txt,.md,.html,.htm,.docx,.pdf,.eml';

/** One form: a file or pasted text; below it what was taken in and is no letter yet. */
export function ImportsPage(props: {
  readonly context: PageContext;
  readonly imports: readonly Import[];
  readonly text: string;
  readonly errors: FieldErrors;
}): VNode {
  const { context, imports, text, errors } = props;
  const { t } = context;
  return (
    <DeskLayout context={context} title={t('importing.title')} active="letters">
      <PageTitle
        t={t}
        lead={t('importing.lead')}
        breadcrumb={[{ text: t('letters.list.title'), href: paths.letters() }]}
      >
        {t('importing.title')}
      </PageTitle>
      <UploadForm t={t} text={text} errors={errors} />
      {imports.length > 0 && <Waiting t={t} imports={imports} />}
    </DeskLayout>
  );
}

export function UploadForm(props: {
  readonly t: Translate;
  readonly text: string;
  readonly errors: FieldErrors;
}): VNode {
  const { t, text, errors } = props;
  return (
    <Form t={t} action={paths.imports()} errors={errors} kept={text !== ''} multipart>
      <FileField
        t={t}
        name="file"
        label={t('importing.file')}
        hint={t('importing.file.hint')}
        accept={FILE_TYPES}
        error={errors['file']}
      />
      <TextArea
        t={t}
        name="text"
        label={t('importing.text')}
        hint={t('importing.text.hint')}
        value={text}
        rows={10}
        reading
        dir="auto"
        error={errors['text']}
      />
      <p class="hint">{t('importing.kept')}</p>
      <SubmitButton>{t('importing.submit')}</SubmitButton>
    </Form>
  );
}

function Waiting({ t, imports }: { t: Translate; imports: readonly Import[] }): VNode {
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('importing.list')}</h2>
      <ul class="list">
        {imports.map((one) => (
          <li>
            <p>
              <a href={paths.letterImport(one.id)}>
                <bdi>{one.fileName ?? t('importing.pasted')}</bdi>
              </a>{' '}
              <Tag kind={one.state === 'failed' ? 'bad' : 'plain'}>
                {t(`importing.state.${one.state}`)}
              </Tag>
            </p>
            <p class="quiet-text">
              <Time t={t} instant={one.uploadedAt} /> · {sizeOf(t, one.size)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
