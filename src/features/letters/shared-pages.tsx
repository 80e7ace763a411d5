import type { ComponentChildren, VNode } from 'preact';
import {
  Body,
  countryName,
  DeskLayout,
  formatInstant,
  formatList,
  formatPartialDate,
  LetterTabs,
  PageTitle,
  PartialDate,
  Tag,
} from '#ui';
import type { LetterTab, PageContext, Translate } from '#ui';
import { paths } from '#ui/paths';
import type { Blocker } from './blocker-rules.ts';
import type { LetterContent } from './content-rules.ts';
import { stateOf } from './rules.ts';
import { bodyBlocks } from './statement-rules.ts';
import type { Letter } from './rules.ts';
import type { Lead } from './statement-rules.ts';

export function titleOf(t: Translate, title: string): string {
  return title === '' ? t('letters.untitled') : title;
}

export function StateTag({ t, letter }: { t: Translate; letter: Letter }): VNode {
  const state = stateOf(letter);
  const kind = { draft: 'plain', frozen: 'accent', released: 'good', withdrawn: 'bad' } as const;
  return <Tag kind={kind[state]}>{t(`letters.stands.${state}`)}</Tag>;
}

/** The frame of every page about one letter: its title, where it stands, its rooms. */
export function LetterPage(props: {
  readonly context: PageContext;
  readonly letter: Letter;
  readonly content: LetterContent;
  readonly tab: LetterTab;
  /** What this page is, when it is not the tab itself. */
  readonly name?: string;
  readonly children: ComponentChildren;
}): VNode {
  const { context, letter, content, tab } = props;
  const { t } = context;
  const title = titleOf(t, content.title);
  return (
    <DeskLayout
      context={context}
      title={`${props.name ?? t(`letters.tab.${tab}`)} · ${title}`}
      active="letters"
    >
      <PageTitle
        t={t}
        lang={content.title === '' ? t.language : content.language}
        breadcrumb={[{ text: t('letters.list.title'), href: paths.letters() }]}
      >
        {title} <StateTag t={t} letter={letter} />
      </PageTitle>
      <LetterTabs t={t} letterId={letter.id} here={tab} />
      {props.children}
    </DeskLayout>
  );
}

/** A moment in the letter's own zone, which is named. */
export function when(t: Translate, instant: Date | string, zone: string): string {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  return formatInstant(t.language, date, zone);
}

/** The lines of a list joined as the language does it; names keep their own direction by isolation. */
const listed = (t: Translate, names: readonly string[]): string => formatList(t.language, names);

export function addresseeLine(t: Translate, one: LetterContent['addressees'][number]): string {
  const place = one.country === '' ? '' : countryName(t.language, one.country);
  const line = [one.name, one.office, place].filter((part) => part !== '').join(', ');
  return one.basis === 'inferred' ? t('letters.face.inferred', { name: line }) : line;
}

/** The letter as its readers will see the text. */
export function LetterFace(props: {
  readonly t: Translate;
  readonly content: LetterContent;
  readonly leads: readonly Lead[];
}): VNode {
  const { t, content, leads } = props;
  const { language: lang } = content;
  return (
    <article class="letter-face">
      <header>
        <p class="letter-date">
          {content.date === '' ? (
            <span class="quiet-text">{t('letters.face.date-missing')}</span>
          ) : (
            <PartialDate t={t} edtf={content.date} inferred={content.date.endsWith('?')} />
          )}
        </p>
        <ul class="letter-addressees" aria-label={t('letters.face.to')}>
          {content.addressees.map((one) => (
            <li lang={lang} dir="auto">
              {addresseeLine(t, one)}
            </li>
          ))}
        </ul>
        <h2 lang={lang} dir="auto">
          {titleOf(t, content.title)}
        </h2>
        {content.subjects.length > 0 && (
          <p>
            <span class="quiet-text">{t('letters.face.for')} </span>
            <bdi lang={lang}>
              {listed(
                t,
                content.subjects.map((one) => one.name),
              )}
            </bdi>
          </p>
        )}
      </header>
      <BodyText t={t} content={content} />
      <DemandList t={t} content={content} />
      {leads.length > 0 && (
        <>
          <h3>{t('letters.face.leads')}</h3>
          <ul class="list">
            {leads.map((lead) => (
              <li>
                <bdi>{lead.name}</bdi> <span class="quiet-text">{lead.capacity}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function BodyText({ t, content }: { t: Translate; content: LetterContent }): VNode {
  if (content.body === '') return <p class="quiet-text">{t('letters.face.text-missing')}</p>;
  const blocks = bodyBlocks(content.body);
  if (blocks !== null) return <Body blocks={blocks} lang={content.language} top={3} />;
  return (
    <>
      <p class="quiet-text">{t('letters.preview.marks')}</p>
      <div class="difference reading" lang={content.language} dir="auto">
        {content.body}
      </div>
    </>
  );
}

function DemandList({ t, content }: { t: Translate; content: LetterContent }): VNode | null {
  if (content.demands.length === 0) return null;
  const { language: lang } = content;
  const subjects = new Map(content.subjects.map((one) => [one.number, one.name]));
  const addressees = new Map(
    content.addressees.map((one) => [one.number, one.name || one.office || one.country]),
  );
  const names = (numbers: readonly number[], of: ReadonlyMap<number, string>): string =>
    listed(
      t,
      numbers.flatMap((number) => of.get(number) ?? []).filter((name) => name !== ''),
    );
  return (
    <>
      <h3>{t('letters.face.demands')}</h3>
      <ol class="letter-demands">
        {content.demands.map((demand) => (
          <li value={demand.number}>
            <p class="reading" lang={lang} dir="auto">
              {demand.text}
            </p>
            <p class="quiet-text">
              {[
                demand.type !== 'other' && t(`letters.type.${demand.type}`),
                demand.subjects.length > 0 &&
                  t('letters.face.demand-for', { names: names(demand.subjects, subjects) }),
                demand.addressees.length > 0 &&
                  t('letters.face.demand-to', { names: names(demand.addressees, addressees) }),
              ]
                .filter((part) => part !== false)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

export function BlockerList(props: {
  readonly t: Translate;
  readonly blockers: readonly Blocker[];
  readonly href: (blocker: Blocker) => string;
}): VNode {
  const { t, blockers, href } = props;
  return (
    <ul class="missing">
      {blockers.map((blocker) => (
        <li>
          <a href={href(blocker)}>{t(`letters.missing.${blocker.what}`, blocker.values)}</a>
        </li>
      ))}
    </ul>
  );
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
