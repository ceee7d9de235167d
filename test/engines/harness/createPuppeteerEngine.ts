import type { Browser, Page as Tab } from 'puppeteer-core';
import { bindToUs } from './bindToUs';
import { createPage } from './createPage';
import type { Engine, EngineName, Page } from './types';

/** Firefox closes a page of a context that ends as if the visitor had done it. */
const mute = (): void => {
  window.fetch = () => new Promise(() => {});
  Navigator.prototype.sendBeacon = () => true;
  XMLHttpRequest.prototype.send = () => {};
};

const newPage = async (browser: Browser): Promise<Page> => {
  // A context has its own storage; a window of its own is not hidden by the pages of others.
  const context = await browser.createBrowserContext();
  const tab = await context.newPage({ type: 'window' });
  let cover: Tab | undefined;

  return createPage({
    async goto(url) {
      await tab.goto(url);
    },
    evaluate: (script, ...args) => tab.evaluate(script as never, ...args) as Promise<never>,
    click: (selector) => tab.click(selector),
    async hide() {
      // Firefox opens a tab in the window that was used last.
      await tab.bringToFront();
      cover = await context.newPage();
      await cover.bringToFront();
    },
    async show() {
      await cover?.close();
      await tab.bringToFront();
    },
    close: () => tab.close(),
    async discard() {
      await tab.evaluate(mute).catch(() => {});
      await context.close();
    },
  });
};

/** What Chromium and Firefox have in common once puppeteer drives them. */
export const createPuppeteerEngine = async (name: EngineName, browser: Browser): Promise<Engine> => {
  const endGroup = bindToUs(browser.process()?.pid as number);
  const version = (await browser.version()).replace(/^.*\//, '');
  return {
    name,
    version,
    newPage: () => newPage(browser),
    async close() {
      await browser.close();
      await endGroup();
    },
  };
};
