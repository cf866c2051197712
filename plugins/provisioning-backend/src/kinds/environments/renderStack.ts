/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { parseDocument, isScalar, stringify, visit } from 'yaml';
import { FileEdit } from '../../git/FileEdit';
import { StackLayout } from './learnLayout';
import { generalise, specialise, StackTokens } from './stackTokens';

/** What a new stack says of itself. */
export interface StackContent {
  tokens: Required<StackTokens>;
  accountId: string;
  description: string;
  vpcCidr: string;
  /** Imports of components, without extension. */
  components: readonly string[];
}

/** A new stack with the defaults of its tenant where there are none yet. */
export interface RenderedStack {
  path: string;
  edits: FileEdit[];
  /** Variables that the others set and this one cannot. */
  leftOut: string[];
}

/** Renders a stack as its neighbours are made. */
export function renderStack(
  layout: StackLayout,
  content: StackContent,
  options: { files: ReadonlyMap<string, string>; stacksPath: string },
): RenderedStack {
  const { tokens } = content;
  const name = specialise(layout.path, tokens) ?? layout.path;
  const imports = layout.imports.map(item => specialise(item, tokens) ?? item);
  const { vars, leftOut } = varsOf(layout, content);
  const text = stringify({
    import: withComponents(imports, content.components),
    vars,
    ...(Object.keys(layout.components).length > 0 && {
      components: layout.components,
    }),
  });
  const path = `${name}${layout.extension}`;
  return {
    path,
    edits: [
      { path, content: text },
      ...missingDefaults(layout, imports, tokens, options),
    ],
    leftOut,
  };
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
  return [...imports.slice(0, at), ...components, ...imports.slice(at)];
}

function varsOf(
  layout: StackLayout,
  { tokens, accountId, description, vpcCidr }: StackContent,
): { vars: Record<string, unknown>; leftOut: string[] } {
  const known: Record<string, string> = {
    account: tokens.account,
    account_name: tokens.account,
    account_id: accountId,
    aws_account_id: accountId,
    tenant: tokens.tenant,
    region: tokens.region,
    aws_region: tokens.region,
    stage: tokens.stage,
    description,
    vpc_cidr: vpcCidr,
    vpc_cidr_block: vpcCidr,
  };
  const vars: Record<string, unknown> = {};
  const leftOut: string[] = [];
  for (const [key, common] of layout.vars) {
    const value = known[key] ?? common;
    if (value === undefined) {
      leftOut.push(key);
    } else {
      vars[key] = value;
    }
  }
  return { vars, leftOut };
}

/** A tenant that is new gets the defaults that another one has, with its own name in them. */
function missingDefaults(
  layout: StackLayout,
  imports: readonly string[],
  tokens: StackTokens,
  {
    files,
    stacksPath,
  }: { files: ReadonlyMap<string, string>; stacksPath: string },
): FileEdit[] {
  return imports.flatMap((item, index) => {
    const template = layout.imports[index];
    const fileOf = (path: string) =>
      ['.yaml', '.yml']
        .map(extension => `${stacksPath}/${path}${extension}`)
        .find(file => files.has(file));
    if (!template.includes('{tenant}') || fileOf(item)) {
      return [];
    }
    const [model] = layout.neighbours.flatMap(neighbour => {
      const path = specialise(template, neighbour.tokens);
      const file = path && fileOf(path);
      return file ? [{ file, tokens: neighbour.tokens }] : [];
    });
    return model
      ? [
          {
            path: `${stacksPath}/${item}${layout.extension}`,
            content: renamed(files.get(model.file) ?? '', model.tokens, tokens),
          },
        ]
      : [];
  });
}

/** A manifest with the values of one stack in place of another's; comments stay. */
function renamed(text: string, from: StackTokens, to: StackTokens): string {
  const document = parseDocument(text);
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && isScalar(node) && typeof node.value === 'string') {
        node.value = specialise(generalise(node.value, from), to) ?? node.value;
      }
    },
  });
  return document.toString({ lineWidth: 0 });
}
