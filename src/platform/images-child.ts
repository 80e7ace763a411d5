/** What runs inside the process that may be ended: one picture in, its copy or the reason why not out. */
import { copyOf, PictureFault } from './images-copying.ts';
import type { PictureOrder, PictureOutcome } from './images-copying.ts';
import { serveSandbox } from './sandbox-child.ts';

async function outcomeOf(order: unknown): Promise<PictureOutcome> {
  try {
    // the other end is `openImages`, which sends nothing else
    return { copy: await copyOf(order as PictureOrder) };
  } catch (error) {
    if (error instanceof PictureFault) return { reason: error.reason };
    throw error;
  }
}

/** A picture of one pixel, so that the library is loaded when the first order comes. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

async function* warmUp(): AsyncGenerator<unknown> {
  yield await copyOf({ bytes: PIXEL, longest: 1, covered: [] }).catch(() => null);
}

serveSandbox(outcomeOf, warmUp);
