import { countryName } from '#ui';
import type { Translate } from '#ui';
import type { PublicLetter, PublicSignatory } from './rules.ts';

export function peopleOf(t: Translate, letter: PublicLetter) {
  const row = (person: PublicSignatory) => ({
    name: person.name ?? t('erasure.public'),
    capacity: standing(t, person),
    mode: modeOf(t, letter.origin, person),
  });
  return {
    leads: letter.signatories.filter(({ lead }) => lead).map(row),
    signatories: letter.signatories.filter(({ lead }) => !lead).map(row),
    late: letter.late.map(row),
  };
}

function modeOf(t: Translate, origin: PublicLetter['origin'], person: PublicSignatory): string {
  const { printedAs, mode } = person;
  if (printedAs !== null) return t('publication.mode.printed-as', { name: printedAs });
  return t(`publication.mode.${origin === 'published-elsewhere' ? 'printed' : mode}`);
}

function standing(t: Translate, { capacity, country, group }: PublicSignatory): string {
  const name = country === null ? '' : countryName(t.language, country);
  return [capacity, capacity.includes(name) ? '' : name, group?.code ?? '']
    .filter((part) => part !== '')
    .join(', ');
}
