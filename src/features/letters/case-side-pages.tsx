import type { VNode } from 'preact';
import { CertaintyTag, formatInstant, SubmitButton } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { sentenceKey } from './case-rules.ts';
import type { CaseSide } from './case-rules.ts';

type Hint = CaseSide['hints'][number];
type Link = CaseSide['links'][number];

const FORM = 'draft-form';

/** One button of the draft's form, beside it: pressing it keeps what was typed. */
function Act(props: {
  readonly value: string;
  readonly text: string;
  /** Said to screen readers where several buttons carry the same words. */
  readonly about?: string;
  readonly quiet?: boolean;
}): VNode {
  return (
    <SubmitButton form={FORM} name="do" value={props.value} quiet={props.quiet ?? false}>
      {props.text}
      {props.about !== undefined && <span class="visually-hidden"> {props.about}</span>}
    </SubmitButton>
  );
}

/** Beside the text: what the cases hold, where the text says more, and what changed since it was cited. */
export function CaseSidePart(props: {
  readonly context: PageContext;
  readonly side: CaseSide;
  /** Of the letter. */
  readonly language: string;
}): VNode {
  const { side, language } = props;
  const { t } = props.context;
  return (
    <aside class="beside case-side" id="cases" aria-labelledby="cases-heading">
      <h2 id="cases-heading">{t('letters.cases.title')}</h2>
      <Changed {...props} />
      <Against t={t} against={side.against} />
      <Hints t={t} hints={side.hints} language={language} linked={side.links.length > 0} />
      {side.links.map((link) => (
        <LinkedCase t={t} link={link} paragraphs={side.paragraphs} language={language} />
      ))}
      <LinkPart t={t} side={side} />
    </aside>
  );
}

function Changed({ context, side }: { context: PageContext; side: CaseSide }): VNode | null {
  const { t } = context;
  if (side.changed.length === 0) return null;
  return (
    <section class="hints" aria-labelledby="changed-heading">
      <h3 id="changed-heading">{t('letters.cases.changed', { count: side.changed.length })}</h3>
      <ul class="plain-list">
        {side.changed.map(({ caseId, entryId, citedAt, now }) => (
          <li>
            <p>
              {t(now === null ? 'letters.cases.changed.removed' : 'letters.cases.changed.now', {
                when: formatInstant(t.language, citedAt, 'UTC'),
              })}
            </p>
            {now !== null && (
              <blockquote dir="auto">
                {now.sentence} <CertaintyTag t={t} certainty={now.certainty} />
              </blockquote>
            )}
            <div class="acts">
              <Act quiet value={`seen ${caseId} ${entryId}`} text={t('letters.cases.seen')} />
              <Act quiet value={`uncite ${caseId} ${entryId}`} text={t('letters.cases.uncite')} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Said early: at the release page it is late to find another wording. */
function Against({ t, against }: { t: Translate; against: CaseSide['against'] }): VNode | null {
  if (against.length === 0) return null;
  return (
    <section aria-labelledby="against-heading">
      <h3 id="against-heading">{t('letters.cases.against')}</h3>
      <ul>
        {against.map(({ reason, words }) => (
          <li>{t(`cases.release-blocker.${reason}`, { words })}</li>
        ))}
      </ul>
    </section>
  );
}

function Hints(props: {
  readonly t: Translate;
  readonly hints: readonly Hint[];
  readonly language: string;
  readonly linked: boolean;
}): VNode | null {
  const { t, hints } = props;
  if (!props.linked) return null;
  return (
    <section class="hints" aria-labelledby="hints-heading">
      <h3 id="hints-heading">{t('letters.hints.title')}</h3>
      {hints.length === 0 && <p class="quiet-text">{t('letters.hints.none')}</p>}
      <ul class="plain-list">
        {hints.map((hint) => (
          <HintItem t={t} hint={hint} language={props.language} />
        ))}
      </ul>
    </section>
  );
}

function HintItem({ t, hint, language }: { t: Translate; hint: Hint; language: string }): VNode {
  const key = sentenceKey(hint.sentence);
  const at = `${hint.caseId} ${hint.entryId} ${key}`;
  const id = `why-${hint.entryId}-${key.slice(0, 8)}`;
  return (
    <li>
      <p lang={language} dir="auto">
        <mark>{hint.sentence}</mark>
      </p>
      <p>
        {t(`letters.hints.${hint.reason}`)} <CertaintyTag t={t} certainty={hint.certainty} />
      </p>
      <p class="quiet-text">
        {t('letters.hints.file')} <span dir="auto">{hint.what}</span>
      </p>
      {hint.wording !== null && (
        <>
          <p class="quiet-text">{t('letters.hints.wording')}</p>
          <blockquote lang={language} dir="auto">
            {hint.wording}
          </blockquote>
          <div class="acts">
            <Act value={`accept ${at}`} text={t('letters.hints.accept')} about={hint.wording} />
          </div>
        </>
      )}
      {hint.wording === null && <p class="quiet-text">{t('letters.hints.rewrite')}</p>}
      <details>
        <summary>{t('letters.hints.dismiss.open')}</summary>
        <label for={id}>{t('letters.hints.why')}</label>
        <input id={id} type="text" form={FORM} name={`why.${key}`} maxLength={500} />
        <div class="acts">
          <Act quiet value={`dismiss ${at}`} text={t('letters.hints.dismiss')} />
        </div>
      </details>
    </li>
  );
}

function LinkedCase(props: {
  readonly t: Translate;
  readonly link: Link;
  readonly paragraphs: readonly string[];
  readonly language: string;
}): VNode {
  const { t, link, language } = props;
  const heading = `case-${link.id}`;
  if (link.file === null)
    return (
      <section class="linked-case" aria-labelledby={heading}>
        <h3 id={heading}>{t('letters.cases.closed.title')}</h3>
        <p class="quiet-text">{t('letters.cases.closed')}</p>
      </section>
    );
  const { title, facts } = link.file;
  return (
    <section class="linked-case" aria-labelledby={heading}>
      <h3 id={heading} lang={link.file.language || undefined} dir="auto">
        <a href={paths.caseDesk(link.caseId)}>{title}</a>
      </h3>
      {facts.length === 0 && <p class="quiet-text">{t('letters.cases.no-facts')}</p>}
      {facts.length > 0 && <WhereTo {...props} name={link.caseId} />}
      <ul class="plain-list">
        {facts.map((fact) => (
          <li class="fact">
            <p lang={language} dir="auto">
              {fact.sentence}
            </p>
            <div class="acts">
              <CertaintyTag t={t} certainty={fact.certainty} />
              {fact.cited && <span class="quiet-text">{t('letters.cases.cited')}</span>}
              <Act
                quiet
                value={`cite ${link.caseId} ${fact.id}`}
                text={t('letters.cases.insert')}
                about={fact.sentence}
              />
            </div>
          </li>
        ))}
      </ul>
      <Act quiet value={`unlink ${link.id}`} text={t('letters.cases.unlink')} about={title} />
    </section>
  );
}

function WhereTo(props: {
  readonly t: Translate;
  readonly paragraphs: readonly string[];
  readonly language: string;
  readonly name: string;
}): VNode {
  const { t, paragraphs, language } = props;
  const id = `paragraph-${props.name}`;
  return (
    <p class="where-to">
      <label for={id}>{t('letters.cases.where')}</label>
      <select id={id} form={FORM} name={`paragraph.${props.name}`}>
        <option value="0">{t('letters.cases.at-end')}</option>
        {paragraphs.map((text, index) => (
          <option value={String(index + 1)} lang={language}>
            {`${index + 1}. ${text}`}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Has the letter rest on one case more. */
function LinkPart({ t, side }: { t: Translate; side: CaseSide }): VNode {
  const none = side.links.length === 0;
  return (
    <section class="link-case" aria-labelledby="link-heading">
      <h3 id="link-heading">{t('letters.cases.link.title')}</h3>
      {none && <p class="quiet-text">{t('letters.cases.none')}</p>}
      {side.offered.length === 0 && (
        <p>
          <a href={paths.cases()}>{t('letters.cases.link.nothing')}</a>
        </p>
      )}
      {side.offered.length > 0 && (
        <>
          <label for="case">{t('letters.cases.link.which')}</label>
          <select id="case" form={FORM} name="case">
            {side.offered.map(({ caseId, title }) => (
              <option value={caseId}>{title}</option>
            ))}
          </select>
          <div class="acts">
            <Act quiet value="link" text={t('letters.cases.link')} />
          </div>
        </>
      )}
    </section>
  );
}
