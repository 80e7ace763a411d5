// expect: import(no-cycle)
import type { Other } from './cycle-other-rules.ts';
import { otherThing } from './cycle-other-rules.ts';

export type Thing = { readonly other: Other };
export const thing = (): string => otherThing();
