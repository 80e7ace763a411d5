import type { VNode } from 'preact';
import type { Translate } from '#ui';
import { IntervenersPart } from './intervener-pages.tsx';
import type { Intervener } from './intervener-rules.ts';
import { MergeList, MergePart } from './merge-pages.tsx';
import type { Merge } from './merge-rules.ts';
import type { Offers } from './offer-rules.ts';
import type { Entry, EntryId } from './rules.ts';

type Props = {
  readonly t: Translate;
  readonly view: {
    readonly entry: Entry;
    readonly names: ReadonlyMap<EntryId, string>;
    readonly offers: Offers;
    readonly merges: readonly Merge[];
    readonly mayEdit: boolean;
  };
  readonly title: string;
  readonly interveners: readonly Intervener[] | null;
  readonly other?: EntryId | null;
};

/** What other parts of the room know of an entry: who a subject is one with, who of a roster intervened. */
export function EntryBeside({ t, view, title, interveners, other }: Props): VNode {
  const { entry, names, offers, merges, mayEdit } = view;
  const own = merges.filter(({ kept, merged }) => kept === entry.id || merged === entry.id);
  const isLive = mayEdit && entry.removedAt === null;
  return (
    <>
      {entry.kind === 'intervention' && interveners !== null && (
        <IntervenersPart t={t} entry={entry} interveners={interveners} />
      )}
      {entry.kind === 'subject' && (
        <MergeList t={t} caseId={entry.caseId} merges={own} names={names} mayEdit={mayEdit} />
      )}
      {entry.kind === 'subject' && isLive && (
        <MergePart
          t={t}
          entry={entry}
          title={title}
          others={offers.subjects}
          chosen={other ?? null}
        />
      )}
    </>
  );
}
