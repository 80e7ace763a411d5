import type { VNode } from 'preact';
import { certaintyWord, DemandStateMark, formatDay, formatPartialDate, Tag, Time } from '#ui';
import type { Fact, TagKind, Translate } from '#ui';
import { paths } from '#ui/paths';
import { stateTitle } from './frame-pages.tsx';
import type { Step, StepStanding } from './rules.ts';
import type { EvidenceShown, LetterShown } from './view-rules.ts';

const KINDS: Readonly<Record<StepStanding, TagKind>> = {
  waiting: 'accent',
  confirmed: 'good',
  'sent-back': 'warn',
  retracted: 'plain',
};

/** @example stepTitle(t, step) // 'Met, 3 June 2026' */
export function stepTitle(t: Translate, { state, on }: Pick<Step, 'state' | 'on'>): string {
  const date = formatPartialDate(t, on);
  return t('demands.step.title', { state: stateTitle(t, state), date });
}

/** How a step stands: whether it counts, and what became of it since. */
export function StandingTags(props: {
  readonly t: Translate;
  readonly step: Step;
  readonly superseded: boolean;
}): VNode {
  const { t, step, superseded } = props;
  const { standing } = step;
  return (
    <span class="tags">
      {(standing !== 'confirmed' || !superseded) && (
        <Tag kind={KINDS[standing]}>{t(`demands.step.standing.${standing}`)}</Tag>
      )}
      {superseded && <Tag kind="warn">{t('demands.step.superseded')}</Tag>}
      {step.redactedAt !== null && <Tag kind="warn">{t('demands.step.redacted')}</Tag>}
    </span>
  );
}

/** One step in a list of them. */
export function StepRow(props: {
  readonly t: Translate;
  readonly letter: LetterShown;
  readonly step: Step;
  readonly superseded: boolean;
}): VNode {
  const { t, letter, step, superseded } = props;
  return (
    <li class={superseded ? 'step superseded' : 'step'}>
      <p class="step-head">
        <DemandStateMark t={t} state={step.state} />
        <span>
          {formatPartialDate(t, step.on)} · {certaintyWord(t, step.certainty)}
        </span>
        <StandingTags t={t} step={step} superseded={superseded} />
      </p>
      {step.words !== '' && (
        <blockquote lang={step.language} dir="auto">
          {step.words}
        </blockquote>
      )}
      {step.standing === 'sent-back' && (
        <p dir="auto">
          {t('demands.step.note.second')}: {step.decisionNote}
        </p>
      )}
      <p class="quiet-text">
        <Recorded t={t} step={step} />
      </p>
      <p>
        <a href={paths.outcome(letter.id, step.demand, step.id)}>
          {t('demands.step.open')}
          <span class="visually-hidden">: {stepTitle(t, step)}</span>
        </a>
      </p>
    </li>
  );
}

/** Who wrote a step down, and who decided on it. */
function Recorded({ t, step }: { readonly t: Translate; readonly step: Step }): VNode {
  const { decidedAt, deciderName, standing } = step;
  const isDecided = standing === 'confirmed' || standing === 'sent-back';
  return (
    <>
      {t('demands.step.recorded.by', { name: step.recorderName })}{' '}
      <Time t={t} instant={step.recordedAt} />.
      {isDecided && decidedAt !== null && (
        <>
          {' '}
          {t(`demands.step.decided.${standing}`, { name: deciderName ?? '' })}{' '}
          <Time t={t} instant={decidedAt} />.
        </>
      )}
    </>
  );
}

/** Everything a step says, for whoever compares it with its evidence. */
export function stepFacts(t: Translate, step: Step): Fact[] {
  const { creditWords, nextReviewOn, seq, note } = step;
  const inLetter = (words: string): VNode => (
    <span class="lines" lang={step.language} dir="auto">
      {words}
    </span>
  );
  const fact = (term: string, value: Fact['value']): Fact[] => [{ term, value }];
  return [
    ...fact(t('demands.step.state'), <DemandStateMark t={t} state={step.state} />),
    ...fact(t('demands.step.on'), formatPartialDate(t, step.on)),
    ...fact(t('demands.step.certainty'), certaintyWord(t, step.certainty)),
    ...(step.words === '' ? [] : fact(t('demands.step.words'), inLetter(step.words))),
    ...(step.reason === '' ? [] : fact(t('demands.step.reason'), inLetter(step.reason))),
    ...fact(
      t('demands.step.credit'),
      <>
        {t(`demands.credit.${step.credit}`)}
        {creditWords !== '' && <>: {inLetter(creditWords)}</>}
      </>,
    ),
    ...(nextReviewOn === null
      ? []
      : fact(t('demands.step.review'), formatDay(t.language, nextReviewOn))),
    ...(note === ''
      ? []
      : fact(
          t('demands.step.note'),
          <span class="lines" dir="auto">
            {note}
          </span>,
        )),
    ...(seq === null ? [] : fact(t('demands.step.record'), t('demands.step.seq', { seq }))),
  ];
}

/** What shows that a step happened; a picture stands on the page, everything else is opened. */
export function EvidenceList(props: {
  readonly t: Translate;
  readonly letter: LetterShown;
  readonly step: Step;
  readonly evidence: readonly EvidenceShown[];
}): VNode {
  const { t, letter, step, evidence } = props;
  return (
    <ol class="list evidence-list">
      {evidence.map((piece) => (
        <li>
          <strong>{t(`demands.evidence.${piece.kind}`)}</strong>{' '}
          <Piece t={t} letter={letter} step={step} piece={piece} />
          {piece.words !== '' && (
            <p lang={step.language} dir="auto">
              {piece.words}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

type PieceProps = {
  readonly t: Translate;
  readonly letter: LetterShown;
  readonly step: Step;
  readonly piece: EvidenceShown;
};

function Piece(props: PieceProps): VNode {
  const { t, letter, piece } = props;
  switch (piece.kind) {
    case 'link':
      if (piece.url === null) return <>{t('demands.evidence.gone')}</>;
      return (
        <>
          <a class="long-link" href={piece.url} rel="noreferrer noopener">
            {piece.url}
          </a>{' '}
          <span class="quiet-text">
            {t('demands.evidence.link.seen', {
              date: formatDay(t.language, piece.seenOn ?? ''),
            })}
          </span>
        </>
      );
    case 'file':
      return props.step.redactedAt === null ? (
        <FilePiece {...props} />
      ) : (
        <>{t('demands.evidence.gone')}</>
      );
    case 'reply':
      return piece.reply === null ? (
        <>{t('demands.evidence.reply.gone')}</>
      ) : (
        <a href={paths.reply(letter.id, piece.reply.id)}>
          {t('demands.evidence.reply.line', {
            addressee: piece.reply.addressee || t('demands.said.somebody'),
            date: formatDay(t.language, piece.reply.receivedOn),
          })}
        </a>
      );
    case 'case':
      return <CasePiece t={t} piece={piece} />;
  }
}

function FilePiece({ t, letter, step, piece }: PieceProps): VNode {
  const href = paths.outcomeFile(letter.id, step.demand, step.id, piece.position);
  const size = t('demands.evidence.kilobytes', { size: Math.ceil((piece.size ?? 0) / 1000) });
  const isPicture = piece.mediaType !== 'application/pdf';
  return (
    <>
      <a href={href}>{t('demands.evidence.file.open', { size })}</a>
      {isPicture && (
        <img
          class="evidence-picture"
          src={href}
          alt={t('demands.evidence.file.alt', { words: piece.words })}
        />
      )}
    </>
  );
}

/** Whoever does not work on the case learns that there is an entry, and not a word of it. */
function CasePiece({ t, piece }: Pick<PieceProps, 't' | 'piece'>): VNode {
  const { entry } = piece;
  if (entry === null) return <>{t('demands.evidence.case.hidden')}</>;
  const { what, caseTitle: title, on } = entry;
  return (
    <>
      <a href={paths.caseEntry(entry.caseId, entry.entryId)}>
        {t('demands.evidence.case.line', { what, title })}
      </a>{' '}
      {on !== '' && <span class="quiet-text">{formatPartialDate(t, on)}</span>}
    </>
  );
}
