/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { z } from 'zod';

/** What a plan for the Git executor holds: files with their whole content. */
export const gitChangeSchema = z.strictObject({
  /** Address of the repository without a branch. */
  repository: z.string(),
  baseBranch: z.string(),
  /** Name of the branch unless an earlier pull request used it up. */
  branch: z.string(),
  title: z.string(),
  files: z
    .array(
      z.strictObject({
        /** From the root of the repository. */
        path: z.string(),
        /** Null removes the file. */
        content: z.string().nullable(),
        /** Whether it can be run; as it is on the base branch where it is not said. */
        executable: z.boolean().optional(),
        /** Id of the content that the plan was made on; null where there was no file. */
        before: z.string().nullable(),
      }),
    )
    .min(1, 'a pull request without files says nothing'),
  /** Applications of Argo CD that follow the base branch. */
  applications: z
    .array(
      z.strictObject({
        name: z.string(),
        project: z.string(),
        /** Namespace that it is in, where that is known. */
        namespace: z.string().optional(),
        /** What the merge does to it. */
        operation: z.enum(['create', 'update', 'delete']),
      }),
    )
    .default([]),
});

/** What a plan for the Git executor holds. */
export type GitChange = z.infer<typeof gitChangeSchema>;

/** An Application of Argo CD that a change concerns. */
export type ChangedApplication = GitChange['applications'][number];

/** The branch of an intent: the same for the same target, whoever asks. */
export function branchOf(kind: string, name: string): string {
  const clean = (text: string) =>
    text
      .replace(/[^A-Za-z0-9._-]+/g, '-')
      .replace(/\.{2,}/g, '.')
      .replace(/^[.-]+|[.-]+$|\.lock$/g, '');
  return `steward/${clean(kind)}/${clean(name)}`;
}
