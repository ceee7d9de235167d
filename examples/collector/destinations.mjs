import { customerio } from './customerio.mjs';
import { firstparty } from './firstparty.mjs';
import { pirsch } from './pirsch.mjs';
import { swetrix } from './swetrix.mjs';
import { usercom } from './usercom.mjs';

/** The destinations that the collector stands in for. */
export const destinations = [pirsch, swetrix, firstparty, customerio, usercom];
