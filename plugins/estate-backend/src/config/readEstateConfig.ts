/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { ConfigurationProblem } from '@steward/backstage-plugin-estate-common';
import { knownKeys, unknownKeyProblem } from './describeIssues';
import {
  clustersSchema,
  enclavesSchema,
  environmentsSchema,
  EstateConfig,
  generalSchema,
  organizationSchema,
  ownershipSchema,
  removalGuardSchema,
  scheduleSchema,
  teamsSchema,
} from './EstateConfig';
import { memberRoleProblem } from './memberRoleProblem';
import { isObject, SectionReader } from './SectionReader';

const SECTIONS = [
  'schedule',
  'organizations',
  'clusters',
  'enclaves',
  'environments',
  'teams',
  'ownership',
  'removalGuard',
  ...knownKeys(generalSchema),
];

/**
 * Reads `estate` of the configuration, section by section and source by
 * source. What is wrong is described and set aside; the rest is used.
 */
export function readEstateConfig(root: Config): {
  config: EstateConfig;
  problems: ConfigurationProblem[];
} {
  const found: unknown = root.getOptional('estate');
  const estate: JsonObject = isObject(found) ? found : {};
  const reader = new SectionReader();

  if (!isObject(found)) {
    reader.problems.push({
      key: 'estate',
      message:
        found === undefined
          ? 'estate is not configured: nothing is read'
          : 'estate is not an object: nothing is read',
      fix: 'Add at least estate.organizations.default: {}',
    });
    // A file that was not loaded must not empty the catalog.
    reader.setAside.push(...SECTIONS);
  }
  for (const key of Object.keys(estate)) {
    if (!SECTIONS.includes(key)) {
      reader.problems.push(unknownKeyProblem('estate', key, SECTIONS));
    }
  }
  const general = Object.fromEntries(
    Object.entries(estate).filter(([key]) =>
      knownKeys(generalSchema).includes(key),
    ),
  );

  const clusters =
    estate.clusters === undefined
      ? undefined
      : reader.section(clustersSchema, 'clusters', estate.clusters);
  const config: EstateConfig = {
    schedule: reader.sectionOrDefault(
      scheduleSchema,
      'schedule',
      estate.schedule,
    ),
    organizations: reader.named(
      organizationSchema,
      'organizations',
      estate.organizations,
    ),
    clusters: clusters?.enabled ? clusters : undefined,
    enclaves: reader.named(enclavesSchema, 'enclaves', estate.enclaves),
    environments: reader.named(
      environmentsSchema,
      'environments',
      estate.environments,
    ),
    teams: reader.named(teamsSchema, 'teams', estate.teams),
    ownership: reader.sectionOrDefault(
      ownershipSchema,
      'ownership',
      estate.ownership,
    ),
    removalGuard: reader.sectionOrDefault(
      removalGuardSchema,
      'removalGuard',
      estate.removalGuard,
    ),
    general: reader.general(general),
    setAside: reader.setAside,
  };
  const missingRole = config.clusters && memberRoleProblem(root);
  return {
    config,
    problems: [...reader.problems, ...(missingRole ? [missingRole] : [])],
  };
}
