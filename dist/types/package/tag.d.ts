import type { Door } from '../types/records.js';
export { customerio } from '../destinations/customerio.js';
export { firstparty } from '../destinations/firstparty.js';
export { goatcounter } from '../destinations/goatcounter.js';
export { matomo } from '../destinations/matomo.js';
export { own } from '../destinations/own.js';
export { pirsch } from '../destinations/pirsch.js';
export { plausible } from '../destinations/plausible.js';
export { posthog } from '../destinations/posthog.js';
export { swetrix } from '../destinations/swetrix.js';
export { umami } from '../destinations/umami.js';
export { usercom } from '../destinations/usercom.js';
export { acceptCalls } from '../parts/acceptCalls.js';
export { activeTime } from '../parts/activeTime.js';
export { anchors } from '../parts/anchors.js';
export { attribution } from '../parts/attribution.js';
export { beacon } from '../parts/beacon.js';
export { blocked } from '../parts/blocked.js';
export { bots } from '../parts/bots.js';
export { bridge } from '../parts/bridge.js';
export { callTime } from '../parts/callTime.js';
export { clearSession } from '../parts/clearSession.js';
export { clientId } from '../parts/clientId.js';
export { companion } from '../parts/companion.js';
export { consent } from '../parts/consent.js';
export { dashboards } from '../parts/dashboards.js';
export { debug } from '../parts/debug.js';
export { declaredEvents } from '../parts/declaredEvents.js';
export { devHost } from '../parts/devHost.js';
export { diagnose } from '../parts/diagnose.js';
export { downloads } from '../parts/downloads.js';
export { earlyCalls } from '../parts/earlyCalls.js';
export { engagement } from '../parts/engagement.js';
export { forms } from '../parts/forms.js';
export { global } from '../parts/global.js';
export { goatcounterCalls } from '../parts/goatcounterCalls.js';
export { guideline } from '../parts/guideline.js';
export { heartbeat } from '../parts/heartbeat.js';
export { ids } from '../parts/ids.js';
export { lastBeat } from '../parts/lastBeat.js';
export { limits } from '../parts/limits.js';
export { matomoCalls } from '../parts/matomoCalls.js';
export { messages } from '../parts/messages.js';
export { names } from '../parts/names.js';
export { navigation } from '../parts/navigation.js';
export { nested } from '../parts/nested.js';
export { nonInteractive } from '../parts/nonInteractive.js';
export { notFound } from '../parts/notFound.js';
export { offline } from '../parts/offline.js';
export { outboundLinks } from '../parts/outboundLinks.js';
export { outbox } from '../parts/outbox.js';
export { ownVisits } from '../parts/ownVisits.js';
export { page } from '../parts/page.js';
export { pageMeta } from '../parts/pageMeta.js';
export { patterns } from '../parts/patterns.js';
export { perf } from '../parts/perf.js';
export { personalData } from '../parts/personalData.js';
export { plausibleCalls } from '../parts/plausibleCalls.js';
export { posthogCalls } from '../parts/posthogCalls.js';
export { privacySignals } from '../parts/privacySignals.js';
export { quota } from '../parts/quota.js';
export { repeat } from '../parts/repeat.js';
export { results } from '../parts/results.js';
export { retry } from '../parts/retry.js';
export { scrollDepth } from '../parts/scrollDepth.js';
export { tags } from '../parts/tags.js';
export { timeZone } from '../parts/timeZone.js';
export { umamiCalls } from '../parts/umamiCalls.js';
export { unique } from '../parts/unique.js';
export { userAgent } from '../parts/userAgent.js';
export { uuids } from '../parts/uuids.js';
export { visitor } from '../parts/visitor.js';
export { warnings } from '../parts/warnings.js';
export type { Door };
/**
 * Starts a script tag of one's own: what a ready-made file does, with these destinations and parts alone. A bundler leaves all
 * others out. It needs the part `page`, and a destination may need others: it says so. Parts are applied in their order.
 * Where a browser has nothing newer than 2016 it does nothing; it never throws.
 *
 * @param door the destinations by the setting that has their id, and the parts by their names
 *
 * @example
 * startTag([{ code: pirsch }, { page, retry, outboundLinks }]);
 */
export declare const startTag: (door: Door) => void;
