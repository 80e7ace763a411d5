import type { VNode } from 'preact';
import {
  CopyBlock,
  DemandLine,
  DemandStateMark,
  demandStateWord,
  formatDay,
  PageTitle,
  PublicLayout,
} from '#ui';
import type { LineShown, PageContext, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import type { PublicLine } from './public-rules.ts';
import type { AfterRelease, Asked, DemandView } from './tracker-view-rules.ts';
import { StepEntry } from './tracker-step-pages.tsx';
import { officeWords, sinceWords, typeWord, wordOf } from './tracker-word-pages.tsx';

export type DemandPageProps = {
  readonly context: PageContext;
  readonly after: AfterRelease;
  readonly demand: AfterRelease['demands'][number];
  readonly line: DemandView['line'];
  readonly publicUrl: string;
};

/** One demand and all that became of it. */
export function DemandPage(props: DemandPageProps): VNode {
  const { context, after, demand, line } = props;
  const { t } = context;
  const { slug, title, language } = after;
  const number = demand.number;
  const crumbs = [
    { text: t('tracker.page-title'), href: paths.tracker() },
    { text: title, href: paths.letter(slug) },
  ];
  return (
    <PublicLayout
      context={context}
      title={`${t('tracker.demand.title', { number })}: ${title}`}
      description={demand.text}
      styles={['demand-lines.css', 'case-figures.css']}
      links={linksOf(props)}
    >
      <article class="demand-page">
        <PageTitle t={t} breadcrumb={crumbs} lang={language}>
          {demand.text}
        </PageTitle>
        <Standing t={t} after={after} demand={demand} line={line} />
        <Steps t={t} after={after} line={line} />
        <Said t={t} after={after} number={number} />
        <section aria-labelledby="next">
          <h2 id="next">{t('tracker.demand.next')}</h2>
          <p>{nextWords(t, line)}</p>
          <p class="jump">
            <a href={paths.letterDates(slug)}>{t('tracker.feeds.ics')}</a>
            <a href={paths.letterFeed(slug)}>{t('tracker.feeds.atom')}</a>
          </p>
        </section>
        <Cite {...props} />
      </article>
    </PublicLayout>
  );
}

function linksOf({ context, after, demand, publicUrl }: DemandPageProps) {
  const title = context.t('tracker.feed.letter-title', { title: after.title });
  const feed = { href: paths.letterFeed(after.slug), type: 'application/atom+xml', title };
  const self = absolute(publicUrl, paths.publicDemand(after.slug, demand.number));
  return [
    { rel: 'canonical' as const, href: self },
    { rel: 'alternate' as const, ...feed },
  ];
}

/** What the drawing of a public line needs. */
export function lineShown(after: AfterRelease, line: PublicLine): LineShown {
  return { state: line.state, steps: line.steps, from: after.beganOn, to: after.today };
}

function Standing(props: Omit<DemandPageProps, 'context' | 'publicUrl'> & { t: Translate }): VNode {
  const { t, after, demand, line } = props;
  const asked = after.addressees.filter((one) => demand.addressees.includes(one.number));
  const since = { since: line.since, beganOn: after.beganOn, movedOn: movedOn(after, line) };
  return (
    <section aria-labelledby="line">
      <h2 id="line" class="visually-hidden">
        {t('tracker.demand.line')}
      </h2>
      <p class="demand-standing large">
        <DemandStateMark t={t} state={line.state} />{' '}
        <span class="quiet-text figure">{sinceWords(t, since, after.today)}</span>
      </p>
      <DemandLine t={t} line={lineShown(after, line)} dated />
      <p class="quiet-text">
        {demand.type !== 'other' && `${typeWord(t, demand.type)} · `}
        {asked.map((one, at) => (
          <>
            {at > 0 && '; '}
            <AskedLink t={t} one={one} />
          </>
        ))}
      </p>
    </section>
  );
}

/** The day since which it stands so, as early as that can be. */
function movedOn(after: AfterRelease, line: DemandView['line']): string {
  const from = line.since?.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? after.beganOn;
  return from > after.beganOn ? from : after.beganOn;
}

export function AskedLink({ t, one }: { readonly t: Translate; readonly one: Asked }): VNode {
  const { name, office, country, key } = one;
  const written = office === '' ? name : office;
  const words = officeWords(t, { office: written, country });
  const person = office !== '' && name !== '' ? `${name}, ` : '';
  return (
    <bdi>
      {person}
      {key === null ? words : <a href={paths.authority(key)}>{words}</a>}
    </bdi>
  );
}

function Steps(props: { t: Translate; after: AfterRelease; line: DemandView['line'] }): VNode {
  const { t, after, line } = props;
  const nothing =
    line.state === 'not-known' ? 'tracker.demand.not-known' : 'tracker.demand.no-steps';
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t('tracker.demand.steps')}</h2>
      {line.steps.length === 0 ? (
        <p>{t(nothing)}</p>
      ) : (
        <ol class="list steps" reversed>
          {line.steps.toReversed().map((step) => (
            <StepEntry t={t} after={after} step={step} />
          ))}
        </ol>
      )}
      <p class="jump">
        <a href={paths.letterBundle(after.slug)}>{t('tracker.demand.bundle')}</a>
      </p>
    </section>
  );
}

/** What the published replies said of this demand. */
function Said(props: { t: Translate; after: AfterRelease; number: number }): VNode {
  const { t, after, number } = props;
  const said = after.replies.flatMap((reply) =>
    reply.positions
      .filter(({ demand }) => demand === number)
      .map((position) => ({ reply, position })),
  );
  return (
    <section aria-labelledby="said">
      <h2 id="said">{t('tracker.demand.replies')}</h2>
      {said.length === 0 ? (
        <p>{t('tracker.demand.no-replies')}</p>
      ) : (
        <ul class="list">
          {said.map(({ reply, position }) => (
            <li>
              <a href={paths.publicReply(after.slug, reply.id)}>
                {t('tracker.reply.title', {
                  kind: t(`tracker.reply-kind.${reply.kind}`),
                  date: formatDay(t.language, reply.receivedOn),
                })}
              </a>
              {': '}
              {positionWords(t, position)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "refuses it (on: the second trial)" */
export function positionWords(
  t: Translate,
  { position, part }: { readonly position: string; readonly part: string },
): string {
  const said = wordOf(t, `tracker.position.${position}`, position);
  return part === '' ? said : t('tracker.position.of-part', { position: said, part });
}

function nextWords(t: Translate, { nextReviewOn }: DemandView['line']): string {
  if (nextReviewOn === null) return t('tracker.demand.next.none');
  return t('tracker.demand.next.on', { date: formatDay(t.language, nextReviewOn) });
}

function Cite({ context, after, demand, line, publicUrl }: DemandPageProps): VNode {
  const { t } = context;
  const text = t('tracker.demand.cite.text', {
    number: demand.number,
    title: after.title,
    text: demand.text,
    date: formatDay(t.language, after.today),
    state: demandStateWord(t, line.state),
    url: absolute(publicUrl, paths.publicDemand(after.slug, demand.number)),
  });
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{t('tracker.demand.cite')}</h2>
      <CopyBlock label={t('tracker.demand.cite.label')}>{text}</CopyBlock>
    </section>
  );
}
