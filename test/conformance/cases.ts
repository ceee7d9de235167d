import { anchored } from './cases/anchored';
import { back } from './cases/back';
import { bounce } from './cases/bounce';
import { burst } from './cases/burst';
import { cached } from './cases/cached';
import { closing } from './cases/closing';
import { crashed } from './cases/crashed';
import { cut } from './cases/cut';
import { denied } from './cases/denied';
import { early } from './cases/early';
import { frozen } from './cases/frozen';
import { gateway } from './cases/gateway';
import { hashed } from './cases/hashed';
import { hidden } from './cases/hidden';
import { ignored } from './cases/ignored';
import { large } from './cases/large';
import { leaving } from './cases/leaving';
import { leftEarly } from './cases/leftEarly';
import { leftWaiting } from './cases/leftWaiting';
import { limited } from './cases/limited';
import { localhost } from './cases/localhost';
import { navigated } from './cases/navigated';
import { never } from './cases/never';
import { noise } from './cases/noise';
import { offline } from './cases/offline';
import { offlineLong } from './cases/offlineLong';
import { patched } from './cases/patched';
import { policy } from './cases/policy';
import { preflights } from './cases/preflights';
import { prerender } from './cases/prerender';
import { pushed } from './cases/pushed';
import { quota } from './cases/quota';
import { refused } from './cases/refused';
import { replaced } from './cases/replaced';
import { restorable } from './cases/restorable';
import { restored } from './cases/restored';
import { stored } from './cases/stored';
import { stubbed } from './cases/stubbed';
import { troubles } from './cases/troubles';
import { twice } from './cases/twice';
import { unavailable } from './cases/unavailable';
import { verdict } from './cases/verdict';
import { visit } from './cases/visit';
import { wrongDuration } from './cases/wrongDuration';
import { wrongMeta } from './cases/wrongMeta';
import { wrongName } from './cases/wrongName';
import type { Case } from './types';

/** In the order of the table. */
export const cases: Case[] = [
  visit,
  ...leaving,
  closing,
  ...leftEarly,
  crashed,
  bounce,
  refused,
  limited,
  unavailable,
  leftWaiting,
  gateway,
  cut,
  never,
  ...troubles,
  offline,
  offlineLong,
  ignored,
  verdict,
  quota,
  burst,
  ...large,
  pushed,
  hashed,
  navigated,
  back,
  replaced,
  anchored,
  twice,
  early,
  restorable,
  restored,
  ...cached,
  ...frozen,
  prerender,
  hidden,
  ...localhost,
  denied,
  policy,
  stubbed,
  patched,
  wrongName,
  wrongMeta,
  wrongDuration,
  noise,
  stored,
  preflights,
];

/** Those that any tag can be asked. What a call is told, in these words, only pagebeat promises: its table is docs/delivery.md. */
export const shared = cases.filter(({ needs }) => !needs.includes('reasons'));
