import { readdirSync } from 'node:fs';
import { fromRoot } from '../catalogue/fromRoot.js';
import { type Door, fileOf, readDoors } from '../catalogue/readDoors.js';
import { readEntries } from '../catalogue/readEntries.js';
import { readMembers } from '../catalogue/readMembers.js';
import { readFamilies, readGiven, readOptions } from '../catalogue/readOptions.js';
import { readDoc } from './readDoc.js';
import type { Piece } from './records.js';

/** What every tag has, as without it no page is read. */
const ALWAYS = 'page';

/** The names that a tag of a comment has, with commas between. */
const namesIn = (text: string): string[] => text.split(/[\s,]+/).filter(Boolean);

/** The files of a room, by the names of what they export. */
const namesOf = (room: string): string[] =>
  readdirSync(fromRoot(`src/${room}`))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));

/** All that a tag can be made of: first the destinations, then the parts, in the order in which they are applied. */
export const readCatalogue = (): Piece[] => {
  const { parts = [] }: Partial<Door> = readDoors(fromRoot('.')).at(-1) ?? {};
  const destinations = readEntries(fromRoot('.'));
  const options = [...readOptions(), ...readFamilies().map((one) => ({ ...one, attribute: `${one.attribute}-…` }))];
  const given = readGiven().map(({ path }) => path);

  const pieceOf =
    (kind: Piece['kind'], room: string) =>
    (name: string): Piece => {
      const path = `src/${room}/${name}.ts`;
      const { text, sentence, tagOf } = readDoc(fromRoot(path), name);
      return {
        name,
        kind,
        sentence,
        description: text,
        attributes: options
          .filter((option) => option.path === path)
          .map(({ attribute, option, type, default: value, description, isRequired }) => ({
            attribute,
            option,
            type,
            default: value,
            description,
            isRequired,
          })),
        fields: readMembers(path, /^EventOptions$/).map((member) => member.name.getText()),
        for: namesIn(tagOf('for')),
        needs: namesIn(tagOf('needs')),
        excludes: namesIn(tagOf('excludes')),
        isAlways: name === ALWAYS,
        isForCode: given.includes(path),
        entries: kind === 'part' ? [] : destinations.filter((entry) => fileOf(entry) === name),
      };
    };
  /** What no line of `src/tags/doors.ts` has is applied before the one that it names, or last. */
  const inOrder = (first: string[], room: string): string[] => {
    const order = [...new Set(first)];
    for (const name of namesOf(room).filter((one) => !first.includes(one))) {
      const next = readDoc(fromRoot(`src/${room}/${name}.ts`), name).tagOf('before');
      if (next && !order.includes(next))
        throw new Error(`${name} is to be applied before ${next}, which is in no line.`);
      order.splice(next ? order.indexOf(next) : order.length, 0, name);
    }
    return order;
  };
  return [
    ...inOrder(destinations.map(fileOf), 'destinations').map(pieceOf('destination', 'destinations')),
    ...inOrder(parts, 'parts').map(pieceOf('part', 'parts')),
  ];
};
