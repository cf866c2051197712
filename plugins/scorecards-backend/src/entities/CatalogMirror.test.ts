/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createTestDatabases } from '@steward/backstage-plugin-portal-node/testUtils';
import { createTestStores, entityOf } from '../__testUtils__/createStores';
import { CatalogPlacement } from '../findings/CatalogPlacement';
import { FindingStore } from '../findings/FindingStore';
import { CatalogMirror } from './CatalogMirror';

const never = new AbortController().signal;
const databases = createTestDatabases();

describe('CatalogMirror', () => {
  it('reads the catalog when its number of entities changed, or after two minutes', async () => {
    const test = createTestStores(await databases.init('SQLITE_3'));
    const auth = mockServices.auth();
    const catalog = catalogServiceMock({ entities: [entityOf('a')] });
    const stream = jest.spyOn(catalog, 'streamEntities');
    const mirror = new CatalogMirror({
      ...test,
      auth,
      catalog,
      findings: new FindingStore({ database: test.database }),
      placement: new CatalogPlacement({ auth, catalog }),
    });

    await mirror.refresh(never);
    expect(await test.entities.waiting()).toMatchObject({ entities: 1 });
    const reads = stream.mock.calls.length;
    await mirror.refresh(never);
    expect(stream).toHaveBeenCalledTimes(reads);

    jest.spyOn(catalog, 'getEntityFacets').mockResolvedValueOnce({
      facets: { kind: [{ value: 'Resource', count: 2 }] },
    });
    await mirror.refresh(never);
    expect(stream.mock.calls.length).toBeGreaterThan(reads);

    const readsThen = stream.mock.calls.length;
    test.later(1);
    await mirror.refresh(never);
    expect(stream.mock.calls.length).toBeGreaterThan(readsThen);
  });

  it('places findings that came in while the catalog was read, and those of later reports', async () => {
    const test = createTestStores(await databases.init('SQLITE_3'));
    const auth = mockServices.auth();
    const account = entityOf('a');
    account.metadata.annotations = {
      'amazonaws.com/account-id': '111122223333',
    };
    const catalog = catalogServiceMock({ entities: [account] });
    const findings = new FindingStore({ database: test.database });
    const placement = new CatalogPlacement({ auth, catalog });
    const mirror = new CatalogMirror({
      ...test,
      auth,
      catalog,
      findings,
      placement,
    });
    const pushUnplaced = async (source: string) => {
      const push = await findings.begin(source, 'all');
      await push.add([
        {
          entityRef: undefined,
          finding: {
            id: 'root-mfa',
            control: { catalog: source, id: 'IAM.9' },
            title: 'The root user has MFA',
            outcome: 'fail',
            severity: 'high',
            resource: { accountId: '111122223333' },
            observedAt: '2026-11-20T00:00:00.000Z',
          },
        },
      ]);
      await push.finish({ whole: true, now: test.clock() });
    };
    const unplaced = async () =>
      (await findings.unplaced({ limit: 10 })).items.length;

    // The index of a moment ago does not know the account yet.
    jest
      .spyOn(catalog, 'streamEntities')
      .mockImplementationOnce(async function* none() {
        yield [];
      });
    await placement.index();
    await pushUnplaced('securityHub');
    expect(await unplaced()).toBe(1);
    await mirror.run(never);
    expect(await unplaced()).toBe(0);

    await pushUnplaced('prowler');
    expect(await unplaced()).toBe(1);
    await mirror.run(never);
    expect(await unplaced()).toBe(0);
  });
});
