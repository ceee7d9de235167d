import { guard } from '../browser/guard.js';
import { full } from './doors.js';
import { startTag } from './startTag.js';

// Where there is nothing newer than 2016, it does nothing.
if ('URLSearchParams' in window) guard(startTag)(full);
