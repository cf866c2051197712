/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import {
  atmosSettings,
  estateAtmosSettings,
} from '@steward/backstage-plugin-estate-node';
import {
  httpUrlSchema,
  oneSourceOf,
  orDefaults,
  positiveDurationSchema,
  readSections,
  secret,
} from '@steward/backstage-plugin-portal-node';
import { ProvisioningConfiguration } from '@steward/backstage-plugin-provisioning-node';
import { z } from 'zod';
import { isRepositoryAddress } from './repository/RepositoryAddress';

const repositoryUrlSchema = httpUrlSchema.refine(
  url => !URL.canParse(url) || isRepositoryAddress(url),
  'is not the address of a repository; Write it such as https://github.com/acme/platform-gitops/tree/main',
);

/** `provisioning.environments.default`: the Atmos repository. */
const environmentsSchema = z.strictObject({
  url: repositoryUrlSchema,
  /** Folder below `orgs`, where there is more than one. */
  organization: z.string().min(1).optional(),
  ...atmosSettings,
});

/** `provisioning.teams.default`: the GitOps repository. */
export const teamsSchema = z.strictObject({
  url: repositoryUrlSchema,
  /** Glob of the team files, with one `*` in place of the team. */
  path: z
    .string()
    .regex(
      /^[^*]*\*[^*]*$/,
      'does not have one * in place of the team; Write it such as teams/*/team.yaml',
    )
    .default('teams/*/team.yaml'),
});

/** `provisioning.git`: repositories that pull requests may go to, besides those above. */
const gitSchema = z.strictObject({
  /** Addresses, with `*`. */
  allow: z.array(z.string().min(1)).default([]),
});

/** `provisioning.argoCd`: Argo CD, whose deployment of a merge is waited for. */
const argoCdSchema = z.strictObject({
  url: httpUrlSchema.transform(url => url.replace(/\/+$/, '')),
  token: secret(z.string().min(1)),
  namespace: z.string().min(1).optional(),
  giveUpAfter: positiveDurationSchema.prefault({ minutes: 30 }),
});

/** `provisioning.environments.default` */
export type EnvironmentsSection = z.output<typeof environmentsSchema>;

/** `provisioning.teams.default` */
export type TeamsSection = z.output<typeof teamsSchema>;

/** `provisioning.argoCd` */
export type ArgoCdSection = z.output<typeof argoCdSchema>;

/** The sections of `provisioning` that say which repositories it changes. */
export interface GitOpsConfig {
  environments?: EnvironmentsSection;
  teams?: TeamsSection;
  git: z.output<typeof gitSchema>;
  argoCd?: ArgoCdSection;
}

const SECTIONS = {
  environments: oneSourceOf(environmentsSchema),
  teams: oneSourceOf(teamsSchema),
  git: orDefaults(gitSchema.prefault({})),
  argoCd: argoCdSchema.optional(),
};

/**
 * Reads what of `provisioning` is about repositories. What is wrong is named,
 * and takes away only what it is for. An Atmos repository that the estate reads
 * too is seen as the estate sees it, unless its section says otherwise.
 */
export function readGitOpsConfig(
  root: Config,
): ProvisioningConfiguration & { config: GitOpsConfig } {
  const { config, ...found } = readSections(root, 'provisioning', SECTIONS);
  const { environments } = config;
  return {
    ...found,
    sections: Object.keys(SECTIONS),
    config: {
      ...config,
      environments: environments && {
        ...estateAtmosSettings(root, environments.url),
        ...environments,
      },
    },
  };
}
