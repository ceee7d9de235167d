import { anchored } from './cases/anchored';
import { back } from './cases/back';
import { bounce } from './cases/bounce';
import { burst } from './cases/burst';
import { closing } from './cases/closing';
import { crashed } from './cases/crashed';
import { cut } from './cases/cut';
import { denied } from './cases/denied';
import { early } from './cases/early';
import { gateway } from './cases/gateway';
import { hashed } from './cases/hashed';
import { hidden } from './cases/hidden';
import { ignored } from './cases/ignored';
import { leaving } from './cases/leaving';
import { limited } from './cases/limited';
import { localhost } from './cases/localhost';
import { navigated } from './cases/navigated';
import { never } from './cases/never';
import { noise } from './cases/noise';
import { offline } from './cases/offline';
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
  crashed,
  bounce,
  refused,
  limited,
  unavailable,
  gateway,
  cut,
  never,
  offline,
  ignored,
  verdict,
  quota,
  burst,
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
