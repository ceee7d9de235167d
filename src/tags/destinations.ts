import { customerio } from '../destinations/customerio.js';
import { firstparty } from '../destinations/firstparty.js';
import { pirsch } from '../destinations/pirsch.js';
import { swetrix } from '../destinations/swetrix.js';
import { usercom } from '../destinations/usercom.js';
import type { Destination } from '../types.js';
import { prefixed } from './prefixed.js';

/** All destinations there are, each with the attribute that has its id. A new one is a line here. */
export const destinations: [attribute: string, make: (settings: never) => Destination][] = [
  ['data-code', pirsch],
  ['data-project-id', swetrix],
  ['data-firstparty-key', prefixed('firstparty', firstparty)],
  ['data-customerio-key', prefixed('customerio', customerio)],
  ['data-usercom-key', prefixed('usercom', usercom)],
];
