import type { VNode } from 'preact';
import {
  CertaintyTag,
  DemandStateMark,
  Facts,
  formatDay,
  formatPartialDate,
  Hash,
  languageName,
} from '#ui';
import type { Fact, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { PublicEvidence } from './public-rules.ts';
import type { AfterRelease, ShownStep } from './tracker-view-rules.ts';
import { evidenceWord } from './tracker-word-pages.tsx';

/** One step with its evidence and its place in the record. One that was corrected says so, and stays. */
export function StepEntry(props: {
  readonly t: Translate;
  readonly after: AfterRelease;
  readonly step: ShownStep;
}): VNode {
  const { t, after, step } = props;
  return (
    <li class={step.superseded ? 'step step-superseded' : 'step'} id={`step-${step.seq}`}>
      <h3>
        <DemandStateMark t={t} state={step.state} />{' '}
        <span class="figure">{formatPartialDate(t, step.on)}</span>
      </h3>
      {step.superseded && (
        <p>
          <strong>{t('tracker.demand.superseded')}</strong>
        </p>
      )}
      {step.reason !== '' && <p>{t('tracker.demand.correction', { reason: step.reason })}</p>}
      {step.redacted ? (
        <p>{t('tracker.demand.redacted')}</p>
      ) : (
        <div class="reading" lang={step.language} dir="auto">
          {paragraphs(step.text)}
        </div>
      )}
      <p class="quiet-text">
        <CertaintyTag t={t} certainty={step.certainty} />
        {step.language !== t.language && ` · ${languageName(t.language, step.language)}`}
      </p>
      {step.credit !== 'not-claimed' && (
        <p>
          {t(`tracker.demand.credit.${step.credit}`)} <bdi>{step.creditWords}</bdi>
        </p>
      )}
      <Facts items={factsOf(t, after, step)} />
    </li>
  );
}

/** A text as it was typed: an empty line begins a paragraph. */
export function paragraphs(text: string): VNode[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => <p>{part}</p>);
}

function factsOf(t: Translate, after: AfterRelease, step: ShownStep): Fact[] {
  const { evidence } = step;
  return [
    ...(evidence.length === 0
      ? []
      : [
          {
            term: t('tracker.demand.evidence'),
            value: (
              <ul class="plain">
                {evidence.map((piece) => (
                  <li>
                    <Evidence t={t} after={after} piece={piece} />
                  </li>
                ))}
              </ul>
            ),
          },
        ]),
    { term: t('tracker.demand.record'), value: <Recorded t={t} step={step} /> },
  ];
}

function Evidence(props: {
  readonly t: Translate;
  readonly after: AfterRelease;
  readonly piece: PublicEvidence;
}): VNode {
  const { t, after, piece } = props;
  const { words, href, kind, seenOn, sha256, replyId } = piece;
  const isOut = replyId !== null && after.replies.some(({ id }) => id === replyId);
  const named = words === '' ? evidenceWord(t, kind) : words;
  const seen = seenOn && t('tracker.demand.seen-on', { date: formatDay(t.language, seenOn) });
  const address = isOut && replyId !== null ? paths.publicReply(after.slug, replyId) : href;
  return (
    <>
      <bdi>{address === null ? named : <a {...linkTo(address)}>{named}</a>}</bdi>
      {words !== '' && ` (${evidenceWord(t, kind)})`}
      {seen && <span class="figure">, {seen}</span>}
      {sha256 !== null && (
        <span class="quiet-text">
          . {t('tracker.demand.file-hash')} <Hash>{sha256}</Hash>
        </span>
      )}
    </>
  );
}

/** Another site is not told where its reader comes from, and nothing but the web is linked. */
function linkTo(address: string): { href?: string; rel?: string } {
  if (address.startsWith('/')) return { href: address };
  return /^https?:\/\//i.test(address) ? { href: address, rel: 'noreferrer nofollow' } : {};
}

function Recorded({ t, step }: { readonly t: Translate; readonly step: ShownStep }): VNode {
  const date = formatDay(t.language, step.recordedAt.toISOString().slice(0, 10));
  const { seq, documentSha256 } = step;
  if (documentSha256 === null) return <>{t('tracker.demand.record.redacted', { seq, date })}</>;
  return (
    <>
      {t('tracker.demand.record.act', { seq, date })} <Hash>{documentSha256}</Hash>
    </>
  );
}
