import { customerio } from './destinations/customerio.js';
import { firstparty } from './destinations/firstparty.js';
import { pirsch } from './destinations/pirsch.js';
import { swetrix } from './destinations/swetrix.js';
import { usercom } from './destinations/usercom.js';
import type { Destination } from './records.js';

/** The destinations that the collector stands in for. */
export const destinations: Destination[] = [pirsch, swetrix, firstparty, customerio, usercom];
