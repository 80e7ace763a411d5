import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFault, parseCosigner, printCosigner } from '#proof';
import { parsePledge, typedPledge } from './form-rules.ts';

const asks = { asksPostcode: true, partners: [] };
const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom('Ana | Berg', 'Ana\u202EgreB', 'a\u0000b', 'Łucja', '陳大文', 'José', '-', ' '),
);

test('whatever is typed is either told to be wrong, or can be kept, committed to and read back', () => {
  const local = fc.oneof(odd, fc.constantFrom('ana', 'ana.berg', 'anа'));
  fc.assert(
    fc.property(odd, local, odd, (name, left, postcode) => {
      const body = {
        name,
        mailbox: `${left}@example.org`,
        email: `${left}@example.org`,
        country: 'DE',
        postcode,
      };
      const parsed = parsePledge(typedPledge(body), asks);
      if ('faults' in parsed) return;
      const { name: kept, email } = parsed.fields;
      const letter = '897f35e4-3a83-4f4a-bfa2-b83cb798cb3e';
      const opening = { salt: new Uint8Array(32), letter, name: kept, email, country: 'DE' };
      const read = parseCosigner(printCosigner(opening));
      expect(isFault(read) ? read : read.name).toBe(kept);
      expect(email).not.toContain('\n');
    }),
    { numRuns: 1_000 },
  );
});
