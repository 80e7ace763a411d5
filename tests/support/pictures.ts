import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Upright 40 x 20: left half red, right half blue. */
async function halves() {
  const left = await sharp({
    create: { width: 20, height: 20, channels: 3, background: '#ff0000' },
  })
    .png()
    .toBuffer();
  const blue = { create: { width: 40, height: 20, channels: 3, background: '#0000ff' } } as const;
  return sharp(blue).composite([{ input: left, left: 0, top: 0 }]);
}

/** Where it says it was taken, who took it; both are looked for in the copy. */
export const MARKS = ['Almaty-marker', 'Camera-owner-marker', 'xmp-marker'];

/** A photograph that lies on its side, with position, owner and a note in its head. */
export async function telltalePhoto(size = 1): Promise<Buffer> {
  const pixels = await (await halves()).png().toBuffer();
  return sharp(pixels)
    .resize({ width: 40 * size })
    .rotate(-90)
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Artist: 'Camera-owner-marker', ImageDescription: 'Almaty-marker' },
      IFD3: { GPSLatitude: '43/1 15/1 0/1', GPSLongitude: '76/1 54/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>xmp-marker</note></x:xmpmeta>')
    .jpeg()
    .toBuffer();
}

/** What a picture holds beside its pixels, and the colour at a place in percent. */
export async function lookAt(bytes: Uint8Array) {
  const { width, height, format, exif, icc, xmp, iptc, orientation } =
    await sharp(bytes).metadata();
  const pixels = await sharp(bytes).removeAlpha().raw().toBuffer();
  const colourAt = (x: number, y: number): number[] => {
    const column = Math.min(width - 1, Math.floor((x * width) / 100));
    const row = Math.min(height - 1, Math.floor((y * height) / 100));
    const start = (row * width + column) * 3;
    return [...pixels.subarray(start, start + 3)];
  };
  const beside = [exif, icc, xmp, iptc, orientation].filter((one) => one !== undefined);
  return { width, height, format, beside, colourAt };
}

export async function inFormat(format: 'png' | 'webp' | 'gif'): Promise<Buffer> {
  return (await halves()).toFormat(format).toBuffer();
}

/** A PNG of one grey bit each that says it is this large; some kilobytes as it comes. */
export function hugePng(side: number): Buffer {
  const chunk = (type: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 1; // bit depth; colour type 0 is grey
  const rows = deflateSync(Buffer.alloc((1 + Math.ceil(side / 8)) * side), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const body = [chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([signature, ...body]);
}

/** A PNG one sees through. */
export async function glassPng(): Promise<Buffer> {
  const background = { r: 0, g: 0, b: 0, alpha: 0 };
  return sharp({ create: { width: 10, height: 10, channels: 4, background } })
    .png()
    .toBuffer();
}

/** A GIF that moves: each frame as large as this. */
export function movingGif(frames: number, side: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(side, 0);
  size.writeUInt16LE(side, 2);
  const palette = Buffer.from('800000ff0000ffffff', 'hex');
  const head = Buffer.concat([Buffer.from('GIF89a'), size, palette]);
  const control = Buffer.from('21f90400010000002c00000000', 'hex');
  const frame = Buffer.concat([control, size, Buffer.from('000202440100', 'hex')]);
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.of(0x3b)]);
}

/** 6,000 x 4,000, with as much to compress as a street has. */
export async function largePhoto(): Promise<Buffer> {
  const [width, height] = [6_000, 4_000];
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const grain = sharp({
    create: { width: 1_500, height: 1_000, channels: 3, background: '#808080', noise },
  }).png();
  return sharp(await grain.toBuffer())
    .resize(width, height)
    .withExif({ IFD3: { GPSLatitude: '43/1 15/1 0/1' } })
    .jpeg({ quality: 92 })
    .toBuffer();
}
