import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application, Converter, LogLevel, OptionDefaults, ReflectionKind } from 'typedoc';
import ts from 'typescript';
import { readEntryPoints } from './readEntryPoints.mjs';

const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));

/** What comes after the title of the first page. */
const HEAD = `

What npm users can import. Made from the comments in the code by \`npm run docs\`: change those.
`;

/** `{@inheritDoc make}`, which says to take over a comment, and of what. */
const heritageOf = ({ comment }) => comment?.summary.find(({ tag }) => tag === '@inheritDoc');

/** Takes over the comment of what is imported by that name, where npm users can't import it. */
const inheritImported = (context, reflection) => {
  const heritage = heritageOf(reflection);
  const [declaration] = (heritage && context.getSymbolFromReflection(reflection)?.declarations) ?? [];
  const imported = declaration && context.checker.resolveName(heritage.text, declaration, ts.SymbolFlags.Alias, false);
  if (imported)
    reflection.comment = context.getComment(context.resolveAliasedSymbol(imported), ReflectionKind.Function);
};

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
    // What a part or a destination goes with, which the catalogue of `npm run compose` is made of.
    blockTags: [...OptionDefaults.blockTags, '@for', '@needs', '@excludes'],
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
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, inheritImported);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      if (heritageOf(reflection)) reflection.comment = reflection.parent.comment.clone();
    }
    for (const module of project.children) {
      const name = module.name.replace(/^package\/?/, '');
      module.name = name ? `pagebeat/${name}` : 'pagebeat';
    }
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    // They are where they come from: the settings of all parts would be a page of their own with each destination.
    for (const reflection of Object.values(project.reflections)) {
      if (reflection.inheritedFrom) project.removeReflection(reflection);
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
