import type { VNode } from 'preact';
import {
  DeskLayout,
  EmptyState,
  Facts,
  FollowForm,
  Form,
  formatNumber,
  HiddenFields,
  LetterTabs,
  Notice,
  PageTitle,
  PublicLayout,
  SubmitButton,
} from '#ui';
import type { FieldErrors, FollowFields, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Followed, FollowerCount, Often } from './rules.ts';

type Page = { readonly context: PageContext };

/** The form on a page of its own; without a letter it is for every letter of this house. */
export function FollowPage(
  props: Page & {
    readonly followed: Followed;
    readonly fields?: FollowFields;
    readonly errors?: FieldErrors;
  },
): VNode {
  const { context, followed, fields, errors } = props;
  const { t } = context;
  const letter = followed.kind === 'letter' ? followed : null;
  const title = t(letter === null ? 'following.house.title' : 'following.letter.title');
  const lead = t(letter === null ? 'following.house.lead' : 'following.letter.lead');
  const typed = { ...(fields ? { fields } : {}), ...(errors ? { errors } : {}) };
  return (
    <PublicLayout context={context} title={title}>
      <PageTitle t={t} lead={lead}>
        {title}
      </PageTitle>
      {letter && (
        <p>
          <a href={paths.letter(letter.slug)} lang={letter.language} dir="auto">
            {letter.title}
          </a>
        </p>
      )}
      <FollowForm t={t} slug={letter?.slug ?? null} {...typed} />
      {letter && (
        <p>
          <a href={paths.following()}>{t('following.house.instead')}</a>
        </p>
      )}
    </PublicLayout>
  );
}

/** The same page for everybody who asked, whatever was typed and whoever follows already. */
export function FollowAskedPage({ context }: Page): VNode {
  const { t } = context;
  return (
    <PublicLayout context={context} title={t('following.asked.title')} unlisted>
      <PageTitle t={t} lead={t('following.asked.lead')}>
        {t('following.asked.title')}
      </PageTitle>
      <p>{t('following.asked.nothing')}</p>
      <p>
        <a href={paths.home()}>{t('following.home')}</a>
      </p>
    </PublicLayout>
  );
}

/** What is about to be followed, and one button: opening the link has done nothing yet. */
export function ConfirmPage(
  props: Page & {
    readonly token: string;
    readonly followed: Followed;
    readonly often: Often;
    readonly discreet: boolean;
  },
): VNode {
  const { context, token, followed, often, discreet } = props;
  const { t } = context;
  return (
    <PublicLayout context={context} title={t('following.confirm.title')} unlisted>
      <PageTitle t={t} lead={t('following.confirm.lead')}>
        {t('following.confirm.title')}
      </PageTitle>
      <Facts
        items={[
          { term: t('following.confirm.what'), value: whatOf(t, followed) },
          { term: t('following.form.often'), value: t(`following.often.${often}`) },
          {
            term: t('following.confirm.words'),
            value: t(discreet ? 'following.words.discreet' : 'following.words.full'),
          },
        ]}
      />
      <Form t={t} action={paths.followConfirmation(token)}>
        <SubmitButton>{t('following.confirm.submit')}</SubmitButton>
      </Form>
      <p class="quiet-text">{t('following.confirm.not-you')}</p>
    </PublicLayout>
  );
}

function whatOf(t: Translate, followed: Followed): VNode {
  if (followed.kind !== 'letter') return <>{t(`following.what.${followed.kind}`)}</>;
  return (
    <bdi lang={followed.language} dir="auto">
      {followed.title}
    </bdi>
  );
}

export function FollowConfirmedPage({ context }: Page): VNode {
  const { t } = context;
  return (
    <PublicLayout context={context} title={t('following.confirmed.title')} unlisted>
      <PageTitle t={t} lead={t('following.confirmed.lead')}>
        {t('following.confirmed.title')}
      </PageTitle>
      <p>
        <a href={paths.home()}>{t('following.home')}</a>
      </p>
    </PublicLayout>
  );
}

/** A link that cannot be used (any more). */
export function DeadFollowLinkPage(props: Page & { readonly sentence: string }): VNode {
  const { context, sentence } = props;
  const { t } = context;
  return (
    <PublicLayout context={context} title={t('following.gone.title')} unlisted>
      <PageTitle t={t} lead={sentence}>
        {t('following.gone.title')}
      </PageTitle>
      <p>
        <a href={paths.home()}>{t('following.home')}</a>
      </p>
    </PublicLayout>
  );
}

/** The page behind the link in every mail. */
export function EndPage(
  props: Page & {
    readonly token: string;
    readonly followed: Followed;
    readonly isAsked: boolean;
  },
): VNode {
  const { context, token, followed, isAsked } = props;
  const { t } = context;
  const action = paths.followEnd(token);
  return (
    <PublicLayout context={context} title={t('following.end.title')} unlisted>
      <PageTitle t={t}>{t('following.end.title')}</PageTitle>
      <Facts items={[{ term: t('following.confirm.what'), value: whatOf(t, followed) }]} />
      <Form t={t} action={action}>
        <HiddenFields fields={{ scope: 'these' }} />
        <p class="quiet-text">
          {t(isAsked ? 'following.end.these.asked' : 'following.end.these.unasked')}
        </p>
        <SubmitButton>{t('following.end.these')}</SubmitButton>
      </Form>
      <Form t={t} action={action}>
        <HiddenFields fields={{ scope: 'never' }} />
        <p class="quiet-text">{t('following.end.never.what')}</p>
        <SubmitButton quiet>{t('following.end.never')}</SubmitButton>
      </Form>
    </PublicLayout>
  );
}

/** Over; the same page when it was over before. `kept` is all that undoing needs, and lies only here. */
export function EndedPage(props: Page & { readonly kept: string | null }): VNode {
  const { context, kept } = props;
  const { t } = context;
  return (
    <PublicLayout context={context} title={t('following.ended.title')} unlisted>
      <PageTitle t={t} lead={t('following.ended.lead')}>
        {t('following.ended.title')}
      </PageTitle>
      {kept !== null && (
        <Form t={t} action={paths.followUndoing()}>
          <HiddenFields fields={{ kept }} />
          <p class="quiet-text">{t('following.undo.what')}</p>
          <SubmitButton quiet>{t('following.undo')}</SubmitButton>
        </Form>
      )}
      <p>
        <a href={paths.home()}>{t('following.home')}</a>
      </p>
    </PublicLayout>
  );
}

/** For the people of a letter: how many, and never who. */
export function FollowerCountPage(
  props: Page & {
    readonly letterId: string;
    readonly title: string;
    readonly slug: string;
    readonly isReleased: boolean;
    readonly followers: FollowerCount;
  },
): VNode {
  const { context, letterId, title, slug, isReleased, followers } = props;
  const { t } = context;
  return (
    <DeskLayout context={context} title={t('following.count.title')} active="letters">
      <PageTitle t={t} breadcrumb={[{ text: title, href: paths.letterDesk(letterId) }]}>
        {t('following.count.title')}
      </PageTitle>
      <LetterTabs t={t} letterId={letterId} here="followerCount" />
      {isReleased ? (
        <>
          <p class="figure">{countWords(t, followers)}</p>
          <Notice t={t} kind="info" title={t('following.count.privacy')}>
            <p>{t('following.count.privacy.why')}</p>
          </Notice>
          <p>
            <a href={paths.followers(slug)}>{t('following.count.form')}</a>
          </p>
        </>
      ) : (
        <EmptyState title={t('following.count.none')}>{t('following.count.none.next')}</EmptyState>
      )}
    </DeskLayout>
  );
}

function countWords(t: Translate, followers: FollowerCount): string {
  if (followers.kind === 'few') return t('following.count.few');
  const count = formatNumber(t.language, followers.count);
  return t('following.count.many', { count });
}
