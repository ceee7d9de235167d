/** Why something is not taken, where it can be known what to change. */
export type Cause =
  | 'mixed'
  | 'policy'
  | 'silent'
  | 'malformed'
  | 'forbidden'
  | 'plan'
  | 'missing'
  | 'large'
  | undefined;

/** By status; the others say nothing that could be changed. */
const CAUSES: Record<string, Cause> = {
  400: 'malformed',
  401: 'forbidden',
  402: 'plan',
  403: 'forbidden',
  404: 'missing',
  405: 'missing',
  413: 'large',
};

/**
 * Why something is not taken. Pure.
 *
 * @param ending the server's status, or the reason where there is none
 * @param from the protocol of the page, such as `https:`
 * @param to that of the endpoint
 */
export const causeOf = (ending: number | string, from: string, to: string, isOnline: boolean): Cause =>
  ending === 'blocked'
    ? from === 'https:' && to === 'http:'
      ? 'mixed'
      : 'policy'
    : ending === 'network'
      ? isOnline
        ? 'silent'
        : undefined
      : CAUSES[ending];
