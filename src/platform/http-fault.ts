import { isRefusal, refuse } from '#kernel/refusal';
import type { Refusal } from '#kernel/refusal';

/** Rosters, scans. Larger uploads are refused while they arrive, not after. */
export const LARGEST_UPLOAD = 10_000_000;
/** A letter's text with its demands fits many times over. */
export const LARGEST_FORM = 1_000_000;

/**
 * What PostgreSQL and the system say when there is nobody to talk to: SQLSTATE and errno. 25006: to a standby, while
 * it is not yet known which server is the primary now.
 */
const AWAY = new Set(
  'ECONNREFUSED ECONNRESET EPIPE 57P01 57P02 57P03 53300 08001 08003 08006 25006'.split(' '),
);
const DISK_FULL = new Set(['53100', 'ENOSPC']);
const NO_CONNECTION =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated/;
/** The multipart parser gives these neither a code nor a status. */
const BROKEN_FORM = /^(Unexpected end of multipart data|Multipart: Boundary not found)$/;

/**
 * The refusal behind something that was thrown, or null when it is a fault of ours.
 *
 * @example refusalOf(Object.assign(new Error(), { code: '53100' }))?.reason // 'disk-full'
 */
export function refusalOf(error: unknown): Refusal | null {
  if (isRefusal(error)) return error;
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? String(error.code) : '';
  if (DISK_FULL.has(code)) return refuse('unavailable', 'disk-full');
  if (isAway(error, code)) return refuse('unavailable', 'database-away');
  const status = 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return tooLarge(code);
  const unreadable = BROKEN_FORM.test(error.message) || (status >= 400 && status < 500);
  return unreadable ? refuse('invalid', 'request-unreadable') : null;
}

/** A page's form and an uploaded file have limits of their own, and different ways out. */
function tooLarge(code: string): Refusal {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return refuse('invalid', 'form-too-large', { limit: `${LARGEST_FORM / 1_000_000} MB` });
  return refuse('invalid', 'too-large', { limit: `${LARGEST_UPLOAD / 1_000_000} MB` });
}

function isAway(error: Error, code: string): boolean {
  // a socket file that is not there; any other missing file is a fault of ours
  const noSocket = code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect';
  // a pooler whose server is away says 08P01, and unlike a server never in which of its functions
  const noServer = code === '08P01' && (!('routine' in error) || error.routine === undefined);
  return AWAY.has(code) || noSocket || noServer || NO_CONNECTION.test(error.message);
}
