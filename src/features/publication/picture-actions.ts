import type { LetterId } from '#kernel/ids';
import { isRefusal, refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import { rasterOf } from '#platform/images-drawing';
import type { PdfOrder } from '#platform/pdf';
import { PdfFault } from '#platform/pdf-fault';
import type { FaceEnv } from './actions.ts';
import { getPublicFace } from './actions.ts';
import { PICTURE } from './picture-rules.ts';
import type { PublicLetter } from './rules.ts';

export type PictureEnv = FaceEnv & {
  readonly pdf: { readonly supported: boolean; draw(order: PdfOrder): Promise<string> };
};

/** A picture and what it shows, word for word: as long as that is the same, it need not be drawn again. */
export type LetterPicture = { readonly png: Buffer; readonly shows: string; readonly at: Date };

/** Some 20 kB each. */
const MOST_KEPT = 200;
const keptOf = new WeakMap<object, Map<LetterId, Promise<Answer<LetterPicture>>>>();
const shown = new WeakMap<Promise<Answer<LetterPicture>>, string>();

/**
 * The picture that networks show beside a link to the letter. Drawing costs some tens of milliseconds of another
 * thread, once for each thing it can say: asking for it often costs nothing.
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
  const kept = keptOf.get(env.pdf) ?? new Map<LetterId, Promise<Answer<LetterPicture>>>();
  keptOf.set(env.pdf, kept);
  const known = kept.get(face.letterId);
  if (known !== undefined && shown.get(known) === shows) return known;
  const drawn = drawPicture(env, order, shows);
  shown.set(drawn, shows);
  kept.delete(face.letterId);
  kept.set(face.letterId, drawn);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  const answer = await drawn.catch(() => null);
  // what failed is tried again by the next who asks
  if ((answer === null || isRefusal(answer)) && kept.get(face.letterId) === drawn)
    kept.delete(face.letterId);
  return drawn;
}

async function drawPicture(
  env: PictureEnv,
  order: PdfOrder,
  shows: string,
): Promise<Answer<LetterPicture>> {
  try {
    const png = await rasterOf(await env.pdf.draw(order), PICTURE);
    return isRefusal(png) ? png : { png, shows, at: env.now() };
  } catch (error) {
    if (error instanceof PdfFault && error.kind !== 'template')
      return refuse('unavailable', 'picture-busy');
    throw error;
  }
}
