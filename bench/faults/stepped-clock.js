/**
 * Loaded before the server (`node --import`): its clock then runs so many milliseconds beside the machine's as the file
 * says that UNDERSIGNED_CLOCK_FILE names. Stepped while it runs, forwards and backwards, as an operator or a time
 * server steps it; performance.now() goes on evenly, as the machine's monotonic clock does.
 */
import { readFileSync } from 'node:fs';

const file = process.env.UNDERSIGNED_CLOCK_FILE ?? '';
const RealDate = Date;
let offset = 0;

setInterval(() => {
  try {
    offset = Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    // not written yet
  }
}, 25).unref();

globalThis.Date = class extends RealDate {
  constructor(...words) {
    if (words.length === 0) super(RealDate.now() + offset);
    else super(...words);
  }

  static now() {
    return RealDate.now() + offset;
  }
};
