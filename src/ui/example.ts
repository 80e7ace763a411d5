import type { VNode } from 'preact';
import type { Translate } from './translate.ts';

/** One component in one state, for the gallery and its tests. The words in it are made up. */
export type Example = {
  readonly name: string;
  readonly draw: (t: Translate) => VNode;
};
