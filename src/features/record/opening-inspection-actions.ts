import type { Read } from '#platform/db';
import type { Seal } from '#platform/seal';
import { afterReleaseFault, commitmentOf, detailHash, isFault, parseDetail } from '#proof';
import type { Walk } from './inspection-rules.ts';
import { PAGE, complain } from './inspection-rules.ts';
import { listDetailsAfter, listOpeningsAfter } from './inspection-store.ts';
import { OPENING_PURPOSE } from './rules.ts';

export async function walkOpenings(
  read: Read,
  env: { readonly seal: Seal },
  walk: Walk,
): Promise<number> {
  let seen = 0;
  for (let after = ''; ;) {
    const page = await listOpeningsAfter(read, after, PAGE);
    if (page.length === 0) return seen;
    for (const { commitment, sealed } of page) {
      const text = unsealed(env.seal, sealed);
      if (text === null || commitmentOf(text) !== commitment) {
        complain(walk, `The opening ${commitment} is not what was committed to.`);
      }
      after = commitment;
    }
    seen += page.length;
  }
}

function unsealed(seal: Seal, sealed: Uint8Array): string | null {
  try {
    return seal.unseal(sealed, OPENING_PURPOSE);
  } catch {
    return null; // a changed byte or another installation's secret: a fault to be told, not a crash
  }
}

export async function walkDetails(read: Read, walk: Walk): Promise<number> {
  let seen = 0;
  for (let after = ''; ;) {
    const page = await listDetailsAfter(read, after, PAGE);
    if (page.length === 0) return seen;
    for (const { sha256, document } of page) {
      if (detailHash(document) !== sha256)
        complain(walk, `The detail ${sha256} is not what the act names.`);
      else checkDetail(walk, sha256, document);
      after = sha256;
    }
    seen += page.length;
  }
}

/** A detail can be what its act names and still say nothing a verifier can use. */
function checkDetail(walk: Walk, sha256: string, document: string): void {
  const detail = parseDetail(document);
  const problem = isFault(detail) ? detail : afterReleaseFault(detail.act, detail.fields);
  if (problem !== null) complain(walk, `The detail ${sha256} cannot be used: ${problem.fault}.`);
}
