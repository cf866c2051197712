/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { MappingRule } from '@steward/backstage-plugin-cloud-costs-common';
import { NoticeStore } from '@steward/backstage-plugin-portal-node';
import { createTestDatabases } from '../__testUtils__';
import { AnomalyStore } from '../anomalies/AnomalyStore';
import { costsDatabase } from '../database/costsDatabase';
import { Mapping } from '../mapping/Mapping';
import { RecommendationStore } from '../recommendations/RecommendationStore';
import { FindingReports } from './FindingReports';

const RULES: MappingRule[] = [
  {
    id: 'enclave',
    match: { tags: { 'enclave-id': ['enc_1'] } },
    owner: {
      share: 'allocated',
      team: 'group:default/kyc',
      entity: 'resource:default/kyc-prod',
    },
  },
  {
    id: 'account',
    match: { accounts: ['333333333333'] },
    owner: {
      share: 'allocated',
      team: 'group:default/pay',
      entity: 'resource:default/prod-payments',
    },
  },
];

describe('FindingReports', () => {
  const databases = createTestDatabases();

  describe.each(databases.eachSupportedId())('on %s', id => {
    it('gives what was reported before the catalog was filled to whom it belongs', async () => {
      const database = costsDatabase(
        mockServices.database({ knex: await databases.init(id) }),
      );
      const clock = () => new Date('2026-11-20T12:00:00Z');
      const catalog: MappingRule[] = [];
      const anomalies = new AnomalyStore({
        database,
        notices: new NoticeStore({ database, table: 'cost_notices', clock }),
        clock,
      });
      const recommendations = new RecommendationStore({ database, clock });
      const findings = new FindingReports({
        anomalies,
        anomalySources: [
          {
            id: 'aws',
            anomalies: async () => [
              {
                source: 'aws',
                externalId: 'a-1',
                account: '333333333333',
                service: 'Amazon EC2',
                region: '',
                from: '2026-11-05',
                to: '2026-11-06',
                expected: '20',
                actual: '45.5',
                currency: 'USD',
              },
            ],
          },
        ],
        recommendations,
        recommendationSources: [
          {
            id: 'hub',
            recommendations: async () =>
              ['enc_1', 'enc_2'].map((enclave, index) => ({
                source: 'hub',
                externalId: `r-${index}`,
                account: '333333333333',
                region: 'eu-central-1',
                resource: '',
                service: 'Amazon EC2',
                tags: { 'enclave-id': enclave },
                action: 'Rightsize',
                title: `Rightsize i-${index}`,
                monthlySavings: `${30 - index}`,
                currency: 'USD',
              })),
          },
        ],
        mapping: new Mapping({
          configured: [],
          catalog: { rules: async () => catalog },
        }),
        clock,
        logger: mockServices.logger.mock(),
      });
      const places = async () => {
        const filter = { visible: undefined };
        const found = [
          ...(await recommendations.list({ filter, limit: 10 })).items,
          ...(await anomalies.list({ filter, limit: 10 })).items,
        ];
        return found.map(({ team, entity }) => [team, entity]);
      };
      await findings.read();
      await findings.place();
      expect(await places()).toEqual([
        ['', ''],
        ['', ''],
        ['', ''],
      ]);
      catalog.push(...RULES);
      await findings.place();
      expect(await places()).toEqual([
        ['group:default/kyc', 'resource:default/kyc-prod'],
        ['group:default/pay', 'resource:default/prod-payments'],
        ['group:default/pay', 'resource:default/prod-payments'],
      ]);
    });
  });
});
