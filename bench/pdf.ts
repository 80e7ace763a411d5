/** The PDF of a letter with 705 signatories, warm: what `keepPdf` waits for after a release. */
import { newId } from '#kernel/ids';
import type { LetterId, VersionId } from '#kernel/ids';
import { openPdf } from '#platform/pdf';
import { reportFigure } from '#support/figure';
import { paperOrder } from '../src/features/publication/paper-jobs.ts';
import type { PublicLetter, PublicSignatory } from '../src/features/publication/rules.ts';

const SIGNATORIES = 705;
const ROUNDS = 9;
const COUNTRIES = ['BE', 'CZ', 'FI', 'FR', 'LV', 'PL', 'PT', 'RO', 'SE'];
const at = new Date('2026-11-22T10:00:00Z');

function signatory(index: number): PublicSignatory {
  return {
    name: `Éloïse ÅNGSTRÖM-NOWAK ${index + 1}`,
    capacity: 'Member of the European Parliament',
    country: COUNTRIES[index % COUNTRIES.length] ?? null,
    group: { code: 'S&D', name: 'Socialists and Democrats', seat: 3 },
    party: null,
    mode: index % 2 === 0 ? 'passkey' : 'mailbox',
    signedAt: at,
    printedAs: null,
    lead: index < 2,
  };
}

const signatories = Array.from({ length: SIGNATORIES }, (_, index) => signatory(index));
const paragraph =
  'We write to ask for the release of those who are held for what they said. '.repeat(6);

const letter: PublicLetter = {
  kind: 'letter',
  letterId: newId<LetterId>(),
  versionId: newId<VersionId>(),
  slug: 'measured',
  title: 'A letter that many signed',
  language: 'en',
  releasedAt: at,
  origin: 'written-here',
  originNote: null,
  date: '2026-11-22',
  body: Array.from({ length: 8 }, () => paragraph.trim()).join('\n\n'),
  subjects: [{ kind: 'person', name: 'A person at risk' }],
  addressees: [{ name: '', office: 'The Minister of Justice', country: 'KZ', inferred: false }],
  demands: [
    {
      number: 1,
      type: 'release',
      text: 'Release the person at risk.',
      addressees: [],
      asks: [1],
      concerns: [],
    },
  ],
  leads: signatories.slice(0, 2).map(({ name, capacity }) => ({ name: name ?? '', capacity })),
  signatories,
  late: [],
  version: 1,
  statementSha256: '0'.repeat(64),
  frozenAt: at,
  house: null,
  inclusion: null,
  cases: [],
  after: null,
  cosigning: null,
};

const pdf = openPdf();
const order = paperOrder(letter, 'http://localhost:8080');
await pdf.render(order); // warm: the thread, the fonts
const seconds: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const started = performance.now();
  await pdf.render(order);
  seconds.push((performance.now() - started) / 1000);
}
await pdf.close();

reportFigure({
  name: `PDF, ${SIGNATORIES} signatories, warm, median of ${ROUNDS}`,
  value: seconds.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Infinity,
  unit: 's',
  goal: { atMost: 1 },
});
