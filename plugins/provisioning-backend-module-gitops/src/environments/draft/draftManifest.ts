/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import {
  draftSections,
  DraftedSections,
  LeftOutValue,
  Model,
  StackContent,
} from './draftSections';
import { choosePath } from './choosePath';
import { importsOf, SharedImport } from './learnLayout';
import { StackToken } from './stackTokens';

/** An import of a new manifest, and what it was made of. */
export interface DraftedImport {
  path: string;
  shared: SharedImport;
}

/** A new manifest as its models have it. */
export interface DraftedManifest extends DraftedSections {
  imports: DraftedImport[];
  problems: InputProblem[];
}

/**
 * Drafts a manifest: its sections, and the imports that its models share. An
 * import that could become several is never chosen here.
 *
 * @param choices - Paths that the requester decided on.
 */
export function draftManifest(
  models: readonly Model[],
  imports: readonly SharedImport[],
  content: StackContent,
  choices: readonly string[],
): DraftedManifest {
  const drafted = draftSections(models, content);
  const made: DraftedImport[] = [];
  const problems: InputProblem[] = [];
  const missing: StackToken[] = [...drafted.missing];
  for (const shared of imports) {
    const choice = choosePath(shared.readings, content.tokens, { choices });
    missing.push(...choice.missing);
    if (choice.paths.length === 1) {
      made.push({ path: choice.paths[0], shared });
    } else if (choice.missing.length === 0) {
      problems.push({
        field: 'inputs.paths',
        value: shared.text,
        reason: `Other stacks import ${
          shared.text
        }. For the new one that could be ${choice.paths.join(' or ')}`,
        fix: 'Enter the one you mean under Paths',
      });
    }
  }
  return {
    ...drafted,
    leftOut: [...drafted.leftOut, ...importsWithContext(models)],
    missing,
    imports: made,
    problems,
  };
}

/** What an import hands to a manifest is as much the other stack's as its own values are. */
function importsWithContext([first]: readonly Model[]): LeftOutValue[] {
  return importsOf(first.manifest).flatMap(item =>
    typeof item === 'string'
      ? []
      : [
          {
            path: 'import',
            value: item,
            reason: 'it hands values of another stack on',
          },
        ],
  );
}
