/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { runOutput } from '../request/runOutput';
import { RunRequester } from '../request/RunRequester';
import { entityRef, requestFields, team } from './fields';
import { stepExample } from './stepExample';

const id = 'steward:team:retire';

/** Asks for a team to go, as a pull request. */
export function teamRetire(requester: RunRequester) {
  return createTemplateAction({
    id,
    description:
      'Asks for a team to go: its files are removed by a pull request, and Argo CD takes its namespace down',
    supportsDryRun: true,
    examples: [
      stepExample(id, 'Retire a team', {
        team: 'fraud',
        confirm: 'fraud',
        reason: 'Its people joined payments',
      }),
    ],
    schema: {
      input: {
        team,
        entityRef,
        confirm: z => z.string().describe('Name of the team once more'),
        ...requestFields,
      },
      output: runOutput,
    },
    async handler(ctx) {
      const {
        team: name,
        entityRef: entity,
        confirm,
        reason,
        expectedDigest,
      } = ctx.input;
      await requester.request(ctx, {
        kind: 'team.retire',
        target: { name, team: name, entityRef: entity },
        inputs: { confirm },
        reason,
        expectedDigest,
      });
    },
  });
}
