import type { Browser, BrowserContext, Page as Tab } from 'puppeteer-core';
import { createPage } from './createPage';
import { inTime } from './inTime';
import type { Engine, EngineName, Page } from './types';

export type Drive = (
  tab: Tab,
) => Pick<Page, 'goto' | 'evaluate' | 'click' | 'press' | 'offline' | 'online' | 'freeze' | 'resume' | 'crash'>;

/** Firefox closes a page of a context that ends as if the visitor had done it. */
const mute = (): void => {
  window.fetch = () => new Promise(() => {});
  Navigator.prototype.sendBeacon = () => true;
  XMLHttpRequest.prototype.send = () => {};
};

// Milliseconds. A page that crashed never answers.
const PATIENCE_TO_MUTE = 1000;

/** The pages of one visitor, who is `alone` while nobody else has one. */
const createVisitor = (context: BrowserContext, drive: Drive, isAlone: boolean) => {
  const opened: Pick<Page, 'evaluate'>[] = [];

  const discard = async (): Promise<void> => {
    await Promise.all(opened.map(({ evaluate }) => inTime(evaluate(mute), PATIENCE_TO_MUTE).catch(() => {})));
    await context.close();
  };

  const newPage = async (): Promise<Page> => {
    // A window of its own is not hidden by the pages of others; in Firefox it costs twice as much as a tab.
    const tab = await context.newPage({ type: isAlone && !opened.length ? 'tab' : 'window' });
    const driven = drive(tab);
    let cover: Tab | undefined;
    opened.push(driven);

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
      sibling: newPage,
      async close() {
        opened.splice(opened.indexOf(driven), 1);
        await tab.close();
      },
      async crash() {
        opened.splice(opened.indexOf(driven), 1);
        await driven.crash();
      },
      discard,
    });
  };
  return { newPage };
};

/** What Chromium and Firefox have in common: puppeteer starts them and opens their windows. */
export const createPuppeteerEngine = async (name: EngineName, browser: Browser, drive: Drive): Promise<Engine> => {
  const version = (await browser.version()).replace(/^.*\//, '');
  let visitors = 0;
  return {
    name,
    version,
    // A context has its own storage.
    newPage: async () => {
      const isAlone = ++visitors === 1;
      const page = await createVisitor(await browser.createBrowserContext(), drive, isAlone).newPage();
      const discard = (): Promise<void> => page.discard().finally(() => void visitors--);
      return { ...page, discard };
    },
    close: () => browser.close(),
  };
};
