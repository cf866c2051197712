/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { CommonValidatorFunctions } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import {
  atmosSettings,
  EstateSourceConfiguration,
} from '@steward/backstage-plugin-estate-node';
import {
  httpUrlSchema,
  readSections,
  sourcesOf,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';

/** `estate.environments`, each repository */
const environmentsSchema = z.strictObject({
  url: httpUrlSchema,
  describeStacksUrl: httpUrlSchema.optional(),
  ...atmosSettings,
});

/** `estate.teams`, each repository */
const teamsSchema = z.strictObject({
  url: httpUrlSchema,
  path: z.string().default('teams/*/team.yaml'),
  cluster: z.string().optional(),
  groupNamespace: z
    .string()
    .refine(
      CommonValidatorFunctions.isValidDnsLabel,
      'is not a namespace of the catalog; Use small letters, digits and -, such as gitops',
    )
    .optional(),
});

/** What is read from repositories, defaults applied. */
export interface GitSourcesConfig {
  environments: Record<string, z.infer<typeof environmentsSchema>>;
  teams: Record<string, z.infer<typeof teamsSchema>>;
}

/**
 * Reads what of `estate` is about repositories, source by source. What is wrong is
 * described and set aside; the rest is used.
 */
export function readGitSources(
  root: Config,
): EstateSourceConfiguration & { config: GitSourcesConfig } {
  return {
    ...readSections(root, 'estate', {
      environments: sourcesOf(environmentsSchema),
      teams: sourcesOf(teamsSchema),
    }),
    sections: { environments: 'environments', teams: 'teams' },
  };
}
