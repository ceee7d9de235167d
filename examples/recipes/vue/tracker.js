// Creates the tracker once, however often this module runs: hot reload runs it again, and `globalThis` outlives that.
import { createTracker } from 'pagebeat';
import { pirsch } from 'pagebeat/destinations/pirsch';

export const track = (globalThis.siteTracker ??= createTracker({
  destinations: [pirsch({ code: '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq' })],
}));
