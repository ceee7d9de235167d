import { cpus } from 'node:os';

/** The processor and how many of them. */
export const describeMachine = (): string => `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} processors`;
