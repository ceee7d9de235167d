/**
 * How many letters have to be left out, put in, changed, or swapped with the next one, to make one word of the other.
 *
 * @see https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance#Optimal_string_alignment_distance
 */
export declare const distance: (one: string, other: string) => number;
