import { Agent, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';

const LANES = 64;
const WAITING_AT_MOST = 256;

/** What is on its way at a time is from so many milliseconds at most: a session of half an hour must not be cut. */
const SPREAD = 10 * 60_000;

/** After so many without an answer, one after the other, nobody is there any more. */
const FAILURES_AT_MOST = 100;

/** By `node:http`, which takes a quarter of the time that `fetch` takes for a request. */
function createClient(url) {
  const isSecure = url.protocol === 'https:';
  const agent = new (isSecure ? SecureAgent : Agent)({ keepAlive: true, maxSockets: LANES });
  const ask = isSecure ? secureRequest : request;

  /** The status of the answer. */
  const send = ({ method, path, headers, body, time }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
      const asked = ask(
        new URL(path, url),
        { agent, method, headers: { ...headers, ...length, 'x-simulated-time': time } },
        (answer) => {
          answer.on('end', () => resolve(answer.statusCode));
          answer.on('error', reject);
          answer.resume();
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });

  return { send, close: () => agent.destroy() };
}

/**
 * Sends payloads to a collector, some at a time; those of one visitor one after the other. Nothing is tried again.
 *
 * @param {object} options
 * @param {string} options.url where the collector is
 * @param {Iterable<import('./makeVisit.mjs').Payload>} options.payloads
 * @param {AbortSignal} [options.signal] ends it early
 * @param {(payload: import('./makeVisit.mjs').Payload, status: number | undefined) => void} options.onAnswer the status
 *   is undefined when there was no answer
 * @returns {Promise<void>} rejects when nobody answers any more
 */
export async function sendPayloads({ url, payloads, signal, onAnswer }) {
  const client = createClient(new URL(url));
  const lanes = Array.from({ length: LANES }, () => Promise.resolve());
  // In the order of time, so the first is the oldest.
  const waiting = new Set();
  let failures = 0;
  let failure;
  let wake = () => {};

  async function send(payload) {
    const status = await client.send(payload).catch((error) => {
      failure = error;
    });
    failures = status ? 0 : failures + 1;
    onAnswer(payload, status);
    waiting.delete(payload);
    wake();
  }

  const isTooEarly = ({ time }) => {
    const [oldest] = waiting;
    return oldest && (waiting.size >= WAITING_AT_MOST || time - oldest.time > SPREAD);
  };

  try {
    for (const payload of payloads) {
      while (isTooEarly(payload)) {
        await new Promise((resolve) => {
          wake = resolve;
        });
      }
      if (signal?.aborted) break;
      if (failures >= FAILURES_AT_MOST) throw new Error(`The collector no longer answers: ${failure.message}`);
      const lane = payload.visitor % LANES;
      waiting.add(payload);
      lanes[lane] = lanes[lane].then(() => send(payload));
    }
    await Promise.all(lanes);
  } finally {
    client.close();
  }
}
