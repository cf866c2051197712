/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { HumanDuration } from '@backstage/types';

export interface Config {
  provisioning?: {
    /** The Atmos repository. */
    environments?: {
      default?: {
        /** Tree of the repository on GitHub or GitLab, e.g. `https://github.com/acme/infrastructure-live/tree/main` or `https://gitlab.com/acme/platform/infrastructure-live/-/tree/main`. */
        url: string;
        /** Folder below `orgs`. Default: the only one. */
        organization?: string;
        /** Path of `atmos.yaml` below the URL. Default: that of the same repository in `estate.environments`, else the usual places. */
        configPath?: string;
        /** Stands in for the name template of `atmos.yaml`. Default: that of the same repository in `estate.environments`. */
        nameTemplate?: string;
      };
    };
    /** The GitOps repository with `teams/<name>/team.yaml`. */
    teams?: {
      default?: {
        url: string;
        /** Glob of the team files, with one star in place of the team. Default: `team.yaml` in each folder of `teams`. */
        path?: string;
      };
    };
    git?: {
      /** Addresses of repositories that may be changed besides those above, with `*`. Default: none. */
      allow?: string[];
    };
    /** Argo CD, which deploys what teams and pull requests change. Default: a merge is the end of a run. */
    argoCd?: {
      /** As a browser has it, e.g. `https://argocd.acme.example`. */
      url: string;
      /**
       * Of an account or project role that may get Applications.
       * @visibility secret
       */
      token: string;
      /**
       * Namespace of Applications whose ApplicationSet or request does not say
       * one. Default: that of Argo CD itself.
       */
      namespace?: string;
      /** How long a deployment may take before its run fails. Default: 30 minutes. */
      giveUpAfter?: HumanDuration | string;
    };
  };
}
