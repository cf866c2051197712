/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { explainProblem } from '@steward/backstage-plugin-portal-node';
import { readAuditorConfig } from './readAuditorConfig';
import { DEFAULT_METADATA_ALLOW_LIST } from './redaction/allowedMetadata';

const read = (data: JsonObject) => {
  const { config, logLevels, problems } = readAuditorConfig(
    mockServices.rootConfig({ data }),
  );
  return { ...config, logLevels, problems: problems.map(explainProblem) };
};
const DEFAULTS = {
  failClosed: new Set(),
  allow: DEFAULT_METADATA_ALLOW_LIST,
  reads: { enabled: true, services: false, collapseMs: 600_000 },
  logLevels: { low: 'debug', medium: 'info', high: 'info', critical: 'info' },
  problems: [],
};

describe('readAuditorConfig', () => {
  it('has defaults', () => {
    expect(read({})).toEqual(DEFAULTS);
  });

  it('adds to the metadata that is kept', () => {
    const allow = { 'run.*': ['ticket'], 'acme.pay': ['amount'] };
    expect(read({ auditTrail: { metadata: { allow } } }).allow).toEqual({
      ...DEFAULT_METADATA_ALLOW_LIST,
      'run.*': [...DEFAULT_METADATA_ALLOW_LIST['run.*'], 'ticket'],
      'acme.pay': ['amount'],
    });
  });

  it('uses what is right beside what is wrong', () => {
    expect(
      read({
        auditTrail: {
          failClosed: ['critical', 'hihg'],
          metadata: { allow: { 'run.*': 'ticket' } },
          reads: { enabled: false, collapseMinutes: -1 },
        },
        backend: { auditor: { severityLogLevelMappings: { low: 'inof' } } },
      }),
    ).toEqual({
      ...DEFAULTS,
      failClosed: new Set(['critical']),
      problems: [
        'auditTrail.failClosed[1] = "hihg" is not an accepted value. Did you mean "high"? Use one of: low, medium, high, critical.',
        'auditTrail.metadata.allow.run.* = "ticket" is not a list. Write a list, each entry after a dash.',
        'auditTrail.reads.collapseMinutes = -1 is less than 0. Use 0 or more.',
        'backend.auditor.severityLogLevelMappings.low = "inof" is not an accepted value. Did you mean "info"? Use one of: debug, info, warn, error.',
      ],
    });
  });
});
