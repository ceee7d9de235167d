import type { Case, Tag } from '../types';
export const writeReport = (_tags: Tag[], _cases: Case[]): void => {};
