import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, Converter, LogLevel } from 'typedoc';
import { readEntryPoints } from './readEntryPoints.mjs';

const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));

/** What comes after the title of the first page. */
const HEAD = `

What npm users can import. Made from the comments in the code by \`npm run docs\`: change those.
`;

/**
 * Writes the API reference, made from the comments in the code: the same text for the same code, wherever and whenever it
 * is made, so that a test can compare it.
 *
 * @throws what a comment has wrong, such as a link to nothing
 */
export const writeApi = async (folder) => {
  const app = await Application.bootstrapWithPlugins({
    name: 'pagebeat',
    entryPoints: readEntryPoints().map(({ path }) => path),
    tsconfig,
    plugin: ['typedoc-plugin-markdown'],
    logLevel: LogLevel.Warn,
    readme: 'none',
    // They would have the line, and the commit.
    disableSources: true,
    hideGenerator: true,
    excludeExternals: true,
    excludePrivate: true,
    sort: ['source-order'],
    sortEntryPoints: false,
    groupOrder: ['Functions', 'Interfaces', 'Type Aliases'],
    outputFileStrategy: 'modules',
    entryFileName: 'README',
    hidePageHeader: true,
    hideBreadcrumbs: true,
    useCodeBlocks: true,
    expandObjects: true,
    parametersFormat: 'table',
    interfacePropertiesFormat: 'table',
    propertyMembersFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    indexFormat: 'list',
    validation: { notExported: false, invalidLink: true, rewrittenLink: false, notDocumented: false },
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children) {
      module.name = module.name === 'index' ? 'pagebeat' : `pagebeat/${module.name}`;
    }
  });
  const project = await app.convert();
  if (project) app.validate(project);
  if (!project || app.logger.hasErrors() || app.logger.hasWarnings()) {
    throw new Error('a comment in the code has faults: see above');
  }
  rmSync(folder, { recursive: true, force: true });
  await app.outputs.writeOutput({ name: 'markdown', path: folder }, project);
  const index = join(folder, 'README.md');
  writeFileSync(index, readFileSync(index, 'utf8').replace('\n', HEAD));
};
