import { pirsch } from '../destinations/pirsch.js';
import { swetrix } from '../destinations/swetrix.js';
import { startTag } from './startTag.js';

startTag([pirsch, swetrix], '[data-code],[data-project-id]');
