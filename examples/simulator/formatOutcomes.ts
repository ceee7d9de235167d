import type { Ledger } from './createLedger.js';

/** What was sent and what became of it, two lines of the summary. */
export function formatOutcomes({ sent, outcomes }: Pick<Ledger<object>, 'sent' | 'outcomes'>): string {
  const { accepted, refused, unanswered, unseen } = outcomes();
  const all = sent.pageview + sent.event + sent.heartbeat;
  const rest = unseen > 0 ? `, ${unseen} left with their page before the answer was seen` : '';
  return `Sent      ${all}: ${sent.pageview} pageviews, ${sent.event} events, ${sent.heartbeat} heartbeats
Answers   ${accepted} accepted, ${refused} refused, ${unanswered} without an answer${rest}`;
}
