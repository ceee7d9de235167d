import type { EngineName } from '../../engines/harness/types';
import { openTroupe, type Troupe } from '../openTroupe';
import { lackFor } from '../playCase';
import { addTallies } from '../told/tally';
import type { Case, Tag, Tally } from '../types';
import { columns } from './columns';
import { type Column, type Faults, faults, type Row, writeFaults } from './faults';
import { isKnown } from './knownFailures';

/** So many in one play, of cases that can. */
const AT_A_TIME = 10;
/** Where nothing is a race each trial is as the other. */
const TRIALS_OF_REST = 4;

interface Played {
  tallies: Tally[];
  problems: string[];
}

interface Plan {
  engine: EngineName;
  /** Of a race. */
  trials: number;
  onRow(row: Row): void;
}

/** Plays a case until there were so many calls. What went wrong before it could be judged is played once more. */
const playOften = async (troupe: Troupe, tag: Tag, one: Case, trials: number, mayLose: boolean): Promise<Played> => {
  const tallies: Tally[] = [];
  const problems: string[] = [];
  for (let calls = 0, retries = 1; calls < trials; ) {
    const { word, saw, tally, untrue = [] } = await troupe.play(tag, one, Math.min(AT_A_TIME, trials - calls));
    if (tally) tallies.push(tally);
    else if (retries-- <= 0) return { tallies, problems: [...problems, saw] };
    if (mayLose ? untrue.length : word === 'fails') problems.push(saw);
    calls += tally?.calls ?? 0;
  }
  return { tallies, problems };
};

const playCell = async (troupe: Troupe, { tags }: Column, one: Case, { engine, trials }: Plan): Promise<Faults> => {
  const each = Math.ceil((one.isRace ? trials : TRIALS_OF_REST) / tags.length);
  const mayLose = one.mayLose?.includes(engine) ?? false;
  const played = await Promise.all(tags.map((tag) => playOften(troupe, tag, one, each, mayLose)));
  const [lack = ''] = tags.map((tag) => lackFor(tag, one));
  const problems = tags.flatMap((tag, index) => (lack || isKnown(tag, one, engine) ? [] : played[index]!.problems));
  return { ...addTallies(played.flatMap(({ tallies }) => tallies)), lack, problems };
};

/** Plays the table of docs/delivery.md in one browser, and keeps what came of it; gives back what was amiss. */
export const playFaults = async (plan: Plan): Promise<string[]> => {
  const { engine, onRow } = plan;
  const troupe = await openTroupe(engine);
  const playRow = async (one: Case): Promise<Row> => {
    const isHere = (one.engines ?? [engine]).includes(engine);
    const playFile = async (column: Column): Promise<[string, Faults]> => [
      column.file,
      await playCell(troupe, column, one, plan),
    ];
    const files = await Promise.all(isHere ? columns.map(playFile) : []);
    const row: Row = { name: one.name, note: one.note, files: Object.fromEntries(files) };
    onRow(row);
    return row;
  };
  try {
    const rows = await Promise.all(faults.map(playRow));
    writeFaults({ engine, version: troupe.version, rows });
    return rows.flatMap(({ name, files }) =>
      Object.entries(files).flatMap(([file, { problems }]) => problems.map((text) => `${name}, ${file}: ${text}`)),
    );
  } finally {
    await troupe.close();
  }
};
