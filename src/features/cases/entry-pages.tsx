import type { ComponentChildren, VNode } from 'preact';
import { ActionButton, ErrorSummary, kindWord, LinkButton, Notice } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { DifferenceTable, differencesOf } from './difference-pages.tsx';
import type { Standing } from './difference-pages.tsx';
import type { Names } from './entry-part-pages.tsx';
import { EntryFields } from './form-pages.tsx';
import { SubjectNames } from './form-shared-pages.tsx';
import { fieldCalled } from './desk-fault-pages.tsx';
import type { EntryForm } from './form-rules.ts';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';
import { Steps } from './history-pages.tsx';
import type { Step } from './history-pages.tsx';
import type { Offers } from './offer-rules.ts';
import type { CaseId, Entry } from './rules.ts';

export type EntryProps = {
  readonly context: PageContext;
  readonly about: CaseTitle;
  readonly entry: Entry;
  readonly title: string;
  /** Null for those who may look and not write, and for what was taken out. */
  readonly form: EntryForm | null;
  readonly errors: FieldErrors;
  readonly offers: Offers;
  readonly names: Names;
  readonly steps: readonly Step[];
  readonly saved: boolean;
  readonly mayEdit: boolean;
  /** What is kept now, where somebody else saved meanwhile: the form holds what was typed. */
  readonly theirs: Standing | null;
  /** What other rooms say of an entry of this kind. */
  readonly beside: ComponentChildren;
};

/** One entry: its form, what other rooms know of it, and its history. */
export function EntryPage(props: EntryProps): VNode {
  const { context, about, entry, title, steps, names } = props;
  const { t } = context;
  const name = t('cases.entry.title', { kind: kindWord(t, entry.kind), what: title });
  return (
    <CasePage
      context={context}
      about={about}
      tab="file"
      name={name}
      styles={['case-desk.css', 'case-figures.css']}
      scripts={['case-desk.js']}
    >
      <p>
        <a href={`${paths.caseDesk(about.id)}#entry-${entry.id}`}>{t('cases.desk.back')}</a>
        <FileLink t={t} caseId={about.id} entry={entry} />
      </p>
      <h2>{name}</h2>
      <Told {...props} />
      <div class="entry-page" data-desk-entry>
        <div>
          {props.form !== null && <EntryFormPart {...props} form={props.form} />}
          {props.beside}
        </div>
        <section aria-labelledby="history">
          <h2 id="history">{t('cases.entry.history')}</h2>
          <Steps
            t={t}
            caseId={about.id}
            steps={steps}
            names={names}
            restores={props.mayEdit ? entry.revision : 0}
          />
        </section>
      </div>
    </CasePage>
  );
}

/** To the file this entry tells of, or to where a source's file is added. */
function FileLink(props: { t: Translate; caseId: CaseId; entry: Entry }): VNode | null {
  const { t, caseId, entry } = props;
  if (entry.kind === 'evidence')
    return (
      <>
        {' · '}
        <a href={paths.caseFile(caseId, entry.id)}>{t('cases.evidence.to-file')}</a>
      </>
    );
  if (entry.kind !== 'source') return null;
  return (
    <>
      {' · '}
      <a href={`${paths.caseEvidence(caseId)}?source=${entry.id}#add`}>
        {t('cases.evidence.attach')}
      </a>
    </>
  );
}

function Told(props: EntryProps): VNode | null {
  const { context, about, entry, mayEdit, theirs, form, names } = props;
  const { t } = context;
  if (theirs !== null && form !== null)
    return <Conflict t={t} names={names} theirs={theirs} mine={form} />;
  if (entry.removedAt !== null)
    return (
      <Notice t={t} kind="warning" title={t('cases.entry.removed')}>
        {mayEdit && (
          <ActionButton quiet action={paths.caseEntryRestoration(about.id, entry.id)}>
            {t('cases.desk.restore')}
          </ActionButton>
        )}
      </Notice>
    );
  return props.saved ? <Notice t={t} kind="success" title={t('cases.entry.saved')} /> : null;
}

/** Two people saved at once: both side by side, nothing lost, nothing written over. */
function Conflict(props: { t: Translate; names: Names; theirs: Standing; mine: EntryForm }): VNode {
  const { t, names, theirs, mine } = props;
  const list = differencesOf({ t, names }, theirs, mine);
  return (
    <Notice t={t} kind="warning" title={t('cases.entry.conflict')}>
      <p>{t('cases.entry.conflict.what')}</p>
      {list.length === 0 ? (
        <p>{t('cases.entry.same')}</p>
      ) : (
        <DifferenceTable
          t={t}
          list={list}
          before={t('cases.entry.conflict.theirs')}
          after={t('cases.entry.conflict.mine')}
        />
      )}
    </Notice>
  );
}

function EntryFormPart(props: EntryProps & { form: EntryForm }): VNode {
  const { context, about, entry, form, errors, offers, theirs, title } = props;
  const { t } = context;
  const action = paths.caseEntry(about.id, entry.id);
  const words = theirs === null ? 'cases.entry.save' : 'cases.entry.conflict.save';
  return (
    <>
      <form class="form desk-form" method="post" action={action} data-entry-form novalidate>
        {/* Enter in a field presses the first button: it must be the one that saves */}
        <button class="visually-hidden" type="submit" name="do" value="save" tabIndex={-1}>
          {t(words)}
        </button>
        <input type="hidden" name="entry" value={entry.id} />
        <input type="hidden" name="revision" value={form.revision ?? 0} />
        <ErrorSummary t={t} errors={errors} called={fieldCalled(t, entry.kind)} />
        <EntryFields t={t} caseId={about.id} form={form} errors={errors} offers={offers} />
        <div class="acts">
          <button class="button" type="submit" name="do" value="save">
            {t(words)}
          </button>
          {theirs !== null && (
            <LinkButton quiet href={action}>
              {t('cases.entry.conflict.take')}
            </LinkButton>
          )}
        </div>
      </form>
      <SubjectNames t={t} subjects={offers.subjects} />
      {entry.kind !== 'case' && (
        <p>
          <ActionButton danger action={paths.caseEntryRemoval(about.id, entry.id)} about={title}>
            {t('cases.entry.remove')}
          </ActionButton>{' '}
          <span class="hint">{t('cases.entry.remove.hint')}</span>
        </p>
      )}
    </>
  );
}
