import type { VNode } from 'preact';
import { Facts, formatList, formatPartialDate } from '#ui';
import type { Fact, Translate } from '#ui';
import { CosignLink } from './cosign-pages.tsx';
import { addresseeLine } from './pages.tsx';
import { isInferred } from './rules.ts';
import type { PublicLetter } from './rules.ts';

export function dateOf(t: Translate, letter: PublicLetter): string {
  return formatPartialDate(t, letter.date, { inferred: isInferred(letter.origin, letter.date) });
}

export function LetterHead({ t, letter }: { t: Translate; letter: PublicLetter }): VNode {
  const { language, leads, subjects } = letter;
  const elsewhere = letter.origin === 'published-elsewhere';
  const kicker = t(elsewhere ? 'publication.kicker.elsewhere' : 'publication.kicker');
  const people = (names: readonly string[]): VNode => (
    <span lang={language} dir="auto">
      {formatList(t.language, names)}
    </span>
  );
  const facts: Fact[] = [
    { term: t('publication.to'), value: addresseeLines(t, letter) },
    ...(subjects.length > 0
      ? [{ term: t('publication.for'), value: people(subjects.map(({ name }) => name)) }]
      : []),
    { term: t('publication.date'), value: dateOf(t, letter) },
    ...(leads.length > 0
      ? [{ term: t('publication.leads'), value: people(leads.map(({ name }) => name)) }]
      : []),
  ];
  return (
    <header class="letter-head">
      <p class="kicker">{kicker}</p>
      <h1 lang={language} dir="auto">
        {letter.title}
      </h1>
      <Facts items={facts} />
      <CosignLink t={t} letter={letter} />
      <Jump t={t} letter={letter} />
    </header>
  );
}

function addresseeLines(t: Translate, { addressees }: PublicLetter): VNode {
  const lines = addressees.map((one) => addresseeLine(t, one));
  if (lines.length < 2) return <>{lines}</>;
  return (
    <ul class="plain">
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

export function Jump({ t, letter }: { t: Translate; letter: PublicLetter }): VNode {
  const { demands, signatories } = letter;
  return (
    <nav class="jump figure" aria-label={t('publication.jump')}>
      <a href="#demands">{t('publication.jump.demands', { count: demands.length })}</a>
      <a href="#signatories">{t('publication.jump.signatories', { count: signatories.length })}</a>
      {letter.after && <a href="#became">{t('publication.became')}</a>}
      <a href="#check">{t('publication.jump.check')}</a>
    </nav>
  );
}
