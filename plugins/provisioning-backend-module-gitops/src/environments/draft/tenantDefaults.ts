/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { isMap, parseYaml } from '@steward/backstage-plugin-estate-node';
import { DraftedImport, DraftedManifest, draftManifest } from './draftManifest';
import { Model, StackContent } from './draftSections';
import { sharedImports, StackLayout } from './learnLayout';
import { outcomesOf, Reading } from './readings';
import { StackToken, StackTokens } from './stackTokens';

/** A manifest that a new tenant needs. */
export interface TenantDefaults extends DraftedManifest {
  path: string;
}

/**
 * The defaults that every other tenant has, for a tenant that is new: drafted
 * from theirs as the stack itself is from its neighbours.
 */
export function tenantDefaults(
  layout: StackLayout,
  imports: readonly DraftedImport[],
  content: StackContent,
  options: {
    files: ReadonlyMap<string, string>;
    stacksPath: string;
    choices: readonly string[];
  },
): TenantDefaults[] {
  const { files, stacksPath, choices } = options;
  const fileOf = (path: string) =>
    ['.yaml', '.yml']
      .map(extension => `${stacksPath}/${path}${extension}`)
      .find(file => files.has(file));
  return imports.flatMap(({ path, shared: { readings } }) => {
    const named = tokensIn(readings);
    const models = new Map<string, Model>();
    for (const { tokens } of named.has('tenant') ? layout.neighbours : []) {
      const file = outcomesOf(readings, tokens).meant.map(fileOf).find(Boolean);
      const { value } = parseYaml(files.get(file ?? '') ?? '', file ?? '');
      if (file && isMap(value)) {
        models.set(file, { manifest: value, tokens: only(tokens, named) });
      }
    }
    if (models.size === 0 || fileOf(path)) {
      return [];
    }
    const all = [...models.values()];
    const drafted = draftManifest(
      all,
      sharedImports(all),
      { tokens: content.tokens },
      choices,
    );
    return [{ ...drafted, path: `${stacksPath}/${path}${layout.extension}` }];
  });
}

function tokensIn(readings: readonly Reading[][]): Set<StackToken> {
  const parts = readings.flat().flatMap(reading => reading.parts);
  return new Set(
    parts.flatMap(part => (typeof part === 'string' ? [] : [part.token])),
  );
}

/** Defaults of a tenant say nothing of the one stack that they were found by. */
function only(tokens: StackTokens, named: Set<StackToken>): StackTokens {
  return Object.fromEntries(
    Object.entries(tokens).filter(([token]) => named.has(token as StackToken)),
  );
}
