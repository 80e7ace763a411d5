/** What came back: kinds, positions on demands, clocks, the facts that upper rooms listen to. */
export * from './rules.ts';
