/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Config } from '@backstage/config';
import {
  ConfigurationProblem,
  isObject,
  orDefaults,
  readSections,
  unreadSections,
} from '@steward/backstage-plugin-portal-node';
import { z } from 'zod';
import {
  EstateConfig,
  estateScheduleSchema,
  ownershipSchema,
  removalGuardSchema,
} from './EstateConfig';

const SECTIONS = {
  schedule: orDefaults(estateScheduleSchema),
  ownership: orDefaults(ownershipSchema.prefault({})),
  removalGuard: orDefaults(removalGuardSchema.prefault({})),
  tombstoneDays: orDefaults(z.int().min(0).default(30)),
  compatibilityAnnotations: orDefaults(z.boolean().default(false)),
};

const AWS = '@steward/backstage-plugin-estate-backend-module-aws';
const GIT = '@steward/backstage-plugin-estate-backend-module-git';

/** Which module reads a section: one that is not installed is named, and nothing of its sources is removed. */
const MODULES: Record<string, string> = {
  organizations: AWS,
  clusters: AWS,
  enclaves: AWS,
  regionCacheFor: AWS,
  environments: GIT,
  teams: GIT,
};

const missingEstate: ConfigurationProblem = {
  key: 'estate',
  reason: 'is missing, so nothing is read',
  fix: 'Add at least estate.organizations.default: {}',
};

/** The configuration of the estate itself, as far as it can be used. */
export interface ReadEstateConfig {
  config: EstateConfig;
  problems: ConfigurationProblem[];
  /** Paths of what is not used: `estate.ownership`. */
  setAside: string[];
  /** Whether sources may be missing only because something is: what they brought then stays. */
  sourcesMissing: boolean;
}

/**
 * Reads what of `estate` is not about single sources. What is wrong is described
 * and set aside; the rest is used.
 *
 * @param readByModules - the sections that the installed modules read
 */
export function readEstateConfig(
  root: Config,
  readByModules: readonly string[],
): ReadEstateConfig {
  const { config, problems, setAside } = readSections(
    root,
    'estate',
    SECTIONS,
    { readElsewhere: [...Object.keys(MODULES), ...readByModules] },
  );
  const unread = unreadSections(root, 'estate', MODULES, readByModules);
  return {
    config,
    problems: [
      ...problems,
      ...(root.has('estate') ? [] : [missingEstate]),
      ...unread,
    ],
    setAside,
    // A file that was not loaded, or a forgotten module, must not empty the catalog.
    sourcesMissing: !isObject(root.getOptional('estate')) || unread.length > 0,
  };
}
