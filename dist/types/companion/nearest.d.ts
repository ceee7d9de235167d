/** A word as it sounds: `data-heart-beat` and `heartBeat` are one. */
export declare const plain: (word: string) => string;
/** The name that was meant by one that there is not, if it can be told: a third of its letters may be wrong. */
export declare const nearest: (word: string, names: string[]) => string | undefined;
