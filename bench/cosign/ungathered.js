/**
 * Stands in a copy of the built program where `dist/platform/gathering.js` was: the same doors, and every request
 * written at once by a transaction of its own. Nothing else differs.
 */
import { refuse } from '#kernel/refusal';

const MOST_WAITING = 8_192;

export function gather({ write, keyOf, mostWaiting = MOST_WAITING }) {
  const running = new Set();
  let isClosed = false;
  return {
    add: async (input) => {
      if (isClosed || running.size >= mostWaiting) return refuse('unavailable', 'too-busy');
      const written = write([input], keyOf(input));
      running.add(written);
      try {
        const [out] = await written;
        return out;
      } finally {
        running.delete(written);
      }
    },
    size: () => running.size,
    close: async () => {
      isClosed = true;
      await Promise.allSettled(running);
    },
  };
}
