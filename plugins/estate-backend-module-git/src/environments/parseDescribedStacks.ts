/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  isMap,
  resolveDescribedStacks,
  ResolvedEnvironments,
  ShardReading,
} from '@steward/backstage-plugin-estate-node';

/** Parses the JSON of `atmos describe stacks`; partial when it is none or holds no stack. */
export function parseDescribedStacks(
  text: string,
  url: string,
): ResolvedEnvironments | Pick<ShardReading, 'outcome' | 'problem'> {
  const partial = (code: string, reason: string) => ({
    outcome: 'partial' as const,
    problem: {
      code,
      message: `${url} ${reason}. Nothing is removed.`,
      fix: 'Let the pipeline write the output of `atmos describe stacks --format json` to this URL.',
    },
  });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return partial(
      'NoJson',
      `is no JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
  if (!isMap(document)) {
    return partial('NoStacks', 'is no map of stacks');
  }
  if (Object.keys(document).length === 0) {
    return partial('NoStacks', 'holds no stack');
  }
  return resolveDescribedStacks(document, url);
}
