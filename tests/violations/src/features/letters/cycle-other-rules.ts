// expect: import(no-cycle)
import { thing } from './cycle-rules.ts';

export type Other = { readonly name: string };
export const otherThing = (): string => thing();
