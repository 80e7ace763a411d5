/** The largest scan that is taken in by hand: a letter of fifty pages. */
export const LARGEST_SCAN = 25_000_000;

const LONGEST_NAME = 150;

/** A file's name as it can be offered again: no folder, nothing invisible, never empty. */
export function fileNameOf(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/u).at(-1) ?? '';
  const name = last.replace(/[\p{Cc}\p{Cf}"<>:|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/gu, '');
  if (name === '') return 'file';
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  const cut =
    name.length <= LONGEST_NAME ? name : name.slice(0, LONGEST_NAME - ending.length) + ending;
  // half a letter, cut here or sent so, could not be named in a header
  return cut.replace(/\p{Cs}/gu, '\ufffd');
}

const STARTS: readonly (readonly [string, string])[] = [
  ['application/pdf', '%PDF-'],
  ['image/png', '\x89PNG'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/tiff', 'II*\0'],
  ['image/tiff', 'MM\0*'],
  ['application/zip', 'PK\x03\x04'],
];

/** What a file is by its first bytes, never by its name. */
export function mediaTypeOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return STARTS.find(([, start]) => head.startsWith(start))?.[0] ?? 'application/octet-stream';
}

/** Kinds that can do harm when they are opened, by the end of the name: a warning of its own. */
const RISKY =
  /\.(?:exe|com|scr|bat|cmd|ps1|vbs?|jse?|jar|msi|lnk|hta|wsf|iso|img|dmg|apk|app|sh|html?|svg|xml|zip|rar|7z|gz|docm|xlsm|pptm|dotm|xlam|chm|reg)$/iu;

export const isRisky = (name: string): boolean => RISKY.test(name);

/** Names a file for `content-disposition` in letters every browser reads, and in its own (RFC 6266). */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\u0020-\u007e]|["\\%]/gu, '_');
  const own = encodeURIComponent(name).replace(
    /['()*]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${own}`;
}
