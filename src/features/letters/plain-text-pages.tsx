import { bodyText, formatPartialDate } from '#ui';
import type { Translate } from '#ui';
import type { LetterContent } from './content-rules.ts';
import { addresseeLine, when } from './shared-pages.tsx';
import { bodyBlocks } from './statement-rules.ts';
import type { Lead } from './statement-rules.ts';

/** A body as it is read, without its marks; null while it cannot be read. */
export function readingForm(body: string): string | null {
  const blocks = bodyBlocks(body);
  return blocks === null ? null : bodyText(blocks);
}

/** The whole of a draft or version as plain text, to be compared and copied. */
export function plainText(t: Translate, content: LetterContent, leads: readonly Lead[]): string {
  const label = (key: 'to' | 'for' | 'leads' | 'agree', text: string): string =>
    t('letters.face.label', { label: t(`letters.face.${key}`), text });
  const needed = { needed: content.leadsNeeded };
  const lines = [
    content.title,
    content.date === '' ? '' : formatPartialDate(t, content.date),
    '',
    ...content.addressees.map((one) => label('to', addresseeLine(t, one))),
    ...content.subjects.map((one) =>
      label('for', `${one.name} (${t(`letters.kind.${one.kind}`)})`),
    ),
    '',
    content.body,
    '',
    t('letters.face.demands'),
    ...content.demands.map((one) => `${one.number}. ${one.text}${demandNote(t, content, one)}`),
    '',
    ...leads.map((one) => label('leads', `${one.name}, ${one.capacity}`)),
    ...releaseLines(t, content),
    // an older letter has no window, and nobody’s word releases it
    ...(content.window.opens === null
      ? []
      : [label('agree', t('letters.face.agree-count', needed))]),
  ];
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function releaseLines(t: Translate, { window, embargo, zone }: LetterContent): string[] {
  const time = (utc: string | null): string => (utc === null ? '…' : when(t, utc, zone));
  const span = { opens: time(window.opens), closes: time(window.closes) };
  const isSet = window.opens !== null || window.closes !== null;
  return [
    ...(isSet ? [`${t('letters.face.window')} ${t('letters.face.window-from-to', span)}`] : []),
    ...(embargo === null ? [] : [`${t('letters.face.embargo')} ${time(embargo)}`]),
  ];
}

function demandNote(
  t: Translate,
  content: LetterContent,
  demand: LetterContent['demands'][number],
): string {
  const of = (
    rows: readonly { number: number; name: string; office?: string }[],
    wanted: number[],
  ) =>
    rows.filter((row) => wanted.includes(row.number)).map((row) => row.name || (row.office ?? ''));
  const names = [
    ...of(content.subjects, demand.subjects),
    ...of(content.addressees, demand.addressees),
  ];
  const kind = demand.type === 'other' ? [] : [t(`letters.type.${demand.type}`)];
  const note = [...kind, ...names].join('; ');
  return note === '' ? '' : ` (${note})`;
}
