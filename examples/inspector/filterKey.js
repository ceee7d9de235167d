/** Two conditions are the same when their keys are. */
export const filterKey = ({ event, key, value }) => JSON.stringify([event, key, value]);
