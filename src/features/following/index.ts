/** Forgets that a mailbox hears of one letter because its owner signed it. */
export { forgetListener } from './notice-store.ts';
