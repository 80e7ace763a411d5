/** Forgets a person whose name an imported letter prints. */
export { forgetImported } from './erasure-actions.ts';
