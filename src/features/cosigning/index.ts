export { life, states } from './rules.ts';
export type { Cosigning, CosignatureState, LedgerEntry } from './rules.ts';
