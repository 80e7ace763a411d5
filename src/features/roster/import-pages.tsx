import type { VNode } from 'preact';
import {
  DateField,
  DeskLayout,
  Field,
  FileField,
  Form,
  PageTitle,
  rich,
  SubmitButton,
  TextArea,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { LIMITS } from './row-rules.ts';
import type { RosterSummary } from './view-rules.ts';

/** What was typed beside the file, as it was typed. */
export type ImportForm = {
  readonly sourceUrl: string;
  readonly licence: string;
  readonly takenOn: string;
  readonly seats: string;
};

export const EMPTY_FORM: ImportForm = { sourceUrl: '', licence: '', takenOn: '', seats: '' };

export type ImportPageProps = {
  readonly context: PageContext;
  readonly roster: RosterSummary;
  readonly form: ImportForm;
  readonly errors?: FieldErrors;
};

const FULL_LIST = 'https://www.europarl.europa.eu/meps/en/full-list/xml';

/** Where a file is chosen, with what is known about it. */
export function ImportPage(props: ImportPageProps): VNode {
  const { context, roster, errors } = props;
  const { t } = context;
  const crumbs = [
    { text: t('roster.title'), href: paths.rosters() },
    { text: roster.name, href: paths.roster(roster.id) },
  ];
  return (
    <DeskLayout context={context} title={t('roster.import')} active="rosters">
      <PageTitle t={t} lead={t('roster.import.lead')} breadcrumb={crumbs}>
        {t('roster.import')}
      </PageTitle>
      <Form t={t} action={paths.rosterUploads(roster.id)} multipart {...(errors ? { errors } : {})}>
        <FileField
          t={t}
          name="file"
          label={t('roster.import.file')}
          hint={t('roster.import.file.hint', { limit: LIMITS.bytes / 1_000_000 })}
          accept=".xml,.csv,.json,.jsonld,.txt,.tsv"
          required
          error={errors?.['file']}
        />
        <Provenance {...props} />
        <SubmitButton>{t('roster.import.submit')}</SubmitButton>
      </Form>
      <Formats t={t} />
    </DeskLayout>
  );
}

function Provenance({ context, form, errors = {} }: ImportPageProps): VNode {
  const { t } = context;
  return (
    <>
      <Field
        t={t}
        name="sourceUrl"
        type="url"
        label={t('roster.import.source')}
        hint={t('roster.import.source.hint')}
        value={form.sourceUrl}
        required={false}
        maxlength={2_000}
        error={errors['sourceUrl']}
      />
      <Field
        t={t}
        name="licence"
        label={t('roster.import.licence')}
        hint={t('roster.import.licence.hint')}
        value={form.licence}
        required={false}
        maxlength={300}
        error={errors['licence']}
      />
      <DateField
        t={t}
        name="takenOn"
        label={t('roster.import.taken')}
        hint={t('roster.import.taken.hint')}
        value={form.takenOn}
        required={false}
        error={errors['takenOn']}
      />
      <TextArea
        t={t}
        name="seats"
        label={t('roster.import.seats')}
        hint={t('roster.import.seats.hint')}
        value={form.seats}
        required={false}
        rows={3}
        error={errors['seats']}
      />
    </>
  );
}

function Formats({ t }: { t: Translate }): VNode {
  const link = (text: string) => <a href={FULL_LIST}>{text}</a>;
  return (
    <section>
      <h2>{t('roster.import.formats')}</h2>
      <ul>
        <li>{rich(t, 'roster.import.formats.ep', {}, { link })}</li>
        <li>{t('roster.import.formats.csv')}</li>
        <li>{t('roster.import.formats.popolo')}</li>
      </ul>
    </section>
  );
}
