import type { ListedHit } from './records.js';

/** A hit as it is listed. */
export function listHit(hit: ListedHit): ListedHit {
  const { id, time, destination, kind, method, path, status, error, warnings, duplicate, cut, decoded } = hit;
  return { id, time, destination, kind, method, path, status, error, warnings, duplicate, cut, decoded };
}
