import type { VNode } from 'preact';
import { isMessageKey } from '#ui';
import type { Translate } from '#ui';
import type { Reason } from './release-rules.ts';

export function Reasons({
  t,
  reasons,
}: {
  t: Translate;
  reasons: readonly Reason[];
}): VNode | null {
  if (reasons.length === 0) return null;
  return (
    <ul>
      {reasons.map((reason) => (
        <li>{reasonSentence(t, reason)}</li>
      ))}
    </ul>
  );
}

function reasonSentence(t: Translate, { key, values }: Reason): string {
  if (!isMessageKey(key)) throw new Error(`no sentence for ${key}`);
  return t(key, values);
}
