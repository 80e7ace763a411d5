import type { NamedLine } from './custody-rules.ts';
import type { Copy, EvidenceFile } from './evidence-rules.ts';
import type { Offer } from './offer-rules.ts';
import type { Entry, EntryId, ShownTo } from './rules.ts';

/** A file of the case with what is said about it. */
export type FileView = {
  readonly entryId: EntryId;
  /** '' for those who may not read what is sealed. */
  readonly fileName: string;
  readonly what: string;
  readonly date: string;
  readonly shownTo: ShownTo;
  readonly removedAt: Date | null;
  /** Names of those who can be recognised. */
  readonly subjects: readonly string[];
  /** null: it did not come with its entry. */
  readonly file: EvidenceFile | null;
  readonly hasPreview: boolean;
};

/** What still stands between a copy and the public. */
export type Need =
  | { readonly need: 'copy' | 'shown-to' | 'alarm' | 'publication' }
  | { readonly need: 'consent'; readonly names: readonly string[] };

/** Everything the page of one file shows. */
export type OneFileView = FileView & {
  /** May take originals and see previews. */
  readonly mayOpen: boolean;
  readonly mayEdit: boolean;
  readonly isPreviewComing: boolean;
  readonly custody: readonly NamedLine[];
  /** The first line that is not what it was. */
  readonly broken: number | null;
  readonly copy: Copy | null;
  readonly needs: readonly Need[];
};

/** What the page of all files shows. */
export type FilesView = {
  readonly files: readonly FileView[];
  readonly removed: readonly FileView[];
  readonly page: number;
  readonly pages: number;
  readonly alarms: number;
  readonly subjects: readonly Offer[];
  readonly sources: readonly Offer[];
};

/** What a form about a new file holds, as typed. */
export type FileForm = {
  readonly what: string;
  readonly date: string;
  readonly shownTo: string;
  readonly subjects: readonly string[];
  readonly source: string;
  /** The file that has arrived already, and what it is called. */
  readonly staged: string;
  readonly stagedName: string;
};

export const NEW_FILE: FileForm = {
  what: '',
  date: '',
  shownTo: 'drafters',
  subjects: [],
  source: '',
  staged: '',
  stagedName: '',
};

/** The name a subject is told apart by at the desk. */
export function nameOfSubject({ content }: Entry<'subject'>): string {
  const own = content.names.find(({ use }) => use === 'own') ?? content.names[0];
  return own?.text ?? '';
}

/** Lines of custody people look for; night after night of checks that found it whole are folded. */
export function notable(lines: readonly NamedLine[]): readonly NamedLine[] {
  const nightly = lines.filter(({ act, by }) => act === 'verified' && by === null);
  const last = nightly.at(-1);
  return lines.filter((line) => !nightly.includes(line) || line === last);
}
