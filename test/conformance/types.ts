export type * from './types/stage';
export type * from './types/tag';
