import { readAddress } from '../../browser/readAddress.js';
import type { Stages } from '../../types/records.js';

/** Has addresses told otherwise: that of a page, and its referrer. */
export const moved = (stages: Stages, move: (url: string) => string): void => {
  const { readPage } = stages;
  stages.readPage = (previous, given) => {
    const page = readPage(previous, given);
    page.url = move(page.url);
    page.at = readAddress(page.url);
    page.referrer = move(page.referrer);
    return page;
  };
};
