import type { ComponentChildren, VNode } from 'preact';
import { CertaintyTag, shownToWord, Tag, valueWord } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import { titleOf } from './desk-rules.ts';
import { partsOf } from './entry-part-pages.tsx';
import type { Names } from './entry-part-pages.tsx';
import { EntrySources } from './entry-source-pages.tsx';
import type { Entry, EntryId } from './rules.ts';

export type LineProps = {
  readonly t: Translate;
  readonly entry: Entry;
  readonly names: Names;
  readonly mayEdit: boolean;
  /** Just added: the page leads here. */
  readonly isNew?: boolean;
};

/** One entry in the file: what it says, when, of whom, how sure, who may see it, where it comes from. */
export function EntryLine(props: LineProps): VNode {
  const { t, entry, mayEdit } = props;
  const { when, main, more } = partsOf(props, lineTitle(props));
  return (
    <li id={`entry-${entry.id}`} class={props.isNew ? 'entry entry-new' : 'entry'}>
      <p class="entry-when">{when}</p>
      <div class="entry-what">
        <p class="entry-main">{main}</p>
        <p class="entry-marks">
          {entry.certainty !== null && <CertaintyTag t={t} certainty={entry.certainty} />}
          {entry.shownTo !== 'drafters' && (
            <Tag kind={entry.shownTo === 'public' ? 'warn' : 'accent'}>
              {shownToWord(t, entry.shownTo)}
            </Tag>
          )}
          {joined(more)}
        </p>
        <EntrySources {...props} />
      </div>
      {mayEdit && (
        <a class="entry-change" href={paths.caseEntry(entry.caseId, entry.id)}>
          {t('cases.desk.change')}
          <span class="visually-hidden"> {lineTitle(props)}</span>
        </a>
      )}
    </li>
  );
}

/** What an entry is called where it stands in a sentence: relations and notes by those they are about. */
export function lineTitle({ t, entry, names }: Pick<LineProps, 't' | 'entry' | 'names'>): string {
  const of = (id: EntryId): string => names.get(id) ?? t('cases.desk.gone');
  if (entry.kind === 'relation') {
    const { fromSubject, type, toSubject } = entry.content;
    return `${of(fromSubject)} ${valueWord(t, 'relation', 'type', type)} ${of(toSubject)}`;
  }
  if (entry.kind === 'consent')
    return `${of(entry.content.subject)}: ${valueWord(t, 'consent', 'use', entry.content.use)}`;
  if (entry.kind === 'risk')
    return `${of(entry.content.subject)}: ${valueWord(t, 'risk', 'level', entry.content.level)}`;
  const title = titleOf(entry);
  return entry.kind === 'measure' && title === ''
    ? valueWord(t, 'measure', 'type', entry.content.type)
    : title;
}

function joined(parts: readonly ComponentChildren[]): VNode {
  return (
    <>
      {parts
        .filter((part) => part !== '' && part !== null)
        .map((part) => (
          <span class="entry-part">{part}</span>
        ))}
    </>
  );
}
