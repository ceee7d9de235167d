import { engineNames } from '../../../examples/compare/engineNames';
import type { EngineName } from '../../engines/harness/types';

/** A browser with its version, as far as it tells anything to a reader: `Chromium 156.0`. */
export const engineTitle = ({ engine, version }: { engine: EngineName; version: string }): string =>
  `${engineNames[engine]} ${version.replace(/(\d+\.\d+).*/, '$1')}`;
