import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** verify.html as it was built: the page that checks a bundle without any network. */
export type VerifyPage = {
  readonly bytes: Buffer;
  /** What the page forbids itself, for the header of its answer. */
  readonly policy: string;
};

/** The project's root: this file is in `src/ui` or, built, in `dist/ui`. */
const built = fileURLToPath(new URL('../../dist/verify/verify.html', import.meta.url));

/**
 * Reads the page once, when a server starts. Null where it was never built, from source before the first set-up:
 * then `/verify` is not there, and bundles go without it, as their index says.
 */
export function readVerifyPage(file: string = built): VerifyPage | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const said = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
    bytes.toString('utf8'),
  );
  const policy = `${said?.[1] ?? "default-src 'none'"}; frame-ancestors 'none'`;
  return { bytes, policy };
}
