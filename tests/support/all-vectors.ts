import { batches, cosigners, receipts } from '#support/vectors-cosigners';
import * as documents from '#support/vectors-documents';
import * as afterRelease from '#support/vectors-after-release';
import * as log from '#support/vectors-log';
import * as tree from '#support/vectors-tree';
import * as witnesses from '#support/vectors-witness';
import { ed25519, passkeys } from '#support/vectors-passkeys';
import { histories } from '#support/vectors-history';
import type { Vectors } from '#support/vectors';

/** Every kind of vector but bundles. */
export const ALL_VECTORS: readonly Vectors[] = [
  ...Object.values(documents),
  ...Object.values(afterRelease),
  histories,
  ...Object.values(tree),
  ...Object.values(log),
  ...Object.values(witnesses),
  cosigners,
  batches,
  receipts,
  passkeys,
  ed25519,
];
