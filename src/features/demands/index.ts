/** What became of each demand: states, credit, the fact that upper rooms listen to. */
export * from './rules.ts';
