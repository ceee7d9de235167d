import type { Reason, TrackError, Verdict } from '../types/options.js';
import type { Answer, Delivery, Outcome, Part } from '../types/records.js';
import { tell } from './around/tell.js';

/** Why a destination did not take something. */
export interface Failure {
  /** Tells it from a {@link Verdict} among {@link Results}. */
  ok: false;
  /** One word, which does not change. */
  reason: Reason;
  /** For a person. It may change. */
  message: string;
  /** The server's HTTP status, when it refused. */
  status: number | undefined;
  /** The destination that failed. */
  destination: string;
}

/** What each destination said, by its name; by its name and id, when there is another of that name. */
export type Results = Record<string, Verdict | Failure>;

declare module '../types/options.js' {
  interface Verdict {
    /** With several destinations, by the part `results`: what each of them said. */
    results?: Results;
  }

  interface TrackError {
    /** By the part `results`: false. */
    ok?: false;
    /** By the part `results`: the destination that failed. */
    destination?: string;
    /** With several destinations, by the part `results`: what each of them said. */
    results?: Results;
  }
}

/** Milliseconds until a destination that has not answered is told as late: less than the 10 seconds of a promise. */
const PATIENCE = 8900;
/** Milliseconds in which a page that is there again may be answered what it sent before; some browsers never answer that. */
const LATE = 1000;

/**
 * Tells of each of several destinations what it said: as `results` on what a call resolves or rejects with; and by name, on the error,
 * which one failed and who took it all the same. A call that was on its way when the page was left is `queued`, when the page comes
 * back from the back/forward cache and hears no more of it.
 */
export const results: Part = (stages) => {
  /** Which delivery an outcome is of. */
  let said: [Outcome, Delivery][] = [];
  /** What is told of those that have no answer yet. */
  let open: ((answer: Answer) => void)[] = [];

  tell(stages);
  const { send, judge, sum } = stages;
  stages.send = (delivery) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(resolve, PATIENCE, { reason: 'timeout' });
      const end = (): void => {
        clearTimeout(late);
        open = open.filter((other) => other !== resolve);
      };
      const sent = send(delivery);
      open.push(resolve);
      sent.then(end, end);
      sent.then(resolve, reject);
    });
  stages.on('pageshow', ({ persisted }: PageTransitionEvent) => {
    open.forEach((resolve) => {
      if (persisted) setTimeout(resolve, LATE, { queued: true });
    });
  });
  stages.judge = (delivery, answer) => {
    const outcome = judge(delivery, answer);
    said.push([outcome, delivery]);
    return outcome;
  };
  stages.sum = (outcomes) => {
    const all: Results = {};
    let taken = '';
    outcomes.forEach((outcome) => {
      const [, { name, route }] = said.filter(([one]) => one === outcome)[0]!;
      const destination = name.toLowerCase().replace('.', '');
      const who = all[destination] ? destination + ' ' + route!.key.replace(/^(code|[a-z]+(Id|Key))/, '') : destination;
      said = said.filter(([one]) => one !== outcome);
      if (outcome.reason) Object.assign(outcome, { ok: false, destination });
      else taken += '; taken by ' + who;
      // Not the one that is told itself, which gets them all. An error does not hand on its message.
      all[who] = Object.assign(outcome.reason ? { message: outcome.message } : {}, outcome) as Verdict | Failure;
    });
    try {
      const verdict = sum(outcomes);
      return outcomes[1] ? Object.assign(verdict, { results: all }) : verdict;
    } catch (error) {
      (error as TrackError).message += taken;
      throw outcomes[1] ? Object.assign(error as TrackError, { results: all }) : error;
    }
  };
};
