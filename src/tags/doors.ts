import { customerio } from '../destinations/customerio.js';
import { firstparty } from '../destinations/firstparty.js';
import { goatcounter } from '../destinations/goatcounter.js';
import { matomo } from '../destinations/matomo.js';
import { own } from '../destinations/own.js';
import { pirsch } from '../destinations/pirsch.js';
import { plausible } from '../destinations/plausible.js';
import { posthog } from '../destinations/posthog.js';
import { swetrix } from '../destinations/swetrix.js';
import { umami } from '../destinations/umami.js';
import { usercom } from '../destinations/usercom.js';
import { acceptCalls } from '../parts/acceptCalls.js';
import { activeTime } from '../parts/activeTime.js';
import { anchors } from '../parts/anchors.js';
import { attribution } from '../parts/attribution.js';
import { beacon } from '../parts/beacon.js';
import { blocked } from '../parts/blocked.js';
import { bots } from '../parts/bots.js';
import { bridge } from '../parts/bridge.js';
import { callTime } from '../parts/callTime.js';
import { clearSession } from '../parts/clearSession.js';
import { clientId } from '../parts/clientId.js';
import { companion } from '../parts/companion.js';
import { consent } from '../parts/consent.js';
import { dashboards } from '../parts/dashboards.js';
import { declaredEvents } from '../parts/declaredEvents.js';
import { devHost } from '../parts/devHost.js';
import { diagnose } from '../parts/diagnose.js';
import { downloads } from '../parts/downloads.js';
import { earlyCalls } from '../parts/earlyCalls.js';
import { forms } from '../parts/forms.js';
import { global } from '../parts/global.js';
import { goatcounterCalls } from '../parts/goatcounterCalls.js';
import { heartbeat } from '../parts/heartbeat.js';
import { ids } from '../parts/ids.js';
import { lastBeat } from '../parts/lastBeat.js';
import { matomoCalls } from '../parts/matomoCalls.js';
import { messages } from '../parts/messages.js';
import { names } from '../parts/names.js';
import { navigation } from '../parts/navigation.js';
import { nested } from '../parts/nested.js';
import { nonInteractive } from '../parts/nonInteractive.js';
import { notFound } from '../parts/notFound.js';
import { offline } from '../parts/offline.js';
import { outboundLinks } from '../parts/outboundLinks.js';
import { outbox } from '../parts/outbox.js';
import { ownVisits } from '../parts/ownVisits.js';
import { page } from '../parts/page.js';
import { pageMeta } from '../parts/pageMeta.js';
import { patterns } from '../parts/patterns.js';
import { perf } from '../parts/perf.js';
import { plausibleCalls } from '../parts/plausibleCalls.js';
import { posthogCalls } from '../parts/posthogCalls.js';
import { privacySignals } from '../parts/privacySignals.js';
import { quota } from '../parts/quota.js';
import { repeat } from '../parts/repeat.js';
import { results } from '../parts/results.js';
import { retry } from '../parts/retry.js';
import { scrollDepth } from '../parts/scrollDepth.js';
import { tags } from '../parts/tags.js';
import { timeZone } from '../parts/timeZone.js';
import { umamiCalls } from '../parts/umamiCalls.js';
import { unique } from '../parts/unique.js';
import { userAgent } from '../parts/userAgent.js';
import { uuids } from '../parts/uuids.js';
import { visitor } from '../parts/visitor.js';
import type { Door } from '../types/records.js';

// What each file is made of: its destinations by the setting that has their id, and its parts. Parts are applied in this
// order: the later one is the outer one where two stand around the same stage. Advice on localhost is the companion's.

/** `pagebeat.js`. */
export const both: Door = [
  { code: pirsch, projectId: swetrix },
  { companion, earlyCalls, page, navigation, patterns, heartbeat, ids },
];

/** `pagebeat.pirsch.js`. */
export const pirschAlone: Door = [
  { code: pirsch },
  { companion, earlyCalls, page, navigation, patterns, heartbeat, ids },
];

/** `pagebeat.swetrix.js`. */
export const swetrixAlone: Door = [
  { projectId: swetrix },
  { companion, earlyCalls, page, navigation, patterns, heartbeat },
];

/** `pagebeat.firstparty.js`. */
export const firstpartyAlone: Door = [
  { firstpartyKey: firstparty },
  { companion, nested, earlyCalls, page, userAgent, navigation, patterns },
];

/** `pagebeat.customerio.js`. */
export const customerioAlone: Door = [
  { customerioKey: customerio },
  { companion, nested, messages, earlyCalls, page, userAgent, visitor, navigation, patterns, repeat },
];

/** `pagebeat.usercom.js`. */
export const usercomAlone: Door = [
  { usercomKey: usercom },
  { companion, nested, earlyCalls, page, navigation, patterns, bridge },
];

/** `pagebeat.plausible.js`. */
export const plausibleAlone: Door = [{ plausibleDomain: plausible }, { plausibleCalls, page, navigation }];

/** `pagebeat.umami.js`. */
export const umamiAlone: Door = [{ websiteId: umami }, { umamiCalls, page, navigation }];

/** `pagebeat.goatcounter.js`. */
export const goatcounterAlone: Door = [{ goatcounter }, { goatcounterCalls, page }];

/** `pagebeat.matomo.js`. */
export const matomoAlone: Door = [{ matomoSite: matomo }, { matomoCalls, page }];

/** `pagebeat.posthog.js`. */
export const posthogAlone: Door = [{ posthogKey: posthog }, { posthogCalls, page, userAgent, navigation }];

/** `pagebeat.own.js`. */
export const ownAlone: Door = [{ ownEndpoint: own }, { earlyCalls, page, uuids, navigation }];

/** `pagebeat.full.js`. */
export const full: Door = [
  {
    code: pirsch,
    clientId: pirsch,
    projectId: swetrix,
    firstpartyKey: firstparty,
    customerioKey: customerio,
    usercomKey: usercom,
  },
  {
    companion,
    nested,
    messages,
    nonInteractive,
    unique,
    callTime,
    earlyCalls,
    global,
    page,
    devHost,
    ownVisits,
    timeZone,
    userAgent,
    visitor,
    anchors,
    navigation,
    patterns,
    heartbeat,
    clearSession,
    tags,
    dashboards,
    clientId,
    ids,
    names,
    pageMeta,
    attribution,
    privacySignals,
    bots,
    quota,
    blocked,
    beacon,
    bridge,
    lastBeat,
    consent,
    offline,
    outbox,
    repeat,
    retry,
    perf,
    scrollDepth,
    activeTime,
    declaredEvents,
    outboundLinks,
    downloads,
    forms,
    notFound,
    acceptCalls,
    diagnose,
    results,
  },
];
