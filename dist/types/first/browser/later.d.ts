/** What a call gives back: a promise, or where there are none something that has its `then` and `catch`. */
export interface Later<Value> {
    then(onOk?: ((value: Value) => unknown) | null, onError?: ((error: Error) => unknown) | null): Later<Value>;
    catch(onError: (error: Error) => unknown): Later<Value>;
}
type Start<Value> = (resolve: (value: Value) => void, reject: (error: Error) => void) => void;
/** Starts something whose result may be ignored: its rejection never becomes an `unhandledrejection`. */
export declare const later: <Value>(start: Start<Value>) => Later<Value>;
export {};
