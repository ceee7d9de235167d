import type { Browser, Page as Tab } from 'puppeteer-core';
import { createPage } from './createPage';
import type { Engine, EngineName, Page } from './types';

export type Drive = (tab: Tab) => Pick<Page, 'goto' | 'evaluate' | 'click'>;

/** Firefox closes a page of a context that ends as if the visitor had done it. */
const mute = (): void => {
  window.fetch = () => new Promise(() => {});
  Navigator.prototype.sendBeacon = () => true;
  XMLHttpRequest.prototype.send = () => {};
};

const newPage = async (browser: Browser, drive: Drive): Promise<Page> => {
  // A context has its own storage; a window of its own is not hidden by the pages of others.
  const context = await browser.createBrowserContext();
  const tab = await context.newPage({ type: 'window' });
  const driven = drive(tab);
  let cover: Tab | undefined;

  return createPage({
    ...driven,
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
      await driven.evaluate(mute).catch(() => {});
      await context.close();
    },
  });
};

/** What Chromium and Firefox have in common: puppeteer starts them and opens their windows. */
export const createPuppeteerEngine = async (name: EngineName, browser: Browser, drive: Drive): Promise<Engine> => {
  const version = (await browser.version()).replace(/^.*\//, '');
  return {
    name,
    version,
    newPage: () => newPage(browser, drive),
    close: () => browser.close(),
  };
};
