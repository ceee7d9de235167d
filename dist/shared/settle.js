import { w as warn } from './warn.js';

/**
 * A promise that is rejected with an error of ours, whatever was thrown: the name of what is wrong, or anything a getter may throw.
 * One that nobody listens to disturbs nobody.
 */
const settle = (act) => {
    const promise = new Promise((resolve, reject) => {
        try {
            act(resolve, reject);
        }
        catch (thrown) {
            reject(warn(typeof thrown === 'string' ? thrown : 'options'));
        }
    });
    promise.catch(() => { });
    return promise;
};

export { settle as s };
//# sourceMappingURL=settle.js.map
