/**
 * A promise that is rejected with an error of ours, whatever was thrown: the name of what is wrong, or anything a getter may throw.
 * One that nobody listens to disturbs nobody.
 */
export declare const settle: <Value>(act: (resolve: (value: Value | Promise<Value>) => void, reject: (error: Error) => void) => void) => Promise<Value>;
