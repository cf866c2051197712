/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { requestFields } from './fields';
import { readWorkspaceFiles } from './readWorkspaceFiles';
import { stepExample } from './stepExample';

const id = 'steward:gitops:pullRequest';

/** Asks for files of the workspace to go into a repository. */
export function gitopsPullRequest(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      'Asks for files of the workspace to go into a repository, as a pull request on a branch named after them; what reviewers pushed to it stays',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Open a pull request with rendered files', {
        name: 'ledger-deployment',
        repository: 'https://git.example/northwind/platform-gitops',
        title: 'Deployment of the ledger',
        sourcePath: 'rendered',
        targetPath: 'apps/ledger',
        applications: [{ name: 'ledger', project: 'team-payments' }],
        team: 'payments',
      }),
      stepExample(id, 'Remove files too', {
        name: 'ledger-deployment',
        repository: 'https://git.example/northwind/platform-gitops',
        title: 'Deployment of the ledger, without its old ingress',
        targetPath: 'apps/ledger',
        filesToDelete: ['apps/ledger/ingress.yaml'],
      }),
    ],
    schema: {
      input: {
        name: z => z.string().describe('What the change is called'),
        repository: z =>
          z.string().describe('Address of the repository, as a browser has it'),
        baseBranch: z =>
          z.string().optional().describe('Default: that of the repository'),
        title: z => z.string(),
        description: z => z.string().optional(),
        sourcePath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the workspace with the files; all of it'),
        targetPath: z =>
          z
            .string()
            .optional()
            .describe('Folder of the repository that they go to; its root'),
        filesToDelete: z =>
          z.array(z.string()).optional().describe('Paths in the repository'),
        applications: z =>
          z
            .array(
              z.object({
                name: z.string(),
                project: z.string().optional(),
                namespace: z.string().optional(),
              }),
            )
            .optional()
            .describe(
              'Applications of Argo CD that are to be synced and healthy after the merge, each of project default unless it says another; they are waited for where provisioning.argoCd is set',
            ),
        team: z => z.string().optional().describe('Team that it is for'),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const {
        name,
        team,
        reason,
        expectedDigest,
        sourcePath = '.',
        targetPath = '',
        filesToDelete = [],
        ...inputs
      } = ctx.input;
      const files = await readWorkspaceFiles(
        resolveSafeChildPath(ctx.workspacePath, sourcePath),
        targetPath,
      );
      await requester.request(ctx, {
        kind: 'git.change',
        target: { name, team },
        inputs: {
          ...inputs,
          files: [...files, ...filesToDelete.map(path => ({ path }))],
        },
        reason,
        expectedDigest,
      });
    },
  });
}
