/** The letter on its way to one recipient: states, channels, the facts that upper rooms listen to. */
export * from './rules.ts';
