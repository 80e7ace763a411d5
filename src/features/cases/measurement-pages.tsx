import type { VNode } from 'preact';
import type { Translate } from '#ui';
import { whatMeasurementsSay } from './measurement-rules.ts';
import type { Measured, Measurement } from './measurement-rules.ts';

/** "Failed in 3 of 4 measurements on 2 networks over 5 days: …". Empty where nobody looked. */
export function measuredSentence(t: Translate, { verdict, ...found }: Measured): string {
  if (verdict === 'none') return '';
  const said = t(SENTENCES[verdict], found);
  const isPart = found.unclear > 0 && found.looks > 0;
  return isPart ? `${said} ${t('cases.measured.unclear-besides', found)}` : said;
}

const SENTENCES = {
  'one-reachable': 'cases.measured.one-reachable',
  'one-failed': 'cases.measured.one-failed',
  'one-unclear': 'cases.measured.one-unclear',
  reachable: 'cases.measured.reachable',
  unclear: 'cases.measured.unclear',
  mixed: 'cases.measured.mixed',
  again: 'cases.measured.again',
  blocked: 'cases.measured.blocked',
} as const;

/** What the looks at a site say together, under the measure they belong to. */
export function MeasuredSite(props: {
  readonly t: Translate;
  readonly measurements: readonly Measurement[];
}): VNode | null {
  const said = measuredSentence(props.t, whatMeasurementsSay(props.measurements));
  return said === '' ? null : <p class="measured">{said}</p>;
}
