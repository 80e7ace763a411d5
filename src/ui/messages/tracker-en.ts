/** What everybody sees of demands over all letters, in English. */
export const trackerEn = {
  'tracker.state.not-known': 'not known',
  'tracker.state.open': 'open',
  'tracker.state.pledged': 'pledged',
  'tracker.state.partly-met': 'partly met',
  'tracker.state.met': 'met',
  'tracker.state.reversed': 'met, then reversed',
  'tracker.state.overtaken': 'overtaken by events',
  'tracker.state.refused': 'refused',
  'tracker.state.withdrawn': 'withdrawn',
  'tracker.line.from': 'Published {date}.',
  'tracker.line.step': '{date}: {state} ({certainty}).',
  'tracker.line.step.plain': '{date}: {state}.',
  'tracker.line.step.superseded': '{date}: {state}, corrected since.',
  'tracker.line.now': 'Now: {state}.',
  'tracker.multiples.panel': '{name}, at the end of {period}: {words}',
  'tracker.multiples.period': 'At the end of',
} as const;
