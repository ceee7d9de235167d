import type { Answer } from './records.js';

/** A response with one of these statuses must not have a body (Fetch standard, "null body status"). */
const STATUSES_WITHOUT_BODY = [204, 205, 304];

export function toResponse({ status, headers, body = '' }: Answer): Response {
  if (STATUSES_WITHOUT_BODY.includes(status)) return new Response(null, { status, headers });
  if (typeof body === 'string') return new Response(body, { status, headers });
  return Response.json(body, { status, headers });
}
