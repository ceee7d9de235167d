/** Why something is not taken, where it can be known what to change. */
export type Cause = 'mixed' | 'policy' | 'silent' | 'malformed' | 'forbidden' | 'plan' | 'missing' | 'large' | undefined;
/**
 * Why something is not taken. Pure.
 *
 * @param ending the server's status, or the reason where there is none
 * @param from the protocol of the page, such as `https:`
 * @param to that of the endpoint
 */
export declare const causeOf: (ending: number | string, from: string, to: string, isOnline: boolean) => Cause;
