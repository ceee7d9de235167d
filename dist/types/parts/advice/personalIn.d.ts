/**
 * What a text looks like that says who somebody is, or lets somebody in; nothing when it looks harmless.
 *
 * @param key its name, which may give it away
 */
export declare const personalIn: (text: string, key: string) => string | undefined;
