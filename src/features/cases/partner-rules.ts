import { sharedEntries } from './rendition-rules.ts';
import type { ShownEntry } from './rendition-rules.ts';
import type { Entry } from './rules.ts';

/** An entry as a partner gets it. Whom they show it to is theirs to decide: it begins with nobody. */
export type PartnerEntry = ShownEntry & { readonly shownTo: 'drafters' };

/**
 * What a partner is given. Everything whose subject agreed to be shared, as the renditions open it; no
 * files, for what a picture or a document says of somebody nobody can look for here.
 */
export function partnerEntries(file: readonly Entry[], now: Date): readonly PartnerEntry[] {
  const day = now.toISOString().slice(0, 10);
  return sharedEntries(file, day)
    .filter(({ kind }) => kind !== 'evidence')
    .map((entry) => ({ ...entry, shownTo: 'drafters' }));
}
