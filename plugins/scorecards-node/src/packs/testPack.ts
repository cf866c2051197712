/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { Entity } from '@backstage/catalog-model';
import {
  ControlObservation,
  FactDeclaration,
  Fixture,
  judgeAll,
  orderChecks,
} from '@steward/backstage-plugin-scorecards-common';
import { LoadedPack } from './readPack';

/** A verdict that is not what a fixture expects. @public */
export interface FixtureFailure {
  fixture: string;
  checkId: string;
  expected: string;
  actual: string;
  reason: string;
}

const NOW = new Date('2026-01-31T00:00:00.000Z');

/** Judges the fixtures of a pack. @public */
export async function testPack(
  pack: LoadedPack,
  declarations: readonly FactDeclaration[],
): Promise<{ verdicts: number; failures: FixtureFailure[] }> {
  const { sorted } = orderChecks(pack.checks.map(({ check }) => check));
  const failures: FixtureFailure[] = [];
  let verdicts = 0;
  for (const fixture of pack.fixtures) {
    const judged = await judgeAll(
      fixture.entity as unknown as Entity,
      factsOf(fixture, declarations),
      { checks: sorted, exemptions: [], now: NOW },
    );
    for (const [checkId, expected] of Object.entries(fixture.expect)) {
      verdicts += 1;
      const judgement = judged.find(
        ({ check }) => check.id === checkId,
      )?.judgement;
      const actual = judgement?.state ?? 'does not apply';
      if (actual !== expected) {
        failures.push({
          fixture: fixture.name,
          checkId,
          expected,
          actual,
          reason:
            judgement?.reason ?? 'No check of that id applies to the entity.',
        });
      }
    }
  }
  return { verdicts, failures };
}

function factsOf(fixture: Fixture, declarations: readonly FactDeclaration[]) {
  const observedAt = new Date(
    NOW.getTime() - fixture.ageDays * 86_400_000,
  ).toISOString();
  const ages = new Map(
    declarations.map(({ name, maximumAge }) => [name, maximumAge]),
  );
  return {
    facts: Object.fromEntries(
      Object.entries(fixture.facts).map(([name, value]) => [
        name,
        { value, observedAt, maximumAge: ages.get(name) ?? { days: 1 } },
      ]),
    ),
    controls: fixture.controls.map(
      ({ catalog, id, source, ...counts }): ControlObservation => ({
        control: { catalog, id },
        source,
        ...counts,
        failing: [],
        observedAt,
      }),
    ),
  };
}
