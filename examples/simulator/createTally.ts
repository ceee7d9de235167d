import type { HTTPRequest, HTTPResponse, Page } from 'puppeteer-core';
import type { Told } from '../collector/records.js';
import { kindOfRequest } from './kindOfRequest.js';

/** What pages have sent, what became of it, and their errors, each with how often it came. */
export interface Tally {
  sent: Record<Told, number>;
  answers: { accepted: number; refused: number; unanswered: number };
  errors: Map<string, number>;
  watch(page: Page, origin: string): void;
}

/** Counts what pages send, what becomes of it, and their errors. */
export function createTally(): Tally {
  const sent = { pageview: 0, event: 0, heartbeat: 0 };
  const answers = { accepted: 0, refused: 0, unanswered: 0 };
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
    const count = (request: HTTPRequest, happens: (kind: Told) => void) => {
      const kind = kindOf(request, origin);
      if (kind) happens(kind);
    };
    page.on('request', (request) => count(request, (kind) => sent[kind]++));
    page.on('response', (response: HTTPResponse) =>
      count(response.request(), () => answers[response.status() < 400 ? 'accepted' : 'refused']++),
    );
    page.on('requestfailed', (request) =>
      count(request, () => {
        // What is cut off after its answer, since its page has been left, was answered.
        if (!request.response()) answers.unanswered++;
      }),
    );
    page.on('pageerror', (error) => addError(page, error));
    page.on('error', (error) => addError(page, error));
  }

  return { sent, answers, errors, watch };
}
