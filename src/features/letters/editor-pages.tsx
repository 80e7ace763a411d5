import type { VNode } from 'preact';
import { Form, Notice, SubmitButton } from '#ui';
import type { FieldErrors, PageContext } from '#ui';
import { paths } from '#ui/paths';
import { CaseSidePart } from './case-side-pages.tsx';
import type { CaseSide } from './case-rules.ts';
import type { Blocker } from './blocker-rules.ts';
import { saysSame } from './content-rules.ts';
import type { LetterContent } from './content-rules.ts';
import type { DraftForm } from './form-rules.ts';
import { DemandRows } from './demand-pages.tsx';
import { ReleasePart } from './release-part-pages.tsx';
import { AddresseeRows } from './addressee-pages.tsx';
import { SubjectRows } from './subject-pages.tsx';
import type { Letter } from './rules.ts';
import { BlockerList, LetterPage, when } from './shared-pages.tsx';
import { TextPart } from './text-part-pages.tsx';

export type EditorProps = {
  readonly context: PageContext;
  readonly letter: Letter;
  /** As saved last: the title above. */
  readonly content: LetterContent;
  readonly saved: { readonly revision: number; readonly at: Date; readonly by: string | null };
  readonly form: DraftForm;
  readonly errors: FieldErrors;
  /** What is missing in what is shown. */
  readonly blockers: readonly Blocker[];
  /** What is shown was typed, and is not saved. */
  readonly isTyped: boolean;
  readonly leads: number;
  readonly fixedDemands: number;
  /** `saved` and `restored` after a good post; `unsaved` when only rows were moved. */
  readonly done: 'saved' | 'restored' | 'unsaved' | null;
  /** The cases it rests on, and what they say to the text. */
  readonly cases: CaseSide;
};

/** The letter desk: the text and everything that belongs to it, with what is still missing beside it. */
export function EditorPage(props: EditorProps): VNode {
  const { context, letter, content, form, errors } = props;
  const { t } = context;
  const rows = { t, form, errors, fixedDemands: props.fixedDemands };
  return (
    <LetterPage
      context={context}
      letter={letter}
      content={content}
      tab="draft"
      styles={['case-figures.css']}
    >
      <Done {...props} />
      <div class="columns editor">
        <Form
          t={t}
          id="draft-form"
          action={paths.draft(letter.id)}
          errors={errors}
          label={t('letters.tab.draft')}
        >
          {/* Enter in a field presses the first button: it must be the one that saves */}
          <button class="visually-hidden" type="submit" name="do" value="save" tabIndex={-1}>
            {t('letters.save')}
          </button>
          <input type="hidden" name="revision" value={form.revision} />
          <TextPart t={t} form={form} errors={errors} />
          <SubjectRows {...rows} />
          <AddresseeRows {...rows} />
          <DemandRows {...rows} />
          <ReleasePart {...props} />
          <div class="acts editor-acts">
            <SubmitButton name="do" value="save">
              {t('letters.save')}
            </SubmitButton>
            <SubmitButton quiet name="do" value="preview">
              {t('letters.save.preview')}
            </SubmitButton>
          </div>
        </Form>
        <div class="besides">
          <Beside {...props} />
          <CaseSidePart context={context} side={props.cases} language={form.language} />
        </div>
      </div>
    </LetterPage>
  );
}

function Done({ context: { t }, letter, saved, done }: EditorProps): VNode | null {
  if (done === null) return null;
  if (done === 'unsaved')
    return (
      <Notice t={t} kind="warning" title={t('letters.unsaved.title')}>
        <p>
          {t('letters.unsaved')} <a href={paths.letterDesk(letter.id)}>{t('letters.discard')}</a>
        </p>
      </Notice>
    );
  return (
    <Notice t={t} kind="success">
      <p>
        {done === 'saved'
          ? t('letters.saved', { revision: saved.revision })
          : t('letters.restored')}
      </p>
    </Notice>
  );
}

/** What is missing stays in sight while the text is written. */
function Beside(props: EditorProps): VNode {
  const { context, letter, content, saved, blockers, isTyped } = props;
  const { t } = context;
  const next = (letter.currentVersion?.number ?? 0) + 1;
  const frozen = letter.currentVersion?.content;
  const isFrozen = frozen !== undefined && saysSame(content, frozen);
  const place = (blocker: Blocker): string =>
    blocker.at === 'people' ? paths.people(letter.id) : `#part-${blocker.at}`;
  return (
    <aside class="beside" aria-labelledby="missing">
      <h2 id="missing">{t('letters.missing.title.heading')}</h2>
      {blockers.length > 0 && <BlockerList t={t} blockers={blockers} href={place} />}
      {blockers.length === 0 && isTyped && <p>{t('letters.missing.unsaved')}</p>}
      {isFrozen && !isTyped && <p>{t('letters.versions.same', { number: next - 1 })}</p>}
      {blockers.length === 0 && !isFrozen && !isTyped && (
        <p>
          <a href={paths.versions(letter.id)}>{t('letters.missing.nothing', { number: next })}</a>
        </p>
      )}
      <p class="quiet-text">
        {t('letters.saved.at', {
          when: when(t, saved.at, content.zone),
          name: saved.by ?? t('letters.saved.by-former'),
        })}
      </p>
      <p>
        <a href={paths.draftHistory(letter.id)}>{t('letters.history')}</a>
      </p>
      <p>
        <a href={paths.invitations(letter.id)}>{t('letters.names-wait')}</a>
      </p>
    </aside>
  );
}
