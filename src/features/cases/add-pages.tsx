import type { VNode } from 'preact';
import { ActionButton, ErrorSummary, formatList, kindWord } from '#ui';
import type { FieldErrors, Translate } from '#ui';
import { paths } from '#ui/paths';
import { queryOf } from './desk-form-rules.ts';
import type { NewForm, Remembered } from './desk-form-rules.ts';
import type { DeskView } from './desk-rules.ts';
import type { Duplicate } from './duplicate-rules.ts';
import { fieldCalled } from './desk-fault-pages.tsx';
import { EntryFields } from './form-pages.tsx';
import { SubjectNames } from './form-shared-pages.tsx';
import { FORM_KINDS } from './form-rules.ts';
import { lineTitle } from './entry-line-pages.tsx';
import type { Entry, EntryId } from './rules.ts';

/** Somebody just added who may be in the file already: an offer to look at both. */
export type Alike = { readonly added: Entry; readonly name: string; readonly other: Duplicate };

/** What the last act did, told above the form, with the way back. */
export type Done =
  | {
      readonly act: 'added';
      readonly entry: Entry;
      readonly newcomers: readonly Entry[];
      readonly alike: readonly Alike[];
    }
  | { readonly act: 'removed' | 'restored'; readonly entry: Entry };

export type Adding = {
  readonly form: NewForm;
  readonly errors: FieldErrors;
  readonly remembered: Remembered;
  readonly done: Done | null;
  readonly names: ReadonlyMap<EntryId, string>;
};

type Props = { readonly t: Translate; readonly view: DeskView; readonly adding: Adding };

/** The bar of what can be added, and the form of the one that is chosen. */
export function AddPanel({ t, view, adding }: Props): VNode {
  const { form, errors } = adding;
  const { id } = view.found;
  return (
    <div class="desk-add" id="add">
      <AddBar t={t} view={view} adding={adding} />
      {adding.done !== null && <DoneNotice t={t} adding={adding} done={adding.done} />}
      <form
        class="form desk-form"
        method="post"
        action={`${paths.caseEntries(id)}?add=${form.kind}${queryOf(adding.remembered)}`}
        data-desk-form
        novalidate
      >
        <h2>{t(`cases.desk.add.${form.kind}`)}</h2>
        {/* Enter in a field presses the first button: it must be the one that saves */}
        <button class="visually-hidden" type="submit" name="do" value="save" tabIndex={-1}>
          {t('cases.desk.save')}
        </button>
        <input type="hidden" name="kind" value={form.kind} />
        <input type="hidden" name="entry" value={form.id} />
        <ErrorSummary t={t} errors={errors} called={fieldCalled(t, form.kind)} />
        <EntryFields t={t} caseId={id} form={form} errors={errors} offers={view.offers} />
        <div class="acts desk-acts">
          <button class="button" type="submit" name="do" value="save">
            {t('cases.desk.save')}
          </button>
          <span class="hint">{t('cases.desk.save.hint')}</span>
        </div>
      </form>
      <SubjectNames t={t} subjects={view.offers.subjects} />
    </div>
  );
}

function AddBar({ t, view, adding }: Props): VNode {
  const { form, remembered } = adding;
  const rest = queryOf(remembered);
  return (
    <nav class="add-bar" aria-label={t('cases.desk.add')}>
      <ul>
        {FORM_KINDS.map((kind) => (
          <li>
            <a
              href={`${paths.caseDesk(view.found.id)}?add=${kind}${rest}#add`}
              aria-current={kind === form.kind ? 'true' : undefined}
              data-desk-link
            >
              {kindWord(t, kind)}
            </a>
          </li>
        ))}
        <li>
          <a href={`${paths.caseEvidence(view.found.id)}#add`}>{kindWord(t, 'evidence')}</a>
        </li>
      </ul>
    </nav>
  );
}

function DoneNotice({ t, adding, done }: { t: Translate; adding: Adding; done: Done }): VNode {
  const { entry } = done;
  const what = lineTitle({ t, entry, names: adding.names });
  const others = done.act === 'added' ? done.newcomers : [];
  const names = others.map((one) => lineTitle({ t, entry: one, names: adding.names }));
  const undo = done.act === 'removed' ? paths.caseEntryRestoration : paths.caseEntryRemoval;
  return (
    <div class="notice notice-success desk-done" role="status">
      <p>
        <strong>{t(`cases.desk.${done.act}`, { what })}</strong>{' '}
        {names.length > 0 &&
          t('cases.desk.added.with', {
            names: formatList(t.language, names),
          })}
      </p>
      <ActionButton quiet action={undo(entry.caseId, entry.id)} about={what}>
        {t('cases.desk.undo')}
      </ActionButton>
      {done.act === 'added' && done.alike.length > 0 && (
        <ul class="alike">
          {done.alike.map((one) => (
            <li>
              {t('cases.desk.alike', { added: one.name, other: one.other.name })}{' '}
              <a
                href={`${paths.caseEntry(entry.caseId, one.added.id)}?other=${one.other.entryId}#merge`}
              >
                {t('cases.desk.alike.look')}
                <span class="visually-hidden"> {one.name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
