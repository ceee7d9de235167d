import type { Settings } from '../types/options.js';
import type { Stages } from '../types/records.js';
/**
 * Hears what the stages of a tracker are given, also what was kept for it, and says what there is to say, each once. It changes
 * nothing of what is done.
 *
 * @param parts of the page, by their names
 * @param script the tag's element; from npm there is none
 */
export declare const startCompanion: (stages: Stages, settings: Settings, parts: Record<string, boolean>, script?: unknown) => void;
