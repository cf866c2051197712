/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import {
  AuthService,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { durationToMilliseconds } from '@backstage/types';
import { EstateService } from '@steward/backstage-plugin-estate-node';
import {
  CatalogDependents,
  RunExecutor,
  RunKind,
  Suggestions,
} from '@steward/backstage-plugin-provisioning-node';
import { ArgoCd } from './argoCd/ArgoCd';
import { createEnvironmentOnboard } from './environments/createEnvironmentOnboard';
import { createEnvironmentRemove } from './environments/createEnvironmentRemove';
import { EnvironmentRepository } from './environments/EnvironmentRepository';
import { createGitChange } from './gitChange/createGitChange';
import { Deployments } from './pullRequest/Deployments';
import { GitPullRequestExecutor } from './pullRequest/GitPullRequestExecutor';
import { GitOpsConfig } from './readGitOpsConfig';
import { GitHosts } from './repository/GitHosts';
import {
  parseRepositoryAddress,
  repositoryUrl,
} from './repository/RepositoryAddress';
import { createTeamOnboard } from './teams/createTeamOnboard';
import { createTeamQuota } from './teams/createTeamQuota';
import { createTeamRetire } from './teams/createTeamRetire';
import { TeamRepository } from './teams/TeamRepository';

export interface GitOpsOptions {
  auth: AuthService;
  catalog: CatalogService;
  config: GitOpsConfig;
  estate: Pick<EstateService, 'getAccount'>;
  logger: LoggerService;
  reader: UrlReaderService;
  /** For `app.baseUrl` and `integrations`. */
  rootConfig: RootConfigService;
}

/** What can be requested of repositories, what carries it out, and what forms propose. */
export interface GitOps {
  /** Those that lack configuration say so. */
  kinds: RunKind<any>[];
  executors: RunExecutor[];
  suggestions: Suggestions;
}

/** Puts the parts together that the module brings. */
export function createGitOps(options: GitOpsOptions): GitOps {
  const { auth, catalog, config, estate, rootConfig } = options;
  const clock = () => new Date();
  const hosts = new GitHosts({
    config: rootConfig,
    reader: options.reader,
    logger: options.logger,
  });
  const dependents = new CatalogDependents({ auth, catalog });
  const environments = new EnvironmentRepository({
    hosts,
    section: config.environments,
  });
  const teams = new TeamRepository({ hosts, section: config.teams });
  return {
    kinds: [
      createTeamOnboard({ teams }),
      createTeamQuota({ teams }),
      createTeamRetire({ teams, dependents }),
      createEnvironmentOnboard({ environments, estate, auth }),
      createEnvironmentRemove({ environments, dependents }),
      createGitChange({ hosts, allow: repositoriesOf(config) }),
    ],
    executors: [
      new GitPullRequestExecutor({
        hosts,
        portalUrl: rootConfig.getString('app.baseUrl').replace(/\/+$/, ''),
        deployments: deploymentsOf(config, clock),
        clock,
      }),
    ],
    suggestions: environments,
  };
}

function deploymentsOf(
  { argoCd }: GitOpsConfig,
  clock: () => Date,
): Deployments | undefined {
  return (
    argoCd &&
    new Deployments({
      argoCd: new ArgoCd(argoCd),
      giveUpAfterMs: durationToMilliseconds(argoCd.giveUpAfter),
      clock,
    })
  );
}

/** Repositories of the configuration can be changed by hand as well. */
function repositoriesOf({ teams, environments, git }: GitOpsConfig): string[] {
  const own = [teams, environments].flatMap(section =>
    section ? [repositoryUrl(parseRepositoryAddress(section.url))] : [],
  );
  return [...own, ...git.allow];
}
