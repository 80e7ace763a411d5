import { afterAll, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { createSignInLink } from '#access';
import type { AccountId } from '#kernel/ids';
import type { KeptMail } from '#platform/mail';
import { paths } from '#ui/paths';
import { makeSignInLink } from '../../src/features/access/cli.ts';
import type { Environment } from '../../src/main/environment.ts';
import { accessibilityFaults, foreignRequests, sidewaysScroll, startBrowser } from './browser.ts';
import type { TestBrowser } from './browser.ts';
import { startTestServer } from './server.ts';
import type { TestServer } from './server.ts';
import { mailsTo } from './signing.ts';
import type { TestEnv } from './signing.ts';

export type Journeys = {
  readonly server: TestServer;
  /** The server's own, as the support for signing wants it: time passes by itself. */
  readonly env: TestEnv;
  readonly browser: TestBrowser;
  /** The full address of a path. */
  readonly at: (path: string) => string;
  /** Signs in by a link from the terminal: the owner, who gives a name the first time, or `account`. */
  readonly signInByLink: (
    page: Page,
    as?: { readonly name?: string; readonly account?: AccountId },
  ) => Promise<Page>;
  /** Waits until the worker has written the wanted mail to this mailbox. */
  readonly mailWith: <T>(mailbox: string, find: (mail: KeptMail) => T | null) => Promise<T>;
};

/** A server and a browser for the journeys of one file; both end with its tests. */
export async function startJourneys(change: Partial<Environment> = {}): Promise<Journeys> {
  const server = await startTestServer(change);
  const browser = await startBrowser();
  afterAll(async () => {
    await browser.close();
    await server.stop();
  });
  const env: TestEnv = { ...server.env, pass: () => {} };
  const at = (path: string): string => `${server.url}${path}`;
  return {
    server,
    env,
    browser,
    at,
    async signInByLink(page, { name, account } = {}) {
      await page.goto(await linkFor(server, account));
      const asked = page.getByLabel('Name', { exact: true });
      if (name !== undefined && (await asked.count()) > 0) await asked.fill(name);
      await button(page, 'Sign in').click();
      await page.waitForURL(at(paths.desk()));
      return page;
    },
    async mailWith(mailbox, find) {
      for (let wait = 0; wait < 200; wait += 1) {
        for (const mail of await mailsTo(env, mailbox)) {
          const found = find(mail);
          if (found !== null) return found;
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`nothing came to ${mailbox}`);
    },
  };
}

async function linkFor({ env, url }: TestServer, account: AccountId | undefined): Promise<string> {
  if (account === undefined) return makeSignInLink(env);
  const token = await env.db.transaction((tx) => createSignInLink(tx, env, account));
  return `${url}${paths.signInLink(token)}`;
}

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });

/** A page anybody can use: no fault of axe, no sideways scroll, nothing fetched from elsewhere. */
export async function expectFit(page: Page): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await sidewaysScroll(page)).toBe(0);
  expect(foreignRequests(page)).toEqual([]);
}

/** A phone's own passkey store: asks nobody, says yes. */
export async function addPasskeyStore(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
