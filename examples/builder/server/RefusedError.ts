/** What is asked for is wrong, and the message says in a sentence how. */
export class RefusedError extends Error {}
