import { kindOfRequest } from './kindOfRequest.mjs';

/** Counts what pages send, what becomes of it, and their errors. */
export function createTally() {
  const sent = { pageview: 0, event: 0, heartbeat: 0 };
  const answers = { accepted: 0, refused: 0, unanswered: 0 };
  const errors = new Map();

  const kindOf = (request, origin) => {
    if (!request.url().startsWith(`${origin}/`)) return undefined;
    const path = new URL(request.url()).pathname;
    return kindOfRequest({ method: request.method(), path, body: request.postData() });
  };

  function addError(page, error) {
    const path = URL.canParse(page.url()) ? new URL(page.url()).pathname : page.url();
    const line = `${path}: ${String(error?.message ?? error).split('\n')[0]}`;
    errors.set(line, (errors.get(line) ?? 0) + 1);
  }

  function watch(page, origin) {
    const count = (happens) => (subject) => {
      const kind = kindOf(subject.request?.() ?? subject, origin);
      if (kind) happens(subject, kind);
    };
    page.on('request', count((_, kind) => sent[kind]++)); // biome-ignore format: one to a line
    page.on('response', count((response) => answers[response.status() < 400 ? 'accepted' : 'refused']++)); // biome-ignore format: one to a line
    page.on(
      'requestfailed',
      count((request) => {
        // What is cut off after its answer, since its page has been left, was answered.
        if (!request.response()) answers.unanswered++;
      }),
    );
    page.on('pageerror', (error) => addError(page, error));
    page.on('error', (error) => addError(page, error));
  }

  return { sent, answers, errors, watch };
}
