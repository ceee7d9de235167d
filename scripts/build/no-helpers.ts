// Stands in for `tslib`, on purpose empty: syntax that needs a helper (spread, async, for…of over an iterable)
// would cost up to 700 bytes in an ES5 bundle, so it breaks the build with its file and line instead.
export {};
