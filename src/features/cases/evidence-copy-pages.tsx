import type { VNode } from 'preact';
import { ActionButton, Checkbox, Form, formatInstant, Notice, SubmitButton } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { EVIDENCE_LIMITS } from './evidence-rules.ts';
import type { Copy } from './evidence-rules.ts';
import type { OneFileProps } from './evidence-file-pages.tsx';
import type { Need, OneFileView } from './evidence-view-rules.ts';
import type { CaseTitle } from './frame-pages.tsx';
import { isCopied } from './media-rules.ts';

/** What the public would see of a picture, and what still stands in the way. */
export function CopySection(props: OneFileProps): VNode {
  const { context, about, view } = props;
  const { t } = context;
  const canBe = view.file !== null && isCopied(view.file.mediaType);
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">{t('cases.evidence.copy')}</h2>
      <p>{t(canBe ? 'cases.evidence.copy.lead' : 'cases.evidence.copy.none-of-this')}</p>
      {canBe && <Needs t={t} needs={view.needs} />}
      {view.copy && <Shown t={t} about={about} view={view} copy={view.copy} />}
      {canBe && view.mayEdit && <CoverForm {...props} />}
    </section>
  );
}

function Needs({ t, needs }: { t: Translate; needs: readonly Need[] }): VNode {
  if (needs.length === 0)
    return <Notice t={t} kind="success" title={t('cases.evidence.copy.public')} />;
  return (
    <>
      <h3>{t('cases.evidence.copy.state')}</h3>
      <ul>
        {needs.map((one) => (
          <li>
            {one.need === 'consent'
              ? t('cases.evidence.copy.need.consent', { names: one.names.join(', ') })
              : t(`cases.evidence.copy.need.${one.need}`)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Shown(props: {
  readonly t: Translate;
  readonly about: CaseTitle;
  readonly view: OneFileView;
  readonly copy: Copy;
}): VNode {
  const { t, about, view, copy } = props;
  const { width, height } = copy;
  const isPublic = view.needs.length === 0;
  const date = formatInstant(t.language, copy.madeAt);
  return (
    <figure class="evidence-preview">
      <img
        src={paths.caseFilePicture(about.id, view.entryId, 'public-copy')}
        alt={t('cases.evidence.copy.alt')}
        width={width}
        height={height}
      />
      <figcaption>
        {t('cases.evidence.copy.made', { date, width, height })}
        {view.mayEdit && (
          <ActionButton
            action={paths.caseFileAct(about.id, view.entryId, 'public-copy-ends')}
            quiet
          >
            {t(isPublic ? 'cases.evidence.copy.end' : 'cases.evidence.copy.discard')}
          </ActionButton>
        )}
      </figcaption>
    </figure>
  );
}

/** Rows to fill in beside those that are filled. */
const SPARE_ROWS = 3;

function CoverForm({ context, about, view, parts }: OneFileProps): VNode {
  const { t } = context;
  const rows = parts ?? (view.copy?.covered ?? []).map(numbersOf);
  const count = Math.min(EVIDENCE_LIMITS.covered, rows.length + SPARE_ROWS);
  const hasPreview = view.hasPreview && view.mayOpen;
  return (
    <Form t={t} action={paths.caseFileAct(about.id, view.entryId, 'public-copies')}>
      <fieldset class="field" data-cover>
        <legend>{t('cases.evidence.copy.cover')}</legend>
        <p class="hint">{t('cases.evidence.copy.cover.hint')}</p>
        {hasPreview && (
          <div class="evidence-cover" data-cover-picture hidden>
            <p class="hint">{t('cases.evidence.copy.cover.draw')}</p>
            <div class="evidence-cover-picture">
              <img
                src={paths.caseFilePicture(about.id, view.entryId, 'preview')}
                alt={t('cases.evidence.preview')}
                draggable={false}
              />
            </div>
          </div>
        )}
        {Array.from({ length: count }, (_, index) => (
          <PartRow t={t} number={index + 1} row={rows[index] ?? []} />
        ))}
      </fieldset>
      <Checkbox t={t} name="sure" label={t('cases.evidence.copy.sure')} required />
      <SubmitButton quiet={view.copy !== null}>
        {t(view.copy === null ? 'cases.evidence.copy.make' : 'cases.evidence.copy.again')}
      </SubmitButton>
    </Form>
  );
}

const numbersOf = ({ left, top, width, height }: Copy['covered'][number]): readonly string[] =>
  [left, top, width, height].map(String);

const SIDES = ['left', 'top', 'width', 'height'] as const;

function PartRow(props: {
  readonly t: Translate;
  readonly number: number;
  readonly row: readonly string[];
}): VNode {
  const { t, number, row } = props;
  const part = t('cases.evidence.copy.part', { number });
  return (
    <div class="evidence-part" role="group" aria-label={part} data-cover-row>
      <span class="evidence-part-name">{part}</span>
      {SIDES.map((side, index) => (
        <label>
          <span>{t(`cases.evidence.copy.${side}`)}</span>
          <input
            type="text"
            inputMode="decimal"
            size={5}
            name={`${side}`}
            value={row[index] ?? ''}
            autocomplete="off"
          />
        </label>
      ))}
    </div>
  );
}
