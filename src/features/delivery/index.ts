/** The letter on its way to one recipient: states, channels, the facts that upper rooms listen to. */
export * from './rules.ts';
/** Every delivery of a letter, for its people; and what everybody may know of them. */
export { listDeliveries, publicDeliveries } from './store.ts';
/** To which delivery a mail belongs: by the token of its reply address, by a Message-ID of ours. */
export { findDeliveryByMessageId, findDeliveryByReplyToken } from './store.ts';
/** What a mail server reports about a mail it was given. */
export { noteReport } from './report-actions.ts';
