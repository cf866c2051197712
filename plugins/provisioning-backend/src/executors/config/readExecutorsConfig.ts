/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import { estateAtmosSettings } from '@steward/backstage-plugin-estate-node';
import { z } from 'zod';
import {
  accountsSchema,
  argoCdSchema,
  enclavesSchema,
  environmentsSchema,
  ExecutorsConfig,
  fleetSchema,
  gitSchema,
  stepFunctionsSchema,
  teamsSchema,
} from './ExecutorsConfig';

/** A setting that cannot be used, and why; what it is for is not available then. */
export interface ExecutorsConfigProblem {
  key: string;
  message: string;
}

/**
 * Reads the sections of executors. What is wrong is named, and takes away only
 * what it is for.
 */
export function readExecutorsConfig(root: Config): {
  config: ExecutorsConfig;
  problems: ExecutorsConfigProblem[];
} {
  const problems: ExecutorsConfigProblem[] = [];
  const section = <T extends z.ZodType>(
    path: string,
    schema: T,
  ): z.output<T> | undefined => {
    const key = `provisioning.${path}`;
    const value = root.getOptional(key);
    if (value === undefined) {
      return undefined;
    }
    const parsed = schema.safeParse(value);
    for (const issue of parsed.error?.issues ?? []) {
      problems.push({
        key: [key, ...issue.path.map(String)].join('.'),
        message: issue.message,
      });
    }
    return parsed.data;
  };
  for (const name of ['enclaves', 'environments', 'teams']) {
    const key = `provisioning.${name}`;
    const names = z.record(z.string(), z.unknown()).catch({});
    for (const other of Object.keys(names.parse(root.getOptional(key)))) {
      if (other !== 'default') {
        problems.push({
          key: `${key}.${other}`,
          message: `is not read: move it to ${key}.default`,
        });
      }
    }
  }
  const environments = section('environments.default', environmentsSchema);
  const config: ExecutorsConfig = {
    enclaves: section('enclaves.default', enclavesSchema),
    environments: environments && {
      ...estateAtmosSettings(root, environments.url),
      ...environments,
    },
    teams: section('teams.default', teamsSchema),
    accounts: section('accounts', accountsSchema) ?? {},
    stepFunctions:
      section('stepFunctions', stepFunctionsSchema) ??
      stepFunctionsSchema.parse({}),
    fleet: section('fleet', fleetSchema) ?? fleetSchema.parse({}),
    git: section('git', gitSchema) ?? gitSchema.parse({}),
    argoCd: section('argoCd', argoCdSchema),
  };
  return { config, problems };
}

/** Why something cannot be asked for: nothing, or nothing usable, stands under a key. */
export function missingSection(key: string): string {
  return `provisioning.${key} is not set or not usable; set it in app-config.yaml`;
}
