import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Application,
  type Context,
  Converter,
  DeclarationReflection,
  LogLevel,
  OptionDefaults,
  type Reflection,
  ReflectionKind,
  type TypeDocOptions,
} from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import ts from 'typescript';
import { fromRoot } from '../fromRoot.js';
import { readEntryPoints } from './readEntryPoints.js';

const tsconfig = fromRoot('tsconfig.json');

/** What comes after the title of the first page. */
const HEAD = `

What npm users can import. Made from the comments in the code by \`npm run docs\`: change those.
`;

/** `{@inheritDoc make}`, which says to take over a comment, and of what. */
const heritageOf = ({ comment }: Reflection) =>
  comment?.summary.find((part) => part.kind === 'inline-tag' && part.tag === '@inheritDoc');

/** Takes over the comment of what is imported by that name, where npm users can't import it. */
const inheritImported = (context: Context, reflection: Reflection) => {
  const heritage = heritageOf(reflection);
  const [declaration] = (heritage && context.getSymbolFromReflection(reflection)?.declarations) ?? [];
  const imported =
    heritage && declaration && context.checker.resolveName(heritage.text, declaration, ts.SymbolFlags.Alias, false);
  if (imported)
    reflection.comment = context.getComment(context.resolveAliasedSymbol(imported), ReflectionKind.Function);
};

/**
 * Writes the API reference, made from the comments in the code: the same text for the same code, wherever and whenever it
 * is made, so that a test can compare it.
 *
 * @throws what a comment has wrong, such as a link to nothing
 */
export const writeApi = async (folder: string): Promise<void> => {
  const options: Partial<TypeDocOptions> & PluginOptions = {
    name: 'pagebeat',
    entryPoints: readEntryPoints().map(({ path }) => path),
    tsconfig,
    plugin: ['typedoc-plugin-markdown'],
    logLevel: LogLevel.Warn,
    // What a part or a destination goes with, which the catalogue of `npm run compose` is made of.
    blockTags: [...OptionDefaults.blockTags, '@for', '@needs', '@excludes', '@before'],
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
  };
  const app = await Application.bootstrapWithPlugins(options);
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, inheritImported);
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      const inherited = reflection.parent?.comment;
      if (heritageOf(reflection) && inherited) reflection.comment = inherited.clone();
    }
    for (const module of project.children ?? []) {
      const name = module.name.replace(/^package\/?/, '');
      module.name = name ? `pagebeat/${name}` : 'pagebeat';
    }
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    // They are where they come from: the settings of all parts would be a page of their own with each destination.
    for (const reflection of Object.values(project.reflections)) {
      if (reflection instanceof DeclarationReflection && reflection.inheritedFrom) project.removeReflection(reflection);
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
