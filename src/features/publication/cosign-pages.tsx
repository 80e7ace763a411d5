import type { VNode } from 'preact';
import type { PublicCosigning } from '#cosigning';
import { CosignCount, CosignForm, formatDay, LinkButton, Notice } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { PublicLetter } from './rules.ts';

type LetterProps = { readonly t: Translate; readonly letter: PublicLetter };

/** Leads from the head of the letter to the form, while it takes names. */
export function CosignLink({ t, letter }: LetterProps): VNode | null {
  const { cosigning } = letter;
  if (cosigning === null || cosigning.closedAt !== null || cosigning.isPaused) return null;
  return (
    <p class="cosign-link">
      <LinkButton href="#cosign">{t('cosigning.section')}</LinkButton>
    </p>
  );
}

/** Citizens stand behind the letter: the form, or why there is none. */
export function CosignSection({ t, letter }: LetterProps): VNode | null {
  const { cosigning } = letter;
  if (cosigning === null) return null;
  return (
    <section class="cosign" id="cosign" aria-labelledby="cosign-title">
      <h2 id="cosign-title">
        {t(cosigning.closedAt === null ? 'cosigning.section' : 'cosigning.section.over')}
      </h2>
      <CosignCount t={t} {...cosigning} asOf={cosigning.countedAsOf} />
      <p class="jump">
        <a href={paths.cosignatureFigures(letter.slug)}>{t('cosigning.section.figures')}</a>
        {cosigning.asksOrganisations && (
          <a href={paths.organisations(letter.slug)}>{t('cosigning.section.organisations')}</a>
        )}
      </p>
      <FormOrState t={t} slug={letter.slug} cosigning={cosigning} />
    </section>
  );
}

function FormOrState(props: {
  readonly t: Translate;
  readonly slug: string;
  readonly cosigning: PublicCosigning;
}): VNode {
  const { t, slug, cosigning } = props;
  const { closedAt, closesAt, isPaused, asksPostcode, keptMonths, partners } = cosigning;
  if (closedAt !== null)
    return <p>{t('cosigning.section.closed', { date: dayOf(t, closedAt) })}</p>;
  if (isPaused) return <Notice t={t} kind="info" title={t('cosigning.section.paused')} />;
  return (
    <>
      {closesAt !== null && closesAt > cosigning.openedAt && (
        <p class="quiet-text">{t('cosigning.section.closes', { date: dayOf(t, closesAt) })}</p>
      )}
      <CosignForm t={t} slug={slug} {...{ asksPostcode, keptMonths, partners }} />
    </>
  );
}

/** The last day of it: what ends at midnight ended on the day before. */
const dayOf = (t: Translate, at: Date): string =>
  formatDay(t.language, new Date(at.getTime() - 1).toISOString().slice(0, 10));
