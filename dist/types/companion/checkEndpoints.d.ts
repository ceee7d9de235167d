/**
 * What to say of endpoints: a base where a whole address is needed, the other way round, or what is blocked on a page by https. Pure.
 *
 * @param protocol of the page
 */
export declare const checkEndpoints: (given: Record<string, unknown>, protocol: string, isTag?: boolean) => string[];
