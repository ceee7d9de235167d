/** How a call ended, as its promise says, with a status where there is one: `accepted 200`, `refused 503`, `queued`, … */
export type Ending = string;

/** The first word of it. */
export type Reason =
  | 'accepted'
  | 'queued'
  | 'refused'
  | 'network'
  | 'timeout'
  | 'offline'
  | 'blocked'
  /** Nobody was there any more to be told. */
  | 'page gone';

/** One call for an event, as the page and the endpoint know it. */
export interface Call {
  name: string;
  told: Ending;
  /** When its requests arrived, in milliseconds. */
  asked: number[];
  /** When those arrived that the vendor has counted. */
  counted: number[];
  /** How many of its requests no script has made. */
  resent?: number;
}

/** What the calls of a case came to. */
export interface Tally {
  calls: number;
  /** How many of them were counted. */
  arrived: number;
  /** How many of them were counted more than once. */
  twice: number;
  told: Record<Ending, number>;
}
