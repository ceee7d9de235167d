import { addAll } from '../browser/addAll.js';
import { advise } from '../browser/advise.js';
import { createBridge } from '../browser/createBridge.js';
import { repeat } from '../browser/repeat.js';
import { startHeartbeat } from '../browser/startHeartbeat.js';
import { copyValue } from '../core/copyValue.js';
import { nextPulse } from '../core/nextPulse.js';
import { readSends } from '../core/readSends.js';
import { acceptCalls } from '../plugins/acceptCalls.js';
import { outbox } from '../plugins/outbox.js';
import { destinations } from './destinations.js';
import { startTag } from './startTag.js';

startTag(
  destinations.map(([, make]) => make),
  destinations.map(([attribute]) => 'script[' + attribute + ']').join(),
  readSends,
  (settings) => ({
    complete: addAll,
    startHeartbeat,
    nextPulse,
    plugins: [createBridge, repeat].concat(
      settings.outbox ? outbox() : [],
      settings.accept ? acceptCalls('' + settings.accept) : [],
    ),
    copyValue,
    advise,
  }),
);
