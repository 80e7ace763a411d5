import type { VNode } from 'preact';
import { ActionButton, EmptyState, Form, kindWord, Notice } from '#ui';
import { formatInstant, formatList, SubmitButton, Tag, TextArea } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { Blockers } from './blocker-pages.tsx';
import { Erasures } from './erasure-pages.tsx';
import { CasePage } from './frame-pages.tsx';
import type { CaseTitle } from './frame-pages.tsx';
import { MarkForm } from './mark-pages.tsx';
import { PeopleTable } from './standing-pages.tsx';
import type { Publication, PublicationView } from './publication-rules.ts';
import { DescribedUnnamed } from './unnamed-pages.tsx';

export type PublicationForm = { readonly note: string; readonly reason: string };

export type PublicationProps = {
  readonly context: PageContext;
  readonly about: CaseTitle & { readonly slug: string };
  readonly publicUrl: string;
  readonly view: PublicationView;
  /** Of the people, from 1. */
  readonly page: number;
  readonly form: PublicationForm;
  readonly errors: FieldErrors;
};

/** What of a case is public, what would be, what stands in the way, and who decides. */
export function PublicationPage(props: PublicationProps): VNode {
  const { context, about, view } = props;
  const { t } = context;
  return (
    <CasePage context={context} about={about} tab="public">
      <Standing {...props} />
      <section aria-labelledby="would">
        <h2 id="would">{t(view.live === null ? 'cases.public.would' : 'cases.public.next')}</h2>
        <WouldBePublic t={t} view={view} />
        <p>
          <a href={paths.caseRendition(about.id, 'public')}>{t('cases.public.rendition')}</a>
          {' · '}
          <a href={paths.caseRendition(about.id, 'authority')}>
            {t('cases.public.rendition.authority')}
          </a>
        </p>
        <Blockers t={t} caseId={about.id} view={view} />
        <DescribedUnnamed t={t} caseId={about.id} rendition={view.rendition} />
      </section>
      {view.toMark !== null && <MarkForm t={t} caseId={about.id} toMark={view.toMark} />}
      {view.waiting === null ? <AskForm {...props} /> : <Waiting {...props} one={view.waiting} />}
      {view.live !== null && view.mayEnd && <EndForm {...props} />}
      <PeopleTable
        t={t}
        caseId={about.id}
        people={view.people}
        page={props.page}
        mayErase={view.mayErase}
      />
      <Erasures t={t} list={view.erasures} />
      {view.earlier.length > 0 && <Earlier t={t} list={view.earlier} />}
    </CasePage>
  );
}

function Standing({ context, about, publicUrl, view }: PublicationProps): VNode {
  const { t } = context;
  if (view.live === null) return <p class="quiet-text">{t('cases.public.none')}</p>;
  const { decidedAt, decidedByName, askedByName } = view.live;
  const url = absolute(publicUrl, paths.publicCase(about.slug));
  return (
    <Notice t={t} kind="success" title={t('cases.public.live')}>
      <p>
        {t('cases.public.live.who', {
          at: decidedAt === null ? '' : formatInstant(t.language, decidedAt),
          asked: askedByName,
          approved: decidedByName ?? '',
        })}
      </p>
      <p>
        <a href={paths.publicCase(about.slug)}>{url}</a>
      </p>
    </Notice>
  );
}

function WouldBePublic({ t, view }: { t: Translate; view: PublicationView }): VNode {
  const { head, entries } = view.rendition;
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  if (head === null && kinds.length === 0)
    return (
      <EmptyState title={t('cases.public.would.nothing')}>
        {t('cases.public.would.nothing.next')}
      </EmptyState>
    );
  return (
    <>
      {head !== null && (
        <p>
          <strong dir="auto">{head.content.title}</strong>
        </p>
      )}
      <p>
        {formatList(
          t.language,
          kinds.map((kind) =>
            t('cases.public.count', {
              kind: kindWord(t, kind),
              count: entries.filter((entry) => entry.kind === kind).length,
            }),
          ),
        )}
      </p>
    </>
  );
}

function AskForm({ context, about, view, form, errors }: PublicationProps): VNode | null {
  const { t } = context;
  if (!view.mayAsk || view.blockers.length > 0) return null;
  return (
    <section aria-labelledby="ask">
      <h2 id="ask">{t('cases.public.ask')}</h2>
      <p class="hint">{t('cases.public.ask.hint')}</p>
      <Form t={t} action={paths.casePublications(about.id)} errors={errors}>
        <TextArea
          t={t}
          name="note"
          label={t('cases.public.note')}
          value={form.note}
          required={false}
          rows={3}
          dir="auto"
          error={errors['note']}
        />
        <SubmitButton>{t('cases.public.ask.submit')}</SubmitButton>
      </Form>
    </section>
  );
}

function Waiting(props: PublicationProps & { one: Publication }): VNode {
  const { context, about, view, one } = props;
  const { t } = context;
  const at = formatInstant(t.language, one.askedAt);
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t('cases.public.waiting')}</h2>
      <p>
        <bdi>{one.askedByName}</bdi> <Tag kind="warn">{t('cases.stands.asked')}</Tag>
        <br />
        <span class="quiet-text">{at}</span>
      </p>
      {one.note !== '' && <p dir="auto">{one.note}</p>}
      {view.isOvertaken && (
        <Notice t={t} kind="warning">
          <p>{t('cases.public.overtaken')}</p>
        </Notice>
      )}
      {view.mayDecide ? (
        <DecisionForm {...props} />
      ) : (
        <p class="quiet-text">{t('cases.public.waits')}</p>
      )}
      {view.mayAsk && (
        <ActionButton
          quiet
          action={paths.casePublicationAct(about.id, 'taking-back')}
          fields={{ publication: one.id }}
        >
          {t('cases.public.take-back')}
        </ActionButton>
      )}
    </section>
  );
}

function DecisionForm({
  context,
  about,
  view,
  form,
  errors,
  one,
}: PublicationProps & { one: Publication }): VNode {
  const { t } = context;
  const mayApprove = !view.isOvertaken && view.blockers.length === 0;
  return (
    <Form t={t} action={paths.casePublicationAct(about.id, 'refusal')} errors={errors}>
      <input type="hidden" name="publication" value={one.id} />
      <TextArea
        t={t}
        name="note"
        label={t('cases.public.decision-note')}
        value={form.note}
        required={false}
        rows={3}
        dir="auto"
        error={errors['note']}
      />
      <div class="acts">
        {mayApprove && (
          <SubmitButton formaction={paths.casePublicationAct(about.id, 'approval')}>
            {t('cases.public.approve')}
          </SubmitButton>
        )}
        <SubmitButton quiet>{t('cases.public.refuse')}</SubmitButton>
      </div>
    </Form>
  );
}

function EndForm({ context, about, form, errors }: PublicationProps): VNode {
  const { t } = context;
  return (
    <section aria-labelledby="end">
      <h2 id="end">{t('cases.public.end')}</h2>
      <p class="hint">{t('cases.public.end.hint')}</p>
      <Form t={t} action={paths.casePublicationAct(about.id, 'ending')} errors={errors}>
        <TextArea
          t={t}
          name="reason"
          label={t('cases.public.end.reason')}
          value={form.reason}
          required
          rows={2}
          dir="auto"
          error={errors['reason']}
        />
        <SubmitButton danger>{t('cases.public.end.submit')}</SubmitButton>
      </Form>
    </section>
  );
}

function Earlier({ t, list }: { t: Translate; list: readonly Publication[] }): VNode {
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{t('cases.public.earlier')}</h2>
      <ul class="list">
        {list.map((one) => (
          <li>
            <p>
              {t(`cases.public.decision.${one.decision ?? 'refused'}`, {
                asked: one.askedByName,
                by: one.decidedByName ?? '',
                at: one.decidedAt === null ? '' : formatInstant(t.language, one.decidedAt),
              })}
              {one.decisionNote !== '' && (
                <span class="quiet-text" dir="auto">
                  <br />
                  {one.decisionNote}
                </span>
              )}
              {one.endedAt !== null && <Ending t={t} one={one} at={one.endedAt} />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ending({ t, one, at }: { t: Translate; one: Publication; at: Date }): VNode {
  const when = formatInstant(t.language, at);
  return (
    <span class="quiet-text">
      <br />
      {one.endReason === 'replaced'
        ? t('cases.public.replaced', { at: when })
        : t('cases.public.ended', {
            at: when,
            by: one.endedByName ?? '',
            reason: one.endReason ?? '',
          })}
    </span>
  );
}
