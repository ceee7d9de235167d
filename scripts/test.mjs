// `npm test`. On a fresh clone there is nothing but Node yet.
import { handOver } from './start.mjs';

handOver('test/runTests');
