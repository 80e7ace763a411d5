import type { VNode } from 'preact';
import { ActionButton, Form, formatInstant, Notice, SubmitButton, TextArea } from '#ui';
import type { PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { CopyForm } from './copy-form-pages.tsx';
import type { CopyContent, PublicCopy } from './copy-rules.ts';
import { DecisionForm, PublishedWith } from './decision-pages.tsx';
import { errorIn, errorsOf, typedIn } from './form-rules.ts';
import type { FormState } from './form-rules.ts';
import { languageWords, RepliesFrame, said } from './frame-pages.tsx';
import type { Offer } from './redaction-rules.ts';
import type { CopyView } from './view-rules.ts';

export type CopyPageProps = {
  readonly context: PageContext;
  readonly view: CopyView;
  /** What stands in the fields: what was typed, the draft, or the reply's own text. */
  readonly writing: {
    readonly mode: PublicCopy['mode'];
    readonly content: Pick<CopyContent, 'language' | 'text' | 'translations'>;
    readonly revision: number;
    readonly offers: readonly Offer[];
  };
  readonly form: FormState;
};

/** The text for everybody: written by who drafts, let out by a second reader. */
export function CopyPage(props: CopyPageProps): VNode {
  const { context, view } = props;
  const { t } = context;
  const { letter, reply, open, out, back } = view;
  const isAsked = open?.state === 'asked';
  return (
    <RepliesFrame
      context={context}
      letter={letter}
      name={t('replies.copy.title', { subject: reply.subject || t('replies.no-subject') })}
      lead={t('replies.copy.lead')}
    >
      <p>
        <a href={paths.reply(letter.id, reply.id)}>{t('replies.back')}</a>
      </p>
      {reply.state !== 'confirmed' && (
        <Notice t={t} kind="warning">
          <p>{t('replies.copy.unconfirmed')}</p>
        </Notice>
      )}
      {back !== null && !isAsked && <SentBack t={t} back={back} />}
      {view.against.length > 0 && <Against t={t} view={view} />}
      <div class="reply-columns reply-columns-even">
        <Source t={t} view={view} offers={isAsked ? [] : props.writing.offers} />
        {isAsked ? <Asked {...props} copy={open} /> : <Written {...props} />}
      </div>
      {out !== null && <Out {...props} out={out} />}
    </RepliesFrame>
  );
}

function SentBack({ t, back }: { t: Translate; back: PublicCopy }): VNode {
  return (
    <Notice t={t} kind="warning" title={t('replies.copy.sent-back')}>
      <p dir="auto">{back.note}</p>
    </Notice>
  );
}

function Against({ t, view }: { t: Translate; view: CopyView }): VNode {
  return (
    <Notice t={t} kind="error" title={t('replies.copy.against')}>
      <ul>
        {view.against.map(({ code, values }) => (
          <li>{said(t, code, values)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The reply as it came, with what is offered for removal marked. */
function Source(props: {
  readonly t: Translate;
  readonly view: CopyView;
  readonly offers: readonly Offer[];
}): VNode {
  const { t, view, offers } = props;
  const { reply } = view;
  const lang = reply.language === 'und' ? undefined : reply.language;
  return (
    <section class="reply-source" aria-labelledby="source" tabIndex={0}>
      <h2 id="source">{t('replies.copy.source')}</h2>
      <div class="reply-text reading" lang={lang} dir="auto">
        {marked(reply.text, offers)}
      </div>
      {view.translations.map(({ language, text }) => (
        <>
          <h3>{languageWords(t, language)}</h3>
          <div class="reply-text reading" lang={language} dir="auto">
            {text}
          </div>
        </>
      ))}
    </section>
  );
}

/** The text with the first place of each offered passage marked; passages inside another are left out. */
function marked(text: string, offers: readonly Offer[]): (VNode | string)[] {
  const parts: (VNode | string)[] = [];
  let at = 0;
  const places = offers
    .map(({ passage }) => ({ passage, start: text.indexOf(passage) }))
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start - b.start);
  for (const { passage, start } of places) {
    if (start < at) continue;
    parts.push(text.slice(at, start), <mark>{passage}</mark>);
    at = start + passage.length;
  }
  return [...parts, text.slice(at)];
}

function Written(props: CopyPageProps): VNode {
  const { t } = props.context;
  const { view } = props;
  if (view.mayFile && view.reply.state === 'confirmed') return <CopyForm {...props} />;
  return (
    <section aria-labelledby="writing">
      <h2 id="writing">{t('replies.copy')}</h2>
      <p class="quiet-text">{t('replies.copy.not-asked')}</p>
    </section>
  );
}

/** What was asked for, beside what came. */
function Asked(props: CopyPageProps & { readonly copy: PublicCopy }): VNode {
  const { context, view, copy } = props;
  const { t } = context;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('replies.copy.asked')}</h2>
      <p class="quiet-text">
        {t(`replies.copy.mode.${copy.mode}`)}
        {copy.askedAt !== null && ` · ${formatInstant(t.language, copy.askedAt)}`}
      </p>
      <CopyTexts t={t} copy={copy} />
      <PublishedWith t={t} view={view} />
      {view.mayDecide && !view.isOwn && <DecisionForm {...props} copy={copy} />}
      {view.mayDecide && view.isOwn && <p>{t('replies.copy.own')}</p>}
      {view.mayFile && (
        <ActionButton
          quiet
          action={paths.replyCopyAct(view.letter.id, view.reply.id, 'taking-back')}
        >
          {t('replies.copy.take-asking-back')}
        </ActionButton>
      )}
    </section>
  );
}

function CopyTexts({ t, copy }: { t: Translate; copy: PublicCopy }): VNode {
  if (copy.mode === 'fact-only') return <p>{t('replies.copy.fact-only')}</p>;
  const { language, text, translations } = copy.content;
  return (
    <>
      <div class="reply-text reading" lang={language} dir="auto">
        {text}
      </div>
      {translations.map((one) => (
        <>
          <h3>{languageWords(t, one.language)}</h3>
          <div class="reply-text reading" lang={one.language} dir="auto">
            {one.text}
          </div>
        </>
      ))}
    </>
  );
}

/** What everybody reads now, and the way to take it back. */
function Out(props: CopyPageProps & { readonly out: PublicCopy }): VNode {
  const { context, view, out, form } = props;
  const { t } = context;
  return (
    <section aria-labelledby="out">
      <h2 id="out">{t('replies.copy.out')}</h2>
      <p class="quiet-text">
        {t(`replies.copy.mode.${out.mode}`)}
        {out.decidedAt !== null && ` · ${formatInstant(t.language, out.decidedAt)}`}
      </p>
      <CopyTexts t={t} copy={out} />
      {(view.mayFile || view.mayDecide) && (
        <details class="reply-more" open={form.on === 'ending'}>
          <summary>{t('replies.copy.end')}</summary>
          <p class="hint">{t('replies.copy.end.hint')}</p>
          <Form
            t={t}
            action={paths.replyCopyAct(view.letter.id, view.reply.id, 'ending')}
            errors={errorsOf(form, 'ending')}
            label={t('replies.copy.end')}
          >
            <TextArea
              t={t}
              name="why"
              label={t('replies.copy.end.why')}
              rows={2}
              dir="auto"
              value={typedIn(form, 'ending', 'why')}
              error={errorIn(form, 'ending', 'why')}
            />
            <SubmitButton danger>{t('replies.copy.end')}</SubmitButton>
          </Form>
        </details>
      )}
    </section>
  );
}
