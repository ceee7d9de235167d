import { c as copy } from './copy.js';

/** Metadata for a system that keeps text only; its own copy. */
const texts = (meta) => copy(meta || {}, (value) => '' + value);

export { texts as t };
//# sourceMappingURL=texts.js.map
