import type { Answer, Case, Offer, Opened, Reason, Stage } from '../../types';

/** Something that goes wrong with an event for good, or at its first tries; what a call is told of it, and what is counted. */
export interface Trouble extends Pick<Case, 'name' | 'why' | 'rule' | 'pause' | 'note'> {
  told: Reason[];
  needs?: Offer[];
  /** Whether the endpoint counts the event in the end. */
  isCounted(stage: Stage): boolean;
  opened?(stage: Stage): Opened;
  /** What the endpoint does with a try for the event, from 1, or 0 with what asks whether it may come. */
  answer?(tries: number): Answer | undefined;
}

export const yes = (): boolean => true;
export const no = (): boolean => false;
