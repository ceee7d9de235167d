import type { Told } from '../collector/records.js';

/** What became of what was sent. */
export interface Outcomes {
  accepted: number;
  refused: number;
  /** The browser said that it got none. */
  unanswered: number;
  /** Its page had been left before the browser told of an answer: it may have arrived. */
  unseen: number;
}

/** What was sent, what became of it, and that the second adds up to the first. */
export interface Ledger<Request extends object> {
  sent: Record<Told, number>;
  outcomes(): Outcomes;
  send(request: Request, kind: Told): void;
  /** The status is undefined when there was no answer. A request has one outcome; what is told afterwards is not counted. */
  end(request: Request, status: number | undefined): void;
}

/** Counts requests and what became of each. What was never sent, as far as is known here, is not counted. */
export function createLedger<Request extends object>(): Ledger<Request> {
  const sent = { pageview: 0, event: 0, heartbeat: 0 };
  const ended = { accepted: 0, refused: 0, unanswered: 0 };
  const waiting = new Set<Request>();

  return {
    sent,
    send(request, kind) {
      if (waiting.has(request)) return;
      sent[kind]++;
      waiting.add(request);
    },
    end(request, status) {
      if (!waiting.delete(request)) return;
      if (status === undefined) ended.unanswered++;
      else ended[status < 400 ? 'accepted' : 'refused']++;
    },
    outcomes: () => ({ ...ended, unseen: waiting.size }),
  };
}
