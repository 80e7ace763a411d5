import type { VNode } from 'preact';
import { formatList } from '#ui';
import type { Translate } from '#ui';
import type { PublicDemand, PublicLetter } from './rules.ts';

export function Demands({ t, letter }: { t: Translate; letter: PublicLetter }): VNode {
  return (
    <section class="demands" id="demands" aria-labelledby="demands-title">
      <h2 id="demands-title">{t('publication.demands')}</h2>
      <ol lang={letter.language} dir="auto">
        {letter.demands.map((demand) => (
          <Demand t={t} demand={demand} />
        ))}
      </ol>
    </section>
  );
}

function Demand({ t, demand }: { t: Translate; demand: PublicDemand }): VNode {
  const asked = formatList(t.language, demand.addressees);
  return (
    <li id={`demand-${demand.number}`} value={demand.number}>
      {demand.text}
      {asked !== '' && (
        <span class="asked" lang={t.language}>
          {t('publication.demands.of', { addressees: asked })}
        </span>
      )}
    </li>
  );
}
