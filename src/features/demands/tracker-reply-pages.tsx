import type { VNode } from 'preact';
import { Facts, formatDay, Hash, languageName, PageTitle, PublicLayout } from '#ui';
import type { Fact, PageContext, Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { AskedLink, positionWords } from './tracker-demand-pages.tsx';
import { paragraphs } from './tracker-step-pages.tsx';
import type { ReplyView } from './tracker-view-rules.ts';
import { shortened } from './tracker-word-pages.tsx';

export type ReplyPageProps = ReplyView & {
  readonly context: PageContext;
  readonly publicUrl: string;
};

const MOST_DEMAND = 160;

/** The public copy of one reply. */
export function ReplyPage(props: ReplyPageProps): VNode {
  const { context, after, reply, publicUrl } = props;
  const { t } = context;
  const kind = t(`tracker.reply-kind.${reply.kind}`);
  const title = t('tracker.reply.title', { kind, date: dayWords(t, reply.receivedOn) });
  const canonical = absolute(publicUrl, paths.publicReply(after.slug, reply.id));
  return (
    <PublicLayout
      context={context}
      title={title}
      styles={['demand-lines.css']}
      links={[{ rel: 'canonical', href: canonical }]}
    >
      <article>
        <PageTitle
          t={t}
          breadcrumb={[
            { text: t('tracker.page-title'), href: paths.tracker() },
            { text: after.title, href: paths.letter(after.slug) },
          ]}
        >
          {title}
        </PageTitle>
        <Facts items={factsOf(props)} />
        <Text {...props} />
        <Positions {...props} />
        <section aria-labelledby="recorded">
          <h2 id="recorded">{t('tracker.demand.record')}</h2>
          <p>
            {t('tracker.demand.record.act', {
              seq: reply.seq,
              date: dayWords(t, dayOf(reply.publishedAt)),
            })}{' '}
            <Hash>{props.documentSha256}</Hash>
          </p>
          <p class="jump">
            <a href={paths.letterBundle(after.slug)}>{t('tracker.demand.bundle')}</a>
          </p>
        </section>
      </article>
    </PublicLayout>
  );
}

const dayWords = (t: Translate, day: string): string => formatDay(t.language, day);
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

function factsOf({ context, after, reply }: ReplyPageProps): Fact[] {
  const { t } = context;
  const from = after.addressees.find(({ number }) => number === reply.addressee);
  return [
    {
      term: t('tracker.reply.from'),
      value: from ? <AskedLink t={t} one={from} /> : t('tracker.reply.from.other'),
    },
    { term: t('tracker.reply.received'), value: dayWords(t, reply.receivedOn) },
    { term: t('tracker.reply.channel'), value: t(`tracker.channel.${reply.channel}`) },
    ...(reply.mode === 'text'
      ? [{ term: t('tracker.reply.language'), value: languageName(t.language, reply.language) }]
      : []),
    { term: t('tracker.reply.published'), value: dayWords(t, dayOf(reply.publishedAt)) },
  ];
}

/** The text in the language it came in, and every translation with its days. */
function Text({ context, reply }: ReplyPageProps): VNode {
  const { t } = context;
  return (
    <section aria-labelledby="text">
      <h2 id="text">{t('tracker.reply.text')}</h2>
      {reply.mode === 'fact-only' ? (
        <p>{t('tracker.reply.fact-only')}</p>
      ) : (
        <div class="reading" lang={reply.language} dir="auto">
          {paragraphs(reply.text)}
        </div>
      )}
      {reply.translations.map(({ language, text, translatedOn, publishedOn }) => (
        <>
          <h3>
            {t('tracker.reply.translation', { language: languageName(t.language, language) })}
          </h3>
          <div class="reading" lang={language} dir="auto">
            {paragraphs(text)}
          </div>
          <p class="quiet-text figure">
            {t('tracker.reply.translated', {
              translated: dayWords(t, translatedOn),
              published: dayWords(t, publishedOn),
            })}
          </p>
        </>
      ))}
    </section>
  );
}

function Positions({ context, after, reply }: ReplyPageProps): VNode {
  const { t } = context;
  return (
    <section aria-labelledby="positions">
      <h2 id="positions">{t('tracker.reply.positions')}</h2>
      {reply.positions.length === 0 ? (
        <p>{t('tracker.reply.no-positions')}</p>
      ) : (
        <ul class="list">
          {reply.positions.map((position) => (
            <li>
              <a
                href={paths.publicDemand(after.slug, position.demand)}
                lang={after.language}
                dir="auto"
              >
                {position.demand}.{' '}
                {shortened(
                  after.demands.find(({ number }) => number === position.demand)?.text ?? '',
                  MOST_DEMAND,
                )}
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
