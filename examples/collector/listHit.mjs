/** A hit as it is listed: without the raw request, and without who sent it. */
export function listHit({ id, time, destination, kind, method, path, status, error, warnings, duplicate, decoded }) {
  return { id, time, destination, kind, method, path, status, error, warnings, duplicate, decoded };
}
