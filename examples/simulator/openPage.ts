import type { Browser, Page } from 'puppeteer-core';
import type { Tally } from './createTally.js';
import type { Visitor } from './makeVisitor.js';

interface Options {
  browser: Browser;
  visitor: Visitor;
  origin: string;
  tally: Tally;
}

interface OpenPage {
  page: Page;
  close(): Promise<void>;
}

/** Hidden on a site for its visitors: to delete what was collected is the owner's. */
async function protectHits(page: Page, origin: string) {
  const session = await page.createCDPSession();
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const answer =
      request.method === 'DELETE'
        ? session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
        : session.send('Fetch.continueRequest', { requestId });
    // The page may be gone by now.
    answer.catch(() => {});
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${origin}/collector/*` }] });
}

/** A page of a visitor's own browser profile. */
export async function openPage({ browser, visitor, origin, tally }: Options): Promise<OpenPage> {
  const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(5000);
    tally.watch(page, origin);
    page.on('dialog', (dialog) => dialog.dismiss().catch(() => {}));
    // What opens in a window of its own is looked at by nobody.
    page.on('popup', (popup) => popup?.close().catch(() => {}));
    await protectHits(page, origin);
    await page.setUserAgent({ userAgent: visitor.userAgent });
    await page.setViewport({ width: visitor.width, height: visitor.height });
    await page.emulateTimezone(visitor.timeZone);
    await page.emulateFocusedPage(true);
    await page.setExtraHTTPHeaders({
      'accept-language': visitor.language,
      'x-client-ip-address': visitor.address,
    });
    return { page, close: () => context.close() };
  } catch (error) {
    await context.close().catch(() => {});
    throw error;
  }
}
