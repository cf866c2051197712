/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { InputProblem } from '@steward/backstage-plugin-provisioning-common';
import { missingSection } from '@steward/backstage-plugin-provisioning-node';
import { TeamsSection } from '../readGitOpsConfig';
import { GitHosts } from '../repository/GitHosts';
import { GitRepository } from '../repository/GitRepository';
import { RepositorySnapshot } from '../repository/RepositorySnapshot';
import { proposedFiles } from '../repository/proposedFiles';
import {
  findTeamApplicationSets,
  TeamApplicationSets,
} from './applicationSets';
import { checkTeams, notRendered } from './checkTeams';
import { namespacePolicies } from './namespacePolicies';
import { TeamFile, teamFile, teamFilesOf, teamPath } from './teamFiles';

/** The teams of the GitOps repository as they are at this moment. */
export interface Teams {
  repository: GitRepository;
  snapshot: RepositorySnapshot;
  files: TeamFile[];
  sets: TeamApplicationSets;
}

export interface TeamRepositoryOptions {
  hosts: GitHosts;
  /** Without one nothing can be asked for. */
  section: TeamsSection | undefined;
}

/** The GitOps repository that the teams are in. */
export class TeamRepository {
  /** Why nothing can be asked for: the missing configuration. */
  readonly unavailable?: string;
  readonly #hosts: GitHosts;
  readonly #section: TeamsSection;

  constructor(options: TeamRepositoryOptions) {
    this.unavailable = options.section
      ? undefined
      : missingSection('teams.default');
    this.#hosts = options.hosts;
    this.#section = options.section ?? { url: '', path: 'teams/*/team.yaml' };
  }

  /** Where the file of a team is, or belongs. */
  pathOf(team: string): string {
    return teamPath(this.#section.path, team);
  }

  async read(): Promise<Teams> {
    const repository = await this.#hosts.open(this.#section.url);
    const snapshot = await repository.snapshot();
    return {
      repository,
      snapshot,
      files: teamFilesOf(snapshot.files, this.#section.path),
      sets: findTeamApplicationSets(snapshot.files, this.pathOf('any')),
    };
  }

  /** Files of teams that open pull requests bring, besides that of one's own branch. */
  async proposed(teams: Teams, ownBranch: string): Promise<TeamFile[]> {
    const matches = new Set(teams.files.map(({ path }) => path));
    const files = await proposedFiles(teams.repository, {
      prefix: 'steward/team.onboard/',
      except: ownBranch,
    });
    return files
      .filter(({ path }) => path.endsWith('.yaml') && !matches.has(path))
      .map(({ path, text }) => teamFile(path, text));
  }

  /** What keeps the repository from being one of teams at all. */
  layoutProblems({ files, sets, repository }: Teams): InputProblem[] {
    if (files.length > 0 || sets.sets.length > 0) {
      return [];
    }
    return [
      {
        field: 'repository',
        value: repository.url,
        reason: `No file of ${repository.url} is at ${
          this.#section.path
        }, and no ApplicationSet reads from there`,
        fix: 'Correct provisioning.teams.default.url and path in app-config.yaml',
      },
    ];
  }

  /**
   * What would be broken for all teams after the change: a file that is broken
   * now is a reason to refuse as well, since nothing is generated while it is.
   */
  problemsOf(
    teams: Teams,
    changed: readonly TeamFile[],
    ownPath?: string,
  ): InputProblem[] {
    return checkTeams(changed, teams.sets.sets).map(
      ({ path, field, reason, fix }) => ({
        field: path === ownPath ? formField(field) : 'repository',
        value: path,
        reason,
        fix,
      }),
    );
  }

  /** What of these files only Argo CD can tell, and what else decides about their namespaces. */
  notChecked(
    { sets, snapshot }: Teams,
    changed: readonly TeamFile[],
  ): string[] {
    return [
      ...sets.notChecked,
      ...notRendered(changed, sets.sets),
      ...namespacePolicies(snapshot.files),
    ];
  }
}

/** Fields of a team's file that a form fills in under the same name. */
const FORM_FIELDS = ['description', 'owner', 'members', 'networkPolicy'];

function formField(field: string | undefined): string {
  const [first = ''] = field?.split('.') ?? [];
  return FORM_FIELDS.includes(first) ? `inputs.${field}` : 'inputs';
}
