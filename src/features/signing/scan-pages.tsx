import type { VNode } from 'preact';
import { Form, formatDay, LinkButton, Notice, SubmitButton, TextArea } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { DeskFrame } from './desk-frame-pages.tsx';
import type { ScanView } from './desk-rules.ts';
import { LetterText, when } from './text-pages.tsx';

export type ScanPageProps = {
  readonly context: PageContext;
  readonly view: ScanView;
  readonly note: string;
  readonly errors: FieldErrors;
};

/** The second reader's page: the sheet beside the text. */
export function ScanPage(props: ScanPageProps): VNode {
  const { context, view } = props;
  const { t } = context;
  const { scan, version, letter } = view;
  const file = paths.paperScanFile(letter.id, scan.id);
  const lead = t('signing.scan.lead', {
    name: scan.name,
    capacity: view.capacity,
    day: formatDay(t.language, scan.signedOn),
    uploader: scan.uploaderName,
  });
  return (
    <DeskFrame context={context} letter={letter} title={t('signing.scan.title')} lead={lead} below>
      {scan.note !== null && <blockquote dir="auto">{scan.note}</blockquote>}
      <Decision {...props} />
      <section>
        <h2>{t('signing.scan.sheet')}</h2>
        {scan.mediaType === 'application/pdf' ? (
          <LinkButton href={file} quiet>
            {t('signing.scan.open')}
          </LinkButton>
        ) : (
          <img src={file} alt={t('signing.scan.alt', { name: scan.name })} width="640" />
        )}
      </section>
      <p class="quiet-text">{t('signing.scan.text', { number: version.number })}</p>
      <LetterText t={t} version={version} />
    </DeskFrame>
  );
}

function Decision(props: ScanPageProps): VNode | null {
  const { context, view, note, errors } = props;
  const { t } = context;
  const { scan, standing, letter } = view;
  if (standing === 'decided') return <Decided t={t} view={view} />;
  if (standing === 'looks-on') return null;
  if (standing === 'own')
    return (
      <Notice t={t} kind="info">
        <p>{t('signing.scan.own')}</p>
      </Notice>
    );
  return (
    <>
      {standing === 'older' && (
        <Notice t={t} kind="warning">
          <p>{t('signing.scan.older')}</p>
        </Notice>
      )}
      <Form t={t} action={paths.paperScanDecision(letter.id, scan.id)} errors={errors}>
        <p>{t('signing.scan.ask')}</p>
        <TextArea
          t={t}
          name="note"
          label={t('signing.scan.note')}
          hint={t('signing.scan.note.hint')}
          value={note}
          error={errors['note']}
          rows={2}
          required={false}
          maxlength={1000}
        />
        <div class="acts">
          {standing === 'may-decide' && (
            <SubmitButton name="decision" value="confirmed">
              {t('signing.scan.confirm')}
            </SubmitButton>
          )}
          <SubmitButton name="decision" value="refused" danger>
            {t('signing.scan.refuse')}
          </SubmitButton>
        </div>
      </Form>
    </>
  );
}

function Decided({ t, view }: { t: Translate; view: ScanView }): VNode {
  const { decision, decidedAt, decisionNote } = view.scan;
  const at = decidedAt === null ? '' : when(t, decidedAt, view.version.content.zone);
  return (
    <Notice t={t} kind={decision === 'confirmed' ? 'success' : 'info'}>
      <p>
        {decision === 'confirmed'
          ? t('signing.scan.decided.confirmed', { at })
          : t('signing.scan.decided.refused', { at, note: decisionNote ?? '' })}
      </p>
    </Notice>
  );
}
