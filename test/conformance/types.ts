export type * from './types/call';
export type * from './types/stage';
export type * from './types/tag';
