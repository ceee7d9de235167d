/**
 * The answer to a request that the server stumbled over: what no test has found yet. It is no answer of any vendor.
 *
 * @param {Error} error
 * @param {import('hono').Context} context
 */
export function answerFailure(error, context) {
  const { method, path } = context.req;
  console.error(`${method} ${path}:`, error);
  const text = `The server failed at ${method} ${path}, and kept nothing of it: ${error.message}\n`;
  return context.text(text, 500, { 'access-control-allow-origin': '*' });
}
