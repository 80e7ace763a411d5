/** Made once for each server: what pledges and confirmations of very many people go through. */
export { openCosigning } from './writing-actions.ts';
export type { CosigningEnv } from './writing-actions.ts';
/** Somebody stands behind a letter; counts once the mailbox confirmed. */
export { pledge } from './pledge-actions.ts';
/** Whoever has the mailbox says yes: it counts. */
export { confirm } from './confirm-actions.ts';
/** Taking it back, at any time. */
export { withdraw } from './ending-actions.ts';
/** The one link of a person. */
export { linkToken } from './link-actions.ts';
/** Opens a released letter for co-signatures; turns a switch of it. */
export { changeCosigning, openForCosignatures } from './desk-actions.ts';
/** Takes mails that were just written back from whoever ended it meanwhile. */
export { recallFromGone } from './forgetting-actions.ts';
/** Those who asked to hear what becomes of a letter, in parts. */
export { listHearing, type Hearer } from './hearing-store.ts';
/** What somebody at the desk has to do about co-signatures. */
export { listCosigningTasks } from './task-actions.ts';
/** The organisations that everybody sees behind a letter. */
export { listPublicOrganisations } from './organisation-store.ts';
/** A letter's co-signing as it stands, with the number everybody may see; null where it was never opened. */
export { findPublicCosigning } from './figures-actions.ts';
export type { PublicCosigning } from './figures-rules.ts';
/** What count.json and figures.json hold, for the description of what is public. */
export { countShape, figuresShape } from './figures-shape-rules.ts';
