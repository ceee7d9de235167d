import { customerio } from './destinations/customerio.js';
import { firstparty } from './destinations/firstparty.js';
import { goatcounter } from './destinations/goatcounter.js';
import { matomo } from './destinations/matomo.js';
import { own } from './destinations/own.js';
import { pirsch } from './destinations/pirsch.js';
import { plausible } from './destinations/plausible.js';
import { posthog } from './destinations/posthog.js';
import { swetrix } from './destinations/swetrix.js';
import { umami } from './destinations/umami.js';
import { usercom } from './destinations/usercom.js';
import type { Destination } from './records.js';

/** The destinations that the collector stands in for. */
export const destinations: Destination[] = [
  pirsch,
  swetrix,
  firstparty,
  customerio,
  usercom,
  plausible,
  umami,
  goatcounter,
  matomo,
  posthog,
  own,
];
