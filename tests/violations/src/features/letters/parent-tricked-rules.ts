// expect: eslint(no-restricted-imports)
export type { Refusal } from './../../kernel/refusal.ts';
