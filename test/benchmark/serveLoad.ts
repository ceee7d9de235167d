// Run as a process of its own with a channel: serves the example site with its collector in the given file, tells its
// address, and tells the most memory that it has had, in bytes, whenever it is asked.
import { serveSite } from '../../examples/site/serveSite.js';

/** Milliseconds. What the system itself remembers as the most is also that of the process which has started this one. */
const LOOK_EVERY = 10;

const { address } = await serveSite({ port: 0, file: process.argv[2] });
let most = 0;
const look = () => {
  most = Math.max(most, process.memoryUsage.rss());
};
setInterval(look, LOOK_EVERY);
process.on('message', () => {
  look();
  process.send?.(most);
});
process.send?.(address);
