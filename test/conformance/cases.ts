import * as answers from './cases/answers';
import { bounce } from './cases/bounce';
import { closing, leaving } from './cases/leaving';
import * as page from './cases/page';
import { prerender } from './cases/prerender';
import { burst, quota } from './cases/quota';
import { anchored, back, pushed, replaced } from './cases/routes';
import { visit } from './cases/visit';
import { wrongDuration, wrongMeta, wrongName } from './cases/wrong';
import type { Case } from './types';

/** In the order of the table. */
export const cases: Case[] = [
  visit,
  ...leaving,
  closing,
  bounce,
  answers.refused,
  answers.limited,
  answers.unavailable,
  answers.cut,
  answers.never,
  answers.offline,
  answers.ignored,
  answers.verdict,
  quota,
  burst,
  pushed,
  back,
  replaced,
  anchored,
  page.twice,
  page.early,
  page.restorable,
  page.restored,
  prerender,
  page.localhost,
  page.denied,
  page.policy,
  page.stubbed,
  page.patched,
  wrongName,
  wrongMeta,
  wrongDuration,
  page.noise,
  page.stored,
  page.preflights,
];
