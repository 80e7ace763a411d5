import type { Locator, Page } from 'playwright-core';

/** Somebody at a desk, whose every click, key and page change is counted. */
export type Hands = {
  readonly page: Page;
  click(on: Locator): Promise<void>;
  /** Types into a field, letter by letter as far as the count is concerned. */
  type(into: Locator, text: string): Promise<void>;
  /** Chooses from a list: one click to open it, one on the words. */
  choose(from: Locator, value: string): Promise<void>;
  press(key: string): Promise<void>;
  readonly count: { readonly clicks: number; readonly keys: number; readonly pages: number };
};

/** Counts from here on. A page change is a document that was loaded anew, not a part that came by script. */
export function handsOn(page: Page): Hands {
  const count = { clicks: 0, keys: 0, pages: 0 };
  page.on('load', () => {
    count.pages += 1;
  });
  return {
    page,
    count,
    async click(on) {
      count.clicks += 1;
      await on.click();
    },
    async type(into, text) {
      count.clicks += 1;
      count.keys += text.length;
      await into.fill(text);
    },
    async choose(from, value) {
      count.clicks += 2;
      await from.selectOption(value);
    },
    async press(key) {
      count.keys += 1;
      await page.keyboard.press(key);
    },
  };
}
