import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';

/** In pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/**
 * A drawing of ours as a PNG of these pixels. Never for a drawing from anybody else: SVG is a program, and this runs in
 * the server's own process, beside its event loop. `picture-away` where the library is not made for this system.
 *
 * @example await rasterOf(svg, { width: 1200, height: 630 })
 */
export async function rasterOf(
  svg: Buffer,
  { width, height }: PictureSize,
): Promise<Answer<Buffer>> {
  const library = await import('sharp').catch(() => null);
  if (library === null) return refuse('unavailable', 'picture-away');
  const { default: sharp } = library;
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp(svg, { density: 72 }) // a point of the drawing is a pixel
    .resize({ width, height, fit: 'fill' })
    .png({ palette: true, compressionLevel: 9 }) // three colours and their edges
    .toBuffer();
}
