import { cutList } from '../cutList.js';
import { fieldsOf, isRecord } from '../isRecord.js';
import { keyProblem } from '../keyProblem.js';
import { listProblems } from '../listProblems.js';
import { matches } from '../matches.js';
import { parseJson } from '../parseJson.js';
import type { Destination, Documented } from '../records.js';

/** Ours, as the stand-in's requests are. */
const HEADERS = { 'access-control-allow-origin': '*' };

const PAGE_HITS: unknown[] = ['page hit on load', 'UE.pageHit'];
const CALLS = [...PAGE_HITS, 'userengage', 'UE.resetAuth', 'UE.destroy'];

/** Documented are an event's prefix and the two. Not public: the list of the commands for the chat window itself. */
const COMMAND = /^(event\.\s*\S|product_event$|client\.update$|widget\.\w)/;

/** An attribute is a String unless it was declared otherwise, with 255 characters at most (User.com, help center). */
const isTooLong = (value: unknown) => typeof value === 'string' && value.length > 255;

function commandProblems([command, attributes]: unknown[]): string[] {
  if (!matches(command, COMMAND)) {
    return [`registers nothing: ${JSON.stringify(command)} is no command; an event is "event." and its name`];
  }
  if (attributes == null) return [];
  if (!isRecord(attributes)) return ['the attributes must be an object'];
  const long = Object.keys(attributes).filter((name) => isTooLong(attributes[name]));
  return cutList(long.map((name) => `the attribute ${name} has more than 255 characters`));
}

function problems(json: unknown): string[] {
  if (!isRecord(json) || !CALLS.includes(json.call) || !Array.isArray(json.args)) return ['it is not a recorded call'];
  const { call, args, apiKey } = json;
  return listProblems([
    keyProblem('civchat.apiKey', apiKey),
    call === 'UE.pageHit' && keyProblem('the apiKey of UE.pageHit', fieldsOf(args[0]).apiKey),
    ...(call === 'userengage' ? commandProblems(args) : []),
  ]);
}

/**
 * User.com, by a stand-in: what its widget sends is not public, so the collector brings a widget of its own, which has
 * the documented functions and tells the collector how they were called. What a site calls can be seen by this; what
 * User.com makes of it cannot.
 */
export const usercom: Destination = {
  name: 'usercom',

  files: [{ path: '/usercom/widget.js', type: 'text/javascript', file: new URL('usercom-widget.js', import.meta.url) }],

  routes: [
    {
      method: 'POST',
      path: '/usercom/calls',
      kind: (json) => (PAGE_HITS.includes(fieldsOf(json).call) ? 'pageview' : 'event'),
    },
  ],

  parse: (body) => parseJson(body),

  answer(hit) {
    const answer: Documented = { status: 200, headers: HEADERS };
    if (hit.kind === 'preflight') return { ...answer, error: 'a preflight: the tag must not cause one' };
    return { ...answer, error: problems(hit.json).join('; ') };
  },

  siteOf: ({ json }) => fieldsOf(json).apiKey,

  decode({ json }) {
    if (!isRecord(json) || !Array.isArray(json.args)) return {};
    const { call, args, url } = json;
    const [first, attributes]: unknown[] = args;
    if (call === 'userengage')
      return {
        page: url,
        name: typeof first === 'string' ? first.replace(/^event\./, '') : undefined,
        meta: attributes,
      };
    return { page: url, name: PAGE_HITS.includes(call) ? undefined : call, meta: first };
  },
};
