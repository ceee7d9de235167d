import { createBridge } from '../browser/createBridge.js';
import { usercom } from '../destinations/usercom.js';
import { startVendorTag } from './startVendorTag.js';

startVendorTag('usercom', usercom, createBridge);
