/** What a call gives back: a promise, or where there are none something that has its `then` and `catch`. */
export interface Later<Value> {
  then(onOk?: ((value: Value) => unknown) | null, onError?: ((error: Error) => unknown) | null): Later<Value>;
  catch(onError: (error: Error) => unknown): Later<Value>;
}

/** Taken when the script is loaded: what a page puts in its place later changes nothing. */
const Native = typeof Promise === 'function' && Promise;

type Start<Value> = (resolve: (value: Value) => void, reject: (error: Error) => void) => void;

/** For browsers without promises. Each `then` gives back the same one, so a whole chain is told the same outcome. */
const thenable = <Value>(start: Start<Value>): Later<Value> => {
  type Reaction = [unknown, unknown];
  const waiting: Reaction[] = [];
  let react = (reaction: Reaction): unknown => waiting.push(reaction);
  let settled = false;
  const settle = (way: 0 | 1) => (value: unknown) => {
    if (settled) return;
    settled = true;
    react = (reaction) => reaction[way] && setTimeout(reaction[way] as () => void, 0, value);
    waiting.forEach(react);
  };
  const self: Later<Value> = {
    // biome-ignore lint/suspicious/noThenProperty: a thenable is what it is.
    then: (onOk, onError) => {
      react([onOk, onError]);
      return self;
    },
    catch: (onError) => self.then(null, onError),
  };
  start(settle(0), settle(1));
  return self;
};

/** Starts something whose result may be ignored: its rejection never becomes an `unhandledrejection`. */
export const later = <Value>(start: Start<Value>): Later<Value> => {
  const promise = (Native ? new Native(start) : thenable(start)) as Later<Value>;
  promise.catch(() => {});
  return promise;
};
