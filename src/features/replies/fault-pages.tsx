import type { VNode } from 'preact';
import { Notice } from '#ui';
import type { Translate } from '#ui';
import { said } from './frame-pages.tsx';

/** What of a mail could not be read as it was meant: whoever decides on it has to know. */
export function MailFaults(props: {
  readonly t: Translate;
  readonly faults: readonly string[];
}): VNode | null {
  const { t, faults } = props;
  if (faults.length === 0) return null;
  return (
    <Notice t={t} kind="warning">
      {faults.map((fault) => (
        <p>{said(t, `incoming.fault.${fault}`)}</p>
      ))}
    </Notice>
  );
}
