import type { VNode } from 'preact';
import { Checkbox, Form, kindWord, SubmitButton } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { lineTitle } from './entry-line-pages.tsx';
import { markValue } from './mark-rules.ts';
import type { ToMark } from './mark-rules.ts';
import type { CaseId } from './rules.ts';

/** Entries that are not for the public yet, to be marked in one go. Nothing is ticked before. */
export function MarkForm(props: {
  readonly t: Translate;
  readonly caseId: CaseId;
  readonly toMark: ToMark;
}): VNode | null {
  const { t, caseId, toMark } = props;
  const { entries, total, names } = toMark;
  if (total === 0) return null;
  return (
    <section aria-labelledby="mark">
      <h2 id="mark">{t('cases.mark.title')}</h2>
      <details>
        <summary>{t('cases.mark.open', { count: total })}</summary>
        <Form t={t} action={paths.casePublicationMarks(caseId)}>
          <p class="hint">{t('cases.mark.hint')}</p>
          {entries.map((entry) => (
            <Checkbox
              name="entry"
              value={markValue(entry)}
              label={t('cases.mark.entry', {
                kind: kindWord(t, entry.kind),
                title: lineTitle({ t, entry, names }),
              })}
            />
          ))}
          {total > entries.length && (
            <p>{t('cases.public.rest', { count: total - entries.length })}</p>
          )}
          <SubmitButton quiet>{t('cases.mark.submit')}</SubmitButton>
        </Form>
      </details>
    </section>
  );
}
