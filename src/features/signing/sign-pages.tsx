import type { VNode } from 'preact';
import { isRefusal } from '#kernel/refusal';
import { Difference, LinkButton, Notice, PageTitle, refusalSentence, SignLayout } from '#ui';
import type { FieldErrors, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import { Answer } from './answer-pages.tsx';
import { LetterFacts, LetterText, when } from './text-pages.tsx';
import { maskedAddress } from './text-rules.ts';
import type { SignView } from './view-rules.ts';

export type SignPageProps = {
  readonly context: PageContext;
  readonly token: string;
  readonly view: SignView;
  readonly errors: FieldErrors;
  /** A sentence about what was just tried and refused, where no field is to blame. */
  readonly refused: string | null;
  /** A passkey was just made. */
  readonly enrolled: boolean;
};

/** What an invited person sees: the text first, then the two answers. */
export function SignPage(props: SignPageProps): VNode {
  const { context, view, token } = props;
  const { t } = context;
  const { version, invitation } = view;
  const { name } = invitation.person;
  const asks =
    view.asker === null
      ? t('signing.page.asks.nobody', { name })
      : t('signing.page.asks', { asker: view.asker, name });
  const open = !isRefusal(view.signing);
  // whoever signed may always read what; nobody else reads a text that was taken back
  const readable = view.letter.withdrawal === null || view.signature !== null;
  const title = readable ? version.content.title : t('signing.page.taken-back');
  return (
    <SignLayout context={context} title={title} scripts={['passkey.js']}>
      <PageTitle t={t} lead={asks} lang={readable ? version.content.language : t.language}>
        {title}
      </PageTitle>
      {view.letter.withdrawal !== null && (
        <Notice t={t} kind="warning" title={t('signing.page.letter-withdrawn')}>
          <p dir="auto">{view.letter.withdrawal.notice}</p>
        </Notice>
      )}
      <Standing t={t} token={token} view={view} />
      {props.refused !== null && (
        <Notice t={t} kind="error">
          <p>{props.refused}</p>
        </Notice>
      )}
      {props.enrolled && open && (
        <Notice t={t} kind="success" title={t('signing.page.enrolled')}>
          <p>{t('signing.page.enrolled.text')}</p>
        </Notice>
      )}
      {open && (
        <p>
          <LinkButton href="#answer" quiet={view.passkeys === 0}>
            {t('signing.page.go')}
          </LinkButton>
        </p>
      )}
      {readable && <LetterFacts t={t} version={version} open={open} />}
      <Why t={t} view={view} />
      {readable && <Changes t={t} view={view} />}
      {readable && <LetterText t={t} version={version} />}
      <Answer t={t} token={token} view={view} errors={props.errors} />
    </SignLayout>
  );
}

/** Where this person stands, in one notice; nothing while nothing was answered. */
function Standing(props: { t: Translate; token: string; view: SignView }): VNode | null {
  const { t, token, view } = props;
  const { invitation, signature, signing, version } = view;
  const { zone } = version.content;
  const receipt = <a href={paths.receipt(token)}>{t('signing.page.state.receipt')}</a>;
  if (invitation.live?.versionId === version.id && signature !== null)
    return (
      <Notice t={t} kind="success" title={t('signing.page.state.signed')}>
        <p>
          {t('signing.page.state.signed.text', {
            at: when(t, signature.signedAt, zone),
            mode: t(`signing.mode.${signature.mode}`),
          })}{' '}
          {receipt}
        </p>
      </Notice>
    );
  if (isRefusal(signing))
    return (
      <Notice t={t} kind="warning" title={t('signing.page.state.closed')}>
        <p>{refusalSentence(t, signing)}</p>
      </Notice>
    );
  if (invitation.position === 'declined')
    return (
      <Notice t={t} kind="info" title={t('signing.page.state.declined')}>
        <p>{t('signing.page.state.declined.text')}</p>
      </Notice>
    );
  if (invitation.position === 'withdrawn' && signature?.endedAt)
    return (
      <Notice t={t} kind="info" title={t('signing.page.state.withdrawn')}>
        <p>
          {t('signing.page.state.withdrawn.text', { at: when(t, signature.endedAt, zone) })}{' '}
          {receipt}
        </p>
      </Notice>
    );
  return null;
}

const KINDS = { same: 'same', added: 'inserted', removed: 'deleted' } as const;

function Changes({ t, view }: { t: Translate; view: SignView }): VNode | null {
  const { difference, signature, version } = view;
  if (difference === null || signature === null || view.invitation.live === null) return null;
  const { zone, language } = version.content;
  const at = when(t, signature.signedAt, zone);
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('signing.page.changed')}</h2>
      <p>{t('signing.page.changed.lead', { number: difference.since.number, at })}</p>
      {version.changeNote !== '' && <blockquote dir="auto">{version.changeNote}</blockquote>}
      {difference.parts.map(({ part, stretches }) => (
        <>
          <h3>{t(`signing.part.${part}`)}</h3>
          <Difference
            t={t}
            lang={language}
            parts={stretches.map(({ kind, text }) => ({ kind: KINDS[kind], text }))}
          />
        </>
      ))}
    </section>
  );
}

function Why({ t, view }: { t: Translate; view: SignView }): VNode {
  const { invitation, asker } = view;
  const { name, capacity } = invitation.person;
  const mailbox = invitation.email === null ? '' : maskedAddress(invitation.email);
  return (
    <details>
      <summary>{t('signing.page.why')}</summary>
      <p>{t('signing.page.why.text', { asker: asker ?? '', name, capacity, mailbox })}</p>
      <p>{t('signing.page.why.link')}</p>
      <p>{t('signing.page.why.public')}</p>
    </details>
  );
}
