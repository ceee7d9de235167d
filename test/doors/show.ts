import type { Page } from './openPage.js';

/** Shows or hides a page, as the browser does. */
export const show = (page: Page, isVisible: boolean): void => {
  page.define(page.document, 'hidden', !isVisible);
  page.define(page.document, 'visibilityState', isVisible ? 'visible' : 'hidden');
  page.dispatch('visibilitychange', {}, page.document);
};
