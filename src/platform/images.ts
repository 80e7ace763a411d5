import { refuse } from '#kernel/refusal';
import type { Answer } from '#kernel/refusal';
import type { Picture, PictureOrder, PictureOutcome } from './images-copying.ts';
import type { Log } from './log.ts';
import { openSandbox, SandboxFault } from './sandbox.ts';

export type { Picture, PictureOrder } from './images-copying.ts';

/** Copies pictures from anyone, each in a process of its own with an end. */
export type Images = {
  /**
   * The picture's pixels as a new JPEG, or why not: `picture-…` of kind `invalid` with advice what to do, or of kind
   * `unavailable` (`picture-busy`, `picture-away`) when the picture is not at fault. JPEG, PNG, WebP and the first
   * frame of GIF are read; a drawing (SVG) is a program and is not.
   */
  copy(order: PictureOrder): Promise<Answer<Picture>>;
  /** Makes ready for a picture that is about to come. */
  prepare(): void;
  close(): void;
};

/** What a picture may cost. */
export const PICTURE_LIMITS = {
  /** Of the file as it comes: it stands in memory whole, here and in the process. */
  bytes: 50_000_000,
  milliseconds: 20_000,
  /** Of the process, all in all. A photograph of 50 million pixels takes 150 to 250. */
  memoryMegabytes: 700,
  /** At once; as many processes. */
  parallel: 1,
  /** Waiting beyond those; one more is told to come back. */
  waiting: 20,
} as const;

/** From source `.ts`, built `.js`: the one that stands beside this file. */
const entry = new URL(
  `./images-child${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`,
  import.meta.url,
);

/**
 * @example
 * const images = openImages();
 * const copy = await images.copy({ bytes, longest: 1600, covered: [{ left: 40, top: 10, width: 9, height: 12 }] });
 * images.close();
 */
export function openImages(
  options: {
    readonly log?: Log | null;
    /** Others than `PICTURE_LIMITS`, for tests. */
    readonly limits?: Partial<Record<keyof typeof PICTURE_LIMITS, number>>;
  } = {},
): Images {
  const { bytes: most, ...limits } = { ...PICTURE_LIMITS, ...options.limits };
  const sandbox = openSandbox({ entry, log: options.log ?? null, native: true, ...limits });
  return {
    prepare: () => sandbox.prepare(),
    close: () => sandbox.close(),
    copy: async (order) => {
      if (order.bytes.length > most)
        return refuse('invalid', 'picture-too-heavy', { limit: Math.floor(most / 1_000_000) });
      try {
        // a copy of just these bytes: a view on a large buffer would take all of it along
        const outcome = await sandbox.run({ ...order, bytes: new Uint8Array(order.bytes) });
        return answerOf(outcome as PictureOutcome);
      } catch (error) {
        if (error instanceof SandboxFault) return refusalOf(error);
        throw error;
      }
    },
  };
}

function answerOf(outcome: PictureOutcome): Answer<Picture> {
  if ('copy' in outcome) return outcome.copy;
  const kind = outcome.reason === 'picture-away' ? 'unavailable' : 'invalid';
  return refuse(kind, outcome.reason);
}

function refusalOf({ kind }: SandboxFault): Answer<never> {
  switch (kind) {
    case 'timeout':
      return refuse('invalid', 'picture-too-slow');
    case 'died':
    case 'failed':
      return refuse('invalid', 'picture-broken');
    case 'busy':
      return refuse('unavailable', 'picture-busy');
    case 'closed':
    case 'down':
      return refuse('unavailable', 'picture-away');
  }
}
