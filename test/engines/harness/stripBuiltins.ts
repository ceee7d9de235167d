// ECMAScript 5.1, section 15. RegExp and Date keep all they have: the built-in `replace` and `+` use the new parts.
const ES5: Record<string, [own: string, ofPrototype: string]> = {
  Object: [
    `getPrototypeOf getOwnPropertyDescriptor getOwnPropertyNames create defineProperty defineProperties seal freeze
     preventExtensions isSealed isFrozen isExtensible keys`,
    'toString toLocaleString valueOf hasOwnProperty isPrototypeOf propertyIsEnumerable',
  ],
  Function: ['', 'toString apply call bind arguments caller'],
  Array: [
    'isArray',
    `toString toLocaleString concat join pop push reverse shift slice sort splice unshift indexOf lastIndexOf every some
     forEach map filter reduce reduceRight`,
  ],
  String: [
    'fromCharCode',
    `toString valueOf charAt charCodeAt concat indexOf lastIndexOf localeCompare match replace search slice split substr
     substring toLowerCase toLocaleLowerCase toUpperCase toLocaleUpperCase trim`,
  ],
  Boolean: ['', 'toString valueOf'],
  Number: [
    'MAX_VALUE MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY',
    'toString toLocaleString valueOf toFixed toExponential toPrecision',
  ],
  Math: [
    `E LN10 LN2 LOG2E LOG10E PI SQRT1_2 SQRT2 abs acos asin atan atan2 ceil cos exp floor log max min pow random round
     sin sqrt tan`,
    '',
  ],
  JSON: ['parse stringify', ''],
};

/** What came later, and what Internet Explorer 11 and Safari 9 lack: the name of an object, and what it loses. */
const LATER: Record<string, string> = {
  window: `Promise Symbol Map Set WeakMap WeakSet WeakRef FinalizationRegistry Proxy Reflect Intl BigInt Atomics
    SharedArrayBuffer ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array
    Uint32Array Float16Array Float32Array Float64Array BigInt64Array BigUint64Array AggregateError Iterator WebAssembly
    globalThis queueMicrotask structuredClone fetch fetchLater Request Response Headers URL URLSearchParams AbortController
    AbortSignal TextEncoder TextDecoder requestIdleCallback cancelIdleCallback IntersectionObserver ResizeObserver
    PerformanceObserver ReadableStream BroadcastChannel cookieStore navigation trustedTypes`,
  'Navigator.prototype': 'sendBeacon userAgentData connection locks globalPrivacyControl',
  'Crypto.prototype': 'randomUUID subtle',
  'Event.prototype': 'composedPath',
  'Element.prototype': 'closest remove append prepend before after replaceWith toggleAttribute',
  'NodeList.prototype': 'forEach entries keys values',
};

function strip(es5: typeof ES5, later: typeof LATER): void {
  const find = (path: string): object => {
    let found: unknown = window;
    for (const name of path.split('.')) found = (found as Record<string, unknown>)[name];
    return found as object;
  };
  const remove = (owner: object, name: string): void => {
    try {
      delete (owner as Record<string, unknown>)[name];
    } catch {
      // Cannot be deleted in strict mode.
    }
  };
  const keepOnly = (owner: object, names: string): void => {
    const kept = `constructor prototype length name ${names}`.split(/\s+/);
    for (const name of Object.getOwnPropertyNames(owner)) if (kept.indexOf(name) < 0) remove(owner, name);
  };
  for (const path of Object.keys(later)) {
    const owner = find(path);
    for (const name of (later[path] as string).split(/\s+/)) remove(owner, name);
  }
  for (const name of Object.keys(es5)) {
    const [own, ofPrototype] = es5[name] as [string, string];
    const builtin = find(name) as { prototype?: object };
    keepOnly(builtin, own);
    if (builtin.prototype) keepOnly(builtin.prototype, ofPrototype);
  }
}

/**
 * Source text of a script, to be loaded before the tag: it leaves the page with ECMAScript 5 and XMLHttpRequest. The
 * drivers can then no longer click or evaluate: such a page runs by itself and reports by XMLHttpRequest.
 */
export const stripBuiltins = `(${strip})(${JSON.stringify(ES5)}, ${JSON.stringify(LATER)});`;
