import type Sharp from 'sharp';
import type { OutputInfo } from 'sharp';

/** A part of a picture, in percent of its width and height as it is looked at. */
export type Rectangle = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type PictureOrder = {
  readonly bytes: Uint8Array;
  /** Pixels of the longer side of the copy, at most. */
  readonly longest: number;
  /** What is painted black before anything is encoded. */
  readonly covered: readonly Rectangle[];
};

/** A JPEG that holds pixels and nothing else. */
export type Picture = {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
};

/** What comes back over the channel; a class does not survive the copy. */
export type PictureOutcome = { readonly copy: Picture } | { readonly reason: string };

/** Why there is no copy: `picture-kind`, `picture-broken`, `picture-too-large`, `picture-away`. */
export class PictureFault extends Error {
  override readonly name = 'PictureFault';
  readonly reason: string;
  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

/** Of a side and of the whole: the largest telephones take 200 million, and shrink what they keep. */
export const MOST_PIXELS = 120_000_000;
const QUALITY = 85;

/** Only these are read: each by its own first bytes, whatever the file is called. */
const KINDS: readonly { readonly at: number; readonly bytes: readonly number[] }[] = [
  { at: 0, bytes: [0xff, 0xd8, 0xff] }, // JPEG
  { at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }, // PNG
  { at: 0, bytes: [0x47, 0x49, 0x46, 0x38] }, // GIF
  { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] }, // WebP, within RIFF
];
const LOADERS = ['JpegBuffer', 'PngBuffer', 'NsgifBuffer', 'WebpBuffer'];

/**
 * Decodes the first frame of a picture and encodes its pixels anew, upright and in sRGB. Between the two stand
 * nothing but numbers of colour, so no position, name, thumbnail or hidden part of the file can come along.
 */
export async function copyOf({ bytes, longest, covered }: PictureOrder): Promise<Picture> {
  if (!KINDS.some((kind) => kind.bytes.every((byte, at) => bytes[kind.at + at] === byte)))
    throw new PictureFault('picture-kind');
  const sharp = await library();
  const { data, info } = await pixelsOf(sharp, bytes, longest);
  for (const rectangle of covered) blacken(data, info, rectangle);
  const { width, height, channels } = info;
  const encoded = await sharp(data, { raw: { width, height, channels } })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
    .toBuffer();
  return { bytes: new Uint8Array(encoded), width, height };
}

async function pixelsOf(sharp: typeof Sharp, bytes: Uint8Array, longest: number) {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 })
      .autoOrient()
      .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new PictureFault(
      message.includes('exceeds pixel limit') ? 'picture-too-large' : 'picture-broken',
    );
  }
}

/** Whole pixels, rounded outwards: what is covered is covered to its edge. */
function blacken(data: Buffer, size: OutputInfo, part: Rectangle): void {
  const within = (value: number, most: number): number => Math.min(most, Math.max(0, value));
  const left = within(Math.floor((part.left * size.width) / 100), size.width);
  const right = within(Math.ceil(((part.left + part.width) * size.width) / 100), size.width);
  const top = within(Math.floor((part.top * size.height) / 100), size.height);
  const bottom = within(Math.ceil(((part.top + part.height) * size.height) / 100), size.height);
  for (let row = top; row < bottom; row += 1) {
    const start = row * size.width;
    data.fill(0, (start + left) * size.channels, (start + right) * size.channels);
  }
}

/** Loaded when it is needed: its native part is an optional package, made for some systems only. */
async function library(): Promise<typeof Sharp> {
  // what does not fit into memory ends the process; it is never put on the disk, where it would stay
  process.env['VIPS_DISC_THRESHOLD'] = '1000g';
  const { default: sharp } = await import('sharp').catch(() => {
    throw new PictureFault('picture-away');
  });
  sharp.cache(false);
  sharp.concurrency(1);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS.map((name) => `VipsForeignLoad${name}`) });
  return sharp;
}
