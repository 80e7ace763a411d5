import type { VNode } from 'preact';
import { EmptyState, formatList } from '#ui';
import type { Translate } from '#ui';
import { paths } from '#ui/paths';
import type { AfterFigures, DeskLetter } from './desk-rules.ts';
import { needsOf } from './desk-rules.ts';
import { StateTag, titleOf, when } from './shared-pages.tsx';

export function NoLetters({ t }: { t: Translate }): VNode {
  return (
    <>
      <EmptyState
        title={t('letters.desk.empty')}
        action={{ href: paths.newLetter(), text: t('letters.desk.new') }}
      >
        {t('letters.desk.empty.next')}
      </EmptyState>
      <p>
        <a href={paths.imports()}>{t('importing.start')}</a>
      </p>
    </>
  );
}

export function LetterList({
  t,
  letters,
}: {
  t: Translate;
  letters: readonly DeskLetter[];
}): VNode {
  return (
    <ul class="list letter-list">
      {letters.map((one) => (
        <LetterItem t={t} one={one} />
      ))}
    </ul>
  );
}

function LetterItem({ t, one }: { t: Translate; one: DeskLetter }): VNode {
  const { letter, content, roles, figures } = one;
  const facts = [
    stepOf(t, one),
    windowOf(t, one),
    figures === null || figures.invited === 0
      ? null
      : t('letters.figures', { signed: figures.signed, invited: figures.invited }),
    ...afterFacts(t, one.after),
    t('letters.your-roles', {
      roles: formatList(
        t.language,
        roles.map((role) => t(`letters.role.${role}`)),
      ),
    }),
  ].filter((fact) => fact !== null);
  return (
    <li>
      <p class="letter-title">
        <a href={placeOf(one)} lang={content.language} dir="auto">
          {titleOf(t, content.title)}
        </a>{' '}
        <StateTag t={t} letter={letter} />
      </p>
      <p class="quiet-text">{facts.join(' · ')}</p>
    </li>
  );
}

/** Of a released letter: to how many it went, what came back, what became of its demands. */
function afterFacts(t: Translate, after: AfterFigures | null): string[] {
  if (after === null) return [];
  const { addressees, sentTo, answers, demands, met, notKnown } = after;
  const isKnown = notKnown < demands;
  return [
    ...(sentTo > 0 || isKnown ? [t('desk.after.sent', { sentTo, addressees })] : []),
    ...(sentTo > 0 || answers > 0 ? [t('desk.after.answers', { answers })] : []),
    isKnown ? t('desk.after.met', { met, demands }) : t('desk.after.not-known', { demands }),
  ];
}

/** Where what the letter needs is done. */
export function placeOf(one: DeskLetter): string {
  const { id } = one.letter;
  switch (needsOf(one)) {
    case 'approval':
    case 'reading':
      return paths.release(id);
    case 'signatures':
      return paths.invitations(id);
    case 'changed':
      return paths.versions(id);
    case 'draft':
    case null:
      return paths.letterDesk(id);
  }
}

function stepOf(t: Translate, one: DeskLetter): string | null {
  const number = one.letter.currentVersion?.number ?? 0;
  const needs = needsOf(one);
  if (needs === null) return null;
  return needs === 'draft'
    ? t('letters.needs.draft', { count: one.missing })
    : t(`letters.needs.${needs}`, { number });
}

function windowOf(t: Translate, { letter, content }: DeskLetter): string | null {
  const { opens, closes } = content.window;
  const isWaiting = letter.currentVersion !== null && letter.release === null;
  if (!isWaiting || opens === null || closes === null) return null;
  return t('letters.needs.window', {
    opens: when(t, opens, content.zone),
    closes: when(t, closes, content.zone),
  });
}
