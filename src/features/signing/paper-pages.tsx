import type { VNode } from 'preact';
import { DateField, FileField, Form, formatDay, SubmitButton, Tag, TextArea } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { InvitationView } from './desk-rules.ts';
import type { InvitationPageProps } from './invitation-pages.tsx';

export function Sheets({ t, view }: { t: Translate; view: InvitationView }): VNode | null {
  if (view.scans.length === 0) return null;
  return (
    <ul class="list">
      {view.scans.map((scan) => (
        <li>
          <a href={paths.paperScan(view.letter.id, scan.id)}>
            {t('signing.one.scan', {
              day: formatDay(t.language, scan.signedOn),
              number: scan.versionNumber,
            })}
          </a>{' '}
          <Tag kind={scan.decision === 'confirmed' ? 'good' : 'plain'}>
            {t(`signing.one.scan.${scan.decision ?? 'waiting'}`)}
          </Tag>
        </li>
      ))}
    </ul>
  );
}

export function Paper({ context, view, errors, typed }: InvitationPageProps): VNode {
  const { t } = context;
  const { file, 'signed-on': day } = errors;
  const wrong = { ...(file ? { file } : {}), ...(day ? { 'signed-on': day } : {}) };
  const isWrong = Object.keys(wrong).length > 0;
  return (
    <details open={isWrong}>
      <summary>{t('signing.one.paper')}</summary>
      <p class="hint">{t('signing.one.paper.text')}</p>
      <Form
        t={t}
        action={paths.invitationAct(view.letter.id, view.invitation.id, 'paper')}
        multipart
        {...(isWrong ? { errors: wrong } : {})}
      >
        <DateField
          t={t}
          name="signed-on"
          label={t('signing.one.paper.day')}
          value={typed.signedOn}
          error={day}
          required
        />
        <TextArea
          t={t}
          name="note"
          label={t('signing.one.paper.note')}
          value={typed.note}
          rows={2}
          required={false}
          maxlength={1000}
        />
        <FileField
          t={t}
          name="file"
          label={t('signing.one.paper.file')}
          error={file}
          accept="application/pdf,image/jpeg,image/png"
          required
        />
        <SubmitButton quiet>{t('signing.one.paper.act')}</SubmitButton>
      </Form>
    </details>
  );
}
