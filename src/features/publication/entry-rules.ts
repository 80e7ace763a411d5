import type { DemandState } from '#demands';
import type { Version } from '#letters';
import { addresseesOf } from './face-rules.ts';
import type { PublicAddressee, ReleasedLetter } from './rules.ts';
import { isInferred } from './rules.ts';

/** What the list of letters and the feed show of one. */
export type PublicEntry = {
  readonly slug: string;
  /** Null once the letter was withdrawn: a title often is the name of the person at risk. */
  readonly title: string | null;
  readonly language: string;
  readonly date: string;
  readonly inferredDate: boolean;
  readonly addressees: readonly PublicAddressee[];
  readonly demands: readonly string[];
  /** How many of them stand where. */
  readonly standing: readonly { readonly state: DemandState; readonly count: number }[];
  readonly releasedAt: Date;
  readonly withdrawal: { readonly at: Date; readonly notice: string } | null;
};

export function entryOf(
  letter: ReleasedLetter,
  version: Version,
  standing: PublicEntry['standing'] = [],
): PublicEntry {
  const { content } = version;
  return {
    slug: letter.slug,
    title: letter.withdrawal === null ? content.title : null,
    language: content.language,
    date: content.date,
    inferredDate: isInferred(letter.origin, content.date),
    addressees: addresseesOf(content),
    demands: letter.withdrawal === null ? content.demands.map(({ text }) => text) : [],
    standing: letter.withdrawal === null ? standing : [],
    releasedAt: letter.release.releasedAt,
    withdrawal: letter.withdrawal,
  };
}
