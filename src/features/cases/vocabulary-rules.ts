/** How sure the file is of a statement, the surest first. */
export const CERTAINTIES = [
  'established',
  'documented',
  'we-understand',
  'reported',
  'suspected',
  'disputed',
] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** What an event is. Each has a code of the HURIDOCS micro-thesauri, or says that there is none. */
export const EVENT_TYPES = ['other'] as const;

/** How an authority took part in an event. */
export const INVOLVEMENTS = ['', 'other'] as const;

/** What a source has to do with the facts. */
export const CONNECTIONS = [
  'victim',
  'witness',
  'family',
  'lawyer',
  'authority',
  'organisation',
  'press',
  'document',
  'other',
] as const;
