import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#kernel/ids';
import type { LetterId } from '#kernel/ids';
import { renderPage, translator } from '#ui';
import { paths } from '#ui/paths';
import { drawConfirm } from './drawn-pages.tsx';
import { ConfirmPage } from './person-pages.tsx';

const letterId = newId<LetterId>();

test('the page that is drawn once for a country is, for each of them, the page drawn for them alone', () => {
  const person = fc.record({
    name: fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('<b>&"\'</b>', "$& $1 $'", 'OwnNumberStandsHere', null),
    ),
    token: fc.stringMatching(/^[\w-]{67}$/),
    number: fc.constantFrom('123', '900', null),
    country: fc.constantFrom('DE', null),
    language: fc.constantFrom('en' as const, 'fr' as const),
    title: fc.constantFrom('For <them> & us', null),
    isWrong: fc.boolean(),
    hears: fc.boolean(),
    agreed: fc.constantFrom([], [1]),
  });
  fc.assert(
    fc.property(person, ({ token, language, title, number, isWrong, ...typed }) => {
      const t = translator(language);
      const context = { t, here: paths.cosignature(token), person: null, outboxShown: false };
      const letter = { letterId, slug: 'a', title, language: 'en' };
      const rest = { ordinal: null, countedAt: null, isSealed: false };
      const more = {
        standing: 'pending',
        partners: [{ position: 1, name: 'Watch & co', privacyUrl: '' }],
      } as const;
      const props = {
        context,
        token,
        number,
        isWrong,
        view: { letter, ...typed, ...rest, ...more },
      };
      expect(drawConfirm(props)).toBe(renderPage(ConfirmPage(props)));
    }),
  );
});
