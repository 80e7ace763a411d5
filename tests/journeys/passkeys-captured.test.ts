import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { challengeBytes, challengeText, toBase64Url, verifyAssertion } from '#proof';
import { startBrowser } from '#support/browser';
import type { TestBrowser } from '#support/browser';
import {
  captureAll,
  CAPTURED_ORIGIN,
  claimOf,
  PASSKEY_KINDS,
  seedOf,
} from '#support/passkey-capture';
import type { Captured, PasskeyKind } from '#support/passkey-capture';

/** Set to write the answers of this run over those in tests/seeds/passkeys. */
const IS_UPDATE = process.env['UNDERSIGNED_UPDATE_PASSKEYS'] === '1';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const REFUSED = {
  'person-not-verified': 'the passkey did not verify its person',
  'nobody-present': 'nobody was present at the passkey',
  'inside-another-page': 'the passkey was used inside another page',
  'on-another-origin': 'the passkey was used on another origin',
} as const;

const kinds = Object.keys(PASSKEY_KINDS).filter(
  (name): name is PasskeyKind => name in PASSKEY_KINDS,
);

test.each(kinds)(
  'what today’s browser makes of an %s passkey verifies without a server, and only where it should',
  async (kind) => {
    const answers = await fresh(kind);
    for (const answer of answers) {
      const verdict = await verifyAssertion({ ...claimOf(answer), origin: CAPTURED_ORIGIN });
      const wanted = answer.way === 'verified' ? true : { fault: REFUSED[answer.way] };
      expect([answer.way, verdict]).toEqual([answer.way, wanted]);
    }
    expect(answers).toHaveLength(5);
    if (IS_UPDATE) writeFileSync(seedOf(kind), `${JSON.stringify(answers, null, 2)}\n`);
  },
);

async function fresh(kind: PasskeyKind): Promise<Captured[]> {
  // an act over the statement of the reference's examples
  const nonce = IS_UPDATE ? '55'.repeat(32) : randomBytes(32).toString('hex');
  const asked = {
    statement: '4358a3c6f18381ad0af412e8ca7c1f336d1ab1c758aa8b96f73912eca8ddf289',
    act: 'signed',
    nonce,
  } as const;
  const challenge = toBase64Url(challengeBytes(asked));
  const page = await browser.openPage();
  const answers = await captureAll(page, kind, { challengeText: challengeText(asked), challenge });
  await page.context().close();
  return answers;
}
