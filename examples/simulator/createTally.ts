import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Told } from '../collector/records.js';
import { createLedger, type Ledger } from './createLedger.js';
import { kindOfRequest } from './kindOfRequest.js';

/** What pages have sent, what became of it, and their errors, each with how often it came. */
export interface Tally extends Pick<Ledger<HTTPRequest>, 'sent' | 'outcomes'> {
  errors: Map<string, number>;
  watch(page: Page, origin: string): void;
}

/** Counts what pages send, what becomes of it, and their errors. */
export function createTally(): Tally {
  const { sent, send, end, outcomes } = createLedger<HTTPRequest>();
  const errors = new Map<string, number>();

  const kindOf = (request: HTTPRequest, origin: string): Told | undefined => {
    if (!request.url().startsWith(`${origin}/`)) return undefined;
    const path = new URL(request.url()).pathname;
    return kindOfRequest({ method: request.method(), path, body: request.postData() });
  };

  function addError(page: Page, error: unknown) {
    const path = URL.canParse(page.url()) ? new URL(page.url()).pathname : page.url();
    const line = `${path}: ${String(error instanceof Error ? error.message : error).split('\n')[0]}`;
    errors.set(line, (errors.get(line) ?? 0) + 1);
  }

  function watch(page: Page, origin: string) {
    page.on('request', (request) => {
      const kind = kindOf(request, origin);
      if (kind) send(request, kind);
    });
    page.on('response', (response) => end(response.request(), response.status()));
    // What is cut off after its answer, since its page has been left, was answered, and has ended above.
    page.on('requestfailed', (request) => end(request, request.response()?.status()));
    page.on('pageerror', (error) => addError(page, error));
    page.on('error', (error) => addError(page, error));
  }

  return { sent, outcomes, errors, watch };
}
