import { deliveriesJson, lineJson, repliesJson } from './became-json-rules.ts';
import type { FaceJson, LinksJson, SignatoryJson } from './json-shape-rules.ts';
import type { PublicFace, PublicSignatory } from './rules.ts';

/** The JSON of a public face; `links` are full addresses. */
export function jsonOf(face: PublicFace, addresses: LinksJson): FaceJson {
  const { slug } = face;
  const released_at = face.releasedAt.toISOString();
  if (face.kind === 'notice') {
    const withdrawn_at = face.withdrawnAt.toISOString();
    const statement = { sha256: face.statementSha256 };
    const { notice } = face;
    return { kind: 'withdrawn', slug, released_at, withdrawn_at, notice, statement };
  }
  const { title, language, origin, date, subjects, body, leads, inclusion } = face;
  const people = (list: readonly PublicSignatory[]) => list.map((one) => signatoryOf(one, origin));
  return {
    kind: 'letter',
    slug,
    title,
    language,
    origin,
    date,
    released_at,
    body,
    origin_note: face.originNote,
    addressees: [...face.addressees],
    subjects: [...subjects],
    demands: face.demands.map(({ number, type, text, asks, concerns }) => ({
      number,
      type,
      text,
      addressees: [...asks],
      subjects: [...concerns],
      line: lineJson(face.after, number),
    })),
    deliveries: deliveriesJson(face.after),
    replies: repliesJson(face.after),
    leads: [...leads],
    signatories: people(face.signatories),
    late_signatories: people(face.late),
    statement: {
      version: face.version,
      sha256: face.statementSha256,
      frozen_at: face.frozenAt.toISOString(),
    },
    record: inclusion && {
      checkpoint_size: inclusion.treeSize,
      checkpoint_at: inclusion.checkpointAt.toISOString(),
    },
    links: addresses,
  };
}

function signatoryOf(
  one: PublicSignatory,
  origin: 'written-here' | 'published-elsewhere',
): SignatoryJson {
  const printed = origin === 'published-elsewhere';
  const { name, capacity, country, party, lead } = one;
  return {
    name,
    erased: name === null,
    capacity,
    country,
    party,
    lead,
    political_group: one.group?.code ?? null,
    mode: printed ? 'printed' : one.mode,
    printed_as: one.printedAs,
    signed_at: printed ? null : one.signedAt.toISOString(),
  };
}
