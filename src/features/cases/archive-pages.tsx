import type { VNode } from 'preact';
import {
  Checkbox,
  DataTable,
  Field,
  Form,
  formatInstant,
  formatNumber,
  Hash,
  Notice,
  RadioGroup,
  SubmitButton,
} from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { PURPOSES } from './archive-rules.ts';
import type { Purpose } from './archive-rules.ts';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';

export type ExportForm = {
  readonly purpose: Purpose | null;
  readonly reason: string;
  readonly withoutFiles: boolean;
};

export type ExportPageProps = {
  readonly context: PageContext;
  readonly about: CaseTitle;
  readonly form: ExportForm;
  readonly errors?: FieldErrors;
  readonly entries: number;
  /** The case keeps files. */
  readonly isEvidence: boolean;
  /** Subjects about whom a partner is given nothing. */
  readonly held: readonly string[];
  readonly exports: readonly TakenOut[];
};

/** One time the case left the house. */
export type TakenOut = {
  readonly purpose: Purpose;
  readonly reason: string;
  readonly manifestSha256: string;
  readonly entries: number;
  readonly at: Date;
  readonly by: string;
};

/** When the case left the house, for everybody who works on it; nothing where it never did. */
export function TakenOutList(props: {
  readonly t: Translate;
  readonly exports: readonly TakenOut[];
}): VNode | null {
  const { t, exports } = props;
  if (exports.length === 0) return null;
  return (
    <section aria-labelledby="taken-out">
      <h2 id="taken-out">{t('cases.export.history', { count: exports.length })}</h2>
      <ul class="list">
        {exports.map((one) => (
          <li>
            <p>
              {formatInstant(t.language, one.at)} · <bdi>{one.by}</bdi> ·{' '}
              {t(`cases.export.${one.purpose}`)}
            </p>
            <p class="quiet-text">
              <bdi>{one.reason}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Taking a case out: what goes along, what stays, and who took it out before. */
export function ExportPage(props: ExportPageProps): VNode {
  const { context, about, form, errors } = props;
  const { t } = context;
  return (
    <CasePage context={context} about={about} tab="file" name={t('cases.export.title')}>
      <h2>{t('cases.export.title')}</h2>
      <p>{t('cases.export.lead', { entries: props.entries })}</p>
      <Form t={t} action={paths.caseExport(about.id)} {...(errors ? { errors } : {})}>
        <RadioGroup
          t={t}
          name="purpose"
          legend={t('cases.export.purpose')}
          options={PURPOSES.map((purpose) => ({
            value: purpose,
            text: t(`cases.export.${purpose}`),
            hint: t(`cases.export.${purpose}.hint`),
          }))}
          value={form.purpose ?? ''}
          required
          error={errors?.['purpose']}
        />
        {props.isEvidence && (
          <Checkbox
            t={t}
            name="files"
            value="without"
            label={t('cases.export.without-files')}
            hint={t('cases.export.without-files.hint')}
            checked={form.withoutFiles}
          />
        )}
        <Held t={t} held={props.held} />
        <Notice t={t} kind="warning">
          <p>{t('cases.export.warning')}</p>
        </Notice>
        <Field
          t={t}
          name="reason"
          label={t('cases.export.reason')}
          hint={t('cases.export.reason.hint')}
          value={form.reason}
          maxlength={500}
          required
          error={errors?.['reason']}
        />
        <SubmitButton>{t('cases.export.submit')}</SubmitButton>
      </Form>
      <Contents t={t} />
      <Before {...props} />
    </CasePage>
  );
}

/** Named here, so that a drafter sees whose consent is missing before the archive is made. */
function Held({ t, held }: { t: Translate; held: readonly string[] }): VNode | null {
  if (held.length === 0) return null;
  return (
    <details>
      <summary>{t('cases.export.held', { count: held.length })}</summary>
      <ul>
        {held.map((name) => (
          <li>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

const PARTS = ['case', 'tables', 'ftm', 'evidence', 'manifest', 'readme'] as const;

function Contents({ t }: { t: Translate }): VNode {
  return (
    <section aria-labelledby="contents">
      <h2 id="contents">{t('cases.export.contents')}</h2>
      <ul>
        {PARTS.map((part) => (
          <li>{t(`cases.export.contents.${part}`)}</li>
        ))}
      </ul>
    </section>
  );
}

function Before({ context, exports }: ExportPageProps): VNode {
  const { t } = context;
  return (
    <section>
      <h2>{t('cases.export.before')}</h2>
      {exports.length === 0 ? (
        <p class="quiet-text">{t('cases.export.never')}</p>
      ) : (
        <DataTable
          caption={t('cases.export.before')}
          captionHidden
          columns={[
            { text: t('cases.export.when') },
            { text: t('cases.export.who') },
            { text: t('cases.export.purpose') },
            { text: t('cases.export.reason') },
            { text: t('cases.export.entries'), numeric: true },
            { text: t('cases.export.manifest') },
          ]}
          rows={exports.map((one) => [
            formatInstant(t.language, one.at),
            <bdi>{one.by}</bdi>,
            t(`cases.export.${one.purpose}`),
            <bdi>{one.reason}</bdi>,
            formatNumber(t.language, one.entries),
            <Hash>{one.manifestSha256}</Hash>,
          ])}
        />
      )}
    </section>
  );
}
