/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ControlObservation } from '../facts/ControlObservation';
import { CONTROLS } from './controls';
import {
  compareSources,
  controlById,
  controlOf,
  namesOfControl,
} from './crosswalk';
import { ControlReference } from './Finding';

const observation = (
  control: ControlReference,
  counts: Partial<ControlObservation>,
): ControlObservation => ({
  control,
  source: control.catalog,
  passed: 0,
  warned: 0,
  failed: 0,
  suppressed: 0,
  unknown: 0,
  failing: [],
  observedAt: '2026-11-29T00:00:00.000Z',
  ...counts,
});

describe('crosswalk', () => {
  it('names each control and each of its names once', () => {
    const ids = CONTROLS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    ids.forEach(id => expect(id).toMatch(/^[a-z][a-zA-Z0-9]*$/));
    const names = CONTROLS.flatMap(({ sources }) =>
      sources.map(name => `${name.catalog}/${name.id}`),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['securityHub', 'IAM.9', 'rootUserMfa'],
    ['awsConfig', 'root-account-mfa-enabled', 'rootUserMfa'],
    [
      'awsConfig',
      'securityhub-root-account-mfa-enabled-1a2b3c4d',
      'rootUserMfa',
    ],
    [
      'awsConfig',
      'encrypted-volumes-conformance-pack-ab12cd34e',
      'volumeEncryption',
    ],
    ['prowler', 'iam_root_mfa_enabled', 'rootUserMfa'],
    ['trivy', 'AVD-KSV-0017', 'privilegedContainers'],
    ['kyverno', 'disallow-privileged-containers', 'privilegedContainers'],
    ['cve', 'CVE-2025-1', 'knownVulnerabilities'],
  ])('finds %s %s', (catalog, id, expected) => {
    expect(controlOf({ catalog, id })).toBe(controlById(expected));
  });

  it('gives all names of a control, and its own to one that only one source knows', () => {
    expect(namesOfControl({ catalog: 'cisAws', id: '1.5' })).toContainEqual({
      catalog: 'prowler',
      id: 'iam_root_mfa_enabled',
    });
    const own = { catalog: 'semgrep', id: 'x' };
    expect(namesOfControl(own)).toEqual([own]);
  });

  it('puts sources side by side and flags where they disagree', () => {
    const compared = compareSources([
      observation(
        { catalog: 'securityHub', id: 'S3.8' },
        { passed: 3, failed: 1 },
      ),
      observation(
        { catalog: 'prowler', id: 's3_bucket_level_public_access_block' },
        { passed: 4 },
      ),
      observation({ catalog: 'securityHub', id: 'IAM.9' }, { passed: 1 }),
      observation(
        { catalog: 'prowler', id: 'iam_root_mfa_enabled' },
        { unknown: 1 },
      ),
      observation({ catalog: 'semgrep', id: 'x' }, { failed: 1 }),
    ]);
    expect(
      compared.map(({ id, disagreement, observations }) => [
        id,
        disagreement,
        observations.length,
      ]),
    ).toEqual([
      ['bucketPublicAccess', true, 2],
      ['rootUserMfa', false, 2],
      [undefined, false, 1],
    ]);
  });
});
