import { cutText } from '../shared/cutText.js';
import { LIMITS } from './limits.js';
import type { Hit } from './records.js';

/** Lets go of a long body, once what it says is known: its beginning stays. */
export function releaseBody(hit: Hit) {
  if (hit.body.length <= LIMITS.rawBody) return;
  // By its bytes, as a part of a text holds all of it.
  hit.body = Buffer.from(cutText(hit.body, LIMITS.rawBody)).toString();
  hit.json = undefined;
}
