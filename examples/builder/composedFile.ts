import type { Choices, Chosen } from './records.js';

/** The name that `npm run compose` shows for a tag of one's own. */
export const COMPOSED_FILE = 'my-tag.js';

/** Where a composed file is asked for; beside it is the companion, which it looks for in its own folder. */
export const folderOf = (names: string[]): string => `/builder/composed/${names.join(',')}/`;

/** Whether the tag is of a composed file: by choice, or since no file that is made already has all that is ticked. */
export const isOfComposed = ({ exact }: Pick<Choices, 'exact'>, { lacks }: Chosen): boolean =>
  exact || lacks.length > 0;
