import type { Context } from 'hono';

/** The answer to a request that the server stumbled over: what no test has found yet. It is no answer of any vendor. */
export function answerFailure(error: Error, context: Context): Response {
  const { method, path } = context.req;
  console.error(`${method} ${path}:`, error);
  const text = `The server failed at ${method} ${path}, and kept nothing of it: ${error.message}\n`;
  return context.text(text, 500, { 'access-control-allow-origin': '*' });
}
