/** A response with one of these statuses must not have a body (Fetch standard, "null body status"). */
const STATUSES_WITHOUT_BODY = [204, 205, 304];

/**
 * @typedef {object} Answer
 * @property {number} status
 * @property {Record<string, string>} [headers]
 * @property {string | object} [body] an object is sent as JSON
 *
 * @param {Answer} answer
 * @returns {Response}
 */
export function toResponse({ status, headers, body = '' }) {
  if (STATUSES_WITHOUT_BODY.includes(status)) return new Response(null, { status, headers });
  if (typeof body === 'string') return new Response(body, { status, headers });
  return Response.json(body, { status, headers });
}
