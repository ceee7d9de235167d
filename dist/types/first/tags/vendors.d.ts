export { customerio } from '../destinations/customerio.js';
export { firstparty } from '../destinations/firstparty.js';
export { usercom } from '../destinations/usercom.js';
