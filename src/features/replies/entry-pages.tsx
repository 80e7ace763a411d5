import type { VNode } from 'preact';
import type { Letter } from '#letters';
import {
  DateField,
  Field,
  FileField,
  Form,
  languageOptions,
  RadioGroup,
  Select,
  SubmitButton,
  TextArea,
} from '#ui';
import type { Option, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { errorIn, errorsOf, typedIn } from './form-rules.ts';
import type { FormState } from './form-rules.ts';
import { addresseeName, RepliesFrame } from './frame-pages.tsx';
import { replyChannels, replyKinds } from './rules.ts';

/** Everybody the letter is addressed to, and somebody else. */
export function addresseeOptions(t: Translate, letter: Letter): Option[] {
  const addressees = letter.currentVersion?.content.addressees ?? [];
  return [
    ...addressees.map(({ number }) => ({
      value: String(number),
      text: addresseeName(t, letter, number),
    })),
    { value: 'other', text: t('replies.from.other') },
  ];
}

/** The languages by their names, and none. */
export const languageChoices = (t: Translate, kept: string): Option[] => [
  { value: 'und', text: t('replies.language.unknown') },
  ...languageOptions(t, kept === 'und' ? '' : kept),
];

export type EntryPageProps = {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly form: FormState;
};

/** What came by post, by hand, by phone, or was said to everybody. */
export function EntryPage({ context, letter, form }: EntryPageProps): VNode {
  const { t } = context;
  const of = (name: string, kept = '') => ({
    t,
    name,
    value: typedIn(form, 'entry', name, kept),
    error: errorIn(form, 'entry', name),
  });
  const channels = replyChannels.map((value) => ({ value, text: t(`replies.channel.${value}`) }));
  const kinds = replyKinds.map((value) => ({ value, text: t(`replies.kind.${value}`) }));
  return (
    <RepliesFrame context={context} letter={letter} name={t('replies.enter')}>
      <Form
        t={t}
        action={paths.replies(letter.id)}
        errors={errorsOf(form, 'entry')}
        multipart
        label={t('replies.enter')}
      >
        <Select
          {...of('addressee')}
          label={t('replies.entry.from')}
          options={[{ value: '', text: t('replies.choose') }, ...addresseeOptions(t, letter)]}
        />
        <Field {...of('sender')} label={t('replies.entry.sender')} dir="auto" required={false} />
        <RadioGroup {...of('channel')} legend={t('replies.entry.channel')} options={channels} />
        <DateField {...of('received')} label={t('replies.entry.received')} />
        <RadioGroup {...of('kind')} legend={t('replies.entry.kind')} options={kinds} />
        <Field {...of('subject')} label={t('replies.entry.subject')} dir="auto" required={false} />
        <Select
          {...of('language', 'und')}
          label={t('replies.entry.language')}
          options={languageChoices(t, typedIn(form, 'entry', 'language', 'und'))}
        />
        <TextArea
          {...of('text')}
          label={t('replies.entry.text')}
          hint={t('replies.entry.text.hint')}
          rows={12}
          dir="auto"
          reading
          required={false}
        />
        <FileField
          t={t}
          name="file"
          label={t('replies.entry.file')}
          hint={t('replies.entry.file.hint')}
          error={errorIn(form, 'entry', 'file')}
          required={false}
        />
        <SubmitButton>{t('replies.entry.save')}</SubmitButton>
      </Form>
    </RepliesFrame>
  );
}
