import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { PdfOrder, PdfRenderer } from '#platform/pdf';
import type { FaceEnv } from './actions.ts';
import { getPublicFace } from './actions.ts';
import { PICTURE } from './picture-rules.ts';
import type { PublicLetter } from './rules.ts';

export type PictureEnv = FaceEnv & {
  readonly pdf: Pick<PdfRenderer, 'supported' | 'draw'>;
};

/** A picture and what it shows, word for word: as long as that is the same, it need not be drawn again. */
export type LetterPicture = { readonly png: Buffer; readonly shows: string; readonly at: Date };

type Drawn = { readonly shows: string; readonly picture: Promise<Answer<LetterPicture>> };

/** Some 20 to 50 kB each. */
const MOST_KEPT = 200;
const keptOf = new WeakMap<object, Map<LetterId, Drawn>>();

/**
 * The picture that networks show beside a link to the letter. Drawing takes a fifth of a second of other threads, once
 * for each thing it can say: asking for it often costs nothing.
 */
export async function getPicture(
  env: PictureEnv,
  slug: string,
  orderOf: (letter: PublicLetter) => PdfOrder,
): Promise<Answer<LetterPicture>> {
  if (!env.pdf.supported) return refuse('not-found', 'not-found');
  const face = await getPublicFace(env, slug);
  if (isRefusal(face)) return face;
  if (face.kind === 'notice') return refuse('expired', 'letter-withdrawn-public');
  const order = orderOf(face);
  const shows = JSON.stringify(order.inputs);
  const kept = keptOf.get(env.pdf) ?? new Map<LetterId, Drawn>();
  keptOf.set(env.pdf, kept);
  const known = kept.get(face.letterId);
  if (known?.shows === shows) return known.picture;
  const drawn = { shows, picture: drawPicture(env, order, shows) };
  kept.delete(face.letterId);
  kept.set(face.letterId, drawn);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  try {
    const answer = await drawn.picture;
    if (isRefusal(answer)) kept.delete(face.letterId); // the next who asks tries again
    return answer;
  } catch (error) {
    kept.delete(face.letterId);
    throw error;
  }
}

async function drawPicture(
  env: PictureEnv,
  order: PdfOrder,
  shows: string,
): Promise<Answer<LetterPicture>> {
  const png = await env.pdf.draw(order, PICTURE);
  return isRefusal(png) ? png : { png, shows, at: env.now() };
}
