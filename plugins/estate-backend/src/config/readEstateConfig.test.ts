/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { readEstateConfig } from './readEstateConfig';

const byModules = ['organizations', 'clusters', 'vsphere'];
const read = (estate: JsonObject) =>
  readEstateConfig(new ConfigReader({ estate }), byModules);

describe('readEstateConfig', () => {
  it('applies defaults, and leaves to modules what they read', () => {
    expect(read({ organizations: {}, vsphere: {} })).toMatchObject({
      config: {
        schedule: { frequency: { minutes: 15 } },
        ownership: { default: 'group:default/platform' },
        removalGuard: { minimum: 5, percentage: 10, confirmations: 2 },
        tombstoneDays: 30,
      },
      problems: [],
      setAside: [],
      sourcesMissing: false,
    });
  });

  it('names key, value and fix of whatever is wrong, and uses the rest', () => {
    const { config, problems, setAside } = read({
      organisations: {},
      schedule: { frequency: { cron: 'every day' } },
      removalGuard: { confirmAfter: 'soon' },
      ownership: { rules: [{ acountTag: 'owner' }] },
      tombstoneDays: 'many',
    });
    expect(problems.map(explainProblem)).toEqual([
      'estate.organisations is not a known key. Did you mean "organizations"?',
      expect.stringMatching(
        /^estate\.schedule\.frequency\.cron = "every day" is not a cron expression/,
      ),
      'estate.ownership.rules[0].acountTag is not a known key. Did you mean "accountTag"?',
      'estate.removalGuard.confirmAfter = "soon" is not a duration. Write { minutes: 15 }, 15m or PT15M.',
      'estate.tombstoneDays = "many" is not a number. Write a number without quotes.',
    ]);
    expect(config.schedule.frequency).toEqual({ minutes: 15 });
    expect(setAside).toEqual([
      'estate.schedule',
      'estate.ownership',
      'estate.removalGuard',
      'estate.tombstoneDays',
    ]);
  });

  it('removes nothing where the configuration or a module was forgotten', () => {
    const missing = readEstateConfig(new ConfigReader({}), byModules);
    expect(missing.problems).toMatchObject([{ key: 'estate' }]);
    expect(missing.sourcesMissing).toBe(true);

    const { problems, sourcesMissing } = read({ organizations: {}, teams: {} });
    expect(problems.map(explainProblem)).toEqual([
      "estate.teams is not read, because the module for it is not installed. Add backend.add(import('@steward/backstage-plugin-estate-backend-module-git')) to the backend, or take out the section.",
    ]);
    expect(sourcesMissing).toBe(true);
  });
});
