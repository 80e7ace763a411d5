import type { trackerEn } from './tracker-en.ts';

/** What everybody sees of demands over all letters, in French. */
export const trackerFr: Record<keyof typeof trackerEn, string> = {
  'tracker.state.not-known': 'inconnu',
  'tracker.state.open': 'ouverte',
  'tracker.state.pledged': 'promise',
  'tracker.state.partly-met': 'satisfaite en partie',
  'tracker.state.met': 'satisfaite',
  'tracker.state.reversed': 'satisfaite, puis annulée',
  'tracker.state.overtaken': 'dépassée par les faits',
  'tracker.state.refused': 'refusée',
  'tracker.state.withdrawn': 'retirée',
  'tracker.line.from': 'Publiée le {date}.',
  'tracker.line.step': '{date} : {state} ({certainty}).',
  'tracker.line.step.plain': '{date} : {state}.',
  'tracker.line.step.superseded': '{date} : {state}, corrigé depuis.',
  'tracker.line.now': 'Aujourd’hui : {state}.',
  'tracker.multiples.panel': '{name}, fin {period} : {words}',
  'tracker.multiples.period': 'Fin',
};
