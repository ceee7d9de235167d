import { pirsch } from '../destinations/pirsch.js';
import { swetrix } from '../destinations/swetrix.js';
import { startTag } from './startTag.js';

startTag([pirsch, swetrix], 'script[data-code],script[data-project-id]');
