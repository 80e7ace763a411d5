// expect: typescript(consistent-type-imports)
import { Refusal } from './refusal.ts';

export type Answer = Refusal | null;
