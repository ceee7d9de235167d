import { guard } from '../browser/guard.js';
import { usercomAlone } from './doors.js';
import { startTag } from './startTag.js';

// Where there is nothing newer than 2016, it does nothing.
if ('URLSearchParams' in window) guard(startTag)(usercomAlone);
