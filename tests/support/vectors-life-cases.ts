import { outcomeId, REPLY_ID } from '#support/after-release-record';
import type { AfterReleaseRecord } from '#support/after-release-record';
import type { BundleCase } from '#support/vectors-bundles';
import { filesOf, life, resealed, textIn, withDetail } from '#support/vectors-bundles';
import { redactedDocumentDetail, sha256Hex, supersededDetail, utf8 } from '#proof';

const broken = (name: string, change: (record: AfterReleaseRecord) => void): BundleCase => [
  name,
  false,
  filesOf(life(change)),
];
const without = (
  path: string,
  change: (record: AfterReleaseRecord) => void,
  holds = false,
): BundleCase => [
  `${holds ? 'a document erased, as an act says' : 'a document left out'}`,
  holds,
  resealed(life(change), (files) => files.delete(path)),
];
const delivery = { addressee: '1', channel: 'post', sent: '2026-03-03', proof: 'none' };
const SPARE = outcomeId(9);

export const goodLives: readonly BundleCase[] = [
  [
    'a reply told anew, and what was replaced left out',
    true,
    resealed(
      life((r) => {
        r.replied({});
        r.act({ act: 'superseded', detail: supersededDetail({ seq: 5 }) });
        r.replied({ text: 'Told anew.' });
      }),
      (files) => files.delete('documents/reply-5.txt'),
    ),
  ],
  [
    'an outcome that takes the place of another',
    true,
    filesOf(
      life((r) => {
        r.became({ state: 'met', on: '2026-06' });
        r.became({
          outcome: SPARE,
          state: 'partly-met',
          on: '2026-06-01',
          supersedes: outcomeId(0),
        });
        r.became({ outcome: outcomeId(8), state: 'pledged', on: '201X' });
      }),
    ),
  ],
  without(
    'documents/reply-5.txt',
    (r) => {
      r.replied({});
      const [path = ''] = r.documents.keys();
      r.act({
        act: 'redacted',
        detail: redactedDocumentDetail({ document: hashIn(r, path), reason: 'asked for' }),
      });
    },
    true,
  ),
];

function hashIn(record: AfterReleaseRecord, path: string): string {
  const seq = Number(/[0-9]+/.exec(path)?.[0]);
  const detail = record.details.get(record.leaves[seq - 1]?.detail ?? '') ?? '';
  return /document: ([0-9a-f]{64})/.exec(detail)?.[1] ?? '';
}

export const brokenLives: readonly BundleCase[] = [
  ['delivered before the release', false, filesOf(early())],
  broken('delivered under another statement', (r) =>
    r.delivered({}, { statement: 'a'.repeat(64) }),
  ),
  [
    'delivered, nobody knows what',
    false,
    filesOf(
      withDetail(
        life((r) => r.delivered({})),
        5,
        null,
      ),
    ),
  ],
  [
    'delivered to nobody',
    false,
    filesOf(
      withDetail(
        life((r) => r.delivered({})),
        5,
        { ...delivery, addressee: 'none' },
      ),
    ),
  ],
  broken('delivered to an addressee who is not there', (r) => r.delivered({ addressee: 3 })),
  broken('an outcome of a demand that is not there', (r) => r.became({ demand: 2 })),
  broken('nothing replaced', (r) =>
    r.act({ act: 'superseded', detail: supersededDetail({ seq: 2 }) }),
  ),
  [
    'replaced, nobody knows what',
    false,
    filesOf(
      withDetail(
        life((r) => r.act({ act: 'superseded', detail: supersededDetail({ seq: 2 }) })),
        5,
        { more: 'x' },
      ),
    ),
  ],
  broken('the same reply twice', (r) => {
    r.replied({});
    r.replied({});
  }),
  broken('the same outcome twice', (r) => {
    r.became({});
    r.became({});
  }),
  broken('reversed, and never met', (r) => r.became({ state: 'reversed' })),
  broken('an outcome that replaces one of another demand', (r) => {
    r.became({});
    r.became({ outcome: SPARE, demand: 1, supersedes: outcomeId(0) });
  }),
  without('documents/reply-5.txt', (r) => r.replied({})),
  [
    'a document of no act',
    false,
    resealed(
      life((r) => r.delivered({})),
      (files) => files.set('documents/reply-05.txt', utf8('x')),
    ),
  ],
  [
    'a document changed',
    false,
    resealed(
      life((r) => r.replied({})),
      (files) => {
        files.set('documents/reply-5.txt', utf8(`${textIn(files, 'documents/reply-5.txt')}x\n`));
      },
    ),
  ],
  broken('a reply that says something else', (r) => r.replied({}, { received: '2026-05-03' })),
  broken('a reply to a demand that is not there', (r) =>
    r.replied({ positions: [{ demand: 2, position: 'refuses', part: null }] }),
  ),
  broken('an outcome that says something else', (r) => r.became({}, { state: 'met' })),
  ['a reply that cannot be read', false, unreadable((r) => r.replied({}), 'documents/reply-5.txt')],
  [
    'an outcome that cannot be read',
    false,
    unreadable((r) => r.became({}), 'documents/outcome-5.txt'),
  ],
  broken('an answer to another reply id', (r) =>
    r.replied({ reply: outcomeId(1) }, { reply: REPLY_ID }),
  ),
];

function early(): AfterReleaseRecord {
  const record = life((r) => r.delivered({}));
  const [first, second, third, fourth, delivered] = record.leaves;
  if (!first || !second || !third || !fourth || !delivered) throw new Error('five acts');
  const again = life(() => undefined);
  again.leaves.length = 2;
  again.details.clear();
  for (const [hash, text] of record.details) again.details.set(hash, text);
  again.details.delete(third.detail ?? '');
  again.details.delete(fourth.detail ?? '');
  const { seq: _seq, prev: _prev, ...moved } = delivered;
  const placed = again.act({ act: 'delivered', statement: moved.statement });
  again.leaves[2] = { ...placed, detail: delivered.detail };
  again.release();
  return again;
}

/** The document is what its act names, and is none. */
function unreadable(change: (record: AfterReleaseRecord) => void, path: string) {
  const record = life(change);
  const [, text = ''] = [...record.documents][0] ?? [];
  const worse = text.replace('letter: ', 'letter: x');
  const detail = record.details.get(record.leaves[4]?.detail ?? '') ?? '';
  const fields = Object.fromEntries(
    detail
      .split('\n')
      .slice(3, -1)
      .map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]), // a name and a value in every line
  );
  record.documents.clear();
  record.documents.set(path, worse);
  withDetail(record, 5, { ...fields, document: sha256Hex(worse) });
  return filesOf(record);
}
