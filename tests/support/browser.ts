import { AxeBuilder } from '@axe-core/playwright';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

export type PageWish = {
  readonly width?: 360 | 1280;
  readonly dark?: boolean;
  readonly language?: 'en' | 'fr';
  /** false: the page as a reader without JavaScript gets it. */
  readonly script?: boolean;
};

export type TestBrowser = {
  /** A page in a context of its own: no cookie is shared between two pages. */
  openPage(wish?: PageWish): Promise<Page>;
  close(): Promise<void>;
};

/** Starts Chromium from npm, as root or not, with nothing installed on the machine. */
export async function startBrowser(): Promise<TestBrowser> {
  const browser = await launch();
  return {
    openPage: (wish = {}) => openPage(browser, wish),
    close: () => browser.close(),
  };
}

async function launch(): Promise<Browser> {
  const executablePath = await sparticuz.executablePath();
  // --single-process, wanted by small cloud machines, dies with its first page
  const args = sparticuz.args.filter(
    (arg) => !/^--(single-process|headless|disable-web-security)/.test(arg),
  );
  return chromium.launch({ executablePath, args: [...args, '--no-sandbox'] });
}

async function openPage(browser: Browser, wish: PageWish): Promise<Page> {
  const width = wish.width ?? 1280;
  const context = await browser.newContext({
    viewport: { width, height: width === 360 ? 740 : 900 },
    colorScheme: wish.dark ? 'dark' : 'light',
    locale: wish.language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'UTC',
    javaScriptEnabled: wish.script ?? true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  requests.set(page, []);
  page.on('request', (request) => requests.get(page)?.push(request.url()));
  return page;
}

const requests = new WeakMap<Page, string[]>();

/** Every request of this page that went to another host than the one it was opened from. */
export function foreignRequests(page: Page): readonly string[] {
  const own = new URL(page.url()).host;
  return (requests.get(page) ?? []).filter((url) => {
    const { protocol, host } = new URL(url);
    return protocol !== 'data:' && protocol !== 'blob:' && host !== own;
  });
}

/** What axe finds against WCAG 2.2 AA and its own best practice, one line for each node: `[]` is wanted. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}

/** How far the page can be scrolled sideways, in pixels: 0 is wanted at every width. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
