/** A number of things, with commas. */
export const formatCount = (number: number): string => number.toLocaleString('en');
