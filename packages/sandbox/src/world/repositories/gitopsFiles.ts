/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { stringify } from 'yaml';
import { sandboxPeople } from '../people';
import { sandboxTeams } from '../teams';
import type { Team } from '../teams';
import {
  gitopsPlatformFiles,
  GITOPS_REPOSITORY_URL,
} from './gitopsPlatformFiles';

/**
 * Options of {@link gitopsFiles}.
 *
 * @public
 */
export interface GitopsFilesOptions {
  /** Name of the EKS cluster that a team's namespace is on. */
  clusterOf: (team: Team) => string;
}

function leadOf(team: Team) {
  const lead = sandboxPeople.find(({ email }) => email === team.lead);
  if (!lead) {
    throw new Error(`The lead ${team.lead} of ${team.name} is nobody we know`);
  }
  return lead;
}

/**
 * The `team.yaml` of a team, in the field names that the ApplicationSets of
 * the GitOps repository read, with `members` and `cluster` on top.
 *
 * @public
 */
export function teamFile(team: Team, cluster: string): string {
  const lead = leadOf(team);
  const content = {
    team: team.name,
    namespace: `team-${team.name}`,
    description: team.description,
    cluster,
    owner: {
      name: lead.displayName,
      email: lead.email,
      slack: team.slack,
    },
    members: team.members,
    costCenter: team.costCenter,
    resourceQuota: {
      requests: team.requests,
      limits: team.limits,
      pods: team.pods,
      services: 10,
      configmaps: 20,
      secrets: 20,
      persistentvolumeclaims: 5,
    },
    limitRange: {
      default: { cpu: '500m', memory: '512Mi' },
      defaultRequest: { cpu: '100m', memory: '128Mi' },
      max: { cpu: '2', memory: '4Gi' },
    },
    networkPolicy: {
      allowIngress: team.allowIngress,
      allowEgress: true,
      allowFromNamespaces: team.allowFrom,
    },
    apps: team.apps.map(name => ({
      name,
      repoURL: GITOPS_REPOSITORY_URL.replace('platform-gitops', name),
      manifestPath: 'deploy/overlays/production',
      targetRevision: 'main',
      environment: 'production',
    })),
  };
  return `# ${
    team.displayName
  }: read by the team ApplicationSets and by the portal.\n${stringify(
    content,
  )}`;
}

/**
 * Files of the repository `northwind/platform-gitops`: what Argo CD deploys to
 * the clusters, one folder per team.
 *
 * @public
 */
export function gitopsFiles(
  options: GitopsFilesOptions,
): Record<string, string> {
  const files = gitopsPlatformFiles();
  for (const team of sandboxTeams) {
    files[`teams/${team.name}/team.yaml`] = teamFile(
      team,
      options.clusterOf(team),
    );
  }
  return files;
}
