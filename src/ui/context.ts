import type { Translate } from './translate.ts';

/**
 * What every page needs to know of the request it answers.
 *
 * `here` is the path with its query, for the language switch. `person` is who is signed in at
 * the desk, by the name or address they see as their own; null for everybody else.
 */
export type PageContext = {
  readonly t: Translate;
  readonly here: string;
  readonly person: { readonly name: string } | null;
  readonly outboxShown: boolean;
};
