import { readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../fromRoot.mjs';
import { fileOf, readDoors } from '../ledger.mjs';
import { readDoc } from '../readDoc.mjs';
import { readFamilies, readGiven, readOptions } from '../readOptions.mjs';

/** What every tag has, as without it no page is read. */
const ALWAYS = 'page';

/**
 * What a tag can be made of: a destination or a part, as the code says it.
 *
 * @typedef {object} Piece
 * @property {string} name
 * @property {'destination' | 'part'} kind
 * @property {string} sentence the first of its description
 * @property {string} description
 * @property {Attribute[]} attributes
 * @property {string[]} fields of an event's options, which it reads
 * @property {string[]} for the destinations of which it takes one; none when it is for all
 * @property {string[]} needs other parts
 * @property {string[]} excludes other parts
 * @property {boolean} isAlways whether every tag has it
 * @property {boolean} isForCode whether only code can give it what it needs, so that it is for npm and in no tag
 * @property {string[]} entries of a destination: the settings that have its id, as they stand in `src/tags/doors.ts`
 *
 * @typedef {{ attribute: string, option: string, type: string, default: string, description: string, isRequired: boolean }} Attribute
 */

/** The names that a tag of a comment has, with commas between. */
const namesIn = (text) => text.split(/[\s,]+/).filter(Boolean);

/** The fields of an event's options that a file declares. */
const fieldsOf = (code) => {
  const [, declared = ''] = /^ {2}interface EventOptions \{([\s\S]*?)^ {2}\}/m.exec(code) ?? [];
  return [...declared.matchAll(/^ {4}(\w+)\?:/gm)].map(([, name]) => name);
};

/** The files of a room, by the names of what they export. */
const namesOf = (room) =>
  readdirSync(fromRoot(`src/${room}`))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3));

/**
 * All that a tag can be made of: first the destinations, then the parts, in the order in which they are applied.
 *
 * @returns {Piece[]}
 */
export const readCatalogue = () => {
  const full = readDoors(fromRoot('.')).at(-1);
  const options = [...readOptions(), ...readFamilies().map((one) => ({ ...one, attribute: `${one.attribute}-…` }))];
  const given = readGiven().map(({ path }) => path);

  const pieceOf = (kind, room) => (name) => {
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
      fields: fieldsOf(readFileSync(fromRoot(path), 'utf8')),
      for: namesIn(tagOf('for')),
      needs: namesIn(tagOf('needs')),
      excludes: namesIn(tagOf('excludes')),
      isAlways: name === ALWAYS,
      isForCode: given.includes(path),
      entries: kind === 'part' ? [] : full.destinations.filter((entry) => fileOf(entry) === name),
    };
  };
  const inOrder = (first, room) => [...new Set([...first, ...namesOf(room)])];
  return [
    ...inOrder(full.destinations.map(fileOf), 'destinations').map(pieceOf('destination', 'destinations')),
    ...inOrder(full.parts, 'parts').map(pieceOf('part', 'parts')),
  ];
};
