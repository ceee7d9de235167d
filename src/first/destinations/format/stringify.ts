/** Taken when the script is loaded: what a page puts in its place later changes nothing. */
export const stringify = JSON.stringify;
