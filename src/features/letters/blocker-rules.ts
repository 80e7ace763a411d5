import { checkBody } from '#proof';
import type { LetterContent } from './content-rules.ts';
import type { Origin } from './statement-rules.ts';

/** One thing that is missing before the letter can become a version: `letters.missing.<what>`. */
export type Blocker = {
  readonly what:
    | 'title'
    | 'date'
    | 'body'
    | 'body-form'
    | 'addressee'
    | 'office'
    | 'subject'
    | 'demand'
    | 'demand-text'
    | 'demand-to-nobody'
    | 'lead'
    | 'more-leads'
    | 'window'
    | 'window-order'
    | 'window-over'
    | 'embargo-late';
  readonly values: Readonly<Record<string, string | number>>;
  /** The part of the letter desk where it can be mended. */
  readonly at: 'text' | 'subjects' | 'addressees' | 'demands' | 'release' | 'people';
};

/** Everything that is still missing, in the order of the page. Empty: the letter can be frozen and released. */
export function releaseBlockers(
  origin: Origin,
  content: LetterContent,
  leads: readonly unknown[],
  now: Date,
): Blocker[] {
  return [
    ...textBlockers(content),
    ...rowBlockers(content),
    ...leadBlockers(origin, content, leads.length),
    ...(origin === 'written-here' ? windowBlockers(content, now) : []),
  ];
}

function textBlockers(content: LetterContent): Blocker[] {
  const at = 'text';
  const missing: Blocker[] = [];
  if (content.title === '') missing.push({ what: 'title', values: {}, at });
  if (content.date === '') missing.push({ what: 'date', values: {}, at });
  if (content.body === '') missing.push({ what: 'body', values: {}, at });
  else
    for (const { line, fault } of checkBody(content.body).slice(0, 5))
      missing.push({ what: 'body-form', values: { line, fault }, at });
  return missing;
}

function rowBlockers(content: LetterContent): Blocker[] {
  const { subjects, addressees, demands } = content;
  const missing: Blocker[] = subjects
    .filter((one) => one.name === '')
    .map(() => ({ what: 'subject', values: {}, at: 'subjects' }));
  if (addressees.length === 0) missing.push({ what: 'addressee', values: {}, at: 'addressees' });
  for (const { office, name, country } of addressees)
    if (office === '')
      missing.push({ what: 'office', values: { who: name || country || '?' }, at: 'addressees' });
  if (demands.length === 0) missing.push({ what: 'demand', values: {}, at: 'demands' });
  for (const { number, text, addressees: to } of demands) {
    if (text === '') missing.push({ what: 'demand-text', values: { number }, at: 'demands' });
    else if (to.length === 0 && addressees.length > 0)
      missing.push({ what: 'demand-to-nobody', values: { number }, at: 'demands' });
  }
  return missing;
}

function leadBlockers(origin: Origin, content: LetterContent, leads: number): Blocker[] {
  // the authors of a letter that appeared elsewhere have no account here: a second reader answers
  if (origin === 'published-elsewhere') return [];
  if (leads === 0) return [{ what: 'lead', values: {}, at: 'people' }];
  const needed = content.leadsNeeded;
  if (needed > leads) return [{ what: 'more-leads', values: { needed, leads }, at: 'people' }];
  return [];
}

function windowBlockers({ window, embargo }: LetterContent, now: Date): Blocker[] {
  const at = 'release';
  const { opens, closes } = window;
  if (opens === null || closes === null) return [{ what: 'window', values: {}, at }];
  if (opens >= closes) return [{ what: 'window-order', values: {}, at }];
  if (Date.parse(closes) <= now.getTime()) return [{ what: 'window-over', values: {}, at }];
  if (embargo !== null && embargo >= closes) return [{ what: 'embargo-late', values: {}, at }];
  return [];
}
