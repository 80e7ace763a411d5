import type { VNode } from 'preact';
import { Body, PartialDate } from '#ui';
import type { Translate } from '#ui';
import type { LetterContent } from './content-rules.ts';
import { addresseeLine, listed, titleOf } from './shared-pages.tsx';
import { bodyBlocks } from './statement-rules.ts';
import type { Lead } from './statement-rules.ts';

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
