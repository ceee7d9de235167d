// Creates the tracker once, however often this module runs: hot reload runs it again, and `globalThis` outlives that.
import { createTracker, type Track } from 'pagebeat';
import { pirsch } from 'pagebeat/destinations/pirsch';

declare global {
  var siteTracker: Track | undefined;
}

export const track = (globalThis.siteTracker ??= createTracker({
  destinations: [pirsch({ code: '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq' })],
}));
