import { warn } from './warn.js';

/**
 * A promise that is rejected with an error of ours, whatever was thrown: the name of what is wrong, or anything a getter may throw.
 * One that nobody listens to disturbs nobody.
 */
export const settle = <Value>(
  act: (resolve: (value: Value | Promise<Value>) => void, reject: (error: Error) => void) => void,
): Promise<Value> => {
  const promise = new Promise<Value>((resolve, reject) => {
    try {
      act(resolve, reject);
    } catch (thrown) {
      reject(warn(typeof thrown === 'string' ? thrown : 'options'));
    }
  });
  promise.catch(() => {});
  return promise;
};
