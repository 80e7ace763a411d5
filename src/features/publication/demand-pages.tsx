import type { VNode } from 'preact';
import { DemandLine, DemandStateMark, formatList, formatPartialDate } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { PublicDemand, PublicLetter } from './rules.ts';

export function Demands({ t, letter }: { t: Translate; letter: PublicLetter }): VNode {
  return (
    <section class="demands" id="demands" aria-labelledby="demands-title">
      <h2 id="demands-title">{t('publication.demands')}</h2>
      <ol lang={letter.language} dir="auto">
        {letter.demands.map((demand) => (
          <Demand t={t} letter={letter} demand={demand} />
        ))}
      </ol>
    </section>
  );
}

function Demand(props: { t: Translate; letter: PublicLetter; demand: PublicDemand }): VNode {
  const { t, letter, demand } = props;
  const asked = formatList(t.language, demand.addressees);
  return (
    <li id={`demand-${demand.number}`} value={demand.number}>
      {demand.text}
      {asked !== '' && (
        <span class="asked" lang={t.language}>
          {t('publication.demands.of', { addressees: asked })}
        </span>
      )}
      <Standing t={t} letter={letter} number={demand.number} />
    </li>
  );
}

/** Where it stands, in a word and, once something happened, as a line; both lead to all of it. */
function Standing(props: { t: Translate; letter: PublicLetter; number: number }): VNode | null {
  const { t, letter, number } = props;
  const { after, language } = letter;
  const line = after?.lines.find((one) => one.number === number);
  if (!after || !line) return null;
  const { state, since, steps } = line;
  const shown = { state, steps, from: after.beganOn, to: after.today };
  return (
    <a
      class="standing-link"
      href={paths.publicDemand(letter.slug, number)}
      lang={language === t.language ? undefined : t.language}
    >
      <DemandStateMark t={t} state={state} />
      {since !== null && (
        <span class="figure">
          {' '}
          {t('publication.demand.since', { date: formatPartialDate(t, since) })}
        </span>
      )}
      {steps.length > 0 && <DemandLine t={t} line={shown} />}
    </a>
  );
}
