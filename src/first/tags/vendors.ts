// The destinations whose attributes begin with their name, in pagebeat.full.js. A new one is a line here.
export { customerio } from '../destinations/customerio.js';
export { firstparty } from '../destinations/firstparty.js';
export { usercom } from '../destinations/usercom.js';
