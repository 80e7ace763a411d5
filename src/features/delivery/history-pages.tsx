import type { VNode } from 'preact';
import { CopyBlock, formatInstant } from '#ui';
import type { Translate } from '#ui';
import type { DeliveryEvent } from './event-rules.ts';
import type { DeliveryView } from './view-rules.ts';

/** Everything that happened, the first thing first; what a mail server said word for word. */
export function History({ t, view }: { t: Translate; view: DeliveryView }): VNode {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('delivery.history')}</h2>
      <ol class="delivery-history">
        {view.events.map((event) => (
          <Event t={t} event={event} zone={view.zone} />
        ))}
      </ol>
    </section>
  );
}

function Event({ t, event, zone }: { t: Translate; event: DeliveryEvent; zone: string }): VNode {
  const at = formatInstant(t.language, event.at, zone);
  const isServers = event.said !== '' && event.event !== 'sent';
  return (
    <li>
      <p>
        <span class="quiet-text">{at}</span> {wordsOf(t, event)}
        {event.by !== null && (
          <span class="quiet-text"> {t('delivery.event.by', { name: event.by })}</span>
        )}
      </p>
      {isServers && (
        <details>
          <summary>{t('delivery.event.said', { code: event.code ?? '' })}</summary>
          <CopyBlock label={t('delivery.event.said', { code: event.code ?? '' })}>
            {event.said}
          </CopyBlock>
        </details>
      )}
    </li>
  );
}

function wordsOf(t: Translate, { event, code }: DeliveryEvent): string {
  if (event !== 'report') return t(`delivery.event.${event}`);
  const [action = ''] = (code ?? '').split(' ');
  switch (action) {
    case 'delivered':
    case 'relayed':
    case 'expanded':
    case 'delayed':
    case 'failed':
      return t(`delivery.event.report.${action}`);
    default:
      return t('delivery.event.report.delayed');
  }
}
