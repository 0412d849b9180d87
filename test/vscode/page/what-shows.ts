import type { Context } from 'mocha';
import { openPages } from '../../host/host.mjs';
import type { Host } from '../../host/host.mjs';

/** A window that no longer answers must not hold up the rest. */
const LIMIT = 5_000;

/** Mocha's hooks for every file: where a test failed, says what stood in VS Code, which is gone when it is tried again. */
export const mochaHooks = {
  async afterEach(this: Context): Promise<void> {
    const { currentTest } = this;
    if (!currentTest || currentTest.isPassed() || currentTest.isPending()) return;
    for (const page of openPages) console.log(await whatShows(page));
  },
};

async function whatShows(page: Host['page']): Promise<string> {
  const texts = async (what: string) =>
    (await page.locator(what).allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  const look = async () => {
    const keyboard = await page.evaluate(() => {
      const { activeElement: at } = document;
      return at ? `${at.tagName} ${at.className} ${at.getAttribute('aria-label') ?? ''}` : '';
    });
    return {
      keyboard,
      line: await texts('.monaco-list:focus-within .monaco-list-row.focused'),
      tabs: await texts('.tab'),
      messages: await texts('.notification-toast, .quick-input-widget:visible, .monaco-dialog-box'),
      statusBar: await texts('.statusbar'),
    };
  };
  const late = new Promise<string>((resolve) => setTimeout(resolve, LIMIT, 'nothing answers'));
  const shown = await Promise.race([look().catch(String), late]);
  return `What shows: ${JSON.stringify(shown, undefined, 2)}`;
}
