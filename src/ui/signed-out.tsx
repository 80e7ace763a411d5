import type { VNode } from 'preact';
import { SubmitButton } from './buttons.tsx';
import type { PageContext } from './context.ts';
import { DeskLayout } from './desk-layout.tsx';
import { Form } from './form-acts.tsx';
import { PageTitle } from './page-parts.tsx';
import { CopyBlock } from './reading-parts.tsx';

/** What a browser sent, to be sent once more: nothing of it is read here. */
export function Resent({ fields }: { fields: readonly (readonly [string, string])[] }): VNode {
  return (
    <div hidden>
      {fields.map(([name, value]) => (
        // a hidden input would lose the line ends of the text
        <textarea name={name}>{`\n${value}`}</textarea>
      ))}
    </div>
  );
}

/** The session ended while somebody wrote: their text waits here until they are back. */
export function SignedOutPage(props: {
  readonly context: PageContext;
  readonly action: string;
  readonly signIn: string;
  readonly fields: readonly (readonly [string, string])[];
}): VNode {
  const { context, action, signIn, fields } = props;
  const { t } = context;
  const text = fields
    .filter(([name, value]) => /title|body|text$/.test(name) && value.trim() !== '')
    .map(([, value]) => value)
    .join('\n\n');
  return (
    <DeskLayout context={context} title={t('letters.signed-out.title')} active="letters">
      <PageTitle t={t} lead={t('letters.signed-out.lead')}>
        {t('letters.signed-out.title')}
      </PageTitle>
      <p>
        <a href={signIn} target="_blank" rel="noopener">
          {t('letters.signed-out.sign-in')}
        </a>
      </p>
      <Form t={t} action={action}>
        <Resent fields={fields} />
        <SubmitButton>{t('letters.signed-out.again')}</SubmitButton>
      </Form>
      {text !== '' && <CopyBlock label={t('letters.signed-out.text')}>{text}</CopyBlock>}
    </DeskLayout>
  );
}
