/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

type AtmosRepository = {
  /** Tree of the repository, e.g. `https://github.com/acme/infrastructure-live/tree/main`. */
  url: string;
  /** JSON of `atmos describe stacks --format json`; goes before the repository. */
  describeStacksUrl?: string;
  /** Path of `atmos.yaml` below the URL, where it is in none of the usual places. */
  configPath?: string;
  /** Stands in for the name template of `atmos.yaml`. */
  nameTemplate?: string;
};

type GitOpsRepository = {
  /** Tree of the repository, e.g. `https://github.com/acme/platform-gitops/tree/main`. */
  url: string;
  /** Glob of the team files. Default: one `team.yaml` in each folder of `teams`. */
  path?: string;
  /** Cluster of the namespaces, where a file names none. */
  cluster?: string;
  /**
   * Namespace of the catalog for the Groups of teams, where a company directory has
   * Groups of the same names. What a team owns belongs to the Group in `default`.
   * Default: `default`.
   */
  groupNamespace?: string;
};

export interface Config {
  estate?: {
    /** One Atmos repository, or several by name. */
    environments?: AtmosRepository | { [name: string]: AtmosRepository };
    /** One GitOps repository, or several by name. */
    teams?: GitOpsRepository | { [name: string]: GitOpsRepository };
  };
}
