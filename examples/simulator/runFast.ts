import { createProgress } from './createProgress.js';
import { makeMonth } from './makeMonth.js';
import type { Payload } from './makeVisit.js';
import { sendPayloads } from './sendPayloads.js';

interface Options {
  url: string;
  events: number;
  seed: number;
  signal: AbortSignal;
}

const show = (number: number) => Math.round(number).toLocaleString('en');

/** Fills the month that ends now, without a browser. */
export async function runFast({ url, events, seed, signal }: Options): Promise<void> {
  const statuses: Record<string, number> = {};
  const kinds = { pageview: 0, event: 0, heartbeat: 0 };
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  let answered = 0;
  const timeLeft = () => (answered ? `, ${show((events / answered - 1) * seconds())} s left` : '');

  const progress = createProgress({
    total: events,
    read: () => ({
      value: answered,
      text: `${show(answered)} of ${show(events)} sent, ${show(answered / seconds())} a second${timeLeft()}`,
    }),
  });
  const onAnswer = ({ kind }: Payload, status: number | string = 'no answer') => {
    answered++;
    kinds[kind]++;
    statuses[status] = (statuses[status] ?? 0) + 1;
  };
  let problem: unknown;
  try {
    await sendPayloads({ url, payloads: makeMonth({ seed, events, to: Date.now() }), signal, onAnswer });
  } catch (error) {
    problem = error;
  }
  const took = seconds();
  progress.stop();

  const accepted = Object.entries(statuses).reduce(
    (sum, [status, count]) => sum + (Number(status) < 400 ? count : 0),
    0,
  );
  const byStatus = Object.entries(statuses).map(([status, count]) => `${status}: ${show(count)}`);
  console.log(`
Sent      ${show(kinds.pageview)} pageviews, ${show(kinds.event)} events, ${show(kinds.heartbeat)} heartbeats
Accepted  ${show(accepted)} of ${show(answered)} in ${took.toFixed(1)} s, ${show(answered / took)} a second
Answers   ${byStatus.join(', ') || 'none'}`);
  if (statuses[400]) {
    console.log(
      '400 is on purpose: in one visit of 70 the id is mistyped, so that the inspector shows what that looks like.',
    );
  }
  if (problem) throw problem;
}
