import type { VNode } from 'preact';
import { PasskeyForm, refusalSentence } from '#ui';
import { isRefusal } from '#kernel/refusal';
import { paths } from '#ui/paths';
import type { AnswerProps } from './code-pages.tsx';
import { ByCode } from './code-pages.tsx';
import { Decline, Withdrawal } from './decline-pages.tsx';

/** The two buttons. A returning person's passkey is the first one. */
export function Answer(props: AnswerProps): VNode {
  const { t, token, view } = props;
  const { signing } = view;
  const statement = view.version.statementSha256;
  return (
    <section aria-labelledby="answer">
      <h2 id="answer">{t('signing.page.sign')}</h2>
      {isRefusal(signing) ? (
        view.signature?.endedAt !== null && <p>{refusalSentence(t, signing)}</p>
      ) : (
        <>
          {signing.late && <p>{t('signing.page.late')}</p>}
          {view.passkeys > 0 && (
            <PasskeyForm
              t={t}
              kind="get"
              options={paths.signPasskeyOptions(token)}
              action={paths.signPasskey(token)}
              fields={{ purpose: 'sign', statement }}
              label={t(`signing.page.passkey.act.${signing.act}`)}
            >
              <p class="hint">{t('signing.page.passkey.hint')}</p>
            </PasskeyForm>
          )}
          {view.passkeys === 0 || view.codeSent.sign ? (
            <ByCode {...props} act={signing.act} />
          ) : (
            <details open={props.errors['code'] !== undefined}>
              <summary>{t('signing.page.code.instead')}</summary>
              <ByCode {...props} act={signing.act} />
            </details>
          )}
        </>
      )}
      {view.declining === null && <Decline {...props} />}
      {view.invitation.live !== null && <Withdrawal {...props} />}
    </section>
  );
}
