import { isPirschId } from '../core/isPirschId.js';
import type { TagSettings } from '../core/readTag.js';
import { acceptCalls } from '../plugins/acceptCalls.js';
import { debug } from '../plugins/debug.js';
import { declarativeEvents } from '../plugins/declarativeEvents.js';
import { diagnose } from '../plugins/diagnose.js';
import { downloads } from '../plugins/downloads.js';
import { formSubmits } from '../plugins/formSubmits.js';
import { guideline } from '../plugins/guideline.js';
import { limits } from '../plugins/limits.js';
import { notFound } from '../plugins/notFound.js';
import { outboundLinks } from '../plugins/outboundLinks.js';
import { outbox } from '../plugins/outbox.js';
import { perf } from '../plugins/perf.js';
import { personalData } from '../plugins/personalData.js';
import type { Equipment } from '../tracker.js';
import { give } from './give.js';

/**
 * Gives a tracker the automations of a tag: with the id of one of Pirsch's own scripts those that this script has, and
 * else those that the markup or an attribute of the tag asks for.
 */
export const automate = (tracker: Equipment, settings: TagSettings, id: string): void => {
  const isExtended = /^(pirschextended|pian)js$/.test(id);
  const readsMarkup = isExtended || !isPirschId(id);
  const extensions = settings.downloadExtensions;
  give(tracker, 'diagnose', true, diagnose);
  give(tracker, 'debug', true, () => debug(settings));
  give(tracker, 'limits', true, limits);
  give(tracker, 'personalData', true, personalData);
  give(tracker, 'guideline', settings.guideline, () => guideline(settings.guideline as 'title'));
  give(tracker, 'outbox', settings.outbox, outbox);
  // It holds back what is sent, so that the former hear of it when it goes.
  give(tracker, 'perf', settings.perf, perf);
  give(tracker, 'acceptCalls', settings.accept, () => acceptCalls('' + settings.accept));
  give(tracker, 'declarativeEvents', readsMarkup, declarativeEvents);
  give(tracker, 'notFound', readsMarkup, () => notFound(settings.notFoundEventName));
  give(tracker, 'outboundLinks', isExtended ? !settings.disableOutboundLinks : settings.outboundLinks, () =>
    outboundLinks({ name: settings.outboundLinkEventName, extensions }),
  );
  give(tracker, 'downloads', isExtended ? !settings.disableDownloads : settings.downloads, () =>
    downloads({ name: settings.downloadEventName, extensions }),
  );
  give(tracker, 'formSubmits', true, formSubmits);
};
