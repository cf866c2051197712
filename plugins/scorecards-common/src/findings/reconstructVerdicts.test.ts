/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { DatedVerdict } from '../scores/explainMove';
import { ReconstructedDay } from './reconstructHistory';
import { reconstructVerdicts } from './reconstructVerdicts';

function verdictOf(
  checkId: string,
  part: Partial<DatedVerdict> = {},
): DatedVerdict {
  return {
    checkId,
    title: checkId,
    pillar: 'security',
    severity: 'high',
    state: 'pass',
    policyVersion: '1',
    ...part,
  };
}

const CONTROLS: Record<string, string[]> = {
  rootMfa: ['securityHub/IAM.9', 'prowler/iam_root_mfa_enabled'],
  exempted: ['securityHub/IAM.9'],
};

function dayOf(
  day: string,
  id: string,
  passed: number,
  failed: number,
): ReconstructedDay {
  const [catalog, control] = id.split('/');
  return { day, control: { catalog, id: control }, passed, failed };
}

function reconstruct(
  current: DatedVerdict[],
  days: ReconstructedDay[],
): string[] {
  return reconstructVerdicts(current, id => CONTROLS[id] ?? [], days).map(
    ({ day, verdicts }) =>
      `${day}: ${verdicts
        .map(one => `${one.state} ${one.passed ?? '-'}/${one.total ?? '-'}`)
        .join(', ')}`,
  );
}

describe('reconstructVerdicts', () => {
  it('judges a check by its dated controls, and holds every other check', () => {
    expect(
      reconstruct(
        [verdictOf('rootMfa'), verdictOf('owner', { state: 'warn' })],
        [
          dayOf('2026-11-01', 'securityHub/IAM.9', 1, 1),
          dayOf('2026-11-02', 'securityHub/IAM.9', 1, 1),
          dayOf('2026-11-03', 'securityHub/IAM.9', 2, 0),
        ],
      ),
    ).toEqual([
      '2026-11-01: fail 1/2, warn -/-',
      '2026-11-03: pass 2/2, warn -/-',
    ]);
  });

  it('takes the worst of several controls, with the resources of the largest', () => {
    expect(
      reconstruct(
        [verdictOf('rootMfa')],
        [
          dayOf('2026-11-01', 'securityHub/IAM.9', 3, 0),
          dayOf('2026-11-01', 'prowler/iam_root_mfa_enabled', 0, 1),
        ],
      ),
    ).toEqual(['2026-11-01: fail 3/3']);
  });

  it('holds what is exempt or not applicable, and says nothing without dated findings', () => {
    expect(
      reconstruct(
        [verdictOf('exempted', { state: 'exempt' })],
        [dayOf('2026-11-01', 'securityHub/IAM.9', 0, 1)],
      ),
    ).toEqual(['2026-11-01: exempt -/-']);
    expect(reconstruct([verdictOf('rootMfa')], [])).toEqual([]);
  });
});
