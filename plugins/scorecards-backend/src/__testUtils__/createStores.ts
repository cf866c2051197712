/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { NoticeStore } from '@steward/backstage-plugin-portal-node';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  Check,
  checkSchema,
  DEFAULT_TIER_POLICY,
  FactDeclaration,
} from '@steward/backstage-plugin-scorecards-common';
import { joinPacks } from '@steward/backstage-plugin-scorecards-node';
import { Knex } from 'knex';
import { Policy } from '../checks/Policy';
import { scorecardsDatabase } from '../database/scorecardsDatabase';
import { EntityStore } from '../entities/EntityStore';
import { FactStore } from '../facts/FactStore';
import { FindingStore } from '../findings/FindingStore';
import { ScoreStore } from '../scores/ScoreStore';
import { Evaluation } from '../verdicts/Evaluation';
import { VerdictStore } from '../verdicts/VerdictStore';

/** A fact that tests set. */
export const TEST_FACTS: FactDeclaration[] = [
  {
    name: 'test.good',
    type: 'boolean',
    description: 'Whether it is good',
    maximumAge: { days: 2 },
  },
];

/** A check of the fact that tests set. */
export function checkOf(part: Partial<Check> = {}): Check {
  return checkSchema.parse({
    id: 'test.isGood',
    title: 'It is good',
    pillar: 'security',
    severity: 'high',
    appliesTo: { kind: 'Resource' },
    rule: {
      pass: { all: [{ fact: 'test.good', operator: 'equal', value: true }] },
    },
    solution: 'Make it good.',
    source: { name: 'Test', url: 'https://example.com' },
    ...part,
  });
}

export function policyOf(checks: Check[], version = '1.0.0'): Policy {
  const pack = {
    id: 'test',
    title: 'Test',
    version,
    origin: 'test',
    fixtures: [],
    checks: checks.map(check => ({
      check,
      pack: 'test',
      policyVersion: `${version}+${check.severity}`,
    })),
  };
  return new Policy({
    packs: joinPacks([pack]),
    tiers: DEFAULT_TIER_POLICY,
    weights: {},
  });
}

export function entityOf(name: string, part: Partial<Entity> = {}): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default' },
    spec: { type: 'cloud-account', owner: 'group:default/ops' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/ops' }],
    ...part,
  };
}

/** Stores on a test database whose time is what the test says. */
export function createTestStores(knex: Knex) {
  const time = { now: new Date('2026-11-21T10:00:00.000Z') };
  const clock = () => time.now;
  const database = scorecardsDatabase(mockServices.database({ knex }));
  const entities = new EntityStore(database, clock);
  const facts = new FactStore(database, clock);
  const verdicts = new VerdictStore(database);
  const scores = new ScoreStore(database, clock);
  const notices = new NoticeStore({
    database,
    table: 'scorecards_notices',
    clock,
  });
  const evaluationOf = (policy: Policy) =>
    new Evaluation({
      database,
      facts,
      verdicts,
      scores,
      notices,
      findings: new FindingStore({ database, clock }),
      exemptionsOf: async () => new Map(),
      policy,
      declarations: TEST_FACTS,
      clock,
    });
  return {
    clock,
    database,
    entities,
    evaluationOf,
    facts,
    notices,
    scores,
    time,
    verdicts,
    later(hours: number) {
      time.now = new Date(time.now.getTime() + hours * 3_600_000);
    },
  };
}
