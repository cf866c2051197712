/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ResolvedEnvironment } from '@steward/backstage-plugin-estate-node';
import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { stringify } from 'yaml';
import { FileEdit } from '../../repository/FileEdit';
import { choosePlace } from './choosePlace';
import { DraftedManifest, draftManifest } from './draftManifest';
import { CarriedLiteral, LeftOutValue, StackContent } from './draftSections';
import { StackLayout } from './learnLayout';
import { StackToken } from './stackTokens';
import { tenantDefaults } from './tenantDefaults';
import { setLeaf, walkLeaves } from './walkLeaves';

/** The new files of a stack, or why they cannot be told. */
export interface RenderedStack {
  path: string;
  edits: FileEdit[];
  /** Literals of other stacks that the files have as well. */
  carried: (CarriedLiteral & { file: string })[];
  /** Values of other stacks that the files do not have. */
  leftOut: (LeftOutValue & { file: string })[];
  /** Whether the network of the request stands in them. */
  hasNetwork: boolean;
  problems: InputProblem[];
}

/**
 * Renders a stack as its neighbours are made, with the defaults of its tenant
 * where there are none yet.
 *
 * @param options.environment - Name of the environment, where the request gives it one.
 * @param options.components - Imports of the components that were asked for, without extension.
 * @param options.choices - Paths that the requester decided on.
 */
export function renderStack(
  layout: StackLayout,
  content: StackContent,
  options: {
    files: ReadonlyMap<string, string>;
    stacksPath: string;
    environments: readonly ResolvedEnvironment[];
    environment?: string;
    components: readonly string[];
    choices: readonly string[];
  },
): RenderedStack {
  const { environment, components, choices } = options;
  const place = choosePlace(layout, content.tokens, options);
  const stack = draftManifest(
    layout.neighbours,
    layout.imports,
    content,
    choices,
  );
  const isNamed = walkLeaves(stack.sections).some(
    ({ value }) => value === environment,
  );
  if (environment && !isNamed) {
    setLeaf(stack.sections, ['vars', 'environment'], environment);
  }
  const manifests = [
    {
      ...stack,
      path: place.path,
      text: textOf(stack, withComponents(pathsOf(stack), components)),
    },
    ...tenantDefaults(layout, stack.imports, content, options).map(one => ({
      ...one,
      text: textOf(one, pathsOf(one)),
    })),
  ];
  const missing = [...place.missing, ...manifests.flatMap(one => one.missing)];
  return {
    path: place.path,
    edits: manifests.map(({ path, text }) => ({ path, content: text })),
    carried: manifests.flatMap(({ path: file, carried }) =>
      carried.map(literal => ({ ...literal, file })),
    ),
    leftOut: manifests.flatMap(({ path: file, leftOut }) =>
      leftOut.map(value => ({ ...value, file })),
    ),
    hasNetwork: stack.hasNetwork,
    problems: [
      // Where a name is still needed, the place is not known either.
      ...(missing.length > 0 ? [] : place.problems),
      ...manifests.flatMap(one => one.problems),
      ...[...new Set(missing)].map(needed),
    ],
  };
}

function pathsOf({ imports }: DraftedManifest): string[] {
  return imports.map(({ path }) => path);
}

function textOf(
  { sections }: DraftedManifest,
  imports: readonly string[],
): string {
  return stringify({
    ...(imports.length > 0 && { import: imports }),
    ...sections,
  });
}

/** Components go behind what is imported of the catalog, since stages and regions change them. */
function withComponents(
  imports: readonly string[],
  components: readonly string[],
): string[] {
  const isCatalog = (item: string) => item.split('/').includes('catalog');
  const isDefaults = (item: string) => item.endsWith('_defaults');
  const at =
    Math.max(
      imports.findLastIndex(isCatalog),
      imports.findLastIndex(isDefaults),
    ) + 1;
  const own = components.filter(item => !imports.includes(item));
  return [...imports.slice(0, at), ...own, ...imports.slice(at)];
}

function needed(token: StackToken): InputProblem {
  return token === 'environment'
    ? {
        field: 'inputs.environment',
        reason: 'Each stack of the repository names its environment itself',
        fix: 'Enter a name for the environment',
      }
    : {
        field: 'repository',
        reason: `Stacks of the repository follow the ${token}, which the request does not name`,
        fix: 'Add the stack by hand',
      };
}
