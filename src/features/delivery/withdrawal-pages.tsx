import type { VNode } from 'preact';
import { ActionButton, CopyBlock, formatInstant, Notice } from '#ui';
import type { MailText, Translate } from '#ui';
import { paths } from '#ui/paths';
import { whoIs } from './frame-pages.tsx';
import type { DeliveriesView } from './view-rules.ts';

/** The letter was withdrawn: what has not left does not leave; those who got it can be told. */
export function WithdrawalNotices(props: {
  readonly t: Translate;
  readonly view: DeliveriesView;
  /** The mail that would tell them. */
  readonly draft: MailText | null;
}): VNode {
  const { t, view, draft } = props;
  const { letter, toTell, told, zone } = view;
  const at =
    letter.withdrawal === null ? '' : formatInstant(t.language, letter.withdrawal.at, zone);
  const may = view.mayDeliver && view.hasMailServer && toTell.length > 0;
  return (
    <>
      <Notice t={t} kind="warning" title={t('delivery.withdrawn.title', { at })}>
        <p>{t('delivery.withdrawn.text')}</p>
        {told > 0 && <p>{t('delivery.withdrawn.told', { count: told })}</p>}
      </Notice>
      {may && (
        <section aria-labelledby="tell">
          <h2 id="tell">{t('delivery.tell.title')}</h2>
          <p>{t('delivery.tell.text')}</p>
          <ul>
            {toTell.map((one) => (
              <li dir="auto">
                {whoIs(t, one)} · <span dir="ltr">{one.address}</span>
              </li>
            ))}
          </ul>
          {draft && (
            <CopyBlock label={t('delivery.tell.draft', { subject: draft.subject })}>
              {draft.text}
            </CopyBlock>
          )}
          <ActionButton action={paths.deliveryNotices(letter.id)}>
            {t('delivery.tell.act', { count: toTell.length })}
          </ActionButton>
        </section>
      )}
    </>
  );
}
