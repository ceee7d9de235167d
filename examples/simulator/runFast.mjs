import { createProgress } from './createProgress.mjs';
import { makeMonth } from './makeMonth.mjs';
import { sendPayloads } from './sendPayloads.mjs';

const show = (number) => Math.round(number).toLocaleString('en');

/**
 * Fills the month that ends now, without a browser.
 *
 * @param {{ url: string, events: number, seed: number, signal: AbortSignal }} options
 */
export async function runFast({ url, events, seed, signal }) {
  const statuses = {};
  const kinds = { pageview: 0, event: 0, heartbeat: 0 };
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let answered = 0;

  const progress = createProgress({
    total: events,
    read: () => ({
      value: answered,
      text: `${show(answered)} of ${show(events)} sent, ${show(answered / seconds())} a second`,
    }),
  });
  const onAnswer = ({ kind }, status = 'no answer') => {
    answered++;
    kinds[kind]++;
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  let problem;
  try {
    await sendPayloads({ url, payloads: makeMonth({ seed, events, to: Date.now() }), signal, onAnswer });
  } catch (error) {
    problem = error;
  }
  const took = seconds();
  progress.stop();

  const accepted = Object.entries(statuses).reduce((sum, [status, count]) => sum + (status < 400 ? count : 0), 0);
  const byStatus = Object.entries(statuses).map(([status, count]) => `${status}: ${show(count)}`);
  console.log(`
Sent      ${show(kinds.pageview)} pageviews, ${show(kinds.event)} events, ${show(kinds.heartbeat)} heartbeats
Accepted  ${show(accepted)} of ${show(answered)} in ${took.toFixed(1)} s, ${show(answered / took)} a second
Answers   ${byStatus.join(', ') || 'none'}`);
  if (problem) throw problem;
}
