import type { ComponentChildren, VNode } from 'preact';
import { CosignForm, EmptyState, formatDay, Notice, PageTitle, PublicLayout } from '#ui';
import type { CosignFields, FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Refusal } from '#kernel/refusal';
import type { CosignedLetter } from './person-rules.ts';
import type { Cosigning } from './rules.ts';
import { PENDING_DAYS } from './rules.ts';

type Page = { readonly context: PageContext };

export type OpenLetter = CosignedLetter & { readonly title: string };

export type CosignPageProps = Page & {
  readonly letter: OpenLetter;
  readonly cosigning: Cosigning;
  readonly now: Date;
  readonly fields?: CosignFields;
  readonly errors?: FieldErrors;
  /** Why it was not taken, beside what was typed. */
  readonly trouble?: { readonly title: string; readonly sentence: string };
  readonly scripts?: readonly string[];
  /** What has to be done before the button, on a day of attack. */
  readonly work?: ComponentChildren;
};

/** The form on a page of its own: linked to from elsewhere, and where a form comes back that was not taken. */
export function CosignPage(props: CosignPageProps): VNode {
  const { context, letter, trouble, scripts } = props;
  const { t } = context;
  return (
    <PublicLayout
      context={context}
      title={t('cosigning.page.title')}
      description={letter.title}
      {...(scripts ? { scripts } : {})}
    >
      <PageTitle t={t}>{t(isOver(props) ? 'cosigning.section.over' : 'cosigning.form')}</PageTitle>
      <LetterLine t={t} letter={letter} />
      {trouble && (
        <Notice t={t} kind="warning" title={trouble.title}>
          <p>{trouble.sentence}</p>
        </Notice>
      )}
      {props.work !== undefined && (
        <Notice t={t} kind="warning" title={t('cosigning.work.above')}>
          <p>{t('cosigning.work.see')}</p>
        </Notice>
      )}
      <FormOrEnd {...props} />
    </PublicLayout>
  );
}

const isOver = ({ cosigning: { closedAt }, now }: CosignPageProps): boolean =>
  closedAt !== null && closedAt <= now;

function LetterLine({ t, letter }: { readonly t: Translate; letter: OpenLetter }): VNode {
  return (
    <>
      <p class="lead" lang={letter.language} dir="auto">
        {letter.title}
      </p>
      <p>
        <a href={paths.letter(letter.slug)}>{t('cosigning.page.read')}</a>
      </p>
    </>
  );
}

function FormOrEnd(props: CosignPageProps): VNode {
  const { context, letter, cosigning, fields, errors } = props;
  const { t } = context;
  if (cosigning.closedAt !== null && isOver(props)) {
    // what ends at midnight ended on the day before
    const lastMoment = new Date(cosigning.closedAt.getTime() - 1);
    const date = formatDay(t.language, lastMoment.toISOString().slice(0, 10));
    return (
      <EmptyState
        title={t('cosigning.closed.title')}
        action={{
          href: paths.cosignatureFigures(letter.slug),
          text: t('cosigning.section.figures'),
        }}
      >
        {t('cosigning.closed.text', { date })}
      </EmptyState>
    );
  }
  // paused with something typed: the form stays, so that nothing of it is lost
  if (cosigning.isPaused && fields === undefined)
    return (
      <EmptyState title={t('cosigning.paused.title')}>{t('cosigning.paused.text')}</EmptyState>
    );
  const { asksPostcode, keptMonths, partners } = cosigning;
  return (
    <CosignForm
      t={t}
      slug={letter.slug}
      {...{ asksPostcode, keptMonths, partners }}
      {...(fields ? { fields } : {})}
      {...(errors ? { errors } : {})}
    >
      {props.work}
    </CosignForm>
  );
}

/** The same page for everybody, whatever was typed and whoever co-signed before. */
export function SentPage({ context, slug }: Page & { readonly slug: string }): VNode {
  const { t } = context;
  return (
    <PublicLayout
      context={context}
      title={t('cosigning.sent.title')}
      scripts={['cosigning.js']}
      unlisted
    >
      <PageTitle t={t} lead={t('cosigning.sent.lead')}>
        {t('cosigning.sent.title')}
      </PageTitle>
      {/* filled in by the browser that typed it: from here everybody gets the same bytes */}
      <p hidden data-typed-address>
        {t('cosigning.sent.typed')} <strong class="address" />
      </p>
      <p>{t('cosigning.sent.nothing')}</p>
      <p class="quiet-text">{t('cosigning.sent.same')}</p>
      <p>
        <a href={paths.letter(slug)}>{t('cosigning.sent.back')}</a>
      </p>
    </PublicLayout>
  );
}

/** Behind a link nothing can be done: it leads nowhere any more, or too many are here just now. */
export function DeadLinkPage(props: Page & { readonly refusal: Refusal }): VNode {
  const { context, refusal } = props;
  const { t } = context;
  const isBusy = refusal.kind === 'unavailable';
  const title = t(isBusy ? 'cosigning.busy.title' : 'cosigning.gone.title');
  const lead = isBusy ? t('cosigning.busy.link') : t('cosigning.gone.lead');
  return (
    <PublicLayout context={context} title={title} unlisted>
      <PageTitle t={t} lead={lead}>
        {title}
      </PageTitle>
      {!isBusy && <p>{t('cosigning.gone.why', { days: PENDING_DAYS })}</p>}
      <p>
        <a href={paths.home()}>{t('cosigning.gone.home')}</a>
      </p>
    </PublicLayout>
  );
}
